import { allFunctions } from "../../src/functions/all";

const call = (id: string, ...args: unknown[]) => allFunctions.find((one) => one.id === id)?.call(args, "en");

function refusal(id: string, ...args: unknown[]): string {
  try {
    call(id, ...args);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error(`${id} was answered.`);
}

describe("A sentence can be read at once:", () => {
  it("a long text in a cell is told by its beginning", () => {
    expect(refusal("QUOTA", [["约".repeat(5000)]], 3)).toBe(
      `weights, row 1: “${"约".repeat(39)}…” is not a number; replace it by one.`,
    );
  });

  it("of many headings the first ten are named, and how many there are more", () => {
    const headings = ["Code", ...Array.from({ length: 30 }, (_, index) => `H${index}`)];
    const told = refusal("COVERAGE.GAPS", [["Code"], ["A1"]], [headings, headings.map(() => "A1")], "East");
    expect(told).toContain("Code, H0, H1, H2, H3, H4, H5, H6, H7, H8 and 21 more");
    expect(told.length).toBeLessThanOrEqual(400);
  });

  it("faults are told as long as they are short together, and the others counted", () => {
    const told = refusal("QUOTA.COMPARE", [[3], [2]], 4, [["webstre", "hamiltn", "adms"]]);
    expect(told).toMatch(
      /^methods, column 1: “webstre” is not one of the choices: webster, .* modified:1\.4\. and 2 more\.$/,
    );
    expect(told.length).toBeLessThanOrEqual(400);
  });
});

describe("What is beyond the numbers of Excel", () => {
  it.each([
    ["WISN", [[100]], [[1]], 5e-324],
    ["SCORE.FORMULA", "1e400", [[1]], [["a"]]],
  ] as const)("is told by %s instead of a result without a value", (id, ...args) => {
    expect(refusal(id, ...args)).toMatch(/^The result is beyond what a number in Excel can hold/);
  });

  it("does not begin at the largest of them: it is split among three, or rounded, like any other", () => {
    expect(refusal("SPLIT.MONEY", Number.MAX_VALUE, [[1], [2]], 7)).toMatch(/multiple of/);
    expect(call("QUOTA.ROUND", [[1.4, 2.3]], Number.MAX_VALUE)).toEqual([[0, 0]]);
  });
});

describe("A table of thousands of towns", () => {
  it("tells two spellings of one town wherever they stand", () => {
    const towns = Array.from({ length: 3000 }, (_, town) => [`镇${town}号镇`, 1]);
    const table = [["镇街", "A"], ...towns, ["镇7号", 1]];
    expect(
      refusal("STAFFCOST", table, [
        ["Category", "Rate"],
        ["A", 1],
      ]),
    ).toMatch(/“镇7号” and “镇7号镇” in row 9 look like the same town/);
  });
});
