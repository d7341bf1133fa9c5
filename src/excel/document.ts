import type { SheetIds } from "../wizards/kit/followed";
import type { Language } from "../locale/text";

/** Office's own name for the setting by which the pane opens with the workbook. */
const OPENS_WITH_WORKBOOK = "Office.AutoShowTaskpaneWithDocument";
/** The language of the plans in the workbook: what functions spill there is in it, whoever opens the workbook. */
const LANGUAGE = "TownshipPlanner.language";

/** The ids of a plan's sheets: they are known only when the sheets are there, and the plan itself is kept before. */
const SHEETS = "TownshipPlanner.sheets.";

/** What is set for the plan of a year, by the year. */
const YEAR = "TownshipPlanner.year.";

/** Keeps by which ids the sheets of a plan are followed when they are renamed. */
export function keptSheets(plan: string, ids: SheetIds): Promise<void> {
  const { settings } = Office.context.document;
  settings.set(SHEETS + plan, ids);
  return saved(settings);
}

export function sheetIdsOf(plan: string): SheetIds {
  return (Office.context.document.settings.get(SHEETS + plan) ?? {}) as SheetIds;
}

/** A workbook in which a plan is kept opens with the pane, and its functions keep to the plan's language. */
export function keptPlan(language: Language): Promise<void> {
  const { settings } = Office.context.document;
  settings.set(OPENS_WITH_WORKBOOK, true);
  settings.set(LANGUAGE, language);
  return saved(settings);
}

/** A workbook without plans is as it was before the first. */
export function keptNoPlan(): Promise<void> {
  const { settings } = Office.context.document;
  settings.remove(OPENS_WITH_WORKBOOK);
  settings.remove(LANGUAGE);
  return saved(settings);
}

/** What the planner has set for the plan of a year: kept in the workbook, so that the report says it again. */
export function yearSettings(year: number): unknown {
  return Office.context.document.settings.get(YEAR + String(year)) ?? undefined;
}

export function keptYear(year: number, settings: object): Promise<void> {
  const { settings: kept } = Office.context.document;
  kept.set(YEAR + String(year), settings);
  return saved(kept);
}

/** Where the settings cannot be saved, as in a workbook that is read only, they hold until it is closed. */
function saved(settings: Office.Settings): Promise<void> {
  return new Promise((resolve) => settings.saveAsync(() => resolve()));
}
