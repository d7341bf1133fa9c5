import towns from "../../assets/sample/gaomi.json";
import sample from "../../assets/sample/hiring.json";
import type { CellValue } from "../../src/inputs/cell";
import { hiring } from "../../src/wizards/hiring";
import type { HiringChoices } from "../../src/wizards/hiring/choices";
import type { View } from "../../src/wizards/kit/view";
import { atWork, sheet } from "./fixture";

type Sample = { readonly headings: readonly { readonly zh: string }[]; readonly rows: readonly (readonly unknown[])[] };
const cellsOf = ({ headings, rows }: Sample): CellValue[][] => [
  headings.map(({ zh }) => zh),
  ...rows.map((row) =>
    row.map((cell) => (typeof cell === "object" && cell !== null ? (cell as { zh: string }).zh : (cell as CellValue))),
  ),
];
const [roster, plans, pool] = sample.map(cellsOf);
const grids = { towns: sheet("Towns", cellsOf(towns)), roster: sheet("Roster", roster ?? []) };
const FIVE = ["朝阳街道", "醴泉街道", "密水街道", "柏城镇", "夏庄镇"];

/** The wizard with whole addresses of its sources, as the pane gives them. */
function job(more: Partial<Record<"plans" | "pool", CellValue[][]>> = {}, people = grids.roster) {
  const given = Object.fromEntries(Object.entries(more).map(([key, cells]) => [key, sheet(key, cells ?? [])]));
  const all = { ...grids, roster: people, ...given };
  const at = atWork(hiring, all);
  const sources = Object.fromEntries(
    Object.entries(all).map(([key, { origin, cells }]) => [
      key,
      { address: `${origin?.sheet}!A1:P${cells.length}`, mapping: {}, fingerprint: "" },
    ]),
  );
  return { ...at, context: { ...at.context, sources } };
}
const resultOf = (changed: Partial<HiringChoices> = {}, at = job()) => {
  const { standing, issues } = at.stand(changed);
  if (!standing.result || !standing.value) throw new Error(JSON.stringify([issues, standing.fault]));
  return { ...standing, value: standing.value, result: standing.result };
};
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const columns = (rows: readonly (readonly number[])[]) =>
  (rows[0] ?? []).map((_, column) => sum(rows.map((row) => row[column] ?? 0)));
const [administrative, institution] = [0, 1];
const categoryOf = (index: number, changed: Partial<HiringChoices> = {}, at = job()) => {
  const found = resultOf(changed, at).result.categories[index];
  if (!found) throw new Error("no such category");
  return found;
};
const lacksOf = (changed: Partial<HiringChoices>) => {
  const { standing } = job().stand(changed);
  return hiring.steps.flatMap((step) => (step.id === "plan" ? (step.lacks?.(standing) ?? []) : []));
};

describe("The hiring plan of the sample county", () => {
  it("finds 3 overdue, then 24, 30, 20, 23 and 22 who retire in 2027 to 2031, and 896 later", () => {
    const { categories } = resultOf().result;
    expect(columns(categories.flatMap(({ retiring }) => retiring))).toEqual([3, 24, 30, 20, 23, 22, 896]);
  });

  it("plans as many places as leave, where there is room, and never passes a town's headroom", () => {
    for (const one of resultOf().result.categories) {
      const room = one.headroom.map(({ headroom }) => headroom);
      expect(sum(one.plan)).toBe(Math.min(sum(room), sum(one.leaving.map(([first = 0]) => first))));
      expect(one.plan.every((places, town) => places <= (room[town] ?? 0))).toBe(true);
      expect(one.fault).toBeUndefined();
    }
  });

  it("refuses 40 institution places with the headroom of 39, and says what is lacking", () => {
    expect(lacksOf({ totals: { institution: 39 } })).toEqual([]);
    expect(lacksOf({ totals: { institution: 40 } })).toMatchObject([{ zh: expect.stringContaining("39，多 1 名") }]);
    expect(lacksOf({ totals: { administrative: null, institution: null } })).toHaveLength(1);
  });

  it("has a headroom of 44 administrative places with one post kept in five towns", () => {
    const committed = Object.fromEntries(FIVE.map((town) => [town, { administrative: 1 }]));
    const { headroom } = categoryOf(administrative, { committed });
    expect(sum(headroom.map((one) => one.headroom))).toBe(44);
  });

  it("counts posts from the pool on the day, and those without a category as institution posts", () => {
    const at = job({ pool: pool ?? [] });
    // 夏庄 3 and 朝阳 2 institution posts are out; 姜庄's administrative one is overdue but not back; 密水's came back in 2025.
    expect(sum(categoryOf(institution, {}, at).borrowed)).toBe(5);
    expect(sum(categoryOf(administrative, {}, at).borrowed)).toBe(1);
    const nameless = (pool ?? []).map(([unit, _category, ...others]) => [unit, ...others]);
    expect(sum(categoryOf(institution, {}, job({ pool: nameless })).borrowed)).toBe(6);
  });

  it("shares by posts or population when the planner wants it, and replaces leavers first", () => {
    const byPosts = categoryOf(institution, { weights: "posts", totals: { institution: 20 } });
    const replaced = categoryOf(institution, { rate: "1" });
    expect(sum(byPosts.plan)).toBe(20);
    replaced.plan.forEach((places, town) => {
      const [gone = 0] = replaced.leaving[town] ?? [];
      expect(places).toBeGreaterThanOrEqual(Math.min(gone, replaced.headroom[town]?.headroom ?? 0));
    });
  });

  it("lets a town over quota shrink, and says in which year it is clear", () => {
    const cut = cellsOf(towns).map((row) =>
      row[0] === "夏庄镇" ? row.map((cell, at) => (at === 8 ? 80 : cell)) : row,
    );
    const at = atWork(hiring, { ...grids, towns: sheet("Towns", cut) });
    const { standing } = at.stand();
    const [one] = standing.result?.categories ?? [];
    const town = 4;
    expect(one?.headroom[town]?.headroom).toBe(0);
    expect(one?.plan[town]).toBe(0);
    const year = one?.clearIn[town];
    expect(year).toBeGreaterThan(0);
    const views = hiring.steps.find(({ id }) => id === "headroom")?.views(standing) ?? [];
    expect(JSON.stringify(views)).toContain(`只出不进到 ${2026 + Number(year)} 年消化完`);
  });

  it("takes the headcount from the town table when it is wanted, and a blank there is no 0", () => {
    expect(sum(categoryOf(administrative, { headcount: "towns" }).onRoll)).toBe(599);
    const gap = cellsOf(towns).map((row, index) =>
      index === 2 ? row.map((cell, at) => (at === 9 ? null : cell)) : row,
    );
    const { issues } = atWork(hiring, { ...grids, towns: sheet("Towns", gap) }).stand({ headcount: "towns" });
    expect(issues.filter(({ severity }) => severity === "error")).toMatchObject([
      { fault: { code: "input.blank" }, place: { address: "Towns!J3" } },
    ]);
  });

  it("stops at people of another unit unless they are left out, who are then counted", () => {
    const other = (roster ?? []).map((row, index) =>
      index === 1 ? row.map((cell, at) => (at === 1 ? "东关街道" : cell)) : row,
    );
    const at = job({}, sheet("Roster", other));
    expect(at.stand().issues.filter(({ severity }) => severity === "error")).toMatchObject([
      { fault: { code: "people.unknownTown" }, place: { address: "Roster!B2" } },
    ]);
    expect(resultOf({ outsiders: "skip" }, at).value.outsiders).toBe(1);
  });
});

describe("Next year's hiring plan", () => {
  const { readings, context, choices } = job();
  const last = { ...choices, rate: "1/2", totals: { institution: 3 }, exits: { 夏庄镇: { institution: 1 } } };

  it("keeps the rules, and asks anew for what belonged to the year", () => {
    const next = hiring.continueFrom(last, readings, { ...context, year: 2028 });
    expect(next).toMatchObject({ year: 2028, asOf: "2027-12-31", rate: "1/2", totals: {}, exits: {} });
  });

  it("forgets posts that were kept for a town that is no more", () => {
    const committed = { 夏庄镇: { institution: 1 }, 旧镇: { institution: 2 } };
    expect(hiring.continueFrom({ ...last, committed }, readings, context).committed).toEqual({
      夏庄镇: { institution: 1 },
    });
  });
});

describe("A yellow cell of the hiring plan is read back:", () => {
  const { choices } = job();

  it.each([
    ["year", 2028, { year: 2028 }],
    ["asOf", 46_387, { asOf: "2026-12-31" }],
    ["option", "延后", { option: "late" }],
    ["rate", 0.5, { rate: "1/2" }],
    ["attrition", 0.015, { attrition: 1.5 }],
    ["use/institution", 0.95, { use: { administrative: 100, institution: 95 } }],
    ["totals/administrative", 12, { totals: { administrative: 12 } }],
    ["committed/夏庄镇/institution", 2, { committed: { 夏庄镇: { institution: 2 } } }],
    ["exits/夏庄镇/institution", "", { exits: { 夏庄镇: { institution: 0 } } }],
  ])("%s as %j", (key, cell, expected) => {
    expect(hiring.adopt?.(choices, key, cell)).toMatchObject(expected);
  });

  it.each([
    ["rate", 0.3],
    ["asOf", "soon"],
    ["totals/administrative", -1],
    ["", 12],
  ])("%s: %j is no such choice, and the plan's stays", (key, cell) => {
    expect(hiring.adopt?.(choices, key, cell)).toBeUndefined();
  });
});

describe("Nobody of the roster", () => {
  const secrets = (roster ?? [])
    .slice(1)
    .flatMap((row) => [row[2], row[4]])
    .map(String);
  const found = (text: string) => secrets.filter((secret) => text.includes(secret));

  it("is in a plan, its sheets, its choices, or anything that a step shows", () => {
    const at = job({ plans: plans ?? [], pool: pool ?? [] });
    const ready = { ...resultOf({}, at), context: at.context };
    const views: View[] = hiring.steps.flatMap((step) => step.views(ready));
    const fields = hiring.steps.flatMap((step) => step.fields(ready));
    const why = hiring.explain(ready, "夏庄镇", "");
    const planned = hiring.plan(ready);
    expect(secrets.length).toBe(2200);
    for (const part of [planned, ready.choices, views, fields, why, at.stand().issues])
      expect(found(JSON.stringify(part))).toEqual([]);
  });

  it("is named by a fault of any kind", () => {
    const spoiled = (roster ?? []).map((row, index) =>
      index === 0 ? row : row.map((cell, at) => spoil(cell, at, index)),
    );
    const { issues } = job({}, sheet("Roster", spoiled)).stand();
    expect(issues.length).toBeGreaterThan(1000);
    expect(found(JSON.stringify(issues))).toEqual([]);
  });

  /** Another fault in each row. */
  function spoil(cell: CellValue, column: number, row: number): CellValue {
    const faults: Readonly<Record<number, CellValue>> = {
      1: "别处",
      3: "？",
      5: 1975.1,
      6: "未知",
      7: "不详",
      8: "不明",
    };
    return column === Object.keys(faults).map(Number)[row % 6] ? faults[column] : column === 4 && row % 2 ? null : cell;
  }
});
