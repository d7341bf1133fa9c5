import type { Browser } from "playwright-core";
import { openBrowser } from "./browser";
import { itIsKeptInAFile } from "./saved";
import { Workbench, type Cell } from "./workbench";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);

afterAll(() => browser?.close());

const zh = {
  lang: "zh-CN",
  host: "lenient",
  ribbon: "赋权覆盖",
  ledger: "赋权台账",
  county: "全县",
  undo: "撤销写入",
  questions: [
    "事项目录、赋权台账和镇街表在哪里？",
    "台账可靠吗？",
    "各镇街有哪些权？",
    "放下去的权用得上、接得住吗？",
    "下一批放什么，收回什么？",
  ],
  write: /^写入 16 张工作表$/,
  written: "方案已写入",
  unknown: "事项目录中没有编码“NONE1”。",
} as const;
/** The English walk goes through an Excel that refuses and delays whatever it is documented to. */
const en = {
  lang: "en",
  host: "strict",
  ribbon: "Authority",
  ledger: "Grants",
  county: "County",
  undo: "Undo",
  questions: [
    "Where are the catalogue, the ledger and the towns?",
    "Can the ledger be trusted?",
    "What may each town do?",
    "Are the items used, and can the staff carry them?",
    "What to devolve next, and what to recall?",
  ],
  write: /^Write 16 sheets$/,
  written: "The plan is written",
  unknown: "The catalogue has no code “NONE1”.",
} as const;

/** The rows of the coverage sheet's first tables: the answers of the towns, then the county's. */
const FIRST = "A9:O19";

describe.each([zh, en])("A planner of devolved authority in $lang", (words) => {
  let bench: Workbench;
  let before: string[];
  let made: string[];
  const coverage = (): Promise<Cell[][]> => bench.read(`'${made[0]}'!${FIRST}`);
  const county = async () => (await coverage()).at(-1) ?? [];

  /** A ledger with a fault holds the step, and names the cell, until it is mended. */
  const meetFault = async () => {
    const code = await bench.read(`'${words.ledger}'!A6`);
    await bench.write(`'${words.ledger}'!A6`, [["NONE1"]]);
    await bench.pane.getByText(`${words.ledger}!A6`).first().waitFor();
    await bench.pane.locator("footer button:last-child:disabled").waitFor();
    await bench.write(`'${words.ledger}'!A6`, code);
    await bench.pane.locator("footer button:last-child:enabled").waitFor();
  };

  /** Writing is called off while it goes on: nothing is left, and it can be asked for again. */
  const callOff = async () => {
    await bench.button("Cancel").dispatchEvent("click");
    await bench.pane.getByText("The writing was cancelled").waitFor();
    expect(await bench.sheets()).toEqual(before);
    await bench.button(words.write).click();
  };

  beforeAll(async () => {
    bench = await Workbench.open(browser, words.lang, "authority", words.host);
    bench.page.setDefaultTimeout(60_000);
    before = await bench.sheets();
    await bench.ribbon(words.ribbon).click();
    for (const question of words.questions) {
      await bench.heading(question).waitFor();
      if (question === words.questions[1]) await meetFault();
      await bench.primary.click();
    }
    await bench.button(words.write).click();
    if (words.lang === "en") await callOff();
    await bench.heading(words.written).waitFor();
    made = (await bench.sheets()).filter((name) => !before.includes(name));
  }, 120_000);

  afterAll(() => bench?.page.close());

  it("has sixteen sheets without an error", async () => {
    expect(made).toHaveLength(16);
    for (const sheet of made) {
      const cells = (await bench.read(`'${sheet}'!A1:AB120`)).flat();
      expect([sheet, cells.filter((cell) => /^#[A-Z]/.test(String(cell)))]).toEqual([sheet, []]);
    }
  });

  it("reads coverage, idle rate and capacity match side by side", async () => {
    const rows = await coverage();
    expect(rows.map((row) => row[1])).toEqual([108, 108, 108, 108, 259, 108, 108, 108, 108, 108, 1231]);
    expect(rows.at(-1)?.slice(0, 4)).toEqual([words.county, 1231, 2590, 1231 / 2590]);
    expect(rows.at(-1)?.slice(5, 9)).toEqual([words.county, 143, 1231, 143 / 1231]);
    expect(rows.at(-1)?.[10]).toBe(words.county);
    expect(rows.at(-1)?.[13]).toBeCloseTo(0.898, 3);
  });

  it("sees a grant that ends leave the coverage sheet", async () => {
    const end = `'${words.ledger}'!F4`;
    await bench.write(end, [["2024-01-01"]]);
    expect((await county())[1]).toBe(1230);
    await bench.write(end, [[null]]);
    expect((await county())[1]).toBe(1231);
  });

  it("is told of a code that the catalogue lacks by LEDGER.CHECK, by the sheet and, with its cell, by the pane", async () => {
    const [code] = await bench.read(`'${words.ledger}'!A6`);
    const [formula] = (await bench.formulas(`'${made[0]}'!A8`)).flat();
    const tables = /\((.*),\$A\$5\)$/.exec(String(formula))?.[1];
    await bench.write("Sheet1!A1", [[`=TOWN.LEDGER.CHECK(${tables})`]]);
    await bench.write(`'${words.ledger}'!A6`, [["NONE1"]]);
    expect((await bench.read("Sheet1!A2:C2"))[0]).toEqual([3, "CODE_UNKNOWN", expect.stringContaining(words.unknown)]);
    expect((await bench.read(`'${made[0]}'!A8`))[0]).toEqual(["#VALUE!"]);
    expect(await bench.message(`'${made[0]}'!A8`)).toContain(words.unknown);
    await bench.pane.getByText(`${words.ledger}!A6`).first().waitFor();
    await bench.pane.getByText(words.unknown).first().waitFor();
    await bench.write(`'${words.ledger}'!A6`, [code ?? []]);
    expect((await county())[1]).toBe(1231);
  });

  if (words.lang === "zh-CN") {
    it("counts whole tables by their names, and the explanation leads to their cells", async () => {
      const [formula] = (await bench.formulas(`'${made[0]}'!A8`)).flat();
      expect(formula).toBe("=TOWN.COVERAGE(事项目录[#All],赋权台账[#All],镇街人员[#All],$A$5)");
      await bench.ribbon("说明单元格").click();
      await bench.select(`'${made[0]}'!A8`);
      await bench.pane.getByRole("button", { name: "赋权台账[#All]" }).click();
      await bench.pane.getByText(/赋权台账!A3/).waitFor();
    });
    itIsKeptInAFile(() => ({ bench, sheets: made }), "数值版", 0);
  } else
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
