import type { Browser } from "playwright-core";
import { faultsOf, isValidated } from "../workbench/validator";
import { openBrowser } from "./browser";
import { walk } from "./walk";
import { Workbench, type Cell } from "./workbench";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser?.close());

const EVERYTHING = "A1:AB120";

async function contents(bench: Workbench, sheets: readonly string[]): Promise<Record<string, Cell[][]>> {
  const found: Record<string, Cell[][]> = {};
  for (const sheet of sheets) found[sheet] = await bench.read(`'${sheet}'!${EVERYTHING}`);
  return found;
}

/** What is drawn and coloured on the sheets of the workbook. */
const drawn = (bench: Workbench) =>
  bench.page.evaluate(() => {
    const { charts, colours } = (
      window as unknown as { workbench: { drawn(): { charts: readonly string[]; colours: number } } }
    ).workbench.drawn();
    return { charts, colours };
  });

describe.each([
  { lang: "zh-CN", ribbon: "编制分配", written: "方案已写入", write: /^写入 \d+ 张工作表$/, charts: 2 },
  { lang: "en", ribbon: "Settlement", written: "The plan is written", write: /^Write \d+ sheets$/, charts: 1 },
  { lang: "zh-CN", ribbon: "赋权覆盖", written: "方案已写入", write: /^写入 \d+ 张工作表$/, charts: 0 },
] as const)("A plan of $ribbon, written and saved in $lang,", ({ lang, ribbon, written, write, charts }) => {
  let bench: Workbench;
  let sheets: readonly string[];
  let live: Buffer;
  let values: Buffer;
  let before: Record<string, Cell[][]>;
  let shown: Awaited<ReturnType<typeof drawn>>;

  beforeAll(async () => {
    bench = await Workbench.open(browser, lang);
    sheets = await walk(bench, { ribbon, written, write });
    before = await contents(bench, sheets);
    shown = await drawn(bench);
    live = await bench.saved("save");
    values = await bench.saved("saveValues");
  }, 300_000);
  afterAll(() => bench?.page.close());

  (isValidated ? it : it.skip)("is a valid file with its formulas, and a valid one without", async () => {
    expect(await faultsOf(live)).toEqual([]);
    expect(await faultsOf(values)).toEqual([]);
  });

  it("opens again with every value, chart and colour", async () => {
    expect(shown.charts.length).toBeGreaterThanOrEqual(charts);
    await bench.reopen(live);
    expect(await contents(bench, sheets)).toEqual(before);
    expect(await drawn(bench)).toEqual(shown);
    expect((await bench.formulas(`'${sheets[0]}'!${EVERYTHING}`)).flat().join()).toContain("=TOWN.");
  }, 120_000);

  it("opens as values too: the same figures, no formula, and a note", async () => {
    await bench.reopen(values);
    const note = lang === "en" ? "Values only" : "数值版";
    for (const sheet of sheets) {
      const cells = await bench.read(`'${sheet}'!${EVERYTHING}`);
      const isNote = (cell: Cell | undefined) => typeof cell === "string" && cell.startsWith(note);
      expect(cells.map((line) => line.map((cell) => (isNote(cell) ? null : cell)))).toEqual(before[sheet]);
      expect(
        (await bench.formulas(`'${sheet}'!${EVERYTHING}`)).flat().filter((cell) => /^=/.test(String(cell))),
      ).toEqual([]);
    }
    expect(await drawn(bench)).toEqual(shown);
    expect(bench.broken).toEqual([]);
  }, 120_000);
});
