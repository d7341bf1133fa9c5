import { readMethod } from "../../../src/chapters/staffing/words/methods";
import type { PlanRecord } from "../../../src/wizards/kit/plan";
import type { TownFigures } from "../../../src/wizards/kit/townFigures";
import { plansOf, yearsOf, type YearChapter } from "../../../src/wizards/year/chapters";
import { holds, yearChecks } from "../../../src/wizards/year/checks";
import { costWishes, unrated, yearCost } from "../../../src/wizards/year/cost";
import { reportSheet } from "../../../src/wizards/year/report";
import { checksView, costViews, townsView } from "../../../src/wizards/year/views";

const record = (wizard: string, year: number, written: string, more: Partial<PlanRecord> = {}): PlanRecord => ({
  ...{ id: `${wizard} ${written}`, wizard, title: `${year} ${wizard}`, year, written, version: "0.1.0" },
  ...{ sheets: [`${wizard} sheet`], sources: {}, choices: {} },
  ...more,
});
const final = { day: "2026-12-20", sheets: ["signed"], mark: "", figures: {} };

const wan = 1_000_000;
const posts = (id: string, label: string, values: readonly number[], whole?: number): TownFigures => ({
  ...{ id, label: { zh: label, en: label }, kind: "posts" },
  rows: values.map((value, town) => ({ name: ["甲镇", "乙镇"][town] ?? "", value })),
  whole,
});
const administrative: TownFigures = {
  ...posts("administrative", "Administrative posts", [3, 1], 4),
  sharing: { weights: [3, 1], method: readMethod("webster") },
};
const resources: TownFigures = {
  ...{ id: "final", label: { zh: "最终财力", en: "Final resources" }, kind: "money", unit: "wan" },
  rows: [
    { name: "甲镇", value: 40 * wan },
    { name: "乙", value: 5 * wan },
  ],
  whole: 45 * wan,
};
const chapter = (id: string, figures: readonly TownFigures[], more: Partial<YearChapter> = {}): YearChapter => ({
  ...{ id, title: { zh: id, en: id }, record: record(id, 2027, "2026-11-01"), plans: 1, figures },
  ...{ fault: undefined, written: {}, changed: [] },
  ...more,
});
const county = [chapter("staffing", [administrative]), chapter("revenue", [resources])];
const wishes = { rates: { administrative: 10 * wan }, cap: null };

describe("The plan that stands for a chapter in a year", () => {
  const early = record("staffing", 2027, "2026-11-01", { final });
  const late = record("staffing", 2027, "2026-11-20");

  it("is the final one, even where a draft was written later", () => {
    expect(plansOf([early, late], "staffing", 2027)).toEqual([early, late]);
    expect(plansOf([{ ...early, final: undefined }, late], "staffing", 2027)[0]).toBe(late);
  });

  it("is that of the year before where the year has none: receipts are settled when the year is over", () => {
    const settled = record("revenue", 2026, "2026-11-01");
    expect(plansOf([settled, late], "revenue", 2027)).toEqual([settled]);
    expect(plansOf([settled, late], "revenue", 2028)).toEqual([]);
    expect(yearsOf([settled, late])).toEqual([2027, 2026]);
  });
});

describe("The checks of a year", () => {
  const wrong = (chapters: readonly YearChapter[]) =>
    yearChecks(chapters, yearCost(chapters, wishes)).filter((check) => !holds(check));

  it("all hold where posts add up, towns are the same under two spellings, and cost is alike from both sides", () => {
    expect(wrong(county)).toEqual([]);
    expect(yearChecks(county, yearCost(county, wishes))).toHaveLength(6);
  });

  it("tell posts that are not the county's total: one too many is given", () => {
    const [check, ...others] = wrong([chapter("staffing", [{ ...administrative, whole: 3 }])]);
    expect(check).toMatchObject({ left: 4, right: 3 });
    expect(others).toEqual([]);
  });

  it("tell the town whose figure on the sheet is another than its rules give today", () => {
    const written = { administrative: { 甲镇: 3, 乙镇: 2 } };
    const [check] = wrong([chapter("staffing", [administrative], { written })]);
    expect(check).toMatchObject({
      left: 1,
      right: 2,
      about: { en: expect.stringContaining("乙镇: 2 on the sheet, 1") },
    });
  });

  it("compare money in the unit of the sheet", () => {
    const written = { final: { 甲镇: 40, 乙: 5 } };
    expect(wrong([chapter("revenue", [resources], { written })])).toEqual([]);
    expect(wrong([chapter("revenue", [resources], { written: { final: { 甲镇: 40, 乙: 5.01 } } })])).toHaveLength(1);
  });

  it("tell a town that one chapter has and the other has not", () => {
    const more = { ...resources, rows: [...resources.rows, { name: "丙镇", value: 0 }] };
    const [check] = wrong([county[0] as YearChapter, chapter("revenue", [more])]);
    expect(check).toMatchObject({ left: 3, right: 2, about: { zh: "不同的镇街：丙镇。" } });
  });

  it("tell a source that has changed, with its address", () => {
    const sources = { towns: { address: "Sheet1!A1:C3", mapping: {}, fingerprint: "" } };
    const kept = record("staffing", 2027, "2026-11-01", { sources });
    const changed = chapter("staffing", [administrative], { record: kept, changed: ["Sheet1!A1:C3"] });
    expect(wrong([changed])).toMatchObject([{ left: 0, right: 1, address: "Sheet1!A1:C3" }]);
  });
});

describe("What the posts of a year cost", () => {
  it("is not reckoned while a kind of posts has no rate: a blank is not 0", () => {
    expect(unrated(county, { rates: {}, cap: null })).toEqual([administrative]);
    expect(yearCost(county, { rates: { administrative: null }, cap: null })).toBeUndefined();
  });

  // 甲镇: 3 × 10 of its 40; 乙镇: 10, twice what it has.
  it("leaves 甲镇 10 and 乙镇， under its other spelling, 5 short", () => {
    const cost = yearCost(county, wishes);
    expect(cost?.towns.map(({ balance }) => balance)).toEqual([10 * wan, -5 * wan]);
    expect(JSON.stringify(costViews(cost as never))).toContain("乙镇 5");
  });

  it("is within a cap of 30 with 3 posts: the fourth, of 乙镇， is one too many", () => {
    const cost = yearCost(county, { ...wishes, cap: 30 * wan });
    expect(cost?.overCap).toBe(10 * wan);
    expect(cost?.caps).toMatchObject([{ today: 4, within: { total: 3, cost: 30 * wan, next: 40 * wan } }]);
  });

  it("is read from the workbook as far as it is money: anything else is not said yet", () => {
    expect(costWishes({ rates: { a: 100, b: -1, c: "x" }, cap: 1.5 })).toEqual({
      rates: { a: 100, b: null, c: null },
      cap: null,
    });
    expect(costWishes(undefined)).toEqual({ rates: {}, cap: null });
  });
});

describe("The report of a year", () => {
  const figures = [{ key: "administrative", sheet: "staffing sheet", row: 7, column: 6, rows: 2 }];
  const live = chapter("staffing", [administrative], { record: record("staffing", 2027, "2026-11-01", { figures }) });
  const chapters = [live, county[1] as YearChapter];
  const cost = yearCost(chapters, wishes);
  const sheet = (given = chapters) =>
    reportSheet({
      ...{ year: 2027, chapters: given, wishes, cost, checks: yearChecks(given, cost), language: "zh" },
      ...{ day: "2026-11-27", sheetNames: [] },
    });
  const text = (given?: typeof chapters) => JSON.stringify(sheet(given).blocks);

  it("follows the sheet of the plan by the name of the town, and shows the value where no sheet holds it", () => {
    expect(text()).toContain("=INDEX('staffing sheet'!$G$8:$G$9,MATCH($A$6,'staffing sheet'!$A$8:$A$9,0))");
    expect(sheet().blocks.find(({ row, role }) => row === 5 && role === "body")?.cells[0]?.[2]).toBe(40);
  });

  it("follows the final copy where the plan is final, and says so", () => {
    const signed = { ...live, record: record("staffing", 2027, "2026-11-01", { figures, final }) };
    expect(text([signed])).toContain("=INDEX(signed!$G$8:$G$9");
    expect(text([signed])).toContain("各章均已定稿");
    expect(text()).toContain("草稿");
  });

  it("costs the posts by STAFFCOST over its own tables of heads, rates and resources", () => {
    expect(text()).toContain("=TOWN.STAFFCOST($A$5:$B$7,$A$11:$B$12,$D$11:$E$13)");
  });

  it("shows its checks as they are in the pane", () => {
    const checks = yearChecks(chapters, cost);
    expect(text()).toContain(checks[0]?.label.zh);
    expect(JSON.stringify(checksView(checks))).toContain(`${checks.length} 项核对全部相符`);
  });
});

it("The year shows each town in every chapter with the sum of what adds up", () => {
  const [view] = townsView(county);
  expect(view).toMatchObject({
    rows: [{ cells: ["甲镇", { value: 3 }, { value: 40 }] }, { cells: ["乙镇", { value: 1 }, { value: 5 }] }],
    total: [{ zh: "全县" }, { value: 4 }, { value: 45 }],
  });
});
