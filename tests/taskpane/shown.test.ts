import { keyAct, laidOut, shown } from "../../src/taskpane/frame/shown";
import { createJob } from "../../src/taskpane/job/job";
import type { AnyWizard, Field } from "../../src/wizards/kit/define";
import { wizard as load } from "../wizards/fixture";
import { towns } from "./county";
import { memoryDesk } from "./memoryDesk";

let wizard: AnyWizard;
beforeAll(async () => {
  wizard = await load("staffing");
});

async function opened(step = 0, book: Readonly<Record<string, typeof towns>> = { 镇街: towns }) {
  const desk = memoryDesk(book);
  const job = createJob(wizard, { desk, version: "1.2.3", now: () => new Date("2026-11-23T10:00:00Z") }, "zh");
  await job.open();
  job.goTo(step);
  const now = () => {
    const state = job.get();
    const what = state.standing && shown(wizard, state, state.standing, job.plan);
    if (!what) throw new Error("nothing is shown");
    return what;
  };
  return { desk, job, now };
}

const LAST = 4;

describe("The primary button", () => {
  it("goes on from each step and writes on the last", async () => {
    for (const step of [0, 1, 2, 3]) expect((await opened(step)).now()).toMatchObject({ step, primary: "next" });
    const { now } = await opened(LAST);
    expect(now()).toMatchObject({ isLast: true, primary: "write" });
    expect(now().plan?.sheets).toHaveLength(4);
  });

  it("waits while a table is asked for, while a fault stands, and while the workbook is at work", async () => {
    expect((await opened(0, { 说明: [["只是文字"]] })).now()).toMatchObject({
      primary: undefined,
      barred: { reason: { zh: "请先选定数据表" } },
    });
    const { job, now } = await opened();
    job.set({ busy: "reading" });
    expect(now().primary).toBeUndefined();
    job.set({ busy: undefined });
    job.change({ ...(job.get().choices as object), scoring: "formula", formula: "1 +" });
    job.goTo(LAST);
    expect(now()).toMatchObject({
      primary: undefined,
      plan: undefined,
      barred: { reason: { zh: "规则无解，见上方说明" } },
    });
  });

  it("leads home once the plan is written, and nothing is planned a second time", async () => {
    const { job, now } = await opened(LAST);
    await job.write();
    expect(now()).toMatchObject({ primary: "home", plan: undefined, done: { undone: false } });
    job.goTo(1);
    expect(now().done).toBeUndefined();
  });
});

describe("A step that has no result now", () => {
  it("shows the last one that was valid, and says that it is old", async () => {
    const { job, now } = await opened(3);
    const before = now().views;
    expect(before).toMatchObject({ stale: false });
    job.change({ ...(job.get().choices as object), scoring: "formula", formula: "1 +" });
    expect(now().views.stale).toBe(true);
    expect(JSON.stringify(now().views.list)).toBe(JSON.stringify(before.list));
  });

  it("tells a fault once: where a field tells it, the page does not", async () => {
    const { job, now } = await opened(1);
    job.change({ ...(job.get().choices as object), scoring: "formula", formula: "1 +" });
    const told = now().fields.open.flatMap((field) => (field.kind === "text" && field.problem ? [field.problem] : []));
    expect(told).toHaveLength(1);
    expect(now().fault).toBeUndefined();
    job.goTo(3);
    expect(now().fault).toEqual(told[0]);
  });
});

describe("The fields of a step", () => {
  const field = (id: string, more: Partial<Field<object>> = {}): Field<object> => ({
    id,
    label: { zh: id, en: id },
    kind: "switch",
    value: true,
    change: () => ({}),
    ...(more as object),
  });
  const ids = (fields: readonly Field<object>[]) => fields.map(({ id }) => id).join(" ");

  it("lie open five at most, with those that follow one of them; secondary ones come last and folded", () => {
    const { open, folded } = laidOut([
      field("a"),
      field("s", { secondary: true }),
      ...["b", "c", "d", "e"].map((id) => field(id)),
      field("e2", { follows: true }),
      field("f"),
    ]);
    expect([ids(open), ids(folded)]).toEqual(["a b c d e e2", "f s"]);
  });
});

describe("The keys", () => {
  const reading = { step: 2, page: { title: { zh: "", en: "" }, question: { zh: "", en: "" }, step: undefined } };

  it.each([
    ["Escape", 2, false, false, "back"],
    ["Escape", 0, false, false, "home"],
    ["Enter", 2, false, true, "primary"],
    ["Enter", 2, false, false, undefined],
    ["Enter", 2, true, true, undefined],
    ["a", 2, false, true, undefined],
  ] as const)("%s on step %i (writes: %p, typed in a field: %p) means %p", (key, step, writes, typed, act) => {
    expect(keyAct(key, { step, page: { ...reading.page, writes } }, typed)).toBe(act);
  });
});
