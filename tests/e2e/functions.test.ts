import type { Browser } from "playwright-core";
import { allFunctions } from "../../src/functions/all";
import { rangeName } from "../../src/inputs/address";
import { openBrowser } from "./browser";
import { Workbench, type Cell } from "./workbench";

let browser: Browser;
let bench: Workbench;

/** The widest range or answer of an example. */
const WIDTH = 26;

/** An example as a planner would lay it out: its ranges one under the other, and under them the formula that reads them. */
interface Laid {
  readonly answer: string;
  readonly formula: string;
  readonly expected: readonly (readonly Cell[])[];
}

const rows: Cell[][] = [];
const laid = new Map(allFunctions.map((one) => [one.id, layOut(one)]));

function layOut({ id, example, takes }: (typeof allFunctions)[number]): Laid {
  const args = Object.values(takes)
    .slice(0, example.args.length)
    .map((argument, index) => {
      const given = block(example.args[index]);
      if (argument.dimensionality !== "matrix" || (given.length === 1 && given[0]?.length === 1))
        return literal(given[0]?.[0] ?? null);
      return put(given);
    });
  const formula = `=TOWN.${id}(${args.join(",").replace(/,+$/, "")})`;
  const expected = block(example.result);
  const answer = put(expected.map((line, down) => line.map((_cell, across) => (down + across === 0 ? formula : null))));
  return { answer, formula, expected };
}

/** Puts cells under everything so far, with a blank row after them; answers with their address. */
function put(cells: readonly (readonly Cell[])[]): string {
  const row = rows.length;
  for (const line of [...cells, []]) rows.push(Array.from({ length: WIDTH }, (_none, index) => line[index] ?? null));
  return rangeName({ row, column: 0, rows: cells.length, columns: cells[0]?.length ?? 1 });
}

function block(value: unknown): Cell[][] {
  return (Array.isArray(value) ? value : [[value ?? null]]) as Cell[][];
}

function literal(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "string" ? `"${cell.replace(/"/g, '""')}"` : String(cell).toUpperCase();
}

beforeAll(async () => {
  browser = await openBrowser();
  bench = await Workbench.open(browser, "en", "none");
  await bench.write("Sheet1!A1", rows);
}, 120_000);

afterAll(() => browser?.close());

describe("In a workbook", () => {
  it.each([...laid])("TOWN.%s answers its example and spills it", async (_id, { answer, formula, expected }) => {
    const shown = (await bench.read(`Sheet1!${answer}`)).map((line) => line.map((cell) => (cell === "" ? null : cell)));
    const sentence = await bench.message(`Sheet1!${answer.split(":")[0]}`);
    expect({ formula, sentence, shown }).toEqual({
      formula,
      sentence: undefined,
      shown: expected.map((line) => line.map(asShown)),
    });
  });

  it.each([
    ["a wrong input as #VALUE!", "=TOWN.QUOTA(AA1:AA2,2.5)", "#VALUE!", /2\.5/],
    ["a question without an answer as #N/A", "=TOWN.QUOTA(AA1:AA2,3)", "#N/A", /tie|same/],
  ])("tells %s, with a sentence", async (_what, formula, value, sentence) => {
    await bench.write("Sheet1!AA1:AA2", [[1], [1]]);
    await bench.write("Sheet1!AC1", [[formula]]);
    expect(await bench.read("Sheet1!AC1")).toEqual([[value]]);
    expect(await bench.message("Sheet1!AC1")).toMatch(sentence);
  });

  it("follows the cells that a function reads", async () => {
    await bench.write("Sheet1!AA1:AA3", [[47], [16], [37]]);
    await bench.write("Sheet1!AC1", [["=TOWN.QUOTA(AA1:AA3,10)"]]);
    expect(await bench.read("Sheet1!AC1:AC3")).toEqual([[4], [2], [4]]);
    await bench.write("Sheet1!AA1", [[470]]);
    expect(await bench.read("Sheet1!AC1:AC3")).toEqual([[9], [0], [1]]);
  });

  it("a formula belongs to the used range before it is calculated", async () => {
    const address = await bench.page.evaluate(async () => {
      const pane = document.querySelector("iframe")?.contentWindow as unknown as { Excel: typeof Excel };
      return pane.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Far");
        sheet.getRange("A1").values = [[1]];
        sheet.getRange("H5").formulas = [["=TOWN.QUOTA(A1:A1,3)"]];
        const used = sheet.getUsedRange(true).load("address");
        await context.sync();
        return used.address;
      });
    });
    expect(address).toBe("Far!A1:H5");
  });
});

/** A blank of the answer shows as a blank, and decimals are those of the cell. */
function asShown(value: Cell): unknown {
  if (typeof value === "number" && !Number.isInteger(value)) return expect.closeTo(value, 9);
  return value === "" ? null : value;
}
