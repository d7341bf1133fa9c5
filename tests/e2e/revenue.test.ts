import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { openBrowser } from "./browser";
import { itIsKeptInAFile } from "./saved";
import { walk } from "./walk";
import { Workbench, type Cell, type Lang } from "./workbench";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);

afterAll(() => browser?.close());

interface Job {
  readonly lang: Lang;
  /** The English walks go through an Excel that refuses and delays whatever it is documented to. */
  readonly host: "lenient" | "strict";
  readonly ribbon: string;
  readonly write: RegExp;
  readonly written: string;
  readonly sheet: string;
}

const jobs: readonly Job[] = [
  {
    lang: "zh-CN",
    host: "lenient",
    ribbon: "体制结算",
    write: /^写入 16 张工作表$/,
    written: "方案已写入",
    sheet: "2026 体制结算",
  },
  {
    lang: "en",
    host: "strict",
    ribbon: "Settlement",
    write: /^Write 16 sheets$/,
    written: "The plan is written",
    sheet: "2026 settlement",
  },
];

async function takeBack(bench: Workbench, before: number): Promise<void> {
  await bench.button("撤销写入").click();
  await bench.button("仍要撤销").click();
  await bench.page.waitForFunction(
    (count) => (window as unknown as { workbench: { sheets(): string[] } }).workbench.sheets().length === count,
    before,
  );
}

const everything = (bench: Workbench, sheet: string): Promise<Cell[][]> => bench.read(`'${sheet}'!A1:AB120`);
const errors = (cells: readonly (readonly Cell[])[]) =>
  cells.flat().filter((cell) => typeof cell === "string" && /^#[A-Z]/.test(cell));
/** The cells to the right of a label, at its last place on the sheet. */
const rowOf = (cells: readonly (readonly Cell[])[], label: string): readonly Cell[] =>
  cells
    .filter((row) => row[0] === label)
    .at(-1)
    ?.slice(1) ?? [];

describe.each(jobs)("A planner of township revenue in $lang, Excel being $host,", (job) => {
  let bench: Workbench;
  let before: number;
  let made: string[];

  beforeAll(async () => {
    bench = await Workbench.open(browser, job.lang, "revenue", job.host);
    before = (await bench.sheets()).length;
    made = await walk(bench, job);
  }, 300_000);
  afterAll(() => bench?.page.close());

  it("has it settled live on the written sheets, and every one of them follows a rate and a base", async () => {
    expect(made).toHaveLength(16);
    expect(made[0]).toBe(job.sheet);
    for (const sheet of made) expect([sheet, errors(await everything(bench, sheet))]).toEqual([sheet, []]);
    const sheet = made[0] ?? "";
    const shown = async () =>
      rowOf(await everything(bench, sheet), "朝阳街道").concat(rowOf(await everything(bench, sheet), "Chaoyang"));
    const first = await shown();
    expect(first.filter((cell) => typeof cell === "number").length).toBeGreaterThan(5);

    await bench.write(`'${sheet}'!C6`, [[0.9]]);
    const withRate = await shown();
    expect(withRate).not.toEqual(first);
    await bench.write(`'${sheet}'!C22`, [[17000]]);
    expect(await shown()).not.toEqual(withRate);
    for (const one of made) expect([one, errors(await everything(bench, one))]).toEqual([one, []]);

    const [, summary = "", taxes = "", steps = ""] = made;
    const total = rowOf(await everything(bench, taxes), job.lang === "en" ? "County" : "全县");
    expect(total[2]).toBe(247798);
    expect(total.slice(3, 8).reduce<number>((sum, part) => sum + Number(part), 0)).toBeCloseTo(247798, 6);
    const form = await everything(bench, made.at(-1) ?? "");
    const final = form.find((row) => row[1] === (job.lang === "en" ? "Final resources" : "最终财力"));
    expect([final?.[0], final?.[3]]).toEqual([23, "(19)+(22)"]);
    expect((await everything(bench, summary)).find((row) => row[0] === 23)?.[11]).toBe(final?.[2]);
    await bench.write(`'${steps}'!B3`, [[job.lang === "en" ? "Chaigou" : "柴沟镇"]]);
    expect(
      (await everything(bench, steps))
        .filter(([label]) => label === (job.lang === "en" ? "Final resources" : "最终财力"))
        .map((row) => row[4]),
    ).toEqual([final?.[2]]);
  }, 300_000);

  if (job.lang === "en") itIsKeptInAFile(() => ({ bench, sheets: made }), "Values only", 1);
  else
    it("is told that the sheets were edited, and takes them back all the same", async () => {
      expect(bench.broken).toEqual([]);
      await takeBack(bench, before);
    }, 120_000);
});

describe("A county's scheme as a file", () => {
  it("is saved, opened again with another share, and refused with its faults where it is wrong", async () => {
    const bench = await Workbench.open(browser, "en", "revenue");
    await bench.ribbon("Settlement").click();
    await bench.button("Next: Scheme").click();
    await bench.button("More options").click();
    const [download] = await Promise.all([bench.page.waitForEvent("download"), bench.button("Save as a file").click()]);
    expect(download.suggestedFilename()).toBe("scheme-2026.json");
    const path = await download.path();
    const text = await readFile(path, "utf8");
    const given = JSON.parse(text) as {
      schemes: { title: { en: string }; versions: { values: Record<string, string> }[] }[];
    };
    const vat = given.schemes.find(({ title }) => title.en === "Value added tax")?.versions[0]?.values;
    expect(vat).toMatchObject({ county: "0.25", town: "0.25" });

    const open = async (content: string) =>
      bench.pane
        .locator("input[type=file]")
        .setInputFiles({ name: "scheme.json", mimeType: "application/json", buffer: Buffer.from(content) });
    Object.assign(vat ?? {}, { county: "0.2", town: "0.3" });
    await open(JSON.stringify(given));
    await bench.pane.getByRole("cell", { name: "30.0%" }).first().waitFor();
    Object.assign(vat ?? {}, { town: "0.4" });
    await open(JSON.stringify(given));
    await bench.pane
      .getByText(/add up to 1\.1/)
      .first()
      .waitFor();
    await open("not a scheme");
    await bench.pane
      .getByText(/The file is not JSON/)
      .first()
      .waitFor();
    expect(bench.broken).toEqual([]);
    await bench.page.close();
  }, 120_000);
});
