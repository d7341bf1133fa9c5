import type { Browser } from "playwright-core";
import { openBrowser } from "./browser";
import { Workbench, type Cell } from "./workbench";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);

afterAll(() => browser?.close());

const zh = {
  lang: "zh-CN",
  host: "lenient",
  ribbon: "用编计划",
  roster: "实名制台账",
  questions: [
    "镇街表和实名制台账在哪里？",
    "算哪些人，他们什么时候退？",
    "各镇街还有多少空间？",
    "今年进几人，分给谁？",
    "这份计划可以吗？",
  ],
  write: /^写入 \d 张工作表$/,
  written: "方案已写入",
  undo: "撤销写入",
} as const;
/** The English walk goes through an Excel that refuses and delays whatever it is documented to. */
const en = {
  lang: "en",
  host: "strict",
  ribbon: "Hiring plan",
  roster: "Roster",
  questions: [
    "Where are the towns and the roster?",
    "Who counts, and when do they leave?",
    "How many places are there?",
    "How many may join, and where?",
    "Is this plan right?",
  ],
  write: /^Write \d sheets$/,
  written: "The plan is written",
  undo: "Undo",
} as const;

const added = (one: readonly Cell[], other: readonly Cell[]) =>
  one.map((cell, index) => Number(cell) + Number(other[index]));

describe.each([zh, en])("A planner of the year's hiring in $lang", (words) => {
  let bench: Workbench;
  let before: string[];
  let made: string[];
  const row = async (sheet: number, address: string): Promise<Cell[]> =>
    (await bench.read(`'${made[sheet]}'!${address}`))[0] ?? [];

  beforeAll(async () => {
    bench = await Workbench.open(browser, words.lang, "staffing,hiring", words.host);
    bench.page.setDefaultTimeout(60_000);
    before = await bench.sheets();
    await bench.ribbon(words.ribbon).click();
    for (const question of words.questions) {
      await bench.heading(question).waitFor();
      await bench.primary.click();
    }
    await bench.button(words.write).click();
    await bench.heading(words.written).waitFor();
    made = (await bench.sheets()).filter((name) => !before.includes(name));
  }, 120_000);

  afterAll(() => bench?.page.close());

  it("has every sheet without an error", async () => {
    for (const sheet of made) {
      const cells = (await bench.read(`'${sheet}'!A1:R130`)).flat();
      expect([sheet, cells.filter((cell) => /^#[A-Z]/.test(String(cell)))]).toEqual([sheet, []]);
    }
  });

  it("reads posts, people, leavers, headroom and places that add up, for both categories", async () => {
    // Posts, people, retiring, other exits, leaving, kept, vacant, over, headroom, stays over, weight, places, people after.
    const administrative = [635, 599, 13, 0, 13, 0, 36, 0, 49, 0, 49, 13, 599];
    expect(await row(0, "B20:N20")).toEqual(administrative);
    expect(await row(0, "B39:N39")).toEqual([444, 419, 14, 0, 14, 0, 25, 0, 39, 0, 39, 14, 419]);
  });

  it("reads 3 overdue, and 24, 30, 20, 23 and 22 who retire in 2027 to 2031", async () => {
    const lines = (await bench.read(`'${made[1]}'!B1:I80`)).filter((line) =>
      line.every((cell) => typeof cell === "number"),
    );
    const sums = lines.flatMap((one, index) => lines.slice(index + 1).map((other) => added(one, other)));
    // The total row of administrative posts and that of institution posts.
    expect(sums).toContainEqual([3, 24, 30, 20, 23, 22, 896, 1018]);
  });

  if (words.lang === "en")
    it("takes the sheets back", async () => {
      await bench.button(words.undo).click();
      await bench.page.waitForFunction(
        (count) => (window as unknown as { workbench: { sheets(): string[] } }).workbench.sheets().length === count,
        before.length,
      );
      expect(await bench.sheets()).toEqual(before);
      expect(bench.broken).toEqual([]);
    });
});
