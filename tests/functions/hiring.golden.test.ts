import { functions as plans } from "../../src/functions/families/hiring";
import { functions as years } from "../../src/functions/families/hiringYears";
import cases from "../golden/workforce/hiring.json";

interface Case {
  readonly id: string;
  readonly fn: string;
  readonly title: string;
  readonly args: readonly unknown[];
  readonly result: readonly (readonly unknown[])[] | { readonly error: string };
  readonly tolerance: number;
}

const all = new Map([...plans, ...years].map((one) => [one.id, one]));
const close = (rows: readonly (readonly unknown[])[]) =>
  rows.map((row) => row.map((cell) => (typeof cell === "number" ? (expect.closeTo(cell, 9) as unknown) : cell)));

describe("The cases of headroom, plan, tilt, projection and pool", () => {
  it.each((cases as readonly Case[]).map((one) => [one.id, one.fn, one.title, one] as const))(
    "%s %s: %s",
    (_id, fn, _title, { args, result }) => {
      const call = () => all.get(fn)?.call(args, "zh");
      if ("error" in result) expect(call).toThrow(expect.objectContaining({ value: result.error }));
      else expect(call()).toEqual(close(result));
    },
  );
});
