import { checkKeptPlans } from "../excel/check";
import { insertTables } from "../excel/insert";
import { mend } from "../excel/mend";
import { listPlans, removePlan } from "../excel/plans";
import { goTo, readGrid, selection, survey } from "../excel/read";
import { undo } from "../excel/undo";
import { onChange, onVisible } from "../excel/watch";
import { writePlan, type Receipt } from "../excel/write";
import { sampleTables } from "../wizards/all";
import type { Desk, Undo } from "./desk";

const undoOf =
  (receipt: Receipt): Undo =>
  (evenIfEdited) =>
    undo(receipt, evenIfEdited);

/** The workbook that is open in Excel. */
export const excelDesk: Desk = {
  survey,
  read: readGrid,
  selection,
  show: goTo,
  mend,
  write: async (plan) => undoOf(await writePlan(plan)),
  plans: listPlans,
  forget: removePlan,
  checkPlans: checkKeptPlans,
  async insert(what, language) {
    const receipt = await insertTables(await sampleTables(), what, language);
    return { sheets: receipt.sheets.map(({ name }) => name), undo: undoOf(receipt) };
  },
  onChange,
  onVisible,
};
