import { insertTables } from "../../src/excel/insert";
import { excelDesk } from "../../src/taskpane/excelDesk";
import { createJob } from "../../src/taskpane/job/job";
import { groups, sampleTables } from "../../src/wizards/all";
import { openWorkbook, type OpenWorkbook } from "./excel";

let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook({ calculate: () => 1 });
  await insertTables(await sampleTables(), "sample", "en");
});
afterEach(() => workbook.close());

/** The formulas of a plan that a wizard would write over the sample. */
async function formulasOf(id: string): Promise<string[]> {
  const entry = groups.flatMap(({ wizards }) => wizards).find((wizard) => wizard.id === id);
  if (!entry) throw new Error(`There is no wizard ${id}.`);
  const world = { desk: excelDesk, version: "0.1.0", now: () => new Date(2026, 10, 1) };
  const job = createJob(await entry.load(), world, "en");
  await job.open();
  const cells = (job.plan()?.sheets ?? []).flatMap(({ blocks }) => blocks.flatMap((block) => block.cells.flat()));
  return cells.flatMap((cell) => (typeof cell === "object" && cell !== null ? [cell.formula] : []));
}

describe("Formulas over a whole Excel table name it, so that a row appended to it is counted:", () => {
  it.each([
    ["authority", "COVERAGE", "Items[#All],Grants[#All],Town_staff[#All]"],
    ["revenue", "SETTLE", "Receipts[#All]"],
  ])("in the plan of %s", async (id, name, tables) => {
    const calls = (await formulasOf(id)).filter((formula) => formula.startsWith(`=TOWN.${name}(`));
    expect(calls.length).toBeGreaterThan(0);
    for (const call of calls) expect(call).toContain(tables);
  });
});
