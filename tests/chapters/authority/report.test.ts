import {
  alikeTable,
  changeTable,
  codeList,
  idleTable,
  matrixTable,
  measuredTable,
} from "../../../src/chapters/authority/report/coverage";
import { findingTable, findingWords } from "../../../src/chapters/authority/report/findings";
import {
  additionTable,
  changedTable,
  gapsTable,
  gapTable,
  powerTable,
  recallTable,
  roomTable,
} from "../../../src/chapters/authority/report/lists";
import { additionSteps, coverageSteps } from "../../../src/chapters/authority/report/steps";
import { said, type Table } from "../../../src/locale/table";
import { answered, county, reading, withCells } from "./county";

const zh = (table: Table) => said(table, "zh");
const { authority, result } = answered();

describe("Tables of coverage", () => {
  it("have a row for each town and one for the county", () => {
    expect(zh(measuredTable(authority, { measure: "items", coverage: result.coverage.items }))).toEqual([
      ["镇街", "已赋事项", "目录事项", "覆盖率"],
      ["甲镇", 1, 3, 1 / 3],
      ["乙镇", 0, 3, 0],
      ["全县", 1, 6, 1 / 6],
    ]);
    expect(zh(changeTable(authority, result.change))[1]).toEqual(["甲镇", 0, 1, 1, 0, 0, ""]);
    expect(zh(idleTable(authority, result.idle as NonNullable<typeof result.idle>))[1]).toEqual(["甲镇", 0, 1, 0, ""]);
  });

  it("by kind end with what each kind is measured by, and name a blank kind", () => {
    expect(zh(matrixTable(authority, result.matrix))).toEqual([
      ["镇街", "城管", "民政", "合计", "目录事项"],
      ["甲镇", 0.5, 0, 1 / 3, 3],
      ["乙镇", 0, 0, 0, 3],
      ["全县", 0.25, 0, 1 / 6, 6],
      ["目录事项", 2, 1, 3, ""],
    ]);
    const unclassed = answered({ towns: withCells(county.towns, [2, "类别", ""]) }).result;
    expect(said(alikeTable(unclassed.alike), "en").map(([name]) => name)).toEqual(["Class", "镇", "(blank)", "County"]);
  });

  it("list twenty codes and say that there are more", () => {
    const codes = Array.from({ length: 21 }, (_, index) => `A${index}`);
    expect(codeList(codes.slice(0, 20)).zh.endsWith("A19")).toBe(true);
    expect(codeList(codes).en.endsWith("A19…")).toBe(true);
  });
});

describe("Lists of items", () => {
  it("tell what a town lacks, and which towns lack an item", () => {
    expect(zh(gapTable(authority, result.held, 0)).map(([code]) => code)).toEqual(["事项编码", "XK02", "FW03"]);
    expect(zh(gapsTable(authority, result.held, [0, 1])).map((row) => [row[0], ...row.slice(6)])).toEqual([
      ["事项编码", "缺项镇街", "甲镇", "乙镇"],
      ["CF01", 1, "", "缺"],
      ["XK02", 2, "缺", "缺"],
      ["FW03", 2, "缺", "缺"],
    ]);
  });

  it("tell what was added and what was recalled between the days", () => {
    const ended = [...county.grants, ["XK02", "乙镇", "委托", "2022-01-01", "2024-03-01", ""]];
    const changed = answered({ grants: ended });
    expect(zh(changedTable(changed.authority, changed.result)).map((row) => row.slice(0, 3))).toEqual([
      ["镇街", "变化", "事项编码"],
      ["甲镇", "新增", "CF01"],
      ["乙镇", "收回", "XK02"],
    ]);
  });

  it("tell what to devolve next, what it takes and what is left", () => {
    expect(zh(roomTable(authority, result))[1]).toEqual(["甲镇", 900, 2, 375, 262.5, 637.5, ""]);
    expect(zh(additionTable(authority, result))[1]).toEqual(["甲镇", "XK02", "行政许可", 150, 150, "城管", "占道许可"]);
  });

  it("tell what to recall, from whom and why", () => {
    const difficult = answered({ items: withCells(county.items, [1, "技术难度", "高"], [1, "监管对象", 0]) });
    expect(zh(recallTable(difficult.authority, difficult.result))[1]).toEqual([
      ...["甲镇", "CF01", "乱堆处罚", "行政处罚", "城管", ""],
      ...[50, "技术难度高、无监管对象"],
    ]);
  });

  it("tell a town's powers with the newest grant of each that is in force", () => {
    const again = [
      ["事项编码", "镇街", "赋权方式", "生效", "收回", "文号"],
      ["CF01", "甲镇", "委托", "2020-01-01", "", "一号"],
      ["CF01", "甲镇", "直接赋权", "2023-01-01", "", "二号"],
      ["CF01", "甲镇", "派驻", "2024-05-01", "2024-05-20", "三号"],
      ["CF01", "甲镇", "委托", "2025-01-01", "", "四号"],
    ];
    const held = answered({ grants: again });
    expect(zh(powerTable(held.authority, held.result, 0)).map((row) => [row[0], row[1], row[6], row[9]])).toEqual([
      ["序号", "事项编码", "赋权方式", "文号"],
      [1, "CF01", "直接赋权", "二号"],
    ]);
    expect(powerTable(held.authority, held.result, 1)).toHaveLength(1);
  });
});

describe("Steps to a figure", () => {
  it("lead from items held and catalogued to coverage, with idle rate and match beside it", () => {
    const { title, lines } = coverageSteps(authority, result, 0);
    expect(title.zh).toBe("甲镇：覆盖率");
    expect(
      lines.map(({ label, value }) => [
        label.zh,
        typeof value === "object" && value && "value" in value ? value.value : value,
      ]),
    ).toEqual([
      ["已赋事项", 1],
      ["目录事项", 3],
      ["覆盖率", 1 / 3],
      ["空转事项", 0],
      ["已赋事项", 1],
      ["空转率", 0],
      ["所需工时", 100],
      ["可用工时", 1000],
      ["匹配率", 1],
    ]);
    expect(coverageSteps(authority, result, 1).lines.map(({ label }) => label.zh)).not.toContain("匹配率");
  });

  it("name the items proposed with their hours, and a tie", () => {
    const [first] = result.additions;
    if (!first) throw new Error("甲镇 is proposed something");
    expect(additionSteps(authority, first).lines.map(({ label }) => label.zh)).toEqual(["占道许可", "老年证"]);
    expect(additionSteps(authority, { ...first, tied: true }).lines.at(-1)?.label.zh).toBe("并列");
  });
});

describe("Findings in words", () => {
  it("count what must be mended, was repaired or is told", () => {
    const { findings } = reading({ grants: [...county.grants, ["cf01", "甲镇", "", "2024-13-01", "", ""]] });
    expect(zh(findingTable(findings))).toEqual([
      ["行（标题下第一行为 1）", "代码", "说明（须改正 1 处，已修复 1 处，提示 1 处）", "表", "处理"],
      [2, "DATE_INVALID", expect.stringMatching(/^生效：“2024-13-01”不是日期/), "赋权台账", "须改正"],
      [2, "CODE_CASE", expect.stringContaining("已按“CF01”读取"), "赋权台账", "已修复"],
      [2, "TOWN_WITHOUT_ROWS", expect.stringContaining("乙镇"), "镇街表", "提示"],
    ]);
    expect(findings.map((finding) => findingWords(finding).where.en)).toEqual([
      "Grants, record 2 (Grants!E5)",
      "Grants, record 2 (Grants!B5)",
      "Towns, record 2 (Towns!B5)",
    ]);
  });
});
