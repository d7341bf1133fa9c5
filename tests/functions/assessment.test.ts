import { functions } from "../../src/functions/families/assessmentParts";

function answer(id: string, ...args: unknown[]): unknown {
  try {
    return functions.find((one) => one.id === id)?.call(args, "zh");
  } catch (error) {
    return error;
  }
}
const refusal = (value: string, message: RegExp) => ({ value, message: expect.stringMatching(message) });

const grades = [
  ["优秀", 90, 1, "不可"],
  ["良好", 60, "", "不可"],
  ["合格", "", "", ""],
];

describe("GRADES reads its grades as planners write them", () => {
  const headed = [["2026 年等次", "", "", ""], ["等次", "最低分", "名额", "否决后"], ...grades];

  it("with or without headings and a title above them", () => {
    const scores = [[95], [92], [50]];
    const wanted = [
      ["优秀", ""],
      ["良好", "“优秀”1 个名额已满"],
      ["合格", ""],
    ];
    expect(answer("GRADES", scores, grades)).toEqual(wanted);
    expect(answer("GRADES", scores, headed)).toEqual(wanted);
  });

  it("gives a vetoed town the last grade although nobody said that it may", () => {
    expect(answer("GRADES", [[95]], grades, "", [[1]])).toEqual([["合格", expect.stringContaining("一票否决")]]);
  });

  it("names the row of a grade that cannot be read, counted as the planner counts", () => {
    expect(
      answer(
        "GRADES",
        [[95]],
        [
          ["优秀", "九十", 1, "不可"],
          ["合格", "", "", ""],
        ],
      ),
    ).toEqual(expect.objectContaining(refusal("#VALUE!", /第 1 行.*九十/)));
  });

  it("refuses grades that are not listed from the best on", () => {
    expect(
      answer(
        "GRADES",
        [[95]],
        [
          ["良好", 60],
          ["优秀", 90],
          ["合格", ""],
        ],
      ),
    ).toMatchObject(refusal("#VALUE!", /第 2 个等次的最低分 90/));
  });

  it("puts both of a tie in where the planner says so, and the earlier row where it says that", () => {
    const names = (ties: string) =>
      (answer("GRADES", [[95], [95]], grades, "", "", ties) as string[][]).map(([name]) => name);
    expect(names("不超额")).toEqual(["良好", "良好"]);
    expect(names("都进")).toEqual(["优秀", "优秀"]);
    expect(names("按序")).toEqual(["优秀", "良好"]);
  });

  it("does not mistake a blank score for 0", () => {
    expect(answer("GRADES", [[95], [""]], grades)).toMatchObject(refusal("#VALUE!", /得分 第 2 行/));
  });
});

describe("POINTS says what its method is measured by", () => {
  it.each([
    ["target", "", /一个数/],
    ["deduct", [[1], [2]], /一个数/],
    ["minmax", [[1]], /两个数/],
    ["steps", [[98]], /两列/],
  ])("%s", (method, reference, sentence) => {
    expect(answer("POINTS", [[1], [2]], 10, method, reference)).toMatchObject(refusal("#VALUE!", sentence));
  });

  it("leaves out the town to which the indicator does not apply, as planners write it", () => {
    expect(answer("POINTS", [["不适用", 1, "—", 3]], 10, "极差")).toEqual([["", 0, "", 10]]);
  });

  it("takes a given score as it stands, whichever direction is better, and no score above the full points", () => {
    expect(answer("POINTS", [[7], [0]], 10, "直接得分", "", "lower")).toEqual([[7], [0]]);
    expect(answer("POINTS", [[11]], 10, "given")).toMatchObject(refusal("#VALUE!", /11 应在 0 与 10 之间/));
  });

  it("measures by the best or the mean of the towns", () => {
    // 3 of 4, 4 of 4; the mean of 3 and 5 is 4
    expect(answer("POINTS", [[3], [4]], 10, "target", "max")).toEqual([[7.5], [10]]);
    expect(answer("POINTS", [[3], [5]], 10, "target", "平均")).toEqual([[7.5], [10]]);
  });

  it("refuses a step worth more than the indicator, a step twice, a share of equals", () => {
    expect(answer("POINTS", [[1]], 10, "steps", [[1, 11]])).toMatchObject(refusal("#VALUE!", /11 应在 0 与 10 之间/));
    expect(
      answer("POINTS", [[1]], 10, "steps", [
        [1, 5],
        [1, 6],
      ]),
    ).toMatchObject(refusal("#VALUE!", /档次 1 出现两次/));
    expect(answer("POINTS", [[4], [4]], 10, "minmax")).toMatchObject(refusal("#N/A", /全为 4/));
    expect(answer("POINTS", [[4]], 0, "given")).toMatchObject(refusal("#VALUE!", /应大于 0/));
  });
});

describe("RANKS", () => {
  it("never compares rings, and leaves a blank without a rank", () => {
    expect(answer("RANKS", [[90], [80], [95], [""]], [["里圈"], ["里圈"], ["外圈"], ["外圈"]])).toEqual([
      [1],
      [2],
      [1],
      [""],
    ]);
  });

  it("counts from the lowest where less is better, and equals share a place", () => {
    expect(answer("RANKS", [[0.3], [0.3]], "", "dense")).toEqual([[1], [1]]);
    expect(answer("RANKS", [[1], [2]], "", "", "", "lowest")).toEqual([[1], [2]]);
  });
});
