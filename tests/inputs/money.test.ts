import { exact } from "../../src/domain/kernel/exact";
import { fromFen, toFen } from "../../src/domain/revenue/money";
import { selfSufficiency } from "../../src/domain/revenue/need";
import { readCell, text, type CellValue } from "../../src/inputs/cell";
import { column, type Column } from "../../src/inputs/columns";
import { issueText } from "../../src/inputs/faults";
import { money } from "../../src/inputs/money";
import { readTable, type TableSpec } from "../../src/inputs/table";
import { rate } from "../../src/inputs/rate";
import { declaredUnit, moneyUnit } from "../../src/inputs/units";
import { headingOf } from "../../src/inputs/headings";
import cases from "../golden/revenue/cases.json";

const told = (reading: ReturnType<typeof readCell<number>>) => {
  const fault = "fault" in reading ? reading.fault : reading.repair;
  return fault && issueText({ severity: "repair", fault, place: { argument: { zh: "金额", en: "Amount" } } }).en;
};

describe("an amount of money", () => {
  it("in 万元 is yuan to the fen, a half going away from zero (C22)", () => {
    const {
      inputs: { wan },
      expected: { yuan },
    } = cases.C22;
    expect(wan.map((amount) => fromFen(toFen(amount, "wan").fen))).toEqual(yuan.map(Number));
  });

  it("of a published account adds up exactly (C12)", () => {
    const {
      inputs: { income },
      expected,
    } = cases.C12;
    const [own, total] = [
      toFen(income.own, "wan").fen,
      toFen(income.own, "wan").fen + toFen(income.support, "wan").fen,
    ];
    expect(fromFen(total)).toBe(Number(expected.income_total));
    expect(selfSufficiency(own, total)).toEqual(exact(expected.self_sufficiency));
  });

  it("with more than six decimals of 万元 is rounded, and that is told", () => {
    const reading = readCell(money("wan"), 1234.5678919);
    expect(reading).toMatchObject({ value: 1234567892 });
    expect(told(reading)).toMatch(/goes below the fen; it was rounded to 12345678\.92 yuan/);
    expect(told(readCell(money("wan"), 1234.567891))).toBeUndefined();
  });

  it.each([
    [0.1 + 0.2, 30],
    ["1,234.50", 123450],
    ["¥ 12", 1200],
    ["(35)", -3500],
    ["１２.5", 1250],
    ["90071992547409.91", 9007199254740991],
    [-0.005, -1],
  ])("%s is %d fen", (cell, fen) => {
    expect(readCell(money(), cell)).toMatchObject({ value: fen });
  });

  it.each([
    ["", /Nothing is given/],
    ["n/a", /is not a number/],
    [1e15, /too large to be kept to the fen/],
    ["#DIV/0!", /holds the error #DIV\/0!/],
  ])("%s is a fault, not 0", (cell, sentence) => {
    expect(told(readCell(money(), cell))).toMatch(sentence);
  });
});

describe("the unit of money", () => {
  it.each([
    ["收入基数（万元）", "wan"],
    ["金额（单位：元）", "yuan"],
    ["Need (wan)", "wan"],
    ["面积（平方公里）", undefined],
  ])("of %s is %s", (heading, unit) => {
    expect(moneyUnit(headingOf(heading).unit)).toBe(unit);
  });

  it("may stand in a line above the table", () => {
    expect(declaredUnit([["2024 年结算表"], ["单位：万元"], ["镇街", "基数"]])).toBe("wan");
    expect(declaredUnit([["镇街", "基数"]])).toBeUndefined();
  });
});

describe("a rate", () => {
  it.each([
    [1 / 3, "1/3"],
    [2 / 7, "2/7"],
    [1 / 997, "1/997"],
    [0.123456789, "0.123456789"],
    ["1 ／ 3", "1/3"],
    ["2⁄4", "1/2"],
    ["12.5%", "1/8"],
  ])("%s is %s exactly", (cell, value) => {
    expect(readCell(rate(), cell)).toEqual({ value: exact(value) });
  });

  it("that a division by more than a thousand left is the decimal that it shows", () => {
    expect(readCell(rate(), 1 / 1009)).toEqual({ value: exact(1 / 1009) });
  });

  it("over nothing is refused with its sentence", () => {
    expect(readCell(rate(), "1/0")).toMatchObject({ fault: { code: expect.any(String) as string } });
  });

  it.each([
    [0.35, "0.35"],
    ["35%", "0.35"],
    ["1/3", "1/3"],
    ["１／３", "1/3"],
    [1 / 3, "1/3"],
    [2 / 7, "2/7"],
    [0.1 + 0.2, "0.30000000000000004"],
  ])("%s is %s", (cell, value) => {
    expect(readCell(rate(), cell)).toEqual({ value: exact(value) });
  });

  it.each([[35], ["135%"], [-0.1]])("%s is outside 0 to 1", (cell) => {
    expect(readCell(rate(), cell)).toMatchObject({ fault: { code: expect.stringMatching(/^input\.(above|below)$/) } });
  });
});

describe("an amount whose unit is another than yuan and 万元", () => {
  const paid: TableSpec<{ town: ReturnType<typeof column<string>>; paid: Column<number> }> = {
    label: { zh: "收入表", en: "Receipts" },
    key: "town",
    columns: {
      town: column({ zh: "镇街", en: "Town" }, [], text()),
      paid: { label: { zh: "金额", en: "Amount" }, aliases: [], reader: (_heading, unit) => money(unit) },
    },
  };
  const read = (...cells: unknown[][]) => readTable(paid, { cells: cells as CellValue[][], hiddenRows: [] });
  const row = ["夏庄镇", 12];

  it.each(["金额（千元）", "金额（亿元）", "金额/百万元", "金额美元"])("is refused by the heading %s", (heading) => {
    const { rows, issues } = read(["镇街", heading], row);
    expect(rows).toEqual([]);
    expect(issues.map(({ fault }) => fault.code)).toEqual(["input.unitUnknown"]);
  });

  it("is refused by a line above the table, unless the heading says yuan or 万元", () => {
    expect(read(["单位：千元"], ["镇街", "金额"], row).issues[0]?.fault).toEqual({
      code: "input.unitUnknown",
      facts: { found: "千元" },
    });
    expect(read(["单位：千元"], ["镇街", "金额（元）"], row).rows).toEqual([{ town: "夏庄镇", paid: 1200 }]);
  });

  it.each(["金额万元", "金额：万元", "金额 / 万元", "金额（万元）"])("%s is 万元", (heading) => {
    expect(read(["镇街", heading], row).rows).toEqual([{ town: "夏庄镇", paid: 12_000_000 }]);
  });
});
