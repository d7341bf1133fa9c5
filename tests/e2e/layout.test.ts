import type { Browser } from "playwright-core";
import { openBrowser } from "./browser";
import { Workbench } from "./workbench";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);

afterAll(() => browser?.close());

const zh = {
  lang: "zh-CN",
  host: "lenient",
  ribbon: "镇街布局",
  questions: ["单元、相邻关系和规则在哪里？", "要几个镇，每镇多少人，什么最要紧？"],
  most: "每镇至多",
  proved: /已证明最优：人公里 2,016,445\.6，只有这一个方案/,
  unit: "移动单元",
  moved: "夏庄丙",
  to: "移到",
  other: "大牟家镇",
  apart: /大牟家镇不相连：夏庄丙被隔开/,
  back: "恢复搜索结果",
  write: /^写入 4 张工作表$/,
  written: "方案已写入",
  county: "全县",
} as const;
const en = {
  lang: "en",
  host: "strict",
  ribbon: "Layout",
  questions: ["Where are the units, their borders and the rules?", "How many towns, how large, and what matters most?"],
  most: "At most",
  proved: /Proved: no plan has less than 2,016,445\.6 person-km; no other plan reaches it/,
  unit: "Move a unit",
  moved: "Xiazhuang C",
  to: "To",
  other: "Damujia",
  apart: /Damujia is not connected: Xiazhuang C lies apart/,
  back: "Take the moves back",
  write: /^Write 4 sheets$/,
  written: "The plan is written",
  county: "County",
} as const;

describe.each([zh, en])("A planner who merges townships in $lang", (words) => {
  let bench: Workbench;
  let made: string[];
  /** Answered by no page error: the search ran in its worker or in the page. */
  beforeAll(async () => {
    bench = await Workbench.open(browser, words.lang, "layout", words.host);
    bench.page.setDefaultTimeout(60_000);
    const before = await bench.sheets();
    await bench.ribbon(words.ribbon).first().click();
    await bench.heading(words.questions[0]).waitFor();
    await bench.primary.click();
    await bench.heading(words.questions[1]).waitFor();
    const most = bench.pane.getByLabel(words.most, { exact: true });
    await most.fill("150000");
    await most.press("Tab");
    await bench.primary.click();
    await bench.pane.getByText(words.proved).first().waitFor();
    await bench.pane.getByLabel(words.unit, { exact: true }).selectOption(words.moved);
    await bench.pane.getByLabel(words.to, { exact: true }).selectOption(words.other);
    await bench.pane.getByText(words.apart).waitFor();
    await bench.button(words.back).click();
    await bench.pane.getByText(words.apart).waitFor({ state: "detached" });
    await bench.primary.click();
    await bench.primary.click();
    await bench.button(words.write).click();
    await bench.heading(words.written).waitFor();
    made = (await bench.sheets()).filter((name) => !before.includes(name));
  }, 120_000);

  afterAll(() => bench?.page.close());

  it("has four sheets without an error, and no fault was met on the way", async () => {
    expect(made).toHaveLength(4);
    for (const sheet of made) {
      const cells = (await bench.read(`'${sheet}'!A1:M60`)).flat();
      expect([sheet, cells.filter((cell) => /^#[A-Z]/.test(String(cell)))]).toEqual([sheet, []]);
    }
    expect(bench.broken).toEqual([]);
  });

  it("sees the towns and the comparison follow a changed yellow cell", async () => {
    const [plan, compare, effects] = made;
    const county = async () => (await bench.read(`'${effects}'!A8:H18`)).find(([name]) => name === words.county)?.[7];
    expect(await county()).toBe(2_016_445.6);
    const before = await bench.read(`'${compare}'!B5:E15`);
    expect(before[0]).toEqual([29, 10, 10, 0]);
    expect(before[4]?.slice(1, 3)).toEqual([2_256_825.2, 2_016_445.6]);
    const [unit] = await bench.read(`'${plan}'!D5`);
    await bench.write(`'${plan}'!D5`, [["X"]]);
    expect((await bench.read(`'${compare}'!D5`))[0]).toEqual([11]);
    await bench.write(`'${plan}'!D5`, [unit ?? []]);
    expect(await county()).toBe(2_016_445.6);
  });
});
