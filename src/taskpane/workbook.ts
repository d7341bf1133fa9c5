import { sheetPrefix, wholeSheet } from "../inputs/address";
import { touches } from "../inputs/edits";
import { unsurveyed, type Survey } from "../inputs/survey";
import { fingerprint, type Grid } from "../inputs/table";
import { cellsFromCorner, faultsOn } from "../wizards/kit/check";
import { frozenSources } from "../wizards/kit/freeze";
import { editedParameters } from "../wizards/kit/parameters";
import { localDay } from "../wizards/kit/sheet";
import type { AnyWizard, WizardEntry } from "../wizards/kit/define";
import type { PlanRecord, SheetPlan } from "../wizards/kit/plan";
import { isGone, type Desk, type Undo } from "./desk";
import type { Happened } from "./follow";
import { isLasting, mishapOf, type Mishap } from "./mishap";
import { grownAddress } from "./suggest";
import { createStore, type Store } from "./store";
import { say, type Language } from "../locale/text";

/** A plan that the workbook keeps, and what has become of its sources since. */
export interface KeptPlan {
  readonly record: PlanRecord;
  readonly state: "current" | "sourceChanged" | "sourceGone" | "sheetGone" | "sheetFaulty" | "edited";
}

export interface Inserted {
  readonly sheets: readonly string[];
  readonly undo: Undo;
  /** Sheets that the planner has worked in since. */
  readonly edited: readonly string[];
}

interface WorkbookState {
  readonly looked: boolean;
  readonly busy: boolean;
  readonly survey: Survey;
  readonly plans: readonly KeptPlan[];
  /** The plans that are to be compared, by their ids: at most two, of one wizard. */
  readonly ticked: readonly string[];
  readonly inserted: Inserted | undefined;
  readonly mishap: Mishap | undefined;
}

export type Workbook = Store<WorkbookState> & ReturnType<typeof workbookActions>;

export function createWorkbook(desk: Desk): Workbook {
  const store = createStore<WorkbookState>({
    looked: false,
    busy: false,
    survey: unsurveyed,
    plans: [],
    ticked: [],
    inserted: undefined,
    mishap: undefined,
  });
  return { ...store, ...workbookActions(desk, store) };
}

function workbookActions(desk: Desk, store: Store<WorkbookState>) {
  const lasting = () => [store.get().mishap].find(isLasting);
  let last: Promise<void> = Promise.resolve();
  /**
   * Looks at the kept plans and what they were made from, unless what happened is known to have left both alone. One look after
   * another: one that began before a plan was changed would put the old in its place.
   */
  function look(happened: Happened = "anything"): Promise<void> {
    last = last.then(() => lookNow(happened));
    return last;
  }

  async function lookNow(happened: Happened): Promise<void> {
    const before = store.get();
    if (before.looked && happened !== "anything" && !touches(happened, placesOf(before.plans), before.survey)) return;
    try {
      const isKnown = before.looked && happened !== "anything";
      const [survey, records] = await Promise.all([
        desk.survey(),
        isKnown ? before.plans.map(({ record }) => record) : desk.plans(),
      ]);
      const plans = await Promise.all(records.map((record) => judge(desk, record, survey)));
      store.set({
        survey,
        plans: plans.sort((left, right) => right.record.written.localeCompare(left.record.written)),
        looked: true,
        mishap: lasting(),
      });
    } catch (error) {
      store.set({ looked: true, mishap: lasting() ?? mishapOf("reading", error) });
    }
  }

  async function attempt(doing: Mishap["doing"], work: () => Promise<void>): Promise<void> {
    store.set({ busy: true, mishap: undefined });
    try {
      await work();
      await look();
    } catch (error) {
      store.set({ mishap: mishapOf(doing, error) });
    } finally {
      store.set({ busy: false });
    }
  }

  return { look, ...sheetActions(desk, store, attempt), ...planActions(desk, store, attempt) };
}

type Attempt = (doing: Mishap["doing"], work: () => Promise<void>) => Promise<void>;

function sheetActions(desk: Desk, store: Store<WorkbookState>, attempt: Attempt) {
  return {
    insert: (what: "sample" | "template", language: Language) =>
      attempt("inserting", async () => store.set({ inserted: { ...(await desk.insert(what, language)), edited: [] } })),
    /** Takes the inserted tables back; where the planner has filled them in meanwhile, only on a second word. */
    takeBack: (evenIfEdited = false) =>
      attempt("undoing", async () => {
        const { inserted } = store.get();
        if (!inserted) return;
        const answer = await inserted.undo(evenIfEdited);
        store.set({ inserted: answer.kind === "edited" ? { ...inserted, edited: answer.sheets } : undefined });
      }),
    show: (address: string) => attempt("showing", () => desk.show(address)),
    add: (sheets: readonly SheetPlan[]) => attempt("writing", async () => void (await desk.add(sheets))),
  };
}

function planActions(desk: Desk, store: Store<WorkbookState>, attempt: Attempt) {
  return {
    keep: (record: PlanRecord) => attempt("writing", () => desk.keep(record)),
    /** Ticks a plan for comparison or takes the tick away; a third takes the place of the second. */
    tick(id: string): void {
      const { ticked } = store.get();
      const others = ticked.filter((one) => one !== id);
      store.set({ ticked: others.length < ticked.length ? others : [...others.slice(0, 1), id] });
    },
    /** Copies the sheets of a plan without their formulas. */
    copyValues: (record: PlanRecord, language: Language) =>
      attempt("writing", async () => {
        const [first] = await desk.copyValues(record, say({ zh: "数值版", en: "values" }, language));
        if (first !== undefined) await desk.show(`${sheetPrefix(first)}A1`);
      }),
    forget: (record: PlanRecord) =>
      attempt("undoing", async () => {
        await desk.forget(record.id);
        store.set({ ticked: store.get().ticked.filter((id) => id !== record.id) });
      }),
    /** Makes the plan final with the values that its sheets hold now, and with the parameters that stand there. */
    finalise: (record: PlanRecord, now: Date, language: Language, wizard?: WizardEntry) =>
      attempt("writing", async () => {
        const day = localDay(now);
        const { survey } = store.get();
        const read = Object.entries(record.sources).map(
          async ([key, { address }]) => [key, await desk.read(grownAddress(address, survey))] as const,
        );
        const sources = frozenSources(record, Object.fromEntries(await Promise.all(read)));
        const standing = await asOnSheets(desk, record, survey, await wizard?.load());
        await desk.finalise(standing, day, say({ zh: `定稿 ${day}`, en: `final ${day}` }, language), sources);
      }),
  };
}

/** A plan with what its yellow cells hold now, as far as its wizard can take that over. */
async function asOnSheets(
  desk: Desk,
  record: PlanRecord,
  survey: Survey,
  wizard: AnyWizard | undefined,
): Promise<PlanRecord> {
  const sheets = await sheetsOf(desk, record, survey);
  const edited = editedParameters(record, (sheet) => cellsFromCorner(sheets.get(sheet)));
  return edited.reduce<PlanRecord>((before, { key, sheet, row, column, now }) => {
    const choices = wizard?.adopt?.(before.choices, key, now);
    if (choices === undefined) return before;
    const parameters = before.parameters?.map((one) =>
      one.sheet === sheet && one.row === row && one.column === column
        ? { ...one, value: typeof now === "object" ? null : (now ?? null) }
        : one,
    );
    return { ...before, choices, parameters };
  }, record);
}

/** Where the sources and the sheets of plans stand. */
function placesOf(plans: readonly KeptPlan[]): string[] {
  return plans.flatMap(({ record: { sources, sheets } }) => [
    ...Object.values(sources).map(({ address }) => address),
    ...sheets.map(wholeSheet),
  ]);
}

/** What has become of a plan: whether its sheets stand and its sources read as they did. */
async function judge(desk: Desk, record: PlanRecord, survey: Survey): Promise<KeptPlan> {
  const gone =
    record.sheets.length > 0 && record.sheets.every((sheet) => !survey.sheets.some(({ name }) => name === sheet));
  if (gone) return { record, state: "sheetGone" };
  try {
    const [same, sheets] = await Promise.all([
      Promise.all(
        Object.values(record.sources).map(
          async ({ address, fingerprint: then }) =>
            fingerprint(await desk.read(grownAddress(address, survey))) === then,
        ),
      ),
      sheetsOf(desk, record, survey),
    ]);
    if ([...sheets.values()].some((grid) => faultsOn(grid).length > 0)) return { record, state: "sheetFaulty" };
    if (editedParameters(record, (sheet) => cellsFromCorner(sheets.get(sheet))).length > 0)
      return { record, state: "edited" };
    return { record, state: same.every(Boolean) ? "current" : "sourceChanged" };
  } catch (error) {
    if (isGone(error)) return { record, state: "sourceGone" };
    throw error;
  }
}

/** The sheets of a plan as they stand. */
async function sheetsOf(desk: Desk, { sheets }: PlanRecord, survey: Survey): Promise<ReadonlyMap<string, Grid>> {
  const standing = sheets.filter((sheet) => survey.sheets.some(({ name }) => name === sheet));
  const read = standing.map(async (sheet) => [sheet, await desk.read(wholeSheet(sheet))] as const);
  return new Map(await Promise.all(read));
}
