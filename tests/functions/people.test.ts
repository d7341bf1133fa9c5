import fc from "fast-check";
import { exits } from "../../src/chapters/workforce/answer";
import { readRoster } from "../../src/chapters/workforce/read";
import { birthOf } from "../../src/chapters/workforce/read/birth";
import { rosterTable } from "../../src/chapters/workforce/tables";
import { compareDays } from "../../src/domain/workforce/months";
import { retirementClass, retirementOf, type PersonKind } from "../../src/domain/workforce/retirement";
import { functions } from "../../src/functions/families/people";
import { isoDay } from "../../src/inputs/cell";
import { issueText } from "../../src/inputs/faults";
import { readTable } from "../../src/inputs/table";
import { retirementTerms } from "../../src/policy/terms/retirement";
import dirty from "../golden/workforce/people.json";
import sample from "../golden/workforce/roster.json";

const call = (id: string, ...args: unknown[]) => functions.find((one) => one.id === id)?.call(args, "zh");
const birth = fc
  .record({
    year: fc.integer({ min: 1950, max: 2005 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map((day) => day);
const kinds: readonly PersonKind[] = ["civil", "manager", "professional", "worker", "senior"];
const group = fc.constantFrom(
  ...(["man", "woman"] as const).flatMap((sex) => kinds.map((kind) => retirementClass(sex, kind, retirementTerms))),
);

describe("The day of retirement", () => {
  it("lies between the earliest and the latest, and never falls as the birth is later", () => {
    fc.assert(
      fc.property(birth, birth, group, (one, other, of) => {
        const [first, second] = compareDays(one, other) <= 0 ? [one, other] : [other, one];
        const [before, after] = [retirementOf(first, of, retirementTerms), retirementOf(second, of, retirementTerms)];
        expect(compareDays(before.earliest, before.statutory)).toBeLessThanOrEqual(0);
        expect(compareDays(before.statutory, before.latest)).toBeLessThanOrEqual(0);
        expect(compareDays(before.statutory, after.statutory)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("steps by at most two months for one month of birth", () => {
    fc.assert(
      fc.property(birth, group, (one, of) => {
        const next = { ...one, year: one.month === 12 ? one.year + 1 : one.year, month: (one.month % 12) + 1 };
        const months = ({ statutory: { year, month } }: ReturnType<typeof retirementOf>) => 12 * year + month;
        const step = months(retirementOf(next, of, retirementTerms)) - months(retirementOf(one, of, retirementTerms));
        expect([1, 2]).toContain(step);
      }),
    );
  });

  it("of somebody whose kind or sex is blank is not guessed: the row is named", () => {
    expect(() => call("RETIRE", [["1970-01-01"], ["1971-01-01"]], [["男"], [""]], [["公务员"], ["公务员"]])).toThrow(
      /性别 第 2 行/,
    );
    expect(call("RETIRE", "1970-01-01", "", 60)).toEqual(call("RETIRE", "1970-01-01", "男", "专技"));
  });
});

describe("A date of birth", () => {
  it("gives the same month in whichever way it is written", () => {
    fc.assert(
      fc.property(birth, ({ year, month, day }) => {
        const [mm, dd] = [month, day].map((part) => String(part).padStart(2, "0"));
        const days = [
          `${year}-${mm}-${dd}`,
          `${year}/${month}/${day}`,
          `${year}年${month}月${day}日`,
          `${year}${mm}${dd}`,
        ];
        const months = [
          `${year}.${mm}`,
          `${year}-${month}`,
          `${year}年${month}月`,
          `${year}${mm}`,
          Number(`${year}${mm}`),
        ];
        for (const cell of [...days, Number(`${year}${mm}${dd}`), isoDay(`${year}-${mm}-${dd}`)])
          expect([cell, birthOf(cell, undefined)]).toEqual([cell, { value: { year, month, day } }]);
        for (const cell of months) expect(birthOf(cell, undefined)).toEqual({ value: { year, month, day: 1 } });
      }),
    );
  });
});

describe("A roster", () => {
  const reading = readTable(rosterTable, { cells: [sample.headings, ...sample.rows] });
  const towns = [...new Set(sample.rows.map(([, town]) => String(town)))];
  const { people, errors } = readRoster(reading, towns, isoDay("2026-12-31"));

  it("of the sample county has no fault, and its exits by town add up to everybody on the roll", () => {
    expect(errors).toEqual([]);
    for (const option of ["statutory", "early", "late"] as const) {
      const asked = { towns: towns.length, from: 2027, years: 5, option };
      const rows = exits(people, { ...asked, categories: ["administrative", "institution"] }, retirementTerms);
      expect(rows.flat().reduce((all, one) => all + one, 0)).toBe(1018);
    }
  });

  it("tells every fault with its row and its remedy, and no name and no number of anybody", () => {
    const cells = dirty.find(({ fn }) => fn === "read.roster")?.args[0] as string[][];
    const found = readRoster(readTable(rosterTable, { cells }), ["夏庄镇"], isoDay("2026-12-31"));
    const sentences = found.errors.map((issue) => issueText(issue).zh);
    expect(sentences).toHaveLength(3);
    for (const sentence of sentences) expect(sentence).not.toMatch(/\d{6}/);
    const all = JSON.stringify(sentences);
    for (const part of ["第 9 行", "第 10 行", "第 11 行", "县发改局", "证件号码与第 3 行相同"])
      expect(all).toContain(part);
  });

  it("is refused as a whole: all faults at once, before anything is counted", () => {
    const table = [
      ["单位", "性别", "出生年月", "编制类型"],
      ["东镇", "男", "1970", "行政"],
      ["东镇", "某", "1970-01", ""],
    ];
    expect(() => call("EXITS", table, "东镇", 2027)).toThrow(/只有年份.*编制类型.*性别/s);
  });

  it("with units under merged cells takes the unit above, and who has left counts nowhere", () => {
    const table = [
      ["单位", "性别", "出生年月", "编制类型", "状态"],
      ["东镇", "男", "1970-03", "行政", "在岗"],
      ["", "女", "1980-03", "事业", "借出"],
      ["", "男", "1960-03", "", "退休"],
      ["西镇", "男", "1990-03", "工勤编", "在岗"],
    ];
    expect(call("ROSTER", table, [["东镇"], ["西镇"]], "2026-12-31")).toEqual([
      [1, 1, 1, 0, 0, 0],
      [0, 0, 0, 0, 0, 1],
      [1, 1, 1, 0, 0, 1],
    ]);
  });
});
