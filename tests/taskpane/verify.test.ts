import { createJob } from "../../src/taskpane/job/job";
import { createWorkbook } from "../../src/taskpane/workbook";
import { verify } from "../../src/taskpane/verify";
import { wizards } from "../../src/wizards/all";
import type { PlanRecord } from "../../src/wizards/kit/plan";
import { wizard as load } from "../wizards/fixture";
import { towns } from "./county";
import { memoryDesk } from "./memoryDesk";

const now = () => new Date("2026-12-20T10:00:00Z");

async function signed() {
  const desk = memoryDesk({ 镇街: towns });
  const world = { desk, version: "1.0.0", now };
  const job = createJob(await load("staffing"), world, "zh");
  await job.open();
  await job.write();
  const [written] = await desk.plans();
  if (!written) throw new Error("the county is planned");
  // The memory keeps no formulas: what they would show of the posts is put in their place.
  const { standing } = job.get();
  const figures = (await load("staffing")).figures?.(standing as never) ?? [];
  for (const { key, sheet, row, column, rows } of written.figures ?? []) {
    const values = figures.find(({ id }) => id === key)?.rows ?? [];
    for (let index = 0; index < rows; index++) {
      const cells = desk.sheets.get(sheet)?.[row + index] ?? [];
      cells[0] = values[index]?.name ?? "";
      cells[column] = values[index]?.value ?? "";
    }
  }
  const home = createWorkbook(desk);
  await home.look();
  await home.finalise(written, now(), "zh");
  const [record] = await desk.plans();
  return { desk, world, record: record as PlanRecord };
}

describe("A final plan is verified:", () => {
  it("its text by the fingerprint, its sheets and sources by the text, its figures by working them out again", async () => {
    const { world, record } = await signed();
    expect(record.final?.sha256).toMatch(/^[0-9a-f]{64}$/);
    const verified = await verify(record, wizards, world);
    expect(verified).toEqual({ text: "whole", sheets: [], missing: [], sources: [], figures: 20, differing: [] });
  });

  it("a cell of the final sheet that somebody has changed is named", async () => {
    const { desk, world, record } = await signed();
    const sheet = record.final?.sheets[0] ?? "";
    desk.type(`'${sheet}'!B3`, "another");
    expect((await verify(record, wizards, world)).sheets).toEqual([`'${sheet}'!B3`]);
  });

  it("a cell of the source that has changed since is named, and the signed figures stand", async () => {
    const { desk, world, record } = await signed();
    desk.type("镇街!C2", 1);
    const verified = await verify(record, wizards, world);
    expect(verified).toMatchObject({ sources: ["镇街!C2"], sheets: [], figures: 20, differing: [] });
  });

  it("a figure that the plan does not say is told with both, wherever it was put", async () => {
    const { world, record } = await signed();
    const { figures = {} } = record.final ?? {};
    const [town = ""] = Object.keys(figures["administrative"] ?? {});
    const forged = { ...figures, administrative: { ...figures["administrative"], [town]: 1 } };
    const verified = await verify({ ...record, final: { ...record.final, figures: forged } as never }, wizards, world);
    expect(verified.differing).toMatchObject([{ name: town, signed: 1 }]);
  });

  it("a parameter that was changed on the sheet before holds as it stood there", async () => {
    const { desk, world, record } = await signed();
    const { final: _final, ...draft } = record;
    const home = createWorkbook(desk);
    const total = record.parameters?.find(({ key }) => key === "totals/administrative");
    if (!total) throw new Error("the total is a yellow cell");
    (desk.sheets.get(total.sheet)?.[total.row] ?? [])[total.column] = 640;
    await desk.keep(draft);
    await home.look();
    await home.finalise(
      draft,
      now(),
      "zh",
      wizards.find(({ id }) => id === "staffing"),
    );
    const [again] = await desk.plans();
    expect(again?.choices).toMatchObject({ totals: { administrative: 640 } });
    // The posts on the sheet are still those of 635: all that were to get one of the five more differ.
    const { differing } = await verify(again as PlanRecord, wizards, world);
    expect(differing.reduce((sum, { signed: was, today }) => sum + today - was, 0)).toBe(5);
  });

  it("a final sheet that is gone is missed", async () => {
    const { desk, world, record } = await signed();
    const sheet = record.final?.sheets[0] ?? "";
    desk.sheets.delete(sheet);
    expect((await verify(record, wizards, world)).missing).toEqual([sheet]);
  });

  it("a text that was changed, or is gone, proves nothing", async () => {
    const { desk, world, record } = await signed();
    const gone = { ...record, final: { ...record.final, sha256: "0".repeat(64) } } as PlanRecord;
    expect((await verify(gone, wizards, world)).text).toBe("gone");
    const text = (await desk.sealed(record.final?.sha256 ?? "")) ?? "";
    const forged = { ...desk, sealed: () => Promise.resolve(text.replace("webster", "hamilton")) };
    expect(text).toContain("webster");
    expect((await verify(record, wizards, { ...world, desk: forged })).text).toBe("changed");
  });
});

it("Home shows a plan as final even where a look at the tables that began before ends after it", async () => {
  const { desk, record } = await signed();
  const { final: _final, ...draft } = record;
  await desk.keep(draft);
  const home = createWorkbook(desk);
  await home.look();
  const { survey } = desk;
  let go = () => undefined as void;
  const slow = new Promise<void>((resolve) => (go = resolve));
  // The first look waits for Excel while the plan is made final.
  const surveys = jest.spyOn(desk, "survey").mockImplementationOnce(() => slow.then(survey));
  const early = home.look([{ sheetId: "镇街", address: "C2" }]);
  const finalised = home.finalise(draft, now(), "zh");
  await new Promise((resolve) => setTimeout(resolve, 20));
  go();
  await Promise.all([early, finalised]);
  expect(surveys).toHaveBeenCalledTimes(2);
  expect(home.get().plans[0]?.record.final).toBeDefined();
});
