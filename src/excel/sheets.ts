import { DomainError } from "../domain/kernel/errors";
import type { Progress, SheetPlan } from "../wizards/kit/plan";
import type { Begun } from "./allOrNothing";
import { spilled } from "./answers";
import { batch } from "./batch";
import { blockArea, chunks, contentMark, headingSides, spills, written } from "./cells";
import { begin, complete } from "./charts";
import { fit } from "./fit";
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

/** What goes along with the making of sheets: more work that belongs to it, and who is told how far it is. */
interface Along {
  readonly finish?: (sheets: readonly Excel.Worksheet[]) => void;
  readonly progress?: Progress | undefined;
}

/**
 * Makes new sheets in a batch that is already running and takes them back when it fails.
 * @throws DomainError workbook.nameTaken, workbook.cancelled
 */
export async function makeSheets(
  context: Excel.RequestContext,
  begun: Begun,
  plans: readonly SheetPlan[],
  { finish, progress }: Along = {},
): Promise<MadeSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const before = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const clash = plans.find(({ name }) => before.has(name.toLowerCase()));
  if (clash) throw new DomainError("workbook.nameTaken", { sheet: clash.name });
  for (const { name } of plans) begun.push(name);
  const sheets = plans.map(({ name }) => worksheets.add(name).load("id,name"));
  await fill(context, sheets, plans, progress);
  await spilled(context, sheets, plans);
  for (const [index, plan] of plans.entries()) finishLooks(sheets[index] as Excel.Worksheet, plan);
  const charts = plans.flatMap(({ charts = [] }, index) => begin(sheets[index] as Excel.Worksheet, charts));
  finish?.(sheets);
  const made = await marked(context, sheets, plans);
  for (const chart of charts) complete(chart);
  await context.sync();
  return made;
}

/** Shows the first of the sheets that were made. With another workbook in front Excel shows nothing, and they stand all the same. */
export async function show([first]: readonly MadeSheet[]): Promise<void> {
  if (!first) return;
  try {
    await batch(async (context) => {
      const sheet = context.workbook.worksheets.getItem(first.id);
      sheet.activate();
      sheet.getRange("A1").select();
      await context.sync();
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}

/** Writes the cells sheet by sheet, each in as few requests as Excel takes them. */
async function fill(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  plans: readonly SheetPlan[],
  progress: Progress | undefined,
): Promise<void> {
  for (const [index, plan] of plans.entries()) {
    await fillSheet(context, sheets[index] as Excel.Worksheet, plan);
    if (!progress) continue;
    progress.written(index + 1, plans.length);
    // The pane needs a moment to show it and to hear that it is called off.
    await new Promise((resolve) => setTimeout(resolve));
    if (progress.isCancelled()) throw new DomainError("workbook.cancelled", {});
  }
}

async function fillSheet(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
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
  const room = fit(plan);
  arrange(sheet, plan, room);
  for (const one of plan.colours ?? []) colour(sheet, one);
  if (plan.print) setUpPrinting(sheet, plan.print, room);
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
