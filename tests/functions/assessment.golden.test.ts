import { functions } from "../../src/functions/families/assessmentParts";
import { goldenOf } from "../golden/assessment";

const call = (id: string, args: readonly unknown[]) => functions.find((one) => one.id === id)?.call(args, "zh");

function refusal(id: string, args: readonly unknown[]): unknown {
  try {
    call(id, args);
  } catch (error) {
    return error;
  }
  return undefined;
}

/** What a sentence says where a case names a code. */
const sentences: Readonly<Record<string, RegExp>> = {
  "points.direction": /最差值 95 与最好值 75 和所选方向矛盾/,
  "grades.tie": /第 3 行和第 4 行得分相同，争“优秀”最后 1 个名额/,
  "entropy.noDifference": /没有差异/,
};

describe.each(["POINTS", "RANKS", "GRADES", "WEIGHTS.ENTROPY", "WEIGHTS.AHP"])("%s gives what was worked out", (fn) => {
  it.each(goldenOf(fn).map((one) => [one.id, one.title_en, one] as const))("%s: %s", (_id, _title, one) => {
    const { args, expected, tolerance } = one;
    if (!Array.isArray(expected)) {
      const { error, code } = expected as { error: string; code: string };
      expect(refusal(fn, args)).toMatchObject({
        value: error,
        message: expect.stringMatching(sentences[code] ?? /^$/),
      });
      return;
    }
    const answer = call(fn, args) as unknown[][];
    const rows = fn === "WEIGHTS.AHP" ? answer.slice(1) : answer;
    const wanted = (expected as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
    expect(rows.length).toBe(wanted.length);
    wanted.forEach((row, index) =>
      row.forEach((value, column) => {
        const found = rows[index]?.[column];
        if (typeof value === "number") expect(Math.abs(Number(found) - value)).toBeLessThanOrEqual(tolerance);
        else if (value !== null) expect(found).toBe(value);
      }),
    );
  });
});

describe("Reasons of grades", () => {
  it("a veto, a tie and a full quota are each told to the town that they cost the grade", () => {
    const [first] = goldenOf("GRADES").filter(({ id }) => id === "GRD-01");
    const reasons = (call("GRADES", first?.args ?? []) as string[][]).map(([, reason]) => reason);
    expect(reasons[0]).toBe("");
    expect(reasons[1]).toBe("一票否决，不得评为“优秀”；一票否决，不得评为“良好”");
    expect(reasons[2]).toContain("第 3 行和第 4 行并列争“优秀”最后名额");
    expect(reasons[4]).toBe("");
    const [county] = goldenOf("GRADES").filter(({ id }) => id === "GRD-06");
    const told = (call("GRADES", county?.args ?? []) as string[][]).map(([, reason]) => reason);
    expect(told.slice(0, 4)).toEqual(["", ...new Array<string>(3).fill("“优秀”1 个名额已满")]);
  });
});

describe("Judgements that contradict each other", () => {
  it("name the pair and what would fit: three times as important, 1/5 of a third that is worth a third of the second", () => {
    const [, inconsistent] = goldenOf("WEIGHTS.AHP");
    const verdict = (call("WEIGHTS.AHP", inconsistent?.args ?? []) as string[][])[1]?.[3];
    // 0.27845 / 0.33014 = 0.843
    expect(verdict).toBe("不一致：第 1 与第 2 项填 3，按权重应约 0.843");
  });
});
