import { DomainError } from "../domain/kernel/errors";
import type { SheetPlan } from "../wizards/kit/plan";
import { blockArea, chunks, contentMark, headingSides, spills, written } from "./cells";
import { draw } from "./charts";
import { refusal, reasonOf } from "./errors";
import { colour, dress } from "./looks";
import { arrange, setUpPrinting } from "./page";

/** A sheet that we made: by its id, so that a new name does not hide it, and with a mark of what we wrote. */
export interface MadeSheet {
  readonly id: string;
  readonly name: string;
  readonly mark: string;
  readonly spilled: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
}

/**
 * Makes new sheets in a batch that is already running, all of them or none.
 * @param finish more work that belongs to it; when it fails the sheets go too
 * @throws DomainError workbook.nameTaken, workbook.notWritten, workbook.halfWritten, workbook.protected
 */
export async function makeSheets(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  finish: (sheets: readonly Excel.Worksheet[]) => Promise<void> = () => Promise.resolve(),
): Promise<MadeSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const before = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const clash = plans.find(({ name }) => before.has(name.toLowerCase()));
  if (clash) throw new DomainError("workbook.nameTaken", { sheet: clash.name });
  try {
    const sheets = plans.map(({ name }) => worksheets.add(name).load("id,name"));
    await context.sync();
    for (const [index, plan] of plans.entries()) await fill(context, sheets[index] as Excel.Worksheet, plan);
    for (const [index, plan] of plans.entries()) finishLooks(sheets[index] as Excel.Worksheet, plan);
    await context.sync();
    await finish(sheets);
    const made = await marked(context, sheets, plans);
    sheets[0]?.activate();
    sheets[0]?.getRange("A1").select();
    await context.sync();
    return made;
  } catch (error) {
    await takeBack(context, plans, error);
    const refused = refusal(error);
    if (refused instanceof DomainError && refused.code !== "workbook.refused") throw refused;
    throw new DomainError("workbook.notWritten", { reason: reasonOf(error) });
  }
}

async function fill(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  let waiting = 0;
  for (const block of plan.blocks) {
    const { row, column, rows, columns } = blockArea(block);
    if (rows === 0 || columns === 0) continue;
    const values = block.cells.map((line) =>
      Array.from({ length: columns }, (_none, index) => written(line[index] ?? null)),
    );
    for (const part of chunks(values)) {
      sheet.getRangeByIndexes(row + part.from, column, part.rows.length, columns).formulas = part.rows.map((line) => [
        ...line,
      ]);
      waiting += part.rows.length * columns;
      if (waiting < 20_000) continue;
      await context.sync();
      context.application.suspendApiCalculationUntilNextSync();
      waiting = 0;
    }
  }
  await context.sync();
}

function finishLooks(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const block of plan.blocks) {
    const hasSides = block.role !== "heading" || block.merged || block.align;
    dress(sheet, hasSides ? block : { ...block, align: headingSides(block, plan.blocks) });
  }
  arrange(sheet, plan);
  for (const one of plan.colours ?? []) colour(sheet, one);
  for (const chart of plan.charts ?? []) draw(sheet, chart);
  if (plan.print) setUpPrinting(sheet, plan.print);
}

async function marked(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  plans: readonly SheetPlan[],
): Promise<MadeSheet[]> {
  const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("formulas,rowIndex,columnIndex"));
  await context.sync();
  return sheets.map(({ id, name }, index) => {
    const spilled = (plans[index]?.blocks ?? []).flatMap(spills);
    return { id, name, spilled, mark: markOf(used[index], spilled) };
  });
}

/** The mark of a used range that has its formulas and its place loaded. */
export function markOf(used: Excel.Range | undefined, spilled: MadeSheet["spilled"]): string {
  if (!used || used.isNullObject) return contentMark([], { row: 0, column: 0 }, spilled);
  return contentMark(
    used.formulas as (string | number | boolean | null)[][],
    { row: used.rowIndex, column: used.columnIndex },
    spilled,
  );
}

/** Deletes whatever of the planned sheets was made before it failed; their names were free, so they can only be ours. */
async function takeBack(context: Excel.RequestContext, plans: readonly SheetPlan[], cause: unknown): Promise<void> {
  try {
    const sheets = plans.map(({ name }) => context.workbook.worksheets.getItemOrNullObject(name));
    await context.sync();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  } catch {
    throw new DomainError("workbook.halfWritten", { sheets: plans.map(({ name }) => name), reason: reasonOf(cause) });
  }
}
