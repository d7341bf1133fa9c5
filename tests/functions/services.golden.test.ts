import { allFunctions } from "../../src/functions/all";
import { CellError } from "../../src/functions/cellError";
import { cases } from "../golden/services/cases.json";

interface Case {
  readonly id: string;
  readonly fn: string;
  readonly title_en: string;
  readonly args: readonly unknown[];
  /** Rows under the headings, where the function gives headings; null is not compared. Or the error. */
  readonly expected: readonly (readonly unknown[])[] | { readonly error: string };
}

/** The answer of a cell, or its error. */
async function shown({ fn, args }: Case): Promise<unknown> {
  const found = allFunctions.find(({ id }) => id === fn);
  if (!found) throw new Error(`there is no function ${fn}`);
  try {
    return await found.call(args, "zh");
  } catch (error) {
    if (error instanceof CellError) return { error: error.value };
    throw error;
  }
}

function close(value: unknown): unknown {
  if (value === null) return expect.anything();
  return typeof value === "number" && !Number.isInteger(value) ? expect.closeTo(value, 9) : value;
}

describe("Windows, ways, enforcement and grids are counted as worked out by hand:", () => {
  it.each((cases as readonly Case[]).map((one) => [one.id, one.title_en, one] as const))(
    "%s %s",
    async (_id, _title, one) => {
      const answer = await shown(one);
      if (!Array.isArray(one.expected))
        return expect(answer).toEqual({ error: (one.expected as { error: string }).error });
      const rows = one.expected as readonly (readonly unknown[])[];
      expect((answer as unknown[]).slice(-rows.length)).toEqual(rows.map((row) => row.map(close)));
    },
  );
});
