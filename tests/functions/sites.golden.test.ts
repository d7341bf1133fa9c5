import { functions } from "../../src/functions/families/sites";
import { cases } from "../golden/siting";

const sites = functions.find(({ id }) => id === "SITES")!;

/** Numbers to nine digits, null as anything. */
const like = (row: readonly unknown[]) =>
  row.map((cell): unknown =>
    cell === null ? expect.anything() : typeof cell === "number" ? expect.closeTo(cell, 9) : cell,
  );

describe("Published and worked cases of siting", () => {
  it.each(cases.map((one) => [one.id, one.title_en, one] as const))("%s: %s", (_, __, { args, expected, ...how }) => {
    if ("error" in expected) {
      expect(() => sites.call(args, "zh")).toThrow(expect.objectContaining({ value: expected.error }) as Error);
      return;
    }
    const [, ...rows] = sites.call(args, "zh") as unknown[][];
    if (how.firstRowOnly) expect(rows[0]).toEqual(like(expected[0] ?? []));
    else expect(rows).toEqual(expected.map(like));
  });
});
