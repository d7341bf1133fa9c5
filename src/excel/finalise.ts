import { DomainError } from "../domain/kernel/errors";
import { markOf } from "../domain/kernel/hash";
import type { CellValue } from "../inputs/cell";
import { figuresOn } from "../wizards/kit/figures";
import { freeSheetName, type FinalRecord, type PlanRecord } from "../wizards/kit/plan";
import { isPending, patiently } from "./answers";
import { batch } from "./batch";
import { chunks, written } from "./cells";
import { changePlans, replaced } from "./plans";

/** The colours of the tabs: what is signed, and what goes on changing. */
const FINAL = "#217346";
const DRAFT = "#9E9E9E";

/**
 * Makes a dated copy of the values of a plan's sheets, which later changes of the tables do not touch, and keeps their figures and a
 * mark of their values with the plan. The live sheets stay, as the draft that they were made from.
 * @throws DomainError workbook.noPlace where a sheet of the plan is gone
 */
export async function finalise(record: PlanRecord, day: string, suffix: string): Promise<PlanRecord> {
  const final = await batch((context) => copied(context, record, day, suffix));
  const finalised: PlanRecord = { ...record, final };
  await batch(async (context) => void (await changePlans(context, (records) => replaced(records, finalised))));
  return finalised;
}

async function copied(
  context: Excel.RequestContext,
  record: PlanRecord,
  day: string,
  suffix: string,
): Promise<FinalRecord> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  const sheets = record.sheets.map((name) => worksheets.getItemOrNullObject(name));
  await context.sync();
  sheets.forEach((sheet, index) => {
    if (sheet.isNullObject) throw new DomainError("workbook.noPlace", { address: record.sheets[index] ?? "" });
  });
  const used = sheets.map((sheet) => sheet.getUsedRange(true));
  const values = await patiently(
    async () => {
      for (const range of used) range.load("values,rowIndex,columnIndex");
      await context.sync();
      return used.map((range) => range.values as CellValue[][]);
    },
    (read) => !read.flat(2).some(isPending),
  );
  const taken = worksheets.items.map(({ name }) => name);
  const made: Excel.Worksheet[] = [];
  try {
    const names = await copySheets(context, sheets, made, { taken, suffix, record });
    for (const [index, copy] of made.entries()) await putValues(context, copy, used[index] as Excel.Range);
    for (const sheet of sheets) sheet.tabColor = DRAFT;
    await context.sync();
    const cells = new Map(record.sheets.map((name, index) => [name, fromCorner(used[index], values[index] ?? [])]));
    return {
      day,
      sheets: names,
      mark: markOf(values.map((lines) => JSON.stringify(lines))),
      figures: figuresOn(record, (name) => cells.get(name)),
    };
  } catch (error) {
    for (const copy of made) copy.delete();
    await context.sync();
    throw error;
  }
}

async function copySheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  made: Excel.Worksheet[],
  { taken, suffix, record }: { taken: string[]; suffix: string; record: PlanRecord },
): Promise<string[]> {
  const names = record.sheets.map((name) => {
    const free = freeSheetName(`${name.slice(0, 31 - suffix.length - 1)} ${suffix}`, taken);
    taken.push(free);
    return free;
  });
  for (const sheet of sheets) made.push(sheet.copy("End"));
  made.forEach((copy, index) => {
    copy.name = names[index] ?? "";
    copy.tabColor = FINAL;
  });
  await context.sync();
  return names;
}

/** In the place of formulas the values that they had. */
async function putValues(context: Excel.RequestContext, copy: Excel.Worksheet, used: Excel.Range): Promise<void> {
  const { rowIndex, columnIndex } = used;
  const values = used.values as (string | number | boolean)[][];
  const columns = values[0]?.length ?? 0;
  for (const { from, rows } of chunks(values)) {
    copy.getRangeByIndexes(rowIndex + from, columnIndex, rows.length, columns).values = rows.map((line) =>
      line.map((cell) => written(cell)),
    );
    await context.sync();
  }
}

function fromCorner(used: Excel.Range | undefined, values: CellValue[][]): CellValue[][] {
  const left = Array<CellValue>(used?.columnIndex ?? 0).fill("");
  return [...Array.from({ length: used?.rowIndex ?? 0 }, () => []), ...values.map((line) => [...left, ...line])];
}
