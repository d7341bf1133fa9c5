import { functions } from "../../src/functions/families/assessment";
import cases from "../golden/assessment/towns.json";

interface Case {
  readonly id: string;
  readonly fn: string;
  readonly title_en: string;
  readonly args: readonly unknown[];
  /** Rows under the headings; null is not compared. */
  readonly expected: readonly (readonly unknown[])[] | { readonly error: string };
  readonly swaps?: readonly (readonly [readonly string[][], readonly string[][]])[];
  readonly moves?: readonly (readonly [readonly unknown[][], readonly unknown[][]])[];
}

const all = new Map(functions.map((one) => [one.id, one]));
const close = (value: unknown): unknown =>
  value === null
    ? (expect.anything() as unknown)
    : typeof value === "number"
      ? (expect.closeTo(value, 9) as unknown)
      : value;

describe("Assessments worked out by hand", () => {
  it.each((cases as unknown as readonly Case[]).map((one) => [one.id, one.title_en, one] as const))(
    "%s %s",
    (_id, _title, { fn, args, expected, swaps, moves }) => {
      const call = () => all.get(fn)?.call(args, "zh") as unknown[][];
      if (!Array.isArray(expected))
        return void expect(call).toThrow(expect.objectContaining({ value: (expected as { error: string }).error }));
      const rows = call().slice(1);
      expect(rows).toEqual(expected.map((row: readonly unknown[]) => row.map(close)));
      const pairs = (all_: readonly string[][]) => all_.map(([one, other]) => `${one}与${other}`).join("、");
      swaps?.forEach(([below, above], row) => {
        expect([rows[row]?.[5], rows[row]?.[6]]).toEqual([pairs(below), pairs(above)]);
      });
      const told = (list: readonly unknown[][]) =>
        list.map(([town, from, to]) => `${String(town)} ${String(from)}→${String(to)}`).join("、");
      moves?.forEach(([less, more], row) => {
        expect([rows[row]?.[7], rows[row]?.[8]]).toEqual([told(less), told(more)]);
      });
    },
  );
});
