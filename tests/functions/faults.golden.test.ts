import { allFunctions } from "../../src/functions/all";
import { cases } from "../golden/faults.json";

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly call: readonly unknown[];
  readonly answer?: unknown;
  readonly refusal?: string;
}

/** What a cell shows: the answer that spills, or the sentence on the error. */
async function shown([id, ...args]: readonly unknown[]): Promise<Pick<Case, "answer" | "refusal">> {
  const definition = allFunctions.find((one) => one.id === id);
  if (!definition) throw new Error(`there is no function ${String(id)}`);
  try {
    return { answer: await definition.call(args, "zh") };
  } catch (error) {
    return { refusal: (error as Error).message };
  }
}

describe("What once gave a wrong figure is read rightly, or refused with what is wrong and how to mend it:", () => {
  it.each((cases as readonly Case[]).map((one) => [one.id, one.kind, one] as const))(
    "%s, where %s",
    async (_id, _kind, { call, answer, refusal }) => {
      expect(await shown(call)).toEqual(refusal === undefined ? { answer } : { refusal });
    },
  );
});
