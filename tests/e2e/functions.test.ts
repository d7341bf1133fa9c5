import type { Browser } from "playwright-core";
import { allFunctions } from "../../src/functions/all";
import { cellName } from "../../src/inputs/address";
import { openBrowser } from "./browser";
import { Workbench, type Cell } from "./workbench";

let browser: Browser;
let bench: Workbench;

beforeAll(async () => {
  browser = await openBrowser();
  bench = await Workbench.open(browser, "en", "none");
}, 60_000);

afterAll(() => browser?.close());
beforeEach(() => bench.empty());

/** One example as a planner would lay it out: the ranges down column A onwards, and the formula that reads them. */
function layOut({ id, example, takes }: (typeof allFunctions)[number]) {
  const ranges: { readonly place: string; readonly rows: Cell[][] }[] = [];
  let row = 0;
  const args = Object.values(takes).slice(0, example.args.length).map((argument, index) => {
    const given = example.args[index];
    if (given === null || given === undefined) return "";
    const rows = (Array.isArray(given) ? given : [[given]]) as Cell[][];
    if (argument.dimensionality !== "matrix" || (rows.length === 1 && rows[0]?.length === 1)) return literal(rows[0]?.[0] ?? null);
    const place = cellName(row, 0);
    ranges.push({ place, rows });
    const corner = cellName(row + rows.length - 1, (rows[0]?.length ?? 1) - 1);
    row += rows.length + 1;
    return `${place}:${corner}`;
  });
  return { ranges, formula: `=TOWN.${id}(${args.join(",").replace(/,+$/, "")})` };
}

function literal(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "string" ? `"${cell.replace(/"/g, '""')}"` : String(cell).toUpperCase();
}

const ANSWER = { row: 0, column: 30 };

describe("In a workbook", () => {
  it.each(allFunctions.map((one) => [one.id, one] as const))("TOWN.%s answers its example and spills it", async (_id, one) => {
    const { ranges, formula } = layOut(one);
    for (const { place, rows } of ranges) await bench.write(`Sheet1!${place}`, rows);
    const first = cellName(ANSWER.row, ANSWER.column);
    await bench.write(`Sheet1!${first}`, [[formula]]);
    const expected = (Array.isArray(one.example.result) ? one.example.result : [[one.example.result]]) as Cell[][];
    const last = cellName(ANSWER.row + expected.length - 1, ANSWER.column + (expected[0]?.length ?? 1) - 1);
    const shown = (await bench.read(`Sheet1!${first}:${last}`)).map((line) => line.map((cell) => (cell === "" ? null : cell)));
    expect([await bench.message(`Sheet1!${first}`), formula, shown]).toEqual([undefined, formula, expected.map((line) => line.map(asShown))]);
  });

  it.each([
    ["a wrong input as #VALUE!", "=TOWN.QUOTA(A1:A2,2.5)", "#VALUE!", /2\.5/],
    ["a question without an answer as #N/A", "=TOWN.QUOTA(A1:A2,3)", "#N/A", /tie|same/],
  ])("tells %s, with a sentence", async (_what, formula, value, sentence) => {
    await bench.write("Sheet1!A1:A2", [[1], [1]]);
    await bench.write("Sheet1!C1", [[formula]]);
    expect(await bench.read("Sheet1!C1")).toEqual([[value]]);
    expect(await bench.message("Sheet1!C1")).toMatch(sentence);
  });

  it("follows the cells that a function reads", async () => {
    await bench.write("Sheet1!A1:A3", [[47], [16], [37]]);
    await bench.write("Sheet1!C1", [["=TOWN.QUOTA(A1:A3,10)"]]);
    expect(await bench.read("Sheet1!C1:C3")).toEqual([[4], [2], [4]]);
    await bench.write("Sheet1!A1", [[470]]);
    expect(await bench.read("Sheet1!C1:C3")).toEqual([[9], [0], [1]]);
  });
});

/** A blank of the answer shows as a blank, and decimals are those of the cell. */
function asShown(value: Cell): unknown {
  if (typeof value === "number" && !Number.isInteger(value)) return expect.closeTo(value, 9);
  return value === "" ? null : value;
}
