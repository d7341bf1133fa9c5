import { functions as offices } from "../../src/functions/families/offices";
import { functions as flow } from "../../src/functions/families/officesFlow";
import { functions as pay } from "../../src/functions/families/officesPay";
import cases from "../golden/workforce/offices.json";

interface Case {
  readonly id: string;
  readonly fn: string;
  readonly title: string;
  readonly args: readonly unknown[];
  readonly result:
    readonly (readonly unknown[])[] | { readonly error: string; readonly facts: { readonly found: unknown } };
}

const all = new Map([...offices, ...flow, ...pay].map((one) => [one.id, one]));

/** Numbers to nine digits behind the point, all else as it is. */
const close = (rows: readonly (readonly unknown[])[]) =>
  rows.map((row) => row.map((cell) => (typeof cell === "number" ? (expect.closeTo(cell, 9) as unknown) : cell)));

describe("The cases of offices, posts, schemes and pay", () => {
  it.each((cases as readonly Case[]).map((one) => [one.id, one.fn, one.title, one] as const))(
    "%s %s: %s",
    (_id, fn, _title, { args, result }) => {
      const call = () => all.get(fn)?.call(args, "zh");
      if ("error" in result) {
        const sentence = expect.stringContaining(String(result.facts.found)) as string;
        expect(call).toThrow(expect.objectContaining({ value: result.error, message: sentence }));
      } else expect(call()).toEqual(close(result));
    },
  );
});
