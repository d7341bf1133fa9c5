import { parseArea } from "../../src/inputs/address";
import type { Edit } from "../../src/inputs/edits";
import { insertTables } from "../../src/excel/insert";
import type { Desk } from "../../src/taskpane/desk";
import { excelDesk } from "../../src/taskpane/excelDesk";
import { createJob, type Job } from "../../src/taskpane/job/job";
import { groups, sampleTables } from "../../src/wizards/all";
import { openWorkbook, type OpenWorkbook } from "./excel";

const world = { version: "0.1.0", now: () => new Date(2026, 10, 1) };

/** What every function of ours spills here: charts need cells to stand on, and nothing is calculated. */
const SPILL = Array.from({ length: 20 }, () => Array<number>(30).fill(1));

/** A workbook with the sample county in it, which calculates nothing. */
export async function sampleWorkbook(): Promise<OpenWorkbook> {
  const workbook = await openWorkbook({ calculate: (formula) => (formula.startsWith("=TOWN.") ? SPILL : 1) });
  await insertTables(await sampleTables(), "sample", "zh");
  return workbook;
}

/** How often the add-in waits for Excel while it does this. */
export async function messages({ host }: OpenWorkbook, work: () => Promise<unknown>): Promise<number> {
  const before = host.trips;
  await work();
  return host.trips - before;
}

export async function jobOf(id: string, desk: Desk = excelDesk): Promise<Job> {
  const entry = groups.flatMap(({ wizards }) => wizards).find((wizard) => wizard.id === id);
  if (!entry) throw new Error(`There is no wizard ${id}.`);
  return createJob(await entry.load(), { ...world, desk }, "zh");
}

/** An edit of the cells of a job's first source, and one far from all sources. */
export function edits(job: Job): { readonly inside: Edit; readonly elsewhere: Edit } {
  const [source] = Object.values(job.get().chosen);
  const sheet = job.get().survey.sheets.find(({ name }) => name === parseArea(source?.address ?? "")?.sheet);
  if (!sheet) throw new Error("The job has no source.");
  return {
    inside: { sheetId: sheet.id, address: "B4" },
    elsewhere: { sheetId: sheet.id, address: "XFD1048576" },
  };
}
