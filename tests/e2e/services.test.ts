import type { Browser } from "playwright-core";
import { openBrowser } from "./browser";
import { walk } from "./walk";
import { Workbench } from "./workbench";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);

afterAll(() => browser?.close());

const zh = {
  lang: "zh-CN",
  ribbon: "服务与网格",
  write: /^写入 7 张工作表$/,
  written: "方案已写入",
  agree: "核对：一致",
} as const;
const en = {
  lang: "en",
  ribbon: "Services",
  write: /^Write 7 sheets$/,
  written: "The plan is written",
  agree: "Check: they agree",
} as const;

describe.each([zh, en])("A planner of services and grids in $lang", (words) => {
  let bench: Workbench;
  let made: string[];
  const read = (sheet: number, range: string) => bench.read(`'${made[sheet]}'!${range}`);

  beforeAll(async () => {
    bench = await Workbench.open(browser, words.lang, "all");
    made = await walk(bench, words);
  }, 120_000);

  afterAll(() => bench?.page.close());

  it("has seven sheets without an error, and every check agrees", async () => {
    expect(made).toHaveLength(7);
    const all: unknown[] = [];
    for (const sheet of made) {
      const cells = (await bench.read(`'${sheet}'!A1:AM170`)).flat();
      expect([sheet, cells.filter((cell) => /^#[A-Z]/.test(String(cell)))]).toEqual([sheet, []]);
      all.push(...cells.filter((cell) => /^(核对|Check)[：:]/.test(String(cell))));
    }
    expect(all).toEqual([words.agree, words.agree, words.agree, words.agree]);
  });

  it("finds the best ten seats, and that no other ten are as good", async () => {
    const [best, last] = await read(3, "A10:B11");
    expect(best?.[0]).toBe(6431218.6);
    expect(last?.[0]).toBe(1);
  });

  it("shares the officers so that they add up, and draws 721 grids", async () => {
    const grids = await read(5, "F78:H78");
    expect(grids).toEqual([[721, 1259, 721]]);
    expect(bench.broken).toEqual([]);
  });
});
