import fc from "fast-check";
import { all, create } from "mathjs/number";
import { readFormula } from "../../../src/domain/formula/formula";

const mathjs = create(all ?? {}, {});

/** Expressions that always have a value: no division, no root, and nothing that grows beyond a double. */
const expression = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom("a", "b"),
    fc.integer({ min: 0, max: 99 }).map((value) => String(value / 8)),
    fc
      .tuple(tie("tree"), fc.constantFrom("+", "-", "*", "<", "<=", ">", ">=", "==", "!="), tie("tree"))
      .map(([x, sign, y]) => `(${x} ${sign} ${y})`),
    fc.tuple(tie("tree"), tie("tree")).map(([x, y]) => `${x} + ${y} * 2 - 3`),
    tie("tree").map((x) => `-(${x})`),
    tie("tree").map((x) => `(${x})^2`),
    tie("tree").map((x) => `abs(${x})`),
    fc.tuple(tie("tree"), tie("tree"), tie("tree")).map(([x, y, z]) => `(${x} > 0 ? ${y} : ${z})`),
    fc.tuple(tie("tree"), tie("tree")).map(([x, y]) => `max(${x}, ${y})`),
  ),
})).tree;

describe("Where mathjs can reckon row by row", () => {
  it("the column evaluator gives the same values", () => {
    const rows = fc.array(fc.record({ a: fc.integer({ min: -99, max: 99 }), b: fc.integer({ min: 1, max: 99 }) }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(expression, rows, (text, table) => {
        fc.pre(text.length < 900);
        const byRow = mathjs.parse(text).compile();
        const formula = readFormula(text, ["a", "b"]);
        const ours = formula.evaluate(table.length, (column) => table.map(({ a, b }) => (column === 0 ? a : b)));
        expect(ours).toEqual(table.map((scope) => expect.closeTo(Number(byRow.evaluate({ ...scope })), 6)));
      }),
      { numRuns: 300 },
    );
  });
});
