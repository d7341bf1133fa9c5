import { allFunctions } from "../../src/functions/all";
import { CellError } from "../../src/functions/cellError";
import type { CellFunction } from "../../src/functions/define";
import { callOf } from "./calls";
import { judge } from "./judge";
import { references } from "./references";

const SEED = 20_261_127;

describe("npm run fuzz", () => {
  it("finds nothing in the first calls of each function", async () => {
    for (let index = 0; index < 4 * allFunctions.length; index++) {
      const { fault } = await judge(callOf(allFunctions, SEED, index));
      if (fault) throw new Error(`call ${index}: ${fault.kind}, ${fault.detail}`);
    }
  });

  it("makes the same call for the same seed and number", () => {
    expect(callOf(allFunctions, SEED, 77).args).toEqual(callOf(allFunctions, SEED, 77).args);
    expect(callOf(allFunctions, SEED + 1, 77).args).not.toEqual(callOf(allFunctions, SEED, 77).args);
  });

  it.each(Object.keys(references))("can tell a wrong answer of %s", async (id) => {
    const index = Array.from({ length: 200 }, (_, one) => one).find((one) => callOf(only(id), SEED, one).isSound) ?? 0;
    const call = callOf(only(id), SEED, index);
    const right = (await call.definition.call(call.args, "en")) as unknown[][];
    const wrong = right.map((row, line) => (line === 0 || line === 1 ? row.map(more) : row));
    const answering = (answer: unknown): CellFunction => ({ ...call.definition, call: () => answer });
    expect(await judge({ ...call, language: "en" })).toMatchObject({ fault: undefined });
    expect(await judge({ ...call, definition: answering(wrong) })).toMatchObject({ fault: { kind: "a wrong answer" } });
  });

  it.each([
    ["no number", [[NaN]], "answers NaN"],
    ["nothing", [], "answers nothing"],
    ["rows of unlike length", [[1], [1, 2]], "rows of unlike length"],
    ["a word of the program", [["undefined"]], "says undefined"],
  ])("tells an answer that is %s", async (_, answer, kind) => {
    const definition: CellFunction = { ...only("QUOTA")[0]!, call: () => answer };
    expect(await judge({ definition, args: [[[1]], 1], language: "en", isSound: false })).toMatchObject({
      fault: { kind },
    });
  });

  it("tells a crash and a sentence too long to read", async () => {
    const [quota] = only("QUOTA");
    const failing = (error: () => never): CellFunction => ({ ...quota!, call: error });
    const of = (definition: CellFunction) => judge({ definition, args: [], language: "en", isSound: false });
    const crash = failing(() => {
      throw new TypeError("x is not a function");
    });
    expect(await of(crash)).toMatchObject({ fault: { kind: "crashes (TypeError)" } });
    const long = failing(() => {
      const sentence = { zh: "长".repeat(401), en: "x".repeat(401) };
      throw new CellError("#VALUE!", () => sentence, "en");
    });
    expect(await of(long)).toMatchObject({ fault: { kind: "a sentence too long" } });
  });
});

function only(id: string): readonly CellFunction[] {
  return allFunctions.filter((one) => one.id === id);
}

function more(cell: unknown): unknown {
  return typeof cell === "number" ? cell + 3 : cell;
}
