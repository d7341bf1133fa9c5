import { readTable, type Grid } from "../../src/inputs/table";
import { faultsOn } from "../../src/wizards/kit/check";
import { laidOut } from "../../src/taskpane/frame/shown";
import { staffing } from "../../src/wizards/staffing";
import type { StaffingChoices } from "../../src/wizards/staffing/choices";
import { townTable } from "../../src/wizards/staffing/sources";
import type { FormulaCell, PlanCell } from "../../src/wizards/kit/plan";
import type { TableView } from "../../src/wizards/kit/view";
import { atWork, sheet } from "./fixture";

/** Posts over people for each category, as counties set them out: two heading rows, six categories and one of the county's own. */
const grouped = sheet("Towns", [
  ["镇街", "里外圈", "户籍人口", "编制情况", ...Array<null>(5).fill(null), "实有情况", ...Array<null>(5).fill(null)],
  [
    null,
    null,
    null,
    ...["行政", "事业", "参公", "政法专项", "工勤", "编外"],
    ...["行政", "事业", "参公", "政法专项", "工勤", "编外"],
  ],
  ["甲镇", "里圈", 50000, 30, 20, 10, 8, 4, 2, 28, 21, 9, 8, 3, 2],
  ["乙镇", "外圈", 30000, 20, 20, 6, 6, 3, 1, 20, 18, 6, 5, 3, 1],
  ["丙镇", "外圈", 20000, 20, 10, 4, 6, 3, 1, 15, 10, 5, 6, 2, 1],
]);
const all = ["administrative", "institution", "civilServiceLike", "politicalLegal", "support", "编外编制"];
const at = (grid: Grid = grouped) => atWork(staffing, { towns: grid });
const bySize: Partial<StaffingChoices> = { weights: { population: 1 } };
const ready = (changed: Partial<StaffingChoices> = {}, grid?: Grid, language: "zh" | "en" = "zh") => {
  const { standing } = atWork(staffing, { towns: grid ?? grouped }, language).stand({ ...bySize, ...changed });
  if (!standing.value || !standing.result) throw new Error("the rules allow an answer");
  return { ...standing, value: standing.value, result: standing.result };
};
const unitsOf = (changed: Partial<StaffingChoices>) =>
  Object.fromEntries(ready(changed).result.categories.map(({ id, units }) => [id, units]));
const tablesOf = (changed: Partial<StaffingChoices>) =>
  (staffing.steps.find(({ id }) => id === "preview")?.views(ready(changed)) ?? []).filter(
    (view): view is TableView => view.kind === "table",
  );
const cellsOf = (changed: Partial<StaffingChoices>, index = 0) =>
  staffing
    .plan(ready(changed))
    .sheets[index]?.blocks.flatMap(({ row, column, cells }) =>
      cells.flatMap((line, down) => line.map((cell, right) => ({ at: `${row + down} ${column + right}`, cell }))),
    ) ?? [];
const formulasOf = (changed: Partial<StaffingChoices>, index = 0) =>
  cellsOf(changed, index)
    .map(({ cell }) => cell)
    .filter((cell: PlanCell): cell is FormulaCell => typeof cell === "object" && cell !== null)
    .map(({ formula }) => formula);

describe("A town table with as many categories of posts as it has", () => {
  it("begins with today's total of each, grouped headings and the county's own category among them", () => {
    expect(at().choices.totals).toEqual({
      administrative: 70,
      institution: 50,
      civilServiceLike: 20,
      politicalLegal: 20,
      support: 10,
      编外编制: 4,
    });
    expect(at().readings["towns"]?.extras).toEqual([]);
  });

  it.each(["编制", "核定编制", "现有编制数", "编制情况"])("reads posts under a group that is called %s", (group) => {
    const grid = sheet("Towns", [
      ["镇街", "人口", group, null, null],
      [null, null, "行政", "工勤", "编外"],
      ["甲镇", 5, 3, 2, 1],
    ]);
    expect(at(grid).choices.totals).toMatchObject({ administrative: 3, support: 2, 编外编制: 1 });
  });

  it("shares each to exactly its total, its posts and people today beside it", () => {
    const { result } = ready();
    expect(result.categories.map(({ id }) => id)).toEqual(all);
    for (const { units, total, today, headcount } of result.categories) {
      expect(units.reduce((sum, one) => sum + one, 0)).toBe(total);
      expect([today?.length, headcount?.length]).toEqual([3, 3]);
    }
    expect(unitsOf({})["civilServiceLike"]).toEqual([10, 6, 4]);
    expect(unitsOf({})["编外编制"]).toEqual([2, 1, 1]);
  });

  it("keeps the totals of the towns and of all categories at once", () => {
    const { result } = ready({ arrangement: "matrix" });
    expect(result.townTotals).toEqual([87, 52, 35]);
    expect(result.categories.map(({ units }) => units.reduce((sum, one) => sum + one, 0))).toEqual([
      70, 50, 20, 20, 10, 4,
    ]);
  });

  it("takes each heading at its own word: 全额事业编制 beside 事业编制， and people beside their posts", () => {
    const grid = sheet("Towns", [
      ["镇街", "户籍人口", "事业编制", "全额事业编制（名）", "全额事业实有人数", "员额", "Contract posts"],
      ["甲镇", 2, 3, 4, 5, 6, 7],
      ["乙镇", 1, 3, 4, 5, 6, 7],
    ]);
    const { value } = ready({}, grid);
    expect(value.categories).toEqual(["institution", "staffQuota", "全额事业编制", "Contract posts"]);
    expect(value.headcount["全额事业编制"]).toEqual([5, 5]);
    expect(value.today["Contract posts"]).toEqual([7, 7]);
  });

  it.each(["2025年行政编制", "拟增编制", "编制合计", "核定编制", "空缺编制", "其中：女性编制", "Vacant posts"])(
    "gives no posts to what is no category: %s stays an indicator",
    (heading) => {
      const grid = sheet("Towns", [
        ["镇街", "行政编制", heading],
        ["甲镇", 3, 4],
        ["乙镇", 3, 4],
      ]);
      const { choices, readings } = at(grid);
      expect(choices.totals).toEqual({ administrative: 6, institution: null });
      expect(readings["towns"]?.extras.map((extra) => extra.heading)).toEqual([heading]);
    },
  );

  it("tells two headings that mean one category, and a cell that is no number", () => {
    const twice = sheet("Towns", [
      ["镇街", "户籍人口", "编外编制（城区）", "编外编制（乡村）", "临聘编制"],
      ["甲镇", 2, 3, 4, "5人左右"],
    ]);
    const codes = (grid: Grid) =>
      at(grid)
        .stand(bySize)
        .issues.map(({ fault }) => fault.code);
    expect(codes(twice)).toContain("input.doubleColumn");
    const text = sheet("Towns", [
      ["镇街", "户籍人口", "临聘编制"],
      ["甲镇", 2, "5人左右"],
    ]);
    expect(at(text).stand(bySize).issues).toMatchObject([{ severity: "error", place: { address: "Towns!C2" } }]);
  });

  it("explains first the category that the heading names, the longest name of all", () => {
    const first = (heading: string) => staffing.explain(ready(), "甲镇", heading)[0]?.title.zh;
    expect(first("分配编制 政法专项")).toContain("政法专项编制");
    expect(first("分配编制 编外编制")).toContain("编外编制");
    expect(first("行政编制")).toContain("行政编制");
  });

  it("goes into the next year with each category's posts as they were fixed", () => {
    const last = { ...at().choices, ...bySize, totals: { ...at().choices.totals, support: 12 } };
    const { readings, context } = at();
    const figures = { support: { 甲镇: 6, 乙镇: 4, 丙镇: 2 }, 编外编制: { 甲镇: 2, 乙镇: 1, 丙镇: 1 } };
    const next = staffing.continueFrom(JSON.parse(JSON.stringify(last)), readings, {
      ...context,
      year: 2028,
      earlier: { year: 2027, isFinal: true, figures },
    });
    expect(next.totals["support"]).toBe(12);
    const { value } = ready(next);
    expect([value.today["support"], value.today["编外编制"], value.today["politicalLegal"]]).toEqual([
      [6, 4, 2],
      [2, 1, 1],
      [8, 6, 6],
    ]);
  });

  it("stands on the sheet with a yellow total, a call and a result to compare for each", () => {
    const { sheets } = staffing.plan(ready());
    const keys = sheets[0]?.blocks.flatMap(({ keys: own = [] }) => own.flat()) ?? [];
    expect(keys).toEqual(expect.arrayContaining(all.map((id) => `totals/${id}`)));
    const figures = sheets[0]?.blocks.flatMap((block) => block.figures ?? []);
    expect(figures).toEqual(all);
    expect(formulasOf({}).filter((formula) => formula.startsWith("=TOWN.QUOTA("))).toHaveLength(6);
    expect(formulasOf({}, 3).filter((formula) => formula.startsWith("=TOWN.QUOTA.EXPLAIN("))).toHaveLength(6);
    const notice = sheets[2]?.blocks.filter(({ role }) => role === "form").map(({ cells }) => cells.length);
    expect(notice).toEqual([7, 7, 7]);
  });

  it("prints legibly: the plan on more pages side by side with the towns on each, the reasons of a category on one page", () => {
    const [main, , notices, reasons] = staffing.plan(ready()).sheets;
    expect(main?.print).toMatchObject({ pagesWide: 2, repeatColumns: 1 });
    const subtitles = reasons?.blocks.filter(({ role }) => role === "subtitle").map(({ row }) => row);
    expect(reasons?.print?.breaks).toEqual([subtitles?.[2], subtitles?.[4]]);
    const rests = notices?.blocks.find(({ role, row }) => role === "note" && row === 12)?.cells;
    // The method, three totals a line, and the town's score.
    expect(rests).toHaveLength(4);
    expect(rests?.[1]?.[0]).toEqual({
      formula: expect.stringMatching(/^=MID\("；行政编制总数 ".*,2,500\)$/) as string,
    });
  });

  it("fits the form to sign on one page: beside more than three categories the indicators stay on the plan's sheet", () => {
    const form = staffing.plan(ready()).sheets[1];
    const headings = form?.blocks.find(({ role, row }) => role === "formHeading" && row === 3)?.cells[0];
    expect(headings).toHaveLength(2 + 6 * 3);
    expect(form?.widths.reduce((sum, width) => sum + width, 0)).toBeLessThan(160);
  });
});

describe("What the county keeps back", () => {
  const totals = { administrative: 70, institution: 50 };
  const kept: Partial<StaffingChoices> = {
    totals,
    reserve: { administrative: { unit: "posts", amount: 10 }, institution: { unit: "percent", amount: 5 } },
  };

  it("comes off each total first, in posts or in percent rounded down: no town is given it", () => {
    // 60 by 5 : 3 : 2; 5 % of 50 are 2.5, so 2 are kept and 48 shared.
    expect(unitsOf(kept)).toEqual({ administrative: [30, 18, 12], institution: [24, 14, 10] });
    expect(ready(kept).result.categories.map(({ reserved }) => reserved)).toEqual([10, 2]);
  });

  it("adds up with what is shared, in every arrangement", () => {
    for (const arrangement of ["separate", "matrix", "rings"] as const) {
      expect(ready({ ...kept, arrangement }).result.categories.map(({ reserved }) => reserved)).toEqual([10, 2]);
      expect(
        ready({ ...kept, arrangement }).result.categories.map(
          ({ units, reserved }) => units.reduce((sum, one) => sum + one, 0) + reserved,
        ),
      ).toEqual([70, 50]);
    }
  });

  it("is seen in the preview: what is shared, the reserve, and both together", () => {
    const [first] = tablesOf(kept);
    const count = (value: number) => ({ value, as: "count" });
    expect(first?.title?.zh).toBe("行政编制（共 70）");
    expect(first?.total?.[2]).toEqual(count(60));
    expect(first?.below?.slice(-2).map((line) => line[2])).toEqual([count(10), count(70)]);
  });

  it("is a yellow cell of the sheet: posts to share, reserve and all posts follow it, and the check counts all three", () => {
    const all = formulasOf(kept);
    // Totals in D and E, reserves in F and G, posts to share in H and I; posts of the towns in E and F.
    expect(all).toEqual(
      expect.arrayContaining([
        "=$D$4-N($F$4)",
        "=$E$4-ROUNDDOWN(ROUND($E$4*$G$4,6),0)",
        "=N($F$4)",
        "=ROUNDDOWN(ROUND($E$4*$G$4,6),0)",
        '=IFERROR($E$11+$E$14,"")',
      ]),
    );
    expect(all).toContainEqual(expect.stringContaining("SUM($E$8:$E$10)+$E$14-$D$4"));
    expect(all).toContainEqual(expect.stringMatching(/^=TOWN\.QUOTA\(\$D\$8:\$D\$10,\$H\$4,/));
    expect(formulasOf({ ...kept, arrangement: "matrix" })).toContainEqual(
      expect.stringMatching(/^=TOWN\.QUOTA\.MATRIX\(.*,\$H\$4:\$I\$4,/),
    );
  });

  it("is left out of the reasons, too: they explain what was shared", () => {
    expect(formulasOf(kept, 3)[0]).toMatch(
      /^=TOWN\.QUOTA\.EXPLAIN\('2027 编制方案'!\$\w+\$8:\$\w+\$10,'2027 编制方案'!\$H\$4,/,
    );
  });

  it("stands on the form to sign, under the total of the towns", () => {
    const form = staffing.plan(ready(kept)).sheets[1]?.blocks.find(({ role }) => role === "form");
    expect(form?.cells.slice(-3).map(([name]) => name)).toEqual(["合计", "县级预留", "总数"]);
  });

  it("cannot be more than there is: its category says so, and the others are shared all the same", () => {
    const { result } = ready({ ...kept, reserve: { administrative: { unit: "posts", amount: 71 } } });
    expect(result.faults).toMatchObject([
      { category: "administrative", error: { code: "total.reserve", facts: { total: 70, reserve: 71 } } },
    ]);
    expect(result.categories.map(({ id }) => id)).toEqual(["institution"]);
  });

  it("is typed in posts or in percent, the later one holds, and is read back from the sheet", () => {
    const field = staffing.steps
      .find(({ id }) => id === "rules")
      ?.fields(ready(kept))
      .find(({ id }) => id === "totals");
    if (field?.kind !== "numbers") throw new Error("totals are asked for");
    expect(field.rows.map(({ values }) => values)[0]).toEqual([70, 10, null]);
    expect(field.change("administrative", 2, 7)).toMatchObject({
      reserve: { administrative: { unit: "percent", amount: 7 }, institution: { unit: "percent", amount: 5 } },
    });
    expect(field.change("administrative", 1, null).reserve).toEqual({ institution: { unit: "percent", amount: 5 } });
    expect(field.change("administrative", 2, null).reserve).toEqual(kept.reserve);
    const { choices } = ready(kept);
    expect(staffing.adopt?.(choices, "reserve/institution/amount", 0.08)?.reserve["institution"]).toEqual({
      unit: "percent",
      amount: 8,
    });
    expect(staffing.adopt?.(choices, "reserve/support/amount", 3)?.reserve["support"]).toEqual({
      unit: "posts",
      amount: 3,
    });
  });

  it("is no part of what the year plan counts as the towns' posts", () => {
    expect(staffing.figures?.(ready(kept)).map(({ whole }) => whole)).toEqual([60, 48]);
  });
});

it("The written sheet is no fault to the check of the workbook: what stands under a total is not taken for a sum", () => {
  // Three towns, their total, two rings, the reserve and all posts, as they stand on the sheet.
  const labels = ["甲镇", "乙镇", "丙镇", "合计", "其中：里圈", "其中：外圈", "县级预留", "总数"];
  const grid = (counts: readonly number[]) =>
    sheet(
      "S",
      labels.map((label, row) => [label, counts[row]]),
    );
  expect(faultsOn(grid([30, 18, 12, 60, 30, 30, 10, 70]))).toEqual([]);
  expect(faultsOn(grid([30, 18, 12, 61, 30, 30, 10, 70]))).toHaveLength(1);
  const read = readTable(townTable, sheet("S", [["镇街", "人口"], ...labels.map((label) => [label, 1])]));
  expect(read.rows.map(({ town }) => town)).toEqual(["甲镇", "乙镇", "丙镇"]);
});

describe("Rings", () => {
  it("have limits of their own in every category", () => {
    const fields = staffing.steps.find(({ id }) => id === "rules")?.fields(ready({ arrangement: "rings" })) ?? [];
    expect(fields.flatMap(({ id }) => (id.startsWith("windows-") ? [id] : []))).toEqual(
      all.map((id) => `windows-${id}`),
    );
    // They lie open beside the arrangement that asks for them, however many there are.
    const { open } = laidOut(fields);
    expect(open.map(({ id }) => id)).toEqual(expect.arrayContaining(all.map((id) => `windows-${id}`)));
    const windows = { 里圈: { support: { low: null, high: 3 }, 编外编制: { low: 3, high: null } } };
    // By size 10 support posts would be 5, 3 and 2, and 4 of the others 2, 1 and 1.
    expect(unitsOf({ arrangement: "rings", windows })).toMatchObject({ support: [3, 4, 3], 编外编制: [3, 1, 0] });
    expect(formulasOf({ arrangement: "rings", windows }).filter((one) => one.includes("QUOTA.GROUPED("))).toHaveLength(
      6,
    );
  });

  it("have subtotals in the preview and on the sheet, whatever the arrangement, which the total does not count twice", () => {
    const [first] = tablesOf({});
    expect(first?.below?.map(([name]) => name)).toEqual([
      { zh: "其中：里圈", en: "of which 里圈" },
      { zh: "其中：外圈", en: "of which 外圈" },
    ]);
    // 30 posts today in 甲镇, 20 and 20 in the outer ring; 35, 21 and 14 by size.
    const count = (value: number) => ({ value, as: "count" });
    expect(first?.below?.map((line) => line.slice(1, 3))).toEqual([
      [count(30), count(35)],
      [count(40), count(35)],
    ]);
    for (const arrangement of ["separate", "rings"] as const) {
      const all = formulasOf({ arrangement, totals: { administrative: 70 } });
      expect(all).toContain('=SUMIF($B$8:$B$10,"外圈",$E$8:$E$10)');
      expect(all).toContain("=SUM($E$8:$E$10)");
    }
  });

  it("with limits leave no town out: one without a ring is told", () => {
    const grid = sheet("Towns", [
      ["镇街", "里外圈", "户籍人口", "行政编制"],
      ["甲镇", "里圈", 5, 3],
      ["乙镇", null, 5, 3],
    ]);
    expect(at(grid).stand({ ...bySize, arrangement: "rings" }).issues).toMatchObject([
      { fault: { code: "input.blank" }, place: { address: "Towns!B3" } },
    ]);
    expect(at(grid).stand({ ...bySize, ties: "order" }).issues).toEqual([]);
  });
});

describe("The change of a year", () => {
  it("is limited in every category, and each has its years on the sheet until the target is reached", () => {
    const pace = { posts: 2, percent: null };
    const { result } = ready({ pace });
    for (const { units, today } of result.categories)
      units.forEach((posts, town) => expect(Math.abs(posts - (today?.[town] ?? 0))).toBeLessThanOrEqual(2));
    // By size: 35, 21, 14 after 30, 20, 20; 25, 15, 10 after 20, 20, 10; 10, 6, 4 after 8, 6, 6. The others arrive at once.
    const years = staffing
      .plan(ready({ pace }))
      .sheets[0]?.blocks.filter(({ cells }) => cells[0]?.[0] === 2027 && cells[0].length === 4);
    expect(years?.map(({ cells }) => cells.at(-1))).toEqual([
      [2029, 35, 21, 14],
      [2029, 25, 15, 10],
    ]);
    const floors = formulasOf({ pace }).filter((formula) => /^=MAX\(.*-\$J\$4,0\)$/.test(formula));
    expect(floors).toHaveLength(6 * 3);
  });

  it("is reckoned from what is left after the reserve", () => {
    const reserve = { administrative: { unit: "posts" as const, amount: 2 } };
    const changed = { totals: { administrative: 70 }, reserve, pace: { posts: null, percent: 10 } };
    // 10 % of 30, 20 and 20 are 3, 2 and 2 posts: 丙镇 stays at 18, and the other 50 of 68 are shared by 5 : 3.
    expect(unitsOf(changed)).toEqual({ administrative: [31, 19, 18] });
  });
});
