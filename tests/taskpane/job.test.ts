import type { CellValue } from "../../src/inputs/cell";
import { planningYear } from "../../src/taskpane/job/carry";
import { changedSources } from "../../src/taskpane/job/changed";
import { createJob } from "../../src/taskpane/job/job";
import type { AnyWizard } from "../../src/wizards/kit/define";
import type { StaffingChoices } from "../../src/wizards/staffing/choices";
import { towns } from "./county";
import { wizard as load } from "../wizards/fixture";
import { createWorkbook } from "../../src/taskpane/workbook";
import { memoryDesk, wholeSheet } from "./memoryDesk";

const now = () => new Date("2026-11-23T10:00:00Z");

let wizard: AnyWizard;
beforeAll(async () => {
  wizard = await load("staffing");
});

function begin(cells: readonly (readonly CellValue[])[] = towns) {
  const desk = memoryDesk({ 说明: [["只是文字"]], 镇街: cells });
  const job = createJob(wizard, { desk, version: "1.2.3", now }, "zh");
  return { desk, job };
}

function dirty(): CellValue[][] {
  const cells = towns.map((row) => [...row]);
  (cells[2] as CellValue[])[2] = "118,059";
  return cells;
}

const choices = (job: ReturnType<typeof begin>["job"]) => job.get().choices as StaffingChoices;

describe("A job", () => {
  it("finds by itself the sheet that holds the towns", async () => {
    const { job } = begin();
    await job.open();
    expect(job.get().chosen["towns"]?.address).toBe(wholeSheet("镇街", 11, 10));
    expect(job.get().standing?.result).toBeDefined();
  });

  it("asks for the towns where no sheet fits, and goes on once the planner points at them", async () => {
    const { desk, job } = begin();
    desk.sheets.set("镇街", [["没有表"]]);
    await job.open();
    expect(job.get().chosen["towns"]).toBeUndefined();
    desk.sheets.set(
      "镇街",
      towns.map((row) => [...row]),
    );
    desk.selected = wholeSheet("镇街", 11, 10);
    await job.chooseSelection("towns");
    expect(job.get().standing?.result).toBeDefined();
  });

  it("keeps what the planner chose when a cell of the table changes", async () => {
    const { desk, job } = begin();
    await job.open();
    job.change({ ...choices(job), method: "hamilton" });
    desk.type("镇街!C2", 1);
    await job.reread();
    expect(choices(job).method).toBe("hamilton");
    expect(job.get().readings["towns"]?.rows[0]).toMatchObject({ population: 1 });
  });

  it("carries the choices over when a town is added", async () => {
    const { desk, job } = begin();
    await job.open();
    job.change({ ...choices(job), method: "hamilton", year: 2031 });
    desk.sheets.get("镇街")?.push(["新设镇", "外圈", 30000, 3000, 20, 50, 0, 0, 0, 0]);
    await job.choose("towns", wholeSheet("镇街", 12, 10));
    expect(choices(job)).toMatchObject({ method: "hamilton", year: 2031 });
    expect(job.get().readings["towns"]?.rows).toHaveLength(11);
  });

  it("keeps the last good preview while the rules allow no result", async () => {
    const { job } = begin();
    await job.open();
    const good = job.get().standing;
    job.change({ ...choices(job), scoring: "formula", formula: "1 +" });
    expect(job.get().standing?.result).toBeUndefined();
    expect(job.get().lastGood).toBe(good);
  });

  it("mends a cell only on request, and takes it back", async () => {
    const { desk, job } = begin(dirty());
    await job.open();
    const [repair] = job.get().issues;
    expect(desk.sheets.get("镇街")?.[2]?.[2]).toBe("118,059");
    if (repair) await job.mend(repair);
    expect(desk.sheets.get("镇街")?.[2]?.[2]).toBe(118059);
    expect(job.get().issues).toEqual([]);
    const [mend] = job.get().mends;
    if (mend) await job.unmend(mend);
    expect(desk.sheets.get("镇街")?.[2]?.[2]).toBe("118,059");
    expect(job.get().mends).toEqual([]);
  });

  it("writes from what the sheet holds now, not from what was read before", async () => {
    const { desk, job } = begin();
    await job.open();
    const before = job.plan()?.record.sources["towns"]?.fingerprint;
    desk.sheets.get("镇街")?.[1]?.splice(2, 1, 99999);
    await job.write();
    expect(desk.written[0]?.record.sources["towns"]?.fingerprint).not.toBe(before);
  });

  it("takes the written sheets back", async () => {
    const { desk, job } = begin();
    await job.open();
    await job.write();
    const names = job.get().written?.plan.sheets.map(({ name }) => name) ?? [];
    expect([...desk.sheets.keys()]).toEqual(["说明", "镇街", ...names]);
    await job.undo();
    expect([...desk.sheets.keys()]).toEqual(["说明", "镇街"]);
    expect(job.get().written?.undone).toBe(true);
  });

  it("deletes written sheets in which the planner has worked on only on a second word", async () => {
    const { desk, job } = begin();
    await job.open();
    await job.write();
    const [name = ""] = job.get().written?.plan.sheets.map((sheet) => sheet.name) ?? [];
    desk.sheets.set(name, [["mine"]]);
    await job.undo();
    expect(job.get().written).toMatchObject({ undone: false, edited: [name] });
    expect(desk.sheets.has(name)).toBe(true);
    await job.undo(true);
    expect(job.get().written).toMatchObject({ undone: true, edited: [] });
    expect(desk.sheets.has(name)).toBe(false);
  });

  it("has written from a source that has changed since, or is gone", async () => {
    const { desk, job } = begin();
    await job.open();
    await job.write();
    expect(changedSources(job.get())).toEqual([]);
    desk.type("镇街!C2", "约九万");
    await job.reread();
    expect(changedSources(job.get())).toEqual([wholeSheet("镇街", 11, 10)]);
    expect(job.get().written).toBeDefined();
    desk.sheets.delete("镇街");
    await job.reread();
    expect(changedSources(job.get())).toEqual([wholeSheet("镇街", 11, 10)]);
  });

  it("is a draft again once the planner points at another table or column", async () => {
    const { job } = begin();
    await job.open();
    await job.write();
    job.map("towns", "population", 3);
    expect(job.get().written).toBeUndefined();
    await job.write();
    await job.choose("towns", wholeSheet("镇街", 11, 9));
    expect(job.get().written).toBeUndefined();
  });

  it("opens an earlier plan as it was, and next year from it", async () => {
    const { desk, job } = begin();
    await job.open();
    job.change({ ...choices(job), method: "hamilton", year: 2027 });
    await job.write();
    const [record] = await desk.plans();
    const later = createJob(wizard, { desk, version: "1.2.3", now }, "zh");
    await later.open(record);
    expect(later.get().choices).toMatchObject({ method: "hamilton", year: 2027 });
    await later.open(record, 2028);
    expect(later.get().choices).toMatchObject({ method: "hamilton", year: 2028 });
  });

  it("asks which holds where a yellow cell was changed on the sheet: the sheet's figure, or the plan's", async () => {
    const { desk, job } = begin();
    await job.open();
    await job.write();
    const [record] = await desk.plans();
    const total = record?.parameters?.find(({ key }) => key === "totals/administrative");
    expect(total?.value).toBe(635);
    const cells = desk.sheets.get(total?.sheet ?? "");
    (cells?.[total?.row ?? 0] as unknown[])[total?.column ?? 0] = 640;
    const later = () => createJob(wizard, { desk, version: "1.2.3", now }, "zh");
    const opened = later();
    await opened.open(record);
    expect(opened.get().edited).toMatchObject([{ key: "totals/administrative", value: 635, now: 640 }]);
    opened.decide("sheet");
    expect(opened.get()).toMatchObject({ edited: [], choices: { totals: { administrative: 640 } } });
    const asPlanned = later();
    await asPlanned.open(record, 2028);
    asPlanned.decide("plan");
    expect(asPlanned.get()).toMatchObject({ edited: [], choices: { totals: { administrative: 635 }, year: 2028 } });
    const home = createWorkbook(desk);
    await home.look();
    expect(home.get().plans[0]?.state).toBe("edited");
  });

  it("begins next year from the final result, which later changes have left alone", async () => {
    const { desk, job } = begin();
    await job.open();
    job.call("人口 70");
    await job.write();
    const [record] = await desk.plans();
    if (!record) throw new Error("the plan is kept");
    expect(record).toMatchObject({ name: "人口 70", year: 2027 });
    const sheet = record.sheets[0] ?? "";
    const note = (desk.sheets.get(sheet) ?? [])[1]?.[0];
    expect(note).toContain("方案：人口 70");
    // The workbook in memory works nothing out: what Excel would show stands in the cells by hand.
    const area = record.figures?.find(({ key }) => key === "administrative");
    if (!area) throw new Error("the plan knows where its posts stand");
    const cells = desk.sheets.get(sheet) ?? [];
    towns.slice(1).forEach(([town], index) => {
      const line = (cells[area.row + index] ??= []);
      [line[0], line[area.column]] = [town, 60 + index];
    });
    const first = "朝阳街道";
    const home = createWorkbook(desk);
    await home.look();
    await home.finalise(record, now(), "zh");
    const [final] = await desk.plans();
    const forms = ["编制核定表", "编制核定通知", "编制计算依据"].map((form) => `2027 ${form} 定稿 2026-11-23`);
    expect(final?.final).toMatchObject({ day: "2026-11-23", sheets: [`${sheet} 定稿 2026-11-23`, ...forms] });
    (cells[area.row] as unknown[])[area.column] = 999;
    const next = createJob(wizard, { desk, version: "1.2.3", now }, "zh");
    await next.open(final, 2028);
    expect(next.get().choices).toMatchObject({
      year: 2028,
      todayFrom: "lastYear",
      lastYear: { year: 2027, isFinal: true, posts: { administrative: { [first]: 60 } } },
    });
    const { value } = next.get().standing as { value: { today: { administrative: number[] } } };
    expect(value.today.administrative.slice(0, 3)).toEqual([60, 61, 62]);
    next.change({ ...(next.get().choices as object), todayFrom: "table" });
    const again = next.get().standing as { value: { today: { administrative: number[] } } };
    expect(again.value.today.administrative[0]).not.toBe(60);
  });

  it("asks for the towns again when their sheet is gone, but not when Excel is busy for a moment", async () => {
    const { desk, job } = begin();
    await job.open();
    desk.failNext = "read";
    await job.reread();
    expect(job.get().mishap).toMatchObject({ doing: "reading" });
    expect(job.get().chosen["towns"]).toBeDefined();
    desk.sheets.delete("镇街");
    await job.reread();
    expect(job.get().chosen["towns"]).toBeUndefined();
    expect(job.get().standing?.result).toBeUndefined();
  });

  it("follows a table that has grown", async () => {
    const { desk, job } = begin();
    await job.open();
    desk.sheets.get("镇街")?.push(["新设镇", "外圈", 30000, 3000, 20, 50, 0, 0, 0, 0]);
    await job.reread();
    expect(job.get().readings["towns"]?.rows).toHaveLength(11);
  });

  it("says what was not done when the workbook fails, and keeps the draft", async () => {
    const { desk, job } = begin();
    await job.open();
    job.change({ ...choices(job), method: "hamilton" });
    desk.failNext = "write";
    await job.write();
    expect(job.get().mishap).toMatchObject({ doing: "writing" });
    expect(job.get().mishap?.details).toContain("write failed");
    expect(choices(job).method).toBe("hamilton");
    expect(job.get().written).toBeUndefined();
    await job.reread();
    expect(job.get().mishap).toMatchObject({ doing: "writing" });
  });

  it("uses a column that the planner points at, and none where the planner says so", async () => {
    const { job } = begin();
    await job.open();
    job.map("towns", "population", 3);
    expect(job.get().readings["towns"]?.found["population"]).toBe(3);
    job.map("towns", "population", null);
    expect(job.get().readings["towns"]?.found["population"]).toBeUndefined();
  });
});

describe("The year of a new plan", () => {
  it("is the running year until June, the next one from July on", () => {
    expect(planningYear(new Date(2026, 5, 30))).toBe(2026);
    expect(planningYear(new Date(2026, 6, 1))).toBe(2027);
  });

  it("reads amounts in the unit that the planner has chosen, and a broken one is told once", async () => {
    const settling = await load("revenue");
    const desk = memoryDesk({
      镇街: [
        ["镇街", "体制", "收入基数", "支出基数"],
        ["夏庄镇", "分税制", 800, 700],
        ["柏城镇", "分税制", 100, 300],
      ],
      收入: [
        ["镇街", "税种", "金额"],
        ["夏庄镇", "增值税", 2000],
        ["柏城镇", "增值税", "约二百"],
      ],
    });
    const job = createJob(settling, { desk, version: "1.2.3", now }, "zh");
    await job.open();
    for (const unit of ["wan", "yuan"]) {
      job.change({ ...(job.get().choices as object), townUnit: unit, receiptUnit: unit });
      const { readings, issues } = job.get();
      expect([readings["towns"]?.unit, readings["receipts"]?.unit]).toEqual([unit, unit]);
      expect(issues.map(({ fault }) => fault.code)).toEqual(["input.notNumber"]);
    }
  });
});
