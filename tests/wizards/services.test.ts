import cases from "../../assets/sample/authority.json";
import sample from "../../assets/sample/services.json";
import type { CellValue } from "../../src/inputs/cell";
import { isReady } from "../../src/wizards/kit/define";
import { services } from "../../src/wizards/services";
import type { ServicesChoices } from "../../src/wizards/services/choices";
import { atWork, sheet } from "./fixture";

const cellsOf = ({ headings, rows }: { headings: { zh: string }[]; rows: readonly unknown[][] }): CellValue[][] => [
  headings.map(({ zh }) => zh),
  ...rows.map((row) =>
    row.map((cell): CellValue => {
      const text = cell as { zh: string } | CellValue;
      return typeof text === "object" && text !== null && "zh" in text ? text.zh : (text as CellValue);
    }),
  ),
];
const tables = sample.map((table) => cellsOf(table as never));
const keys = ["communities", "sites", "items", "force", "officers", "standard", "roles"];
const grids = Object.fromEntries([
  ...keys.map((key, index) => [key, sheet(key, tables[index] ?? [])] as const),
  ["cases", sheet("cases", cellsOf(cases[3] as never))] as const,
]);

/** The wizard on some of the sample's tables. */
function ready(changed: Partial<ServicesChoices> = {}, without: readonly string[] = []) {
  const given = Object.fromEntries(Object.entries(grids).filter(([key]) => !without.includes(key)));
  const at = atWork(services, given).stand(changed);
  if (!isReady(at.standing)) throw new Error(JSON.stringify(at.issues));
  return at.standing;
}

/** The optimum for the question. */
function chosen(changed: Partial<ServicesChoices> = {}) {
  const found = ready(changed).result.siting?.().chosen;
  if (!found || !("siting" in found)) throw new Error("the sample has an optimum");
  return found.siting;
}

describe("the wizard of services and grids", () => {
  it("opens ten centres at the ten best seats: 6,431,218.6 person-minutes, and no other ten are as good", () => {
    const { plans, extent } = chosen();
    expect(plans.map(({ value }) => value)).toEqual([6431218.6]);
    expect(extent).toBe("all");
    expect(plans[0]?.sites).toEqual([0, 1, 2, 4, 9, 13, 16, 21, 23, 25]);
  });

  it("reaches 884,779 of 896,444 people within 15 minutes, by two equal choices of ten seats, and leaves the choice", () => {
    const { plans, extent } = chosen({ goal: "most" });
    expect(plans.map(({ within }) => within)).toEqual([884779, 884779]);
    expect(extent).toBe("all");
    const views = services.steps[3]?.views(ready({ goal: "most" })) ?? [];
    expect(JSON.stringify(views)).toContain("并列最优 2 个");
  });

  it("never does worse with one site more", () => {
    const answer = ready().result.siting?.();
    const more = answer?.more;
    expect(more && "siting" in more && more.siting.plans[0]?.value).toBeLessThan(6431218.6);
  });

  it("tells why no plan is possible and works on with the rest", () => {
    const at = ready({ goal: "cover", limit: 1 });
    expect(services.steps[3]?.views(at)[0]).toMatchObject({ kind: "notes", tone: "error" });
    expect(services.plan(at).sheets.map(({ name }) => name)).not.toContain("2027 服务圈");
  });

  it("asks for 721 to 1,259 grids, without a conflict, and takes the least unless the planner wants the most", () => {
    const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
    const { grids: found, towns } = ready().result;
    expect(sum(found.map(({ least }) => least))).toBe(721);
    expect(sum(found.map(({ most }) => most))).toBe(1259);
    expect(found.filter(({ conflict }) => conflict)).toEqual([]);
    expect(sum(towns.map((town) => town.grids.grids))).toBe(721);
    expect(sum(ready({ grids: "most" }).result.towns.map((town) => town.grids.grids))).toBe(1259);
  });

  it("counts 7,600 enforcement cases, all completed, and 120 of 200 items at a community", () => {
    const { force, levels } = ready().result;
    expect(force?.county).toMatchObject({ opened: 7600, completed: 7600, completion: 1 });
    expect(levels?.all).toMatchObject({ items: 200, at: { community: 120 } });
    expect((levels?.all.noVisit ?? 0) + (levels?.all.oneVisit ?? 0)).toBe(163);
    expect(levels?.groups).toHaveLength(28);
  });

  it("passes each step whose table is missing, in one line, and needs the communities alone", () => {
    const at = ready({}, [...keys.slice(1), "cases"]);
    const shown = services.steps.slice(1, -1).map((step) => step.views(at));
    expect(shown.map((views) => views.map(({ kind }) => kind))).toEqual([["notes"], ["notes"], ["notes"], ["notes"]]);
    expect(services.plan(at).sheets.map(({ name }) => name)).toEqual(["2027 网格划分"]);
  });

  it("goes on next year with what was chosen, and takes over yellow cells that it can read", () => {
    const at = ready({ count: 12, load: 80 });
    const next = services.continueFrom(at.choices, at.readings, { ...at.context, year: 2028 });
    expect(next).toEqual({ ...at.choices, year: 2028 });
    expect(services.adopt?.(next, "limit", 20)?.limit).toBe(20);
    expect(services.adopt?.(next, "goal", "覆盖")?.goal).toBe("cover");
    expect(services.adopt?.(next, "count", 2.5)).toBeUndefined();
  });

  it("explains the grids of a community by its households and people, those of a town by its communities", () => {
    const at = ready();
    const [community] = services.explain(at, "朝阳第2社区", "网格");
    // 5,423 households at most 500 a grid ask for 11; 14,928 people at most 2,500 for 6.
    expect(community?.lines.at(-1)?.value).toEqual({ value: 11, as: "count" });
    expect(services.explain(at, "朝阳街道", "")[0]?.lines.length).toBeGreaterThan(3);
    expect(services.explain(at, "无此处", "")).toEqual([]);
  });
});
