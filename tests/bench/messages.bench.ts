import { edits, jobOf, messages, sampleWorkbook } from "../excel/messages";

/** How often a wizard waits for Excel: what is slow on the web and what `tests/excel/trips.test.ts` holds. */
export const counts = ["staffing", "revenue", "authority"].map((id) => ({
  name: `messages of the wizard ${id}`,
  async count() {
    const workbook = await sampleWorkbook();
    try {
      const job = await jobOf(id);
      const opening = await messages(workbook, () => job.open());
      const { inside, elsewhere } = edits(job);
      const far = await messages(workbook, () => job.reread([elsewhere]));
      const near = await messages(workbook, () => job.reread([inside]));
      const writing = await messages(workbook, () => job.write());
      const sheets = job.get().written?.plan.sheets.length ?? 0;
      return { opening, "an edit elsewhere": far, "an edit in a source": near, [`writing ${sheets} sheets`]: writing };
    } finally {
      workbook.close();
    }
  },
}));
