import { functions } from "../../src/functions/families/layout";
import { cases } from "../golden/layout";

const plans = functions.find(({ id }) => id === "MERGE.PLANS")!;

/** Rows under the units: towns, value, number of plans. */
const LAST = 3;

describe("Published and worked cases of merging units into towns", () => {
  it.each(cases.map((one) => [one.id, one.title_en, one] as const))("%s: %s", (_, __, one) => {
    const { expected } = one;
    if ("error" in expected) {
      expect(() => plans.call(one.args, "zh")).toThrow(expect.objectContaining({ value: expected.error }) as Error);
      return;
    }
    const [, ...rows] = plans.call(one.args, "zh") as unknown[][];
    expect(rows).toHaveLength(expected.length);
    expected.forEach((row, at) => {
      const isUnit = at < expected.length - LAST;
      row.forEach((cell, column) => {
        if (cell === null || (isUnit && column > 0 && one.firstPlanAny)) return;
        expect(rows[at]?.[column]).toEqual(typeof cell === "number" ? expect.closeTo(cell, 6) : cell);
      });
      if (!one.firstPlanAny) expect(rows[at]).toHaveLength(expected[0]?.length ?? 0);
    });
  });
});
