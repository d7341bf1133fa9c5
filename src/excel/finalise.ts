import { DomainError } from "../domain/kernel/errors";
import { markOf } from "../domain/kernel/hash";
import type { CellValue } from "../inputs/cell";
import type { Grid } from "../inputs/grid";
import { cellsFromCorner } from "../wizards/kit/check";
import { figuresOn } from "../wizards/kit/figures";
import { frozen, type Frozen } from "../wizards/kit/freeze";
import { freeSheetName, type FinalRecord, type PlanCell, type PlanRecord } from "../wizards/kit/plan";
import { allOrNothing, type Begun } from "./allOrNothing";
import { isPending, patiently } from "./answers";
import { chunks, written } from "./cells";
import { keptPlans, putPlans, replaced } from "./plans";
import { sealedXml } from "./sealed";

/** The colours of the tabs: what is signed, and what goes on changing. */
const FINAL = "#217346";
const DRAFT = "#9E9E9E";

/**
 * Makes a dated copy of the values of a plan's sheets, which later changes of the tables do not touch, and keeps their figures and a
 * mark of their values with the plan, and all that it was made of as a sealed text, all of it or nothing. The live sheets stay, as the draft that they were made from.
 * @throws DomainError workbook.noPlace where a sheet of the plan is gone, workbook.notWritten, workbook.halfWritten, workbook.protected
 */
export async function finalise(
  record: PlanRecord,
  day: string,
  suffix: string,
  sources: Frozen["sources"] = record.sources,
): Promise<PlanRecord> {
  // Only who makes a plan final needs the hash.
  const { sealed } = await import(/* webpackChunkName: "seal" */ "../wizards/kit/seal");
  return allOrNothing(async (context, begun) => {
    const { names, copies, grids } = await copied(context, begun, record, suffix);
    for (const copy of copies) copy.tabColor = FINAL;
    for (const sheet of record.sheets) context.workbook.worksheets.getItem(sheet).tabColor = DRAFT;
    await context.sync();
    const cells = new Map(record.sheets.map((name, index) => [name, cellsFromCorner(grids[index])]));
    const made = frozen(
      record,
      day,
      sources,
      grids.map((grid, index) => [names[index] ?? "", grid]),
    );
    const { text, sha256 } = sealed(made);
    const final: FinalRecord = {
      sha256,
      day,
      sheets: names,
      mark: markOf(grids.map((grid) => JSON.stringify(grid.cells))),
      figures: figuresOn(record, (name) => cells.get(name)),
    };
    const finalised: PlanRecord = { ...record, final };
    const kept = await keptPlans(context);
    putPlans(context, kept, replaced(kept.records, finalised));
    context.workbook.customXmlParts.add(sealedXml(text, sha256));
    await context.sync();
    return finalised;
  }, "alone");
}

/**
 * Copies the values of a plan's sheets to new sheets without a formula, all of them or none: for people whose Excel or WPS has no add-in.
 * @throws DomainError workbook.noPlace where a sheet of the plan is gone, workbook.notWritten, workbook.halfWritten, workbook.protected
 */
export function copyValues(record: PlanRecord, suffix: string): Promise<readonly string[]> {
  return allOrNothing(async (context, begun) => (await copied(context, begun, record, suffix)).names, "alone");
}

/** The copies stand behind all other sheets, with what the originals held. */
async function copied(
  context: Excel.RequestContext,
  begun: Begun,
  record: PlanRecord,
  suffix: string,
): Promise<{
  readonly names: readonly string[];
  readonly copies: readonly Excel.Worksheet[];
  readonly grids: readonly Grid[];
}> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  const sheets = record.sheets.map((name) => worksheets.getItemOrNullObject(name));
  await context.sync();
  const gone = record.sheets.find((_, index) => sheets[index]?.isNullObject);
  if (gone !== undefined) throw new DomainError("workbook.noPlace", { address: gone });
  const taken = worksheets.items.map(({ name }) => name);
  const names = record.sheets.map((name) => {
    const free = freeSheetName(`${name.slice(0, 31 - suffix.length - 1)} ${suffix}`, taken);
    taken.push(free);
    return free;
  });
  const grids = await valuesOf(context, sheets);
  const copies: Excel.Worksheet[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const copy = sheet.copy("End").load("name");
    await context.sync();
    // Excel's own name for it, until it has ours.
    begun.push(copy.name);
    copy.name = names[index] ?? copy.name;
    await context.sync();
    begun[begun.length - 1] = copy.name;
    await putValues(context, copy, grids[index] as Grid);
    copies.push(copy);
  }
  return { names, copies, grids };
}

/** What the sheets hold, once every function has answered. */
async function valuesOf(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<Grid[]> {
  const used = sheets.map((sheet) => sheet.getUsedRange(true));
  const read = await patiently(
    async () => {
      for (const range of used) range.load("values,rowIndex,columnIndex");
      await context.sync();
      return used.map((range) => range.values as CellValue[][]);
    },
    (values) => !values.flat(2).some(isPending),
  );
  return used.map(({ rowIndex: row, columnIndex: column }, index) => ({
    cells: read[index] ?? [],
    origin: { sheet: "", row, column },
  }));
}

/** In the place of formulas the values that they had. */
async function putValues(context: Excel.RequestContext, copy: Excel.Worksheet, { cells, origin }: Grid): Promise<void> {
  const columns = cells[0]?.length ?? 0;
  const { row = 0, column = 0 } = origin ?? {};
  for (const { from, rows } of chunks(cells)) {
    copy.getRangeByIndexes(row + from, column, rows.length, columns).values = rows.map((line) =>
      line.map((cell) => written(cell as PlanCell)),
    );
    await context.sync();
  }
}
