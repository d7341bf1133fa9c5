import type { OpenWorkbook } from "./excel";
import { jobOf, sampleWorkbook } from "./messages";
import { DomainError } from "../../src/domain/kernel/errors";
import { putPlan, removePlan } from "../../src/excel/plans";
import type { Undo } from "../../src/taskpane/desk";
import { excelDesk } from "../../src/taskpane/excelDesk";
import { wizards } from "../../src/wizards/all";
import type { Plan } from "../../src/wizards/kit/plan";

let workbook: OpenWorkbook;
beforeAll(async () => {
  workbook = await sampleWorkbook();
});
afterAll(() => workbook.close());

/** The sheets of the workbook and what it keeps of plans. */
const held = () => [
  ...workbook.grid.sheets().map(({ name }) => name),
  ...workbook.host.book.xmlParts.map(({ xml }) => xml.slice(0, 150)),
];
/** What the sheets hold. */
const cells = () => workbook.grid.sheets().map(({ name }) => workbook.grid.dump(name));

/** Excel fails at the nth message from here; `late` does what it says, and breaks off before it answers. */
function failAt(nth: number, late: boolean, lasting = false): () => boolean {
  const first = workbook.host.trips + nth;
  workbook.host.hindrances.outage = { first, last: lasting ? Infinity : first, late };
  return () => {
    workbook.host.hindrances.outage = undefined;
    return workbook.host.trips >= first;
  };
}

/** The plan with its sheets, record and a chart, and few cells: what is written there is no matter of messages. */
function light(plan: Plan): Plan {
  const sheets = plan.sheets.map(({ name, blocks, charts }) => ({
    name,
    blocks: blocks.slice(0, 1),
    charts: charts?.slice(0, 1) ?? [],
    widths: [],
  }));
  return { ...plan, sheets };
}

async function planOf(id: string): Promise<Plan> {
  const job = await jobOf(id);
  await job.open();
  const plan = job.plan();
  if (!plan) throw new Error(`The sample county is enough for no plan of ${id}.`);
  return light(plan);
}

describe.each(wizards.map(({ id }) => id))("Whenever Excel fails under a plan of %s", (id) => {
  let plan: Plan;
  let before: string[];
  let sources: unknown;
  beforeAll(async () => {
    plan = await planOf(id);
    before = held();
    sources = cells();
  });
  afterAll(() => expect(cells()).toEqual(sources));

  it("a writing leaves neither a sheet nor the record, or all of them and the way to take them back", async () => {
    for (let nth = 1, isReached = true; isReached; nth++) {
      const over = failAt(nth, nth % 2 === 0);
      const written = await excelDesk.write(plan).catch(codeOf);
      isReached = over();
      if (typeof written === "function") await written();
      else expect([nth, written]).toEqual([nth, expect.stringMatching(/^workbook\.(notWritten|refused)$/)]);
      expect([nth, held()]).toEqual([nth, before]);
    }
  });

  it("an undo is finished by the next one, and the pane is told whether it may have begun", async () => {
    for (let nth = 1, isReached = true; isReached; nth++) {
      const undo = await excelDesk.write(plan);
      const written = held();
      const over = failAt(nth, nth % 2 === 1);
      const undone = await undo().catch(codeOf);
      isReached = over();
      if (undone === "workbook.refused") expect([nth, held()]).toEqual([nth, written]);
      else expect([nth, undone]).toEqual([nth, isReached ? "workbook.halfUndone" : { kind: "undone" }]);
      if (isReached) expect(await undo()).toEqual({ kind: "undone" });
      expect([nth, held()]).toEqual([nth, before]);
    }
  });

  it.each([
    ["of a later version", { version: "99.0.0" }, "workbook.newerPlan"],
    ["without choices", { choices: null }, "workbook.damagedPlan"],
    ["with choices that nobody can make", "nonsense", "workbook.damagedPlan"],
  ] as const)("and where a kept plan is %s, it is told, not opened, and stays as it is", async (_, damage, code) => {
    const { record } = plan;
    await putPlan(record);
    const kept = held();
    const job = await jobOf(id);
    await job.open({ ...record, ...(damage === "nonsense" ? { choices: nonsense(record.choices) } : damage) });
    // A wizard may read such choices as none at all; whatever it does, it is told or has an answer.
    if (damage !== "nonsense" || job.get().mishap)
      expect(job.get()).toMatchObject({ opened: false, mishap: { doing: "reading", fault: { code } } });
    expect(held()).toEqual(kept);
    await removePlan(record.id);
  });

  it("and goes on failing, what is left of a writing is named", async () => {
    for (let nth = 1, isReached = true; isReached; nth += 3) {
      const over = failAt(nth, false, true);
      const fault = await excelDesk.write(plan).catch((error: unknown) => error);
      isReached = over();
      const left = held().filter((one) => !before.includes(one));
      if (left.length > 0 && typeof fault !== "function")
        expect([nth, codeOf(fault)]).toEqual([nth, "workbook.halfWritten"]);
      const { sheets, record } = leftOf(fault);
      for (const { id: sheet, name } of [...workbook.grid.sheets()])
        if (sheets.includes(name)) workbook.host.book.removeSheet(sheet);
      if (record) await removePlan(plan.record.id);
      if (typeof fault === "function") await (fault as Undo)();
      expect([nth, held()]).toEqual([nth, before]);
    }
  });
});

describe("The pane", () => {
  it("goes on saying what failed while the workbook is read again, and Undo finishes what it began", async () => {
    const desk = { ...excelDesk, write: (plan: Plan) => excelDesk.write(light(plan)) };
    const job = await jobOf("staffing", desk);
    await job.open();
    const told = () => job.get().mishap?.fault?.code;
    const later = async () => {
      await job.reread();
      return told();
    };
    const during = async (nth: number, late: boolean, work: () => Promise<unknown>) => {
      const over = failAt(nth, late);
      await work();
      over();
    };
    await during(7, false, () => job.write());
    expect([told(), await later()]).toEqual(["workbook.notWritten", "workbook.notWritten"]);
    await job.write();
    expect(job.get()).toMatchObject({ mishap: undefined, written: { undone: false } });
    await during(5, true, () => job.undo());
    expect([told(), await later()]).toEqual(["workbook.halfUndone", "workbook.halfUndone"]);
    await job.undo();
    expect(job.get()).toMatchObject({ mishap: undefined, written: { undone: true } });
  });

  it("says that a writing failed even where nothing can be read behind it", async () => {
    const job = await jobOf("staffing");
    await job.open();
    const over = failAt(1, false, true);
    await job.write();
    await job.reread();
    over();
    expect(job.get().mishap).toMatchObject({ doing: "writing" });
  });
});

/** Every choice is a question mark. */
function nonsense(choices: unknown): unknown {
  return Object.fromEntries(Object.keys(choices as object).map((key) => [key, "?"]));
}

describe("In a protected workbook", () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await planOf("staffing");
  });
  afterEach(() => (workbook.host.hindrances.structure = false));

  it("nothing is undone, which is told with its remedy; without the protection the same Undo does it", async () => {
    const before = held();
    const undo = await excelDesk.write(plan);
    const written = held();
    workbook.host.hindrances.structure = true;
    expect(await undo().catch(codeOf)).toBe("workbook.protected");
    expect(held()).toEqual(written);
    workbook.host.hindrances.structure = false;
    await undo();
    expect(held()).toEqual(before);
  });

  it("Undo takes a sheet that the planner has protected with the others, and forgets none of them", async () => {
    const before = held();
    const undo = await excelDesk.write(plan);
    const last = workbook.grid.sheets()[workbook.grid.sheets().length - 1];
    workbook.host.hindrances.sheets.add(last?.id ?? "");
    await undo();
    expect(held()).toEqual(before);
  });
});

function codeOf(error: unknown): string {
  return error instanceof DomainError ? error.code : String(error);
}

function leftOf(fault: unknown): { readonly sheets: readonly string[]; readonly record: boolean } {
  const half = fault instanceof DomainError && fault.code === "workbook.halfWritten" ? fault.facts : {};
  return { sheets: [], record: false, ...half };
}
