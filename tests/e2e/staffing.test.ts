import type { Browser } from "playwright-core";
import { openBrowser } from "./browser";
import { itIsKeptInAFile } from "./saved";
import { numbers, sum, Workbench, type Cell } from "./workbench";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);

afterAll(() => browser?.close());

const zh = {
  lang: "zh-CN",
  towns: "镇街",
  job: "编制分配",
  check: "检查工作簿",
  home: "首页",
  questions: [
    "各镇街的数据在哪里？",
    "按什么分配编制？",
    "总数是多少，按什么规则取整？",
    "这样分配可以吗？",
    "写入以下新工作表，不改动现有内容。",
  ],
  write: /^写入 \d 张工作表$/,
  written: "方案已写入",
  sheet: "2027 编制方案",
  adds: "与总数一致",
  method: "亚当斯法",
  undo: "撤销写入",
  undone: "已撤销，新建的工作表已删去。",
} as const;
const en = {
  lang: "en",
  towns: "Towns",
  job: "Staffing",
  check: "Check workbook",
  home: "Home",
  questions: [
    "Where are the figures of the towns?",
    "What are the posts shared by?",
    "What are the totals, and which rules apply?",
    "Is this allocation right?",
    "These new sheets will be written; nothing that exists is changed.",
  ],
  write: /^Write \d sheets$/,
  written: "The plan is written",
  sheet: "2027 staffing",
  adds: "adds up",
  method: "adams",
  undo: "Undo",
  undone: "Undone; the new sheets were removed.",
} as const;
type Words = typeof zh | typeof en;

/** Where things stand on the sheet of the sample county's ten towns and four indicators. */
const at = {
  method: "B4",
  totals: "D4:E4",
  administrative: "D4",
  weights: "C6:F6",
  firstWeight: "C6",
  names: "A8:A17",
  posts: "H8:I17",
  verdicts: "H21:I21",
  all: "A1:U78",
} as const;

const on = (sheet: string, area: string) => `'${sheet}'!${area}`;
const posts = async (bench: Workbench, sheet: string) => bench.read(on(sheet, at.posts));
const columnSums = (cells: readonly (readonly Cell[])[]) => [
  sum(cells.map((row) => row.slice(0, 1))),
  sum(cells.map((row) => row.slice(1))),
];
const errors = (cells: readonly (readonly Cell[])[]) =>
  cells.flat().filter((cell) => typeof cell === "string" && /^#[A-Z]/.test(cell));

/** From the ribbon to the last step by clicks, with something to do on the steps on the way. */
async function walk(
  bench: Workbench,
  words: Words,
  onTheWay: Readonly<Record<number, () => Promise<void>>> = {},
): Promise<void> {
  await bench.ribbon(words.job).click();
  for (const [step, question] of words.questions.entries()) {
    await bench.heading(question).waitFor();
    await onTheWay[step]?.();
    if (step < words.questions.length - 1) await bench.primary.click();
  }
}

async function writeSheet(bench: Workbench, words: Words): Promise<void> {
  await bench.button(words.write).click();
  await bench.heading(words.written).waitFor();
}

describe.each([zh, en])("A planner walks from the ribbon to the written sheet in $lang", (words) => {
  let bench: Workbench;
  const { sheet } = words;

  beforeAll(async () => {
    bench = await Workbench.open(browser, words.lang, "staffing");
    await walk(bench, words);
    expect(await bench.sheets()).not.toContain(sheet);
    await writeSheet(bench, words);
  }, 60_000);

  afterAll(() => bench?.page.close());

  it("and has posts that add up to exactly 635 and 444", async () => {
    expect(columnSums(await posts(bench, sheet))).toEqual([635, 444]);
    expect(await bench.read(on(sheet, at.verdicts))).toEqual([[words.adds, words.adds]]);
    expect(errors(await bench.read(on(sheet, at.all)))).toEqual([]);
  });

  it("and sees the posts follow a figure of the town table", async () => {
    const before = await posts(bench, sheet);
    const population = await bench.read(on(words.towns, "E7"));
    await bench.write(on(words.towns, "E7"), [[152075]]);
    const after = await posts(bench, sheet);
    expect(Number(after[3]?.[0])).toBeGreaterThan(Number(before[3]?.[0]));
    expect(columnSums(after)).toEqual([635, 444]);
    await bench.write(on(words.towns, "E7"), population);
    expect(await posts(bench, sheet)).toEqual(before);
  });

  it.each([
    ["a total", at.administrative, 700, [700, 444]],
    ["the method", at.method, words.method, [635, 444]],
    ["a weight", at.firstWeight, 400, [635, 444]],
  ])("and sees the posts follow %s", async (_what, cell, value, totals) => {
    const before = await posts(bench, sheet);
    const parameter = await bench.read(on(sheet, cell));
    await bench.write(on(sheet, cell), [[value]]);
    const after = await posts(bench, sheet);
    expect(after).not.toEqual(before);
    expect(columnSums(after)).toEqual(totals);
    await bench.write(on(sheet, cell), parameter);
    expect(await posts(bench, sheet)).toEqual(before);
  });

  it("and reads in the cell itself what is wrong with a parameter", async () => {
    const parameter = await bench.read(on(sheet, at.administrative));
    await bench.write(on(sheet, at.administrative), [[634.5]]);
    expect((await posts(bench, sheet))[0]?.[0]).toBe("#VALUE!");
    expect(await bench.message(on(sheet, "H8"))).toMatch(words.lang === "en" ? /634\.5.*whole/ : /634\.5.*整数/);
    await bench.write(on(sheet, at.administrative), parameter);
  });

  it("with nothing that Excel has only above ExcelApi 1.13", async () => {
    const used = await bench.usedMembers();
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter(({ since }) => Number(since.split(".")[1]) > 13)).toEqual([]);
  });

  if (words.lang === "zh-CN") itIsKeptInAFile(() => ({ bench, sheets: [sheet] }), "数值版", 2);
  else
    it("and takes it back", async () => {
      await bench.button(words.undo).click();
      await bench.pane.getByText(words.undone).first().waitFor();
      expect(await bench.sheets()).not.toContain(sheet);
      expect(bench.broken).toEqual([]);
    });
});

describe("A planner", () => {
  let bench: Workbench;
  afterEach(() => bench?.page.close());

  it("gets there by keyboard alone", async () => {
    bench = await Workbench.withTowns(browser);
    const { page } = bench;
    const reach = async (wanted: ReturnType<Workbench["button"]>) => {
      for (
        let tabs = 0;
        tabs < 40 && !(await wanted.evaluate((element) => element === element.ownerDocument.activeElement));
        tabs++
      )
        await page.keyboard.press("Tab");
    };
    await page.keyboard.press("F6");
    await reach(bench.button(/^编制分配/));
    await page.keyboard.press("Enter");
    await bench.heading(zh.questions[0]).waitFor();
    await reach(bench.primary);
    for (const question of zh.questions.slice(1)) {
      await page.keyboard.press("Enter");
      await bench.heading(question).waitFor();
    }
    await reach(bench.button(zh.write));
    await page.keyboard.press("Enter");
    await bench.heading(zh.written).waitFor();
    expect(columnSums(await posts(bench, zh.sheet))).toEqual([635, 444]);
  }, 60_000);

  it("finds last year's plan, learns that its source changed, and starts the next year from it", async () => {
    bench = await Workbench.withTowns(browser);
    await walk(bench, zh, { 1: () => bench.pane.getByRole("textbox", { name: /户籍人口/ }).fill("70") });
    await writeSheet(bench, zh);
    await bench.primary.click();
    await bench.pane.getByText("2027 年镇街编制分配方案：已写入", { exact: true }).waitFor();
    await bench.write("Sheet1!E2", [[90000]]);
    await bench.ribbon(zh.check).click();
    await bench.pane
      .getByText("“2027 年镇街编制分配方案”编制后，数据来源 Sheet1!A1:L11 有改动。请打开方案核对后重新写入。")
      .waitFor();
    await bench.ribbon(zh.home).click();
    await bench.pane.getByText("2027 年镇街编制分配方案：已写入，来源已变化", { exact: true }).waitFor();
    await bench.button(/^作为 2028 年的起点/).click();
    await bench.heading(zh.questions[0]).waitFor();
    for (let step = 0; step < 4; step++) await bench.primary.click();
    await bench.button(zh.write).click();
    await bench.heading(zh.written).waitFor();
    expect(await bench.sheets()).toEqual(expect.arrayContaining(["2027 编制方案", "2028 编制方案"]));
    expect(await bench.read(on("2028 编制方案", at.firstWeight))).toEqual([[70]]);
    expect(columnSums(await posts(bench, "2028 编制方案"))).toEqual([635, 444]);
  }, 60_000);

  it("is led from fault to fault of a real town table", async () => {
    bench = await Workbench.withTowns(browser);
    await bench.write("Sheet1!E2:E4", [["１52,075 "], [118059], ["#N/A"]]);
    await bench.write("Sheet1!A6:A7", [["夏庄"], ["夏庄镇"]]);
    await bench.write("Sheet1!A11", [["合 计"]]);
    await bench.ribbon(zh.job).click();
    await bench.heading("2 处需要处理").waitFor();
    await bench.pane.getByText("“夏庄镇”与第 6 行的“夏庄”似为同一镇街。请统一名称。").waitFor();
    await bench.pane.getByText("读到 9 行、10 列，另有 1 行未计入。").waitFor();
    expect(await bench.primary.isDisabled()).toBe(true);
    await bench.button("转到 Sheet1!E4").click();
    await bench.page.waitForFunction(() => [...document.querySelectorAll("input")].some(({ value }) => value === "E4"));
    await bench.button("展开").click();
    await bench.button("将 Sheet1!E2 改为 152075").click();
    await bench.heading("已改 1 个单元格").waitFor();
    expect(await bench.read("Sheet1!E2")).toEqual([[152075]]);
    await bench.write("Sheet1!E4", [[96048]]);
    await bench.write("Sheet1!A7", [["姜庄镇"]]);
    await bench.pane.locator("footer button:last-child:enabled").waitFor();
  }, 60_000);

  it("finds a blank template to fill in", async () => {
    bench = await Workbench.open(browser, "zh-CN", "none");
    await bench.button("插入空白模板").click();
    await bench.pane.getByText("已插入工作表").first().waitFor();
    expect(await bench.sheets()).toContain("镇街");
    await bench.write("镇街!A4:L5", [
      ["甲镇", "T1", "镇", "里圈", 30000, 60, 20, 3000, 30, 28, 20, 19],
      ["乙镇", "T2", "镇", "外圈", 20000, 80, 10, 1500, 20, 20, 15, 15],
    ]);
    await walk(bench, zh);
    await writeSheet(bench, zh);
    expect(columnSums(await bench.read(on(zh.sheet, "H8:I9")))).toEqual([50, 35]);
  }, 60_000);

  it.each([
    ["towns × categories together", "镇街×类别同时分配"],
    ["a window for each ring", "里外圈各有上下限"],
  ])(
    "may share posts by %s",
    async (_what, choice) => {
      bench = await Workbench.withTowns(browser);
      await walk(bench, zh, { 2: () => bench.pane.getByRole("radio", { name: choice }).click() });
      await writeSheet(bench, zh);
      const cells = await bench.read(on(zh.sheet, at.all));
      expect(errors(cells)).toEqual([]);
      expect(cells.flat().filter((cell) => cell === zh.adds)).toHaveLength(2);
      const total = cells.find(([first]) => first === "合计") ?? [];
      expect(numbers([total])).toEqual(expect.arrayContaining([635, 444]));
    },
    60_000,
  );
});
