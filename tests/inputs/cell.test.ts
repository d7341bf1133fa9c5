import fc from "fast-check";
import {
  cellError,
  choice,
  count,
  date,
  dayOf,
  isoDate,
  isoDay,
  number,
  readCell,
  show,
  text,
  weight,
  yesNo,
} from "../../src/inputs/cell";

const value = <T>(reading: { value: T } | object) => (reading as { value: T }).value;
const code = (reading: object) => (reading as { fault?: { code: string } }).fault?.code;
const repair = (reading: object) => (reading as { repair?: { code: string } }).repair?.code;

describe("a number cell", () => {
  it.each([
    ["1,234.5", 1234.5],
    ["１２３４", 1234],
    [" 87 ", 87],
    ["1 526", 1526],
    ["46.5%", 0.465],
    ["(35)", -35],
    ["¥1,200", 1200],
    ["−3", -3],
    ["1e3", 1000],
    ["12.", 12],
    ["1,200.00-", -1200],
    ["(¥1,200)", -1200],
    ["-¥35", -35],
    ["1 234 567", 1234567],
    ["\u202a30\u200e", 30],
  ])("kept as the text %j is read as %d, and the repair is told", (found, read) => {
    const reading = readCell(number(), found);
    expect(value(reading)).toBe(read);
    expect(repair(reading)).toBe("input.numberAsText");
  });

  it.each(["1,2３4,", "12,34", "约30", "abc", "1.2.3", "--1", "30①", "3²", "12\n35", "12 35"])(
    "with %j is a fault and no guess",
    (found) => {
      expect(code(readCell(number(), found))).toBe("input.notNumber");
    },
  );

  it("that is a true number needs no repair", () => {
    expect(readCell(number(), 0.1)).toEqual({ value: 0.1 });
  });

  it("refuses TRUE, an error and a blank, each with its own sentence", () => {
    expect(code(readCell(number(), true))).toBe("input.notNumber");
    expect(code(readCell(number(), "#N/A"))).toBe("input.cellError");
    expect(code(readCell(number(), " \u3000"))).toBe("input.missing");
  });

  it("is told as it stands in the cell: TRUE as TRUE, an entity without a value as ?", () => {
    expect([true, false, {}, { basicValue: 3 }, null].map(show)).toEqual(["TRUE", "FALSE", "?", "3", ""]);
  });

  it("may be the most or the least that is allowed", () => {
    expect(readCell(number({ least: 0, most: 1 }), 1)).toEqual({ value: 1 });
    expect(value(readCell(number({ least: 0, most: 1 }), "0 %"))).toBe(0);
    expect(code(readCell(count({ most: 10 }), 11))).toBe("input.above");
  });

  it.each([
    ["30人", "人"],
    ["1,200元", "元"],
    ["3.5万", "万"],
  ])("%s keeps its unit in the heading, which is said", (found, unit) => {
    expect(readCell(number(), found)).toEqual({ fault: { code: "input.unitInCell", facts: { found, unit } } });
  });

  it("that a formula left a hair beside a whole one is that whole one", () => {
    expect(readCell(count(), 110.00000000000001)).toEqual({ value: 110 });
    expect(code(readCell(count(), 110.000001))).toBe("input.notWhole");
  });

  it("with more digits than Excel holds is refused, for its last ones would be lost", () => {
    expect(code(readCell(number(), "1234567890123456.78"))).toBe("input.tooManyDigits");
    expect(value(readCell(number(), "123456789012345.5"))).toBe(123456789012345.5);
    expect(value(readCell(number(), "33.33333333333333333333"))).toBe(100 / 3);
    expect(value(readCell(number(), "0012.50"))).toBe(12.5);
  });

  it("beyond what a number can be is none", () => {
    expect([Infinity, NaN, "1e999"].map((found) => code(readCell(number(), found)))).toEqual(
      Array(3).fill("input.notNumber"),
    );
  });

  it("keeps its range: a count is whole and not negative", () => {
    expect(code(readCell(count(), 1.5))).toBe("input.notWhole");
    expect(code(readCell(count(), -1))).toBe("input.below");
    expect(code(readCell(number({ most: 1 }), 2))).toBe("input.above");
  });

  it("that is blank weighs nothing where a weight is wanted", () => {
    expect(value(readCell(weight(), null))).toBe(0);
    expect(value(readCell(weight(), ""))).toBe(0);
  });

  it("written with grouping commas is read back as itself", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        (whole) => value(readCell(number(), whole.toLocaleString("en-US"))) === whole,
      ),
    );
  });
});

describe("errors in a cell", () => {
  it.each([
    ["#DIV/0!", "#DIV/0!"],
    [{ type: "Error", basicType: "Error", basicValue: "#REF!" }, "#REF!"],
    [{ code: "#N/A" }, "#N/A"],
    [{ type: "Error" }, "#VALUE!"],
    [{ basicType: "Error" }, "#VALUE!"],
    [" #BUSY! ", "#BUSY!"],
    [{ basicValue: "夏庄镇", code: "#REF!" }, "#REF!"],
  ])("%j is known as %s", (cell, found) => {
    expect(cellError(cell)).toBe(found);
  });
  it("an ordinary text that begins with # is no error", () => expect(cellError("#1 镇")).toBeUndefined());
});

describe("a text cell", () => {
  it("is trimmed and its full-width letters are repaired, which is told", () => {
    expect(readCell(text(), " 夏庄镇　")).toMatchObject({ value: "夏庄镇", repair: { code: "input.trimmed" } });
    expect(readCell(text(), "夏庄镇")).toEqual({ value: "夏庄镇" });
  });
});

describe("a text cell that holds a number", () => {
  it("is told as no text, with the number", () =>
    expect(readCell(text(), true)).toEqual({ fault: { code: "input.notText", facts: { found: "TRUE" } } }));
});

describe("a choice", () => {
  it("has no word for two values, and no empty word", () => {
    expect(() => choice({ a: ["甲"], b: ["甲"] })).toThrow("甲 is no name of one choice");
    expect(() => choice({ a: ["-"] })).toThrow("is no name of one choice");
  });

  const method = choice({ webster: ["圣拉古", "Sainte-Laguë"], hamilton: ["最大余数"] });
  it.each([
    ["Webster ", "webster"],
    ["sainte laguë", "webster"],
    ["最大余数", "hamilton"],
  ])("takes %j for %s", (found, chosen) => expect(value(readCell(method, found))).toBe(chosen));
  it("names the choices when it is none of them", () =>
    expect(readCell(method, "x")).toMatchObject({
      fault: { code: "input.notOneOf", facts: { choices: ["webster", "hamilton"] } },
    }));
});

describe("a date cell", () => {
  it.each([45505, "2024-08-01", "2024/8/1", "2024年8月1日", "２０２４.8.1", "20240801"])("%j is 2024-08-01", (found) =>
    expect(isoDate(value(readCell(date(), found)))).toBe("2024-08-01"),
  );
  it("of a text is the day that says it again", () => expect(isoDay(isoDate(45505))).toBe(45505));
  it.each(["2024-02-30", "2024-13-01", "8月1日", 12, -5])("%j is no date", (found) =>
    expect(code(readCell(date(), found))).toBe("input.notDate"),
  );
  it("is counted from 1901 to 9999, and what stands after the point is the hour", () => {
    expect([367, 2_958_465, 45505.75].map((found) => value(readCell(date(), found)))).toEqual([367, 2_958_465, 45505]);
    expect([366, 2_958_466].map((found) => code(readCell(date(), found)))).toEqual(["input.notDate", "input.notDate"]);
  });
  it("is never guessed from a year or a month kept as a number", () => {
    expect([1900, 2016, 2199, 201604].map((found) => code(readCell(date(), found)))).toEqual(
      Array(4).fill("input.notDate"),
    );
    expect(isoDate(value(readCell(date(), 20160430)))).toBe("2016-04-30");
  });
  it.each(["2016-04-30 00:00:00", "2016-04-30T08:30:00Z", "2016年4月30号", "\u200e2016\u200e/\u200e4\u200e/\u200e30"])(
    "%j is 2016-04-30",
    (found) => expect(isoDate(value(readCell(date(), found)))).toBe("2016-04-30"),
  );
  it("may have spaces within, and needs its month and day", () => {
    expect(isoDate(value(readCell(date(), "2024 年 8 月 1 日")))).toBe("2024-08-01");
    expect([true, "2024-08", "2024年"].map((found) => code(readCell(date(), found)))).toEqual(
      Array(3).fill("input.notDate"),
    );
  });
  it("has the serial number that Excel gives it", () => expect(dayOf(2024, 1, 1)).toBe(45292));
});

describe("yes and no", () => {
  it.each(["是", "有", "Yes", " y", "TRUE", true, 1, "１", "√"])("%j is yes", (found) =>
    expect(value(readCell(yesNo(), found))).toBe(true),
  );
  it.each(["否", "无", "no", "N", "false", false, 0, "×"])("%j is no", (found) =>
    expect(value(readCell(yesNo(), found))).toBe(false),
  );
  it("are never guessed from another word", () =>
    expect(readCell(yesNo(), "待定")).toEqual({ fault: { code: "input.notYesNo", facts: { found: "待定" } } }));
});
