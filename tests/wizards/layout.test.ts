import sample from "../../assets/sample/layout.json";
import type { CellValue } from "../../src/inputs/cell";
import { answerTo } from "../../src/solver/answer";
import { layout } from "../../src/wizards/layout";
import type { LayoutChoices } from "../../src/wizards/layout/choices";
import { search } from "../../src/wizards/layout/compute";
import { atWork, sheet } from "./fixture";

const [units = [], neighbours = [], rules = []] = sample.map(({ headings, rows }): CellValue[][] => [
  headings.map(({ zh }) => zh),
  ...rows.map((row) => row.map((cell): CellValue => (typeof cell === "object" && cell !== null ? cell.zh : cell))),
]);
const grids = {
  units: sheet("Units", units),
  neighbours: sheet("Neighbours", neighbours),
  rules: sheet("Rules", rules),
};
const job = () => atWork(layout, grids);

/** The choices once their search has ended, as the frame puts them. */
function searched(wishes: Partial<LayoutChoices>, at = job()): LayoutChoices {
  const choices = { ...at.choices, most: 150_000, ...wishes };
  const task = search(at.stand(choices).standing);
  if (!task) throw new Error("nothing to search");
  return JSON.parse(
    JSON.stringify(
      task.put(
        choices,
        answerTo(task.question, 2e9, () => undefined),
      ),
    ),
  ) as LayoutChoices;
}

function resultOf(choices: Partial<LayoutChoices>, at = job()) {
  const { standing } = at.stand(choices);
  if (!standing.result || !standing.value) throw new Error(String(standing.fault));
  return { ...standing, value: standing.value, result: standing.result };
}

const shortest = searched({});

describe("The wizard of the layout, on the sample county", () => {
  it("merges 29 townships into ten of 50,000 to 150,000 people with least ways, and no other plan has them", () => {
    const { result } = resultOf(shortest);
    expect(result.found).toMatchObject({ proved: true, value: 2_016_445.6, bound: 2_016_445.6, count: 1, isAll: true });
    expect(result.today?.value).toBe(2_256_825.2);
    expect(result.now.names).toHaveLength(10);
    expect(result.now.breaches).toEqual([]);
  });

  it("finds one most even plan", () => {
    const { result } = resultOf(searched({ goal: "balance" }));
    expect(result.found).toMatchObject({ value: 518_812_962.4, count: 1, proved: true });
  });

  it("asks again where bounds, tables or rules are others, and never takes the old answer for the new question", () => {
    expect(resultOf({ ...shortest, least: 49_000 }).result).toMatchObject({ found: undefined, isStale: true });
    const moved = units.map((row, at) => (at === 1 ? row.map((cell, column) => (column === 2 ? 84_984 : cell)) : row));
    const other = atWork(layout, { ...grids, units: sheet("Units", moved) });
    expect(resultOf(shortest, other).result.found).toBeUndefined();
    expect(search(other.stand(shortest).standing)?.isAnswered).toBe(false);
    expect(search(job().stand(shortest).standing)?.isAnswered).toBe(true);
  });

  it("refuses a forged answer: a better value, a broken plan, a bound above the value", () => {
    const { found } = shortest;
    if (!found || !("plans" in found)) throw new Error("nothing found");
    const [plan = []] = found.plans;
    const swapped = plan.map((town, unit) => (unit === 0 ? plan[6]! : town));
    for (const forged of [
      { ...found, value: 2_000_000, bound: 2_000_000 },
      { ...found, plans: [swapped] },
      { ...found, plans: [plan.slice(1)] },
      { ...found, bound: found.value + 1 },
      { ...found, bound: 0 },
    ])
      expect(resultOf({ ...shortest, found: forged }).result).toMatchObject({ found: undefined, isStale: true });
  });

  it("tells at once what a moved unit breaks and what it costs", () => {
    // 夏庄丙 has no border to 大牟家: its new town is torn apart, and 夏庄镇 keeps to the bounds without it.
    const { result } = resultOf({ ...shortest, moved: { 夏庄丙: "大牟家镇" } });
    expect(result.now.breaches.map(({ kind }) => kind)).toContain("islands");
    expect(result.now.value).toBeGreaterThan(2_016_445.6);
    expect(result.base.value).toBe(2_016_445.6);
    const joined = resultOf({ ...shortest, moved: { 朝阳乙: "朝阳街道" } });
    expect(joined.result.now.breaches.map(({ kind }) => kind)).toContain("rule");
  });

  it("gives the reason by names where no plan can be, and keeps it", () => {
    const { standing } = job().stand({ least: 120_000 });
    expect(standing.fault?.facts).toMatchObject({ why: "towns", towns: 10 });
    expect(search(standing)).toBeUndefined();
    // 朝阳乙 and 密水乙, kept together, have 108,255 people: the other nine towns would have less than 88,000 on average.
    const none = searched({ least: 88_000, most: 110_000 });
    expect(job().stand(none).standing.fault?.code).toBe("merge.none");
    expect(search(job().stand(none).standing)).toMatchObject({ isAnswered: true });
  });

  it("calls what was not proved in time the best found, on the pane and on every sheet", () => {
    const at = job();
    const choices = { ...at.choices, most: 150_000 };
    const task = search(at.stand(choices).standing);
    const { found } = shortest;
    if (!task || !found || !("plans" in found)) throw new Error("nothing found");
    const best = task.put(choices, { kind: "best", best: { townOf: found.plans[0]!, value: found.value } });
    const standing = resultOf(best);
    expect(standing.result.found?.proved).toBe(false);
    // No plan is below the bound, which hangs on no search, and a forged one is refused.
    expect(standing.result.found?.bound).toBeGreaterThan(500_000);
    expect(standing.result.found?.bound).toBeLessThan(found.value);
    const forged = { ...standing.result.found!, bound: found.value - 1 };
    expect(resultOf({ ...best, found: forged }).result.found).toBeUndefined();
    expect(search(at.stand(best).standing)?.isAnswered).toBe(false);
    const titles = layout.plan(standing).sheets.map(({ blocks }) => JSON.stringify(blocks[0]?.cells[0]));
    expect(titles.filter((title) => title.includes("未证明最优"))).toHaveLength(3);
    expect(task.put(choices, { kind: "best", best: undefined })).toBe(choices);
  });

  it("takes changed yellow cells over: a unit's town is a move, a bound is another question", () => {
    expect(layout.adopt?.(shortest, "town/朝阳乙", "醴泉街道")?.moved).toEqual({ 朝阳乙: "醴泉街道" });
    expect(layout.adopt?.(shortest, "least", 40_000)).toMatchObject({ least: 40_000, moved: {} });
    expect(layout.adopt?.(shortest, "least", "many")).toBeUndefined();
    expect(layout.adopt?.(shortest, "town/朝阳乙", "")).toBeUndefined();
  });

  it("writes the plan unit by unit and lets the effects follow it", () => {
    const { sheets } = layout.plan(resultOf(shortest));
    expect(sheets.map(({ name }) => name)).toEqual([
      "2027 布局方案",
      "2027 影响对比",
      "2027 新镇情况",
      "2027 布局依据",
    ]);
    const [plan, , effects] = sheets;
    const moves = plan?.blocks.find(({ role }) => role === "input");
    expect(moves?.cells).toHaveLength(29);
    expect(moves?.keys?.[0]).toEqual(["town/朝阳甲"]);
    const shown = effects?.blocks.find((block) => block.shows)?.shows ?? [];
    expect(shown).toHaveLength(12);
    expect(shown[11]?.[7]).toBe(2_016_445.6);
  });

  it("goes on next year with the same answer while the tables are the same", () => {
    const at = job();
    const next = layout.continueFrom(shortest, at.readings, { ...at.context, year: 2028 });
    expect(next).toEqual({ ...shortest, year: 2028 });
    expect(resultOf(next, at).result.found?.value).toBe(2_016_445.6);
  });

  it("explains a town by its own name and by that of one of its units", () => {
    const standing = resultOf(shortest);
    const [town] = layout.explain(standing, "夏庄镇", "");
    expect(town?.lines.map(({ label }) => label.zh)).toContain("夏庄丙");
    expect(layout.explain(standing, "夏庄丙", "")).toEqual([town]);
    expect(layout.explain(standing, "某地", "")).toEqual([]);
  });
});
