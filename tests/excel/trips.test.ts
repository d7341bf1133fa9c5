import { excelDesk } from "../../src/taskpane/excelDesk";
import type { Job } from "../../src/taskpane/job/job";
import { createWorkbook } from "../../src/taskpane/workbook";
import type { OpenWorkbook } from "./excel";
import { edits, jobOf, messages, sampleWorkbook } from "./messages";

let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await sampleWorkbook();
});
afterEach(() => workbook.close());

const trips = (work: () => Promise<unknown>) => messages(workbook, work);

async function opened(id: string): Promise<Job> {
  const job = await jobOf(id);
  expect(await trips(() => job.open())).toBeLessThanOrEqual(12);
  return job;
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
  it.each(["staffing", "revenue", "authority"])(
    "to write a plan of %s: twelve times and once for each sheet, the looking before it included",
    async (id) => {
      const job = await opened(id);
      const asked = await trips(() => job.write());
      expect(job.get().mishap).toBeUndefined();
      expect(asked).toBeLessThanOrEqual(12 + (job.get().written?.plan.sheets.length ?? 0));
    },
  );

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
