import { functions as authorityFunctions } from "../../src/functions/families/authority";
import { functions as authorityStaffFunctions } from "../../src/functions/families/authorityStaff";

const all = new Map([...authorityFunctions, ...authorityStaffFunctions].map((one) => [one.id, one]));
type Rows = (number | string)[][];
const call = (id: string, ...args: unknown[]) => all.get(id)?.call(args, "zh") as Rows;
const refusal = (id: string, ...args: unknown[]): unknown => {
  try {
    return call(id, ...args);
  } catch (error) {
    return error;
  }
};

const items = [
  ["事项编码", "领域", "原行使层级", "年办件量"],
  ["XK01", "城管", "县级", 10],
  ["CF02", "农业", "县级", 20],
];
const towns = [
  ["镇街", "类别"],
  ["甲镇", "镇"],
  ["乙街道", "街道"],
];
const heading = ["事项编码", "镇街", "生效", "收回", "范围"];
const good = [
  ["XK01", "甲镇", "2023-01-01", "", ""],
  ["CF02", "乙街道", "2023-01-01", "", ""],
];

/** What is told of a ledger with one more record: code, treatment, and whether coverage goes on. */
function told(record: unknown[], more: { items?: unknown[][]; towns?: unknown[][]; grants?: unknown[][] } = {}) {
  const tables = [
    more.items ?? items,
    [heading, ...(more.grants ?? good), ...(record.length > 0 ? [record] : [])],
    more.towns ?? towns,
  ];
  const rows = call("LEDGER.CHECK", ...tables).slice(1);
  return {
    rows: rows.map(([row, code, , , treatment]) => [row, code, treatment]),
    sentences: rows.map((row) => String(row[2])),
    coverage: refusal("COVERAGE", ...tables),
  };
}

describe("A ledger's dirty data", () => {
  it.each<[string, unknown[], string, RegExp]>([
    ["a blank town", ["XK01", " ", "2023-01-01", "", ""], "TOWN_MISSING", /缺少镇街名称/],
    ["an unknown town", ["XK01", "丁镇", "2023-01-01", "", ""], "TOWN_UNKNOWN", /镇街表中没有“丁镇”/],
    ["a blank code", ["", "甲镇", "2023-01-01", "", ""], "CODE_MISSING", /缺少事项编码/],
    ["an unknown code", ["ZZ99", "甲镇", "2023-01-01", "", ""], "CODE_UNKNOWN", /事项目录中没有编码“ZZ99”/],
    [
      "an end before the start",
      ["CF02", "甲镇", "2024-05-01", "2024-01-01", ""],
      "END_BEFORE_START",
      /收回日期 2024-01-01 早于生效日期 2024-05-01/,
    ],
    ["an invalid date", ["CF02", "甲镇", "2023-13-01", "", ""], "DATE_INVALID", /“2023-13-01”不是日期/],
    ["a missing start", ["CF02", "甲镇", "", "", ""], "START_MISSING", /缺少生效日期/],
    [
      "a duplicate that ends on another day",
      ["XK01", "甲镇", "2023-01-01", "2024-01-01", ""],
      "DUPLICATE_ROW",
      /收回日期不同/,
    ],
    [
      "an extension of nothing",
      ["CF02", "甲镇", "2024-01-01", "", "扩大到全镇"],
      "EXTENSION_AS_NEW",
      /此前没有事项 CF02/,
    ],
  ])("%s stops coverage, which names the record", (_, record, code, sentence) => {
    const { rows, sentences, coverage } = told(record);
    expect(rows).toContainEqual([3, code, "须改正"]);
    expect(sentences.join("\n")).toMatch(sentence);
    expect(coverage).toMatchObject({
      name: "CellError",
      value: "#VALUE!",
      message: expect.stringMatching(/^赋权台账 第 3 条/),
    });
  });

  it.each<[string, unknown[], string, RegExp]>([
    ["a code in small letters", ["cf02", "甲镇", "2023-01-01", "", ""], "CODE_CASE", /已按“CF02”读取/],
    ["stray spaces", ["CF02", " 甲镇 ", "2023-01-01", "", ""], "TOWN_TRIM", /含多余空格/],
    ["full-width letters", ["\uff23\uff2602", "甲镇", "2023-01-01", "", ""], "CODE_TRIM", /全角/],
    ["another spelling of a town", ["CF02", "甲", "2023-01-01", "", ""], "TOWN_SPELLING", /已按镇街表中的“甲镇”读取/],
  ])("%s is repaired, counted and told", (_, record, code, sentence) => {
    const { rows, sentences, coverage } = told(record);
    expect(rows).toContainEqual([3, code, "已修复"]);
    expect(sentences.join("\n")).toMatch(sentence);
    expect((coverage as Rows)[1]).toEqual(["甲镇", 2, 2, 1]);
  });

  it.each<[string, unknown[], string, RegExp, number]>([
    ["a duplicate", ["XK01", "甲镇", "2023-01-01", "", ""], "DUPLICATE_ROW", /与第 1 条重复/, 1],
    ["overlapping intervals", ["XK01", "甲镇", "2023-06-01", "", ""], "OVERLAP", /期限重叠/, 1],
    ["a wider scope", ["XK01", "甲镇", "2023-06-01", "", "扩大到村"], "SCOPE_EXTENSION", /不作为新增事项/, 1],
    [
      "a grant that ends on its first day",
      ["CF02", "甲镇", "2023-01-01", "2023-01-01", ""],
      "NEVER_IN_FORCE",
      /从未有效/,
      1,
    ],
  ])("%s is told and counts once", (_, record, code, sentence, held) => {
    const { rows, sentences, coverage } = told(record);
    expect(rows).toContainEqual([3, code, "提示"]);
    expect(sentences.join("\n")).toMatch(sentence);
    expect((coverage as Rows)[1]?.[1]).toBe(held);
  });

  it("tells a negative volume, which stops only what is weighed by volume", () => {
    const broken = [...items.slice(0, 2), ["CF02", "农业", "县级", -3]];
    const { rows, coverage } = told([], { items: broken });
    expect(rows).toEqual([[2, "NEGATIVE_VOLUME", "须改正"]]);
    expect((coverage as Rows)[3]).toEqual(["全县", 2, 4, 0.5]);
    expect(refusal("COVERAGE", broken, [heading, ...good], towns, null, "volume")).toMatchObject({
      message: expect.stringMatching(/^事项目录 第 2 条 年办件量/),
    });
  });

  it("tells towns without rows and towns that stand twice", () => {
    expect(told([], { towns: [...towns, ["丙镇", "镇"]] }).rows).toEqual([[3, "TOWN_WITHOUT_ROWS", "提示"]]);
    expect(told([], { towns: [...towns, ["甲", "镇"]] }).rows).toEqual([[3, "TOWN_DUPLICATE", "须改正"]]);
  });

  it("tells a code that stands twice in the catalogue, and an item without a field", () => {
    expect(told([], { items: [...items, ["xk01", "城管", "县级", 1]] }).rows).toEqual([
      [3, "CODE_DUPLICATE", "须改正"],
    ]);
    expect(told([], { items: [...items, ["JC03", "", "县级", 1]] }).rows).toEqual([[3, "FIELD_MISSING", "须改正"]]);
  });

  it("tells items that stay with the city, and stops where one is granted all the same", () => {
    const stays = [...items, ["JC03", "城管", "市级保留", 5]];
    expect(told([], { items: stays }).rows).toEqual([[3, "ITEM_STAYS", "提示"]]);
    expect(told(["JC03", "甲镇", "2023-01-01", "", ""], { items: stays }).rows).toContainEqual([
      3,
      "GRANT_OF_STAYING_ITEM",
      "须改正",
    ]);
  });

  it("finds nothing in a clean one, and says so in the heading", () => {
    expect(call("LEDGER.CHECK", items, [heading, ...good], towns)).toEqual([
      ["行（标题下第一行为 1）", "代码", "说明（未发现问题）", "表", "处理"],
    ]);
  });

  it("passes the error of a cell on with its place", () => {
    expect(refusal("COVERAGE", items, [heading, ["XK01", "甲镇", "#N/A", "", ""]], towns)).toMatchObject({
      value: "#N/A",
      message: expect.stringContaining("赋权台账 第 1 条 生效：单元格中是错误值 #N/A"),
    });
  });
});

describe("The tables of the authority functions", () => {
  it("may stand under a title, over a totals row and with English headings", () => {
    const answer = all.get("COVERAGE")?.call(
      [
        [
          ["Catalogue 2024", ""],
          ["Item code", "Field"],
          ["XK01", "Urban"],
          ["CF02", "Farming"],
        ],
        [
          ["Code", "Township", "Start date"],
          ["XK01", "A", "2023/1/1"],
        ],
        [
          ["Town", "Population"],
          ["A", 5],
          ["B", 6],
          ["合计", 11],
        ],
      ],
      "en",
    );
    expect(answer).toEqual([
      ["Town", "Items held", "Items in the catalogue", "Coverage"],
      ["A", 1, 2, 0.5],
      ["B", 0, 2, 0],
      ["County", 1, 4, 0.25],
    ]);
  });

  it("say which column is missing where a measure needs it", () => {
    expect(refusal("COVERAGE", [["事项编码"], ["XK01"]], [heading, good[0]], towns, null, "volume")).toMatchObject({
      message: expect.stringMatching(/^事项目录：缺少“年办件量”列/),
    });
    expect(refusal("COVERAGE", items, [heading, ...good], towns, null, "executable")).toMatchObject({
      message: expect.stringMatching(/^镇街表：缺少“持证人员”列/),
    });
  });

  it("take blank cells that Excel passes as 0 for open dates", () => {
    expect(call("COVERAGE", items, [heading, ["XK01", "甲镇", 44927, 0, ""]], towns)[1]?.[1]).toBe(1);
  });

  it("take a town that Excel passes as 0 for a blank one", () => {
    expect(call("LEDGER.CHECK", items, [heading, ...good, ["XK01", 0, 44927, 0, 0]], towns)[1]?.slice(0, 2)).toEqual([
      3,
      "TOWN_MISSING",
    ]);
  });

  it("count to the newest start unless a day is given, and an end counts no more on its day", () => {
    const ledger = [heading, ["XK01", "甲镇", "2023-01-01", "2024-01-01", ""], ["CF02", "甲镇", "2024-01-01", "", ""]];
    const held = (day: unknown) => call("COVERAGE", items, ledger, towns, day)[1]?.[1];
    expect([held(null), held("2023-12-31"), held("2024年1月1日"), held("2022-12-31")]).toEqual([1, 1, 1, 0]);
  });

  it("serve every field with the town's officers where there is one column of them", () => {
    const places = [
      ["镇街", "持证人员"],
      ["甲镇", 2],
      ["乙街道", 1],
    ];
    expect(call("COVERAGE", items, [heading, ...good], places, null, "executable").map((row) => row[1])).toEqual([
      "可执行领域",
      1,
      0,
      1,
    ]);
  });
});

describe("COVERAGE.GAPS", () => {
  it("knows a town by another spelling and refuses one that the ledger does not have", () => {
    expect(call("COVERAGE.GAPS", items, [heading, ...good], "甲").map(([code]) => code)).toEqual(["事项编码", "CF02"]);
    expect(refusal("COVERAGE.GAPS", items, [heading, ...good], "丁镇")).toMatchObject({
      message: expect.stringContaining("赋权台账中没有“丁镇”"),
    });
  });
});

describe("COVERAGE.CHANGE", () => {
  it("refuses days in the wrong order", () => {
    expect(refusal("COVERAGE.CHANGE", items, [heading, ...good], towns, "2024-01-01", "2023-01-01")).toMatchObject({
      message: expect.stringContaining("期初 2024-01-01 晚于期末 2023-01-01"),
    });
  });
});

describe("IDLE", () => {
  it("refuses cases of unknown items", () => {
    expect(
      refusal(
        "IDLE",
        items,
        [heading, ...good],
        [
          ["镇街", "事项编码", "受理"],
          ["甲镇", "QQ", 1],
        ],
        towns,
      ),
    ).toMatchObject({ message: expect.stringMatching(/^办件表 第 1 条 事项编码：事项目录中没有编码“QQ”/) });
  });

  it("counts an item with 0 cases as idle", () => {
    expect(
      call(
        "IDLE",
        items,
        [heading, ...good],
        [
          ["镇街", "事项编码", "受理"],
          ["甲镇", "XK01", 0],
          ["乙街道", "CF02", 3],
        ],
        towns,
      ).map(([, idle]) => idle),
    ).toEqual(["空转事项", 1, 0, 1]);
  });
});

describe("DEVOLVE.NEXT", () => {
  it("takes prerequisites by row, blank or 0 for none, and spills as its values lie", () => {
    expect(call("DEVOLVE.NEXT", [[1, 9]], [[1, 1]], 1, [["", 1]])).toEqual([[1, 0]]);
    expect(call("DEVOLVE.NEXT", [[1], [9]], [[1], [1]], 1, [[0], [0]])).toEqual([[0], [1]]);
  });

  it("names the rows that need one another", () => {
    expect(refusal("DEVOLVE.NEXT", [[1], [1]], [[1], [1]], 2, [[2], [1]])).toMatchObject({
      value: "#VALUE!",
      message: expect.stringContaining("第 1 行和第 2 行互为前置"),
    });
  });

  it("wants hours for every item", () => {
    expect(refusal("DEVOLVE.NEXT", [[1], [2]], [[1], [""]], 2)).toMatchObject({
      message: expect.stringMatching(/^工时 第 2 行/),
    });
  });
});

describe("COMPLETION, CAPACITY, REACH", () => {
  it("answers one row for one number and adds the total for more", () => {
    expect(call("COMPLETION", 96000, 93120)).toEqual([[0.97, 96000, 2880, ""]]);
    expect(call("COMPLETION", [[0], [4]], [[0], [5]]).map((row) => row[3])).toEqual([
      "没有受理",
      "办结多于受理，请核对",
      "办结多于受理，请核对",
    ]);
  });

  it("shows #N/A where no demand is asked", () => {
    expect(refusal("CAPACITY", [[0]], [[3]])).toMatchObject({ value: "#N/A" });
  });

  it("reads minutes with the places across too", () => {
    expect(
      call(
        "REACH",
        [
          [10, 20, 30],
          [40, 15, 50],
        ],
        [[1, 2, 4]],
      ),
    ).toEqual([[3, 7, 3 / 7]]);
  });
});
