import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CellValue } from "../../src/inputs/cell";
import type { Language, Text } from "../../src/locale/text";
import { createJob } from "../../src/taskpane/job/job";
import { sampleTables, wizards } from "../../src/wizards/all";
import { isReady, planOf, type Field } from "../../src/wizards/kit/define";
import { sampleSheet } from "../../src/wizards/kit/sample";
import { memoryDesk } from "../taskpane/memoryDesk";

const root = resolve(__dirname, "../..");
const CHINESE = /\p{Script=Han}/u;

/** The sample county in the memory of a workbook, each table on its sheet. */
async function sampleCounty(language: Language) {
  const sheets = (await sampleTables()).map((table) => {
    const { plan } = sampleSheet(table, language, [], "sample");
    const rows = plan.blocks.filter(({ role }) => role === "heading" || role === "body");
    return [plan.name, rows.flatMap(({ cells }) => cells as readonly (readonly CellValue[])[])] as const;
  });
  return memoryDesk(Object.fromEntries(sheets));
}

const known = new Map<string, ReturnType<typeof begin>>();

/** A wizard that has just been opened on the sample county; nothing changes it, so that it is opened once. */
function begun(id: string, language: Language): ReturnType<typeof begin> {
  const key = `${id} ${language}`;
  const opened = known.get(key) ?? begin(id, language);
  known.set(key, opened);
  return opened;
}

async function begin(id: string, language: Language) {
  const wizard = await wizards.find((one) => one.id === id)?.load();
  if (!wizard) throw new Error(`no wizard ${id}`);
  const job = createJob(
    wizard,
    { desk: await sampleCounty(language), version: "1.2.3", now: () => new Date("2026-11-23") },
    language,
  );
  await job.open();
  const { standing, mishap, issues } = job.get();
  if (!standing || !isReady(standing)) throw new Error(`${id}: ${mishap?.details} ${JSON.stringify(issues)}`);
  return { wizard, job, standing };
}

/** Every text in both languages that a value holds, reasons that are found on demand included. */
function textsIn(value: unknown): Text[] {
  if (typeof value === "function") return value.length === 0 ? textsIn((value as () => unknown)()) : [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== "object" || value === null) return [];
  if ("zh" in value && "en" in value) return [value as Text];
  return Object.values(value).flatMap(textsIn);
}

describe("Every wizard", () => {
  it("has an id of its own, and icons and a drawing under that name", () => {
    const ids = wizards.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const files = ids.flatMap((id) => [`icons/${id}.svg`, ...[16, 32, 80].map((size) => `${id}-${size}.png`)]);
    expect(files.filter((file) => !existsSync(join(root, "assets", file)))).toEqual([]);
  });
});

describe.each(wizards.map((card) => [card.id, card] as const))("The wizard %s", (id, card) => {
  it("has no source, step or field twice, and asks a question on each step", async () => {
    const { wizard, standing } = await begun(id, "zh");
    const once = (ids: readonly string[]) => expect(ids).toEqual([...new Set(ids)]);
    expect(wizard.sources.length).toBeGreaterThan(0);
    once(wizard.sources.map(({ key }) => key));
    once(wizard.steps.map((step) => step.id));
    for (const step of wizard.steps) {
      expect([step.id, step.question.zh]).not.toContain("");
      once(step.fields(standing).map((field) => field.id));
    }
  });

  it("asks for each of its tables, and offers every default among the choices", async () => {
    const { wizard, standing } = await begun(id, "zh");
    const fields: readonly Field<unknown>[] = wizard.steps.flatMap((step) => step.fields(standing));
    const asked = fields.flatMap((field) => (field.kind === "source" ? [field.source] : []));
    expect([...new Set(asked)].sort()).toEqual(wizard.sources.map(({ key }) => key).sort());
    for (const field of fields)
      if (field.kind === "choice")
        expect([field.id, field.options.map(({ value }) => value)]).toEqual([
          field.id,
          expect.arrayContaining([field.value]),
        ]);
  });

  it.each<Language>(["zh", "en"])(
    "finds its tables in the sample county, and lacks nothing there (%s)",
    async (language) => {
      const { wizard, job, standing } = await begun(id, language);
      expect(job.get().issues.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(wizard.steps.flatMap((step) => step.lacks?.(standing) ?? [])).toEqual([]);
      expect(wizard.steps.flatMap((step) => step.views(standing)).length).toBeGreaterThan(0);
    },
  );

  it("says everything in both languages", async () => {
    for (const language of ["zh", "en"] as const) {
      const { wizard, standing } = await begun(id, language);
      const { sources, steps } = wizard;
      const fields = steps.flatMap((step) => step.fields(standing));
      const views = steps.flatMap((step) => step.views(standing));
      const texts = textsIn([card, sources, steps.map(({ title, question }) => [title, question]), fields, views]);
      expect(texts.length).toBeGreaterThan(20);
      expect(texts.filter(({ zh, en }) => zh.trim() === "" || en.trim() === "")).toEqual([]);
      // Options may be called by their Chinese documents.
      const ours = textsIn([card, sources, fields.map(({ label, help, more }) => [label, help, more])]);
      expect(ours.filter(({ en }) => CHINESE.test(en))).toEqual([]);
    }
  });

  it("plans new sheets under free names, kept with what they were made from", async () => {
    const { wizard, standing } = await begun(id, "zh");
    const { sheets, record } = planOf(wizard, standing);
    const names = sheets.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(names.filter((name) => standing.context.sheetNames.includes(name))).toEqual([]);
    expect(record).toMatchObject({ wizard: id, sheets: names, version: "1.2.3", sources: standing.context.sources });
    expect(record.title).toContain(String(record.year));
    const taken = planOf(wizard, { ...standing, context: { ...standing.context, sheetNames: names } });
    expect(taken.sheets.filter(({ name }) => names.includes(name))).toEqual([]);
  });

  it("opens its own plan again as it was", async () => {
    const { wizard, standing } = await begun(id, "zh");
    const { record } = planOf(wizard, standing);
    const kept: unknown = JSON.parse(JSON.stringify(record.choices));
    expect(kept).toEqual(standing.choices);
    expect(wizard.continueFrom(kept, standing.readings, { ...standing.context, year: record.year })).toEqual(
      standing.choices,
    );
  });
});
