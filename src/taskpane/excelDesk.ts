import { selectedCell } from "../excel/cell";
import { checkKeptPlans } from "../excel/check";
import { keptNoPlan, keptPlan, keptSheets, keptYear, yearSettings } from "../excel/document";
import { enterFormula } from "../excel/enter";
import { copyValues, finalise } from "../excel/finalise";
import { insertTables } from "../excel/insert";
import { mend } from "../excel/mend";
import { listPlans, putPlan, removePlan } from "../excel/plans";
import { goTo, readGrid, selection, sheetList, survey } from "../excel/read";
import type { Survey } from "../inputs/survey";
import { sheetsToFollow } from "../wizards/kit/followed";
import type { PlanRecord } from "../wizards/kit/plan";
import type { Language } from "../locale/text";
import { sealedText } from "../excel/sealed";
import { finishing, undo } from "../excel/undo";
import { onChange, onSelect, onVisible } from "../excel/watch";
import { writePlan, writeSheets, type Receipt } from "../excel/write";
import { sampleTables } from "../wizards/all";
import type { Desk, FunctionDescription, Undo } from "./desk";

const undoOf =
  (receipt: Receipt): Undo =>
  (evenIfEdited) =>
    undo(receipt, evenIfEdited);

/** Remembers the sheets of a plan by their ids, so that they are followed under other names. */
function keepIds(record: PlanRecord, sheets: Survey["sheets"]): Promise<void> {
  const ids = sheetsToFollow(record).flatMap((name) => {
    const id = sheets.find((sheet) => sheet.name === name)?.id;
    return id === undefined ? [] : [[name, id] as const];
  });
  return keptSheets(record.id, Object.fromEntries(ids));
}

async function leftWithoutPlan(): Promise<void> {
  if ((await listPlans()).length === 0) await keptNoPlan();
}

const described = new Map<Language, readonly FunctionDescription[]>();

/** functions.json as it is served beside the pane, fetched when it is first asked for. */
async function describedFunctions(language: Language): Promise<readonly FunctionDescription[]> {
  const known = described.get(language);
  if (known) return known;
  const [{ functions }, examples] = await Promise.all([
    served<{ readonly functions: readonly FunctionDescription[] }>(
      language === "zh" ? "functions.zh-CN.json" : "functions.json",
    ),
    served<Readonly<Record<string, FunctionDescription["example"]>>>("examples.json"),
  ]);
  const told = functions.map((one) => ({ ...one, example: examples[one.id] }));
  described.set(language, told);
  return told;
}

/** A file that is served beside the pane. */
async function served<Content>(file: string): Promise<Content> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${answer.url} answers ${answer.status}.`);
  return (await answer.json()) as Content;
}

/** The workbook that is open in Excel. */
export const excelDesk: Desk = {
  survey,
  read: readGrid,
  selection,
  show: goTo,
  mend,
  enter: enterFormula,
  async write(plan, progress) {
    // Once the plan is written nothing may fail any more, or nobody could take it back.
    const standing = await sheetList();
    const receipt = await writePlan(plan, progress);
    await keptPlan(plan.record.language ?? "zh");
    await keepIds(plan.record, [...standing, ...receipt.sheets]);
    return async (evenIfEdited) => {
      const answer = await undo(receipt, evenIfEdited);
      if (answer.kind === "undone") await finishing(leftWithoutPlan);
      return answer;
    };
  },
  add: async (sheets) => undoOf(await writeSheets(sheets)),
  plans: listPlans,
  async keep(record) {
    await putPlan(record);
  },
  async finalise(record, day, suffix, sources) {
    const finalised = await finalise(record, day, suffix, sources);
    await keepIds(finalised, await sheetList());
    return finalised;
  },
  sealed: sealedText,
  copyValues,
  async forget(plan) {
    await removePlan(plan);
    await leftWithoutPlan();
  },
  yearSettings,
  keepYear: keptYear,
  checkPlans: checkKeptPlans,
  async insert(what, language, of) {
    const receipt = await insertTables(await sampleTables(of), what, language);
    return { sheets: receipt.sheets.map(({ name }) => name), undo: undoOf(receipt) };
  },
  cell: selectedCell,
  functions: describedFunctions,
  onChange,
  onSelect,
  onVisible,
};
