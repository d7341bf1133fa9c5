import { insertTables } from "../../src/excel/insert";
import { parseArea } from "../../src/inputs/address";
import type { Edit } from "../../src/inputs/edits";
import { excelDesk } from "../../src/taskpane/excelDesk";
import { createJob, type Job } from "../../src/taskpane/job/job";
import { createWorkbook } from "../../src/taskpane/workbook";
import { groups, sampleTables } from "../../src/wizards/all";
import { openWorkbook, type OpenWorkbook } from "./excel";

const world = { desk: excelDesk, version: "0.1.0", now: () => new Date(2026, 10, 1) };

let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook({ calculate: () => 1 });
  await insertTables(await sampleTables(), "sample", "zh");
});
afterEach(() => workbook.close());

/** How often the add-in waits for Excel while it does this. */
async function trips(work: () => Promise<unknown>): Promise<number> {
  const before = workbook.host.trips;
  await work();
  return workbook.host.trips - before;
}

async function opened(id: string): Promise<Job> {
  const entry = groups.flatMap(({ wizards }) => wizards).find((wizard) => wizard.id === id);
  if (!entry) throw new Error(`There is no wizard ${id}.`);
  const job = createJob(await entry.load(), world, "zh");
  expect(await trips(() => job.open())).toBeLessThanOrEqual(12);
  return job;
}

/** An edit of the cells of a job's first source, and one far from all sources. */
function edits(job: Job): { readonly inside: Edit; readonly elsewhere: Edit } {
  const [source] = Object.values(job.get().chosen);
  const sheet = job.get().survey.sheets.find(({ name }) => name === parseArea(source?.address ?? "")?.sheet);
  if (!sheet) throw new Error("The job has no source.");
  return {
    inside: { sheetId: sheet.id, address: "B4" },
    elsewhere: { sheetId: sheet.id, address: "XFD1048576" },
  };
}

describe.each(["staffing", "revenue", "authority"])("Excel is asked seldom by the wizard %s:", (id) => {
  it("at most twelve times to open, six to follow an edit of a table, and never for an edit elsewhere", async () => {
    const job = await opened(id);
    const { inside, elsewhere } = edits(job);
    expect(await trips(() => job.reread([elsewhere]))).toBe(0);
    const followed = await trips(() => job.reread([inside]));
    expect(followed).toBeGreaterThan(0);
    expect(followed).toBeLessThanOrEqual(6);
  });
});

describe("Excel is asked seldom", () => {
  it("to write a plan: ten times and once for each sheet, the looking before it included", async () => {
    for (const id of ["staffing", "authority"]) {
      const job = await opened(id);
      const asked = await trips(() => job.write());
      const sheets = job.get().written?.plan.sheets.length ?? 0;
      expect(sheets).toBeGreaterThan(0);
      expect(asked).toBeLessThanOrEqual(10 + sheets);
    }
  });

  it("by Home, which follows the sources and sheets of its plans and nothing else", async () => {
    const job = await opened("staffing");
    const { inside, elsewhere } = edits(job);
    await job.write();
    const home = createWorkbook(excelDesk);
    await home.look();
    expect(await trips(() => home.look([elsewhere]))).toBe(0);
    const followed = await trips(() => home.look([inside]));
    expect(followed).toBeGreaterThan(0);
    expect(followed).toBeLessThanOrEqual(6);
  });

  it("to check two written plans of many sheets: as often as for one", async () => {
    for (const id of ["staffing", "authority"]) await (await opened(id)).write();
    expect(await trips(() => excelDesk.checkPlans())).toBeLessThanOrEqual(12);
  });
});
