import { allFunctions } from "../../src/functions/all";
import { CellError } from "../../src/functions/cellError";
import type { Language } from "../../src/locale/text";

/** What a cell shows for =TOWN.id(args): its values, or the error value with its sentence. */
function cell(id: string, args: unknown[], language: Language = "en"): unknown {
  const definition = allFunctions.find((each) => each.id === id);
  try {
    return definition?.call(args, language);
  } catch (error) {
    if (error instanceof CellError) return `${error.value} ${error.message}`;
    throw error;
  }
}

const column = (...values: unknown[]) => values.map((value) => [value]);

describe("=TOWN.QUOTA", () => {
  it("spills in the orientation of the weights", () => {
    expect(cell("QUOTA", [[[47, 16, 37]], 10])).toEqual([[4, 2, 4]]);
    expect(cell("QUOTA", [column(47, 16, 37), 10])).toEqual(column(4, 2, 4));
  });

  it("takes one floor for all or a range of them, blanks meaning none", () => {
    expect(cell("QUOTA", [column(90, 5, 5), 10, "webster", 2])).toEqual(column(6, 2, 2));
    expect(cell("QUOTA", [column(90, 5, 5), 10, "webster", column("", 3, ""), column(5, "", null)])).toEqual(
      column(5, 3, 2),
    );
    expect(cell("QUOTA", [column(90, 6, 4), 10, null, [[""]], null])).toEqual(column(9, 1, 0));
  });

  it("takes a blank weight for 0 and numbers kept as text", () => {
    expect(cell("QUOTA", [column("1,200", "", "8,800"), 10])).toEqual(column(1, 0, 9));
  });

  it("names the tied rows, in either language", () => {
    expect(cell("QUOTA", [column(1, 4, 1), 3])).toBe(
      "#N/A row 1 and row 3 have exactly equal claims to 1 last unit. Decide it yourself by a minimum for one of them, or set ties to “order” to serve earlier rows first.",
    );
    expect(cell("QUOTA", [column(1, 4, 1), 3], "zh")).toBe(
      "#N/A 第 1 行和第 3 行条件完全相同，共争 1 个名额，无法区分先后。请由人决定（调整其保底数），或将并列处理设为“order”（排在前面的优先）。",
    );
    expect(cell("QUOTA", [column(1, 4, 1), 3, "", "", "", "order"])).toEqual(column(1, 2, 0));
  });

  it("says which bounds clash and by how much", () => {
    expect(cell("QUOTA", [column(1, 2), 10, "webster", 6])).toBe(
      "#N/A The minimums add up to 12, 2 more than the total of 10. Lower the minimums or raise the total.",
    );
    expect(cell("QUOTA", [column(5, 3, 0), 10, "webster", "", column(4, 3, 9)], "zh")).toBe(
      "#N/A 按封顶数最多只能分出 7，比总数 10 少 3。请调高封顶数或减少总数。(第 3 行的权重为 0，只能得到保底数。)",
    );
  });

  it("lists the methods where a name is wrong", () => {
    expect(cell("QUOTA", [column(1, 2), 3, "webstre"])).toMatch(
      /^#VALUE! method: “webstre” is not one of the choices: webster, hamilton, .* and modified:1\.4\.$/,
    );
  });

  it("refuses a range of floors of another length", () => {
    expect(cell("QUOTA", [column(1, 2, 3), 3, "webster", column(1, 1)])).toBe(
      "#VALUE! minimum: There are 2 values; there should be 3, as many as in “weights”.",
    );
  });
});

describe("=TOWN.SPLIT.MONEY", () => {
  it("adds up to the fen, for debts as for claims", () => {
    expect(cell("SPLIT.MONEY", [-100, [[1, 1, 1]]])).toEqual([[-33.34, -33.33, -33.33]]);
  });

  it("reads a computed amount as Excel shows it", () => {
    expect(cell("SPLIT.MONEY", [0.1 + 0.2, column(1, 2)])).toEqual(column(0.1, 0.2));
  });

  it("refuses an amount finer than its unit", () => {
    expect(cell("SPLIT.MONEY", [10.005, column(1, 2)])).toBe(
      "#VALUE! The amount 10.005 is not a multiple of the unit 0.01. Round it first, or use a smaller unit.",
    );
  });
});

describe("=TOWN.QUOTA.GROUPED", () => {
  const weights = column(52, 31, 20, 10);
  const groups = column("内圈", "内圈", "外圈", "外圈");

  it("shares one number in two stages", () => {
    expect(cell("QUOTA.GROUPED", [weights, groups, 12])).toEqual(column(6, 3, 2, 1));
  });

  it("keeps fixed subtotals", () => {
    expect(
      cell("QUOTA.GROUPED", [
        weights,
        groups,
        [
          ["内圈", 8],
          ["外圈", 4],
        ],
      ]),
    ).toEqual(column(5, 3, 3, 1));
  });

  it("reads limits with a heading, open ends and the total in a last row without a group", () => {
    expect(
      cell("QUOTA.GROUPED", [
        weights,
        groups,
        [
          ["组别", "下限", "上限"],
          ["内圈", "", 8],
          ["外圈", 3, ""],
          ["合计", "", 12],
        ],
      ]),
    ).toEqual(column(5, 3, 3, 1));
    expect(
      cell("QUOTA.GROUPED", [
        weights,
        groups,
        [
          ["内圈", "", 8],
          ["外圈", 3, ""],
          ["", "", 12],
        ],
      ]),
    ).toEqual(column(5, 3, 3, 1));
  });

  it("names the group whose limits clash with the floors inside", () => {
    expect(
      cell(
        "QUOTA.GROUPED",
        [
          weights,
          groups,
          [
            ["内圈", 0, 8],
            ["外圈", 0, 3],
            ["", "", 11],
          ],
          "webster",
          2,
        ],
        "zh",
      ),
    ).toBe("#N/A “外圈”各单位的保底数合计 4，超过该组上限 3，多 1。请调低保底数或调高该组上限。");
  });

  it("asks for a total where limits leave it open, and for a group that is not listed", () => {
    expect(
      cell("QUOTA.GROUPED", [
        weights,
        groups,
        [
          ["内圈", 0, 8],
          ["外圈", 0, 9],
        ],
      ]),
    ).toMatch(/^#VALUE! groupTotals, row 3, column 2: /);
    expect(cell("QUOTA.GROUPED", [weights, groups, [["内圈", 8]]])).toBe(
      "#VALUE! The group “外圈” of row 3 is not among the group totals. Add it there or mend the name.",
    );
  });
});

describe("=TOWN.QUOTA.COMPARE", () => {
  it("shows both numbers of a tied unit, and why a method has no answer", () => {
    expect(cell("QUOTA.COMPARE", [column(1, 4, 1), 3, [["webster", "D'Hondt"]]])).toEqual([
      ["webster", "D'Hondt"],
      ["0–1", 0],
      [2, 3],
      ["0–1", 0],
      ["tie", ""],
    ]);
    expect(cell("QUOTA.COMPARE", [column(3, 2, 1), 2, "dean"])).toEqual([
      ["dean"],
      ["—"],
      ["—"],
      ["—"],
      [
        "This method gives every unit with a weight at least one, which with the minimums takes 3; the total of 2 is 1 short. Raise the total or choose another method.",
      ],
    ]);
  });

  it("compares the six usual methods by default", () => {
    const [headings, ...rows] = cell("QUOTA.COMPARE", [column(3, 2, 1), 6], "zh") as unknown[][];
    expect(headings).toHaveLength(6);
    expect(rows).toEqual([3, 2, 1].map((count) => headings?.map(() => count)));
  });
});

describe("=TOWN.QUOTA.EXPLAIN", () => {
  it("says in Chinese what held each town, how far it is from one more, and who ties", () => {
    expect(
      cell(
        "QUOTA.EXPLAIN",
        [column(80, 15, 5), 10, "", column("", "", 2), column(6, "", ""), column("夏庄镇", "柴沟镇", "")],
        "zh",
      ),
    ).toEqual([
      ["名称", "权重", "占比", "应得数", "分得", "受限", "再得一个尚差权重"],
      ["夏庄镇", 80, 0.8, 8, 6, "封顶", ""],
      ["柴沟镇", 15, 0.15, 1.5, 2, "", 22],
      ["第 3 行", 5, 0.05, 0.5, 2, "保底", 21],
      ["合计", 100, 1, 10, 10, "", ""],
      ["每个名额对应的权重：最少、最多、可取", 6, 10, 8, "", "", ""],
      ["并列", "无", "", "", "", "", ""],
    ]);
  });
});

describe("=TOWN.FAIRNESS", () => {
  it("lists every index with its meaning", () => {
    const rows = cell("FAIRNESS", [column(1, 1), column(2, 0)], "zh") as unknown[][];
    expect(rows.map(([index]) => index)).toEqual([
      "gallagher",
      "loosemore-hanby",
      "sainte-lague",
      "gini",
      "max-min",
      "max-deviation",
    ]);
    expect(rows[4]).toEqual(["max-min", "∞", "每单位权重所得的最高与最低之比"]);
  });
});

describe("=TOWN.PARADOX", () => {
  it("says so where there is none", () => {
    expect(cell("PARADOX", [column(6, 6, 2), 10, "webster"], "zh")).toEqual([
      ["反常", "单位", "原有", "变为", "说明"],
      ["未发现", "", "", "", ""],
    ]);
  });

  it("takes two columns for two years", () => {
    const rows = cell("PARADOX", [
      [
        [1500, 1510],
        [700, 704],
        [61000, 62500],
      ],
      386,
      "hamilton",
      0,
    ]) as unknown[][];
    expect(rows[0]).toEqual(["paradox", "unit", "from", "to", "what happens"]);
  });
});

it("every function of the family answers its example", () => {
  for (const { id, example } of allFunctions.filter(({ id: name }) => /^(QUOTA|SPLIT|FAIRNESS|PARADOX)/.test(name)))
    expect([id, cell(id, [...example.args])]).toEqual([id, example.result]);
});
