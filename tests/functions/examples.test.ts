import { parseMethod } from "../../src/chapters/staffing/words";
import { allFunctions } from "../../src/functions/all";
import { metadata } from "../../src/functions/metadata";

describe("Every function of the workbook", () => {
  it.each(allFunctions.map((one) => [one.id, one] as const))(
    "%s answers its own example, words in English",
    async (_, { call, example }) => {
      const answer: unknown = await call(example.args, "en");
      expect(answer).toEqual(close(example.result));
    },
  );

  it.each(allFunctions.map((one) => [one.id, one] as const))(
    "%s refuses nonsense with a sentence in either language",
    async (_, { call, takes }) => {
      const nonsense = Object.keys(takes).map(() => [["#VALUE!"]]);
      for (const language of ["zh", "en"] as const) {
        const refusal = await Promise.resolve()
          .then(() => call(nonsense, language))
          .catch((error: unknown) => error);
        expect(refusal).toMatchObject({
          name: "CellError",
          message: expect.stringMatching(language === "zh" ? /[\u4e00-\u9fff]/ : /^[^\u4e00-\u9fff]+$/),
        });
      }
    },
  );

  it.each(allFunctions.map((one) => [one.id]))(
    "%s is a name that Excel accepts and that no cell address or R1C1 reference can be",
    (id) => {
      expect(id).toMatch(/^[A-Z][A-Z0-9.]{2,}$/);
      expect(id).not.toMatch(/^[A-Z]{1,3}\d+$|^R\d*C\d*$/);
    },
  );

  it("has an id of its own", () => {
    expect(new Set(allFunctions.map(({ id }) => id)).size).toBe(allFunctions.length);
  });
});

describe("The metadata for Excel", () => {
  const zh = metadata(allFunctions, "zh");
  const en = metadata(allFunctions, "en");

  it("has the same shape in both languages", () => {
    expect(wordless(zh)).toEqual(wordless(en));
  });

  it.each([
    ["zh", zh, /[\u4e00-\u9fff]/],
    ["en", en, /^[^\u4e00-\u9fff]+$/],
  ] as const)("describes every function and argument in %s", (_, { functions }, words) => {
    for (const { description, parameters } of functions) {
      expect(description).toMatch(words);
      for (const parameter of parameters) expect(parameter.description).toMatch(words);
    }
  });

  it("offers every choice while it is typed, by words that the function reads back", () => {
    const offered = new Map(zh.enums.map(({ id, values }) => [id, values]));
    const asked = zh.functions.flatMap(({ parameters }) => parameters.flatMap(({ customEnumId: id }) => id ?? []));
    expect(new Set(asked)).toEqual(new Set(offered.keys()));
    const [method = ""] = zh.functions
      .find(({ id }) => id === "QUOTA")!
      .parameters.flatMap((one) => one.customEnumId ?? []);
    for (const { stringValue } of offered.get(method) ?? []) expect(parseMethod(stringValue)).toBeDefined();
    expect(offered.get(method)?.length).toBeGreaterThan(10);
  });

  it("leads to the help of the function in its language, where it is known where the add-in is served", () => {
    const [first] = metadata(allFunctions, "zh", "https://planner.example").functions;
    expect(first).toMatchObject({ helpUrl: `https://planner.example/help.zh-CN.html#${first?.id}` });
    expect(zh.functions.some((one) => "helpUrl" in one)).toBe(false);
  });

  it("asks Excel for the cell, under which the sentence is kept for the pane", () => {
    for (const { options } of en.functions) expect(options).toEqual({ requiresAddress: true });
  });

  it("puts optional arguments last", () => {
    for (const { parameters } of en.functions) {
      const optional = parameters.map((parameter) => "optional" in parameter);
      expect(optional).toEqual([...optional].sort());
    }
  });
});

/** Numbers to twelve digits, all else as it is. */
function close(expected: unknown): unknown {
  if (Array.isArray(expected)) return expected.map(close);
  return typeof expected === "number" && !Number.isInteger(expected) ? expect.closeTo(expected, 9) : expected;
}

function wordless({ functions, enums, ...rest }: ReturnType<typeof metadata>) {
  return {
    ...rest,
    enums: enums.map(({ id, values }) => ({ id, values: values.map(({ stringValue }) => stringValue) })),
    functions: functions.map(({ description: _, parameters, ...one }) => ({
      ...one,
      parameters: parameters.map(({ name: _name, description: _words, ...kept }) => kept),
    })),
  };
}
