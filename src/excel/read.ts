import { DomainError } from "../domain/kernel/errors";
import { parseArea, type Area } from "../inputs/address";
import type { CellValue } from "../inputs/cell";
import type { Setting, Survey } from "../inputs/survey";
import type { Grid } from "../inputs/table";
import { isPending, patiently } from "./answers";
import { batch } from "./batch";
import { hiddenRows } from "./hidden";
import { rangesOf, splitAddress } from "./place";
import { together } from "./together";

/**
 * Lists what can be a source: tables, defined names of ranges, and the used range of each visible sheet that is not empty.
 * Who asks in the same moment gets the same list.
 */
export const survey: () => Promise<Survey> = (() => {
  const asked = together<undefined, Survey>(async (askers) => {
    const found = await surveyed();
    return askers.map(() => found);
  });
  return () => asked(undefined);
})();

/** The first day of 2000 where days are counted from 1904; from 1900 it is 36,526. */
const DAY_SINCE_1904 = 35_064;

function surveyed(): Promise<Survey> {
  return batch(async (context) => {
    const { worksheets, tables, names, application, functions } = context.workbook;
    application.load("calculationMode");
    // No member tells the date system; the number of a day does.
    const day = functions.date(2000, 1, 1).load("value");
    worksheets.load("items/id,items/name,items/visibility");
    tables.load("items/name");
    names.load("items/name,items/type,items/visible");
    await context.sync();
    const visible = worksheets.items.filter(({ visibility }) => visibility === "Visible");
    const tableRanges = tables.items.map((table) => ({
      kind: "table" as const,
      name: table.name,
      range: table.getRange().load("address"),
    }));
    const nameRanges = names.items
      .filter(({ type, visible: shown }) => type === "Range" && shown)
      .map((item) => ({ kind: "name" as const, name: item.name, range: item.getRangeOrNullObject().load("address") }));
    const sheetRanges = visible.map((sheet) => ({
      kind: "sheet" as const,
      name: sheet.name,
      range: sheet.getUsedRangeOrNullObject(true).load("address"),
    }));
    await context.sync();
    const spots = [...tableRanges, ...nameRanges, ...sheetRanges].flatMap(({ kind, name, range }) =>
      range.isNullObject || range.address.includes(",") ? [] : [{ kind, name, address: range.address }],
    );
    const settings: Setting[] = [];
    if (application.calculationMode === "Manual") settings.push("manual");
    if (day.value === DAY_SINCE_1904) settings.push("dates1904");
    return { settings, sheets: worksheets.items.map(({ id, name }) => ({ id, name })), spots };
  });
}

/** All sheets by their ids and names. */
export function sheetList(): Promise<Survey["sheets"]> {
  return batch(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    return worksheets.items.map(({ id, name }) => ({ id, name }));
  });
}

/** The cells of an address, with their place and hidden rows. One cell stands for the block around it, whole columns for their used part. */
export const readGrid: (address: string) => Promise<Grid> = together(readGrids);

const CELLS_AT_ONCE = 50_000;
const ROWS_OF_A_SHEET = 1_048_576;
const COLUMNS_OF_A_SHEET = 16_384;

/** The cells of several addresses, read together. */
export async function readGrids(addresses: readonly string[]): Promise<Grid[]> {
  const areas = addresses.flatMap((address) => plainArea(address) ?? []);
  const cells = areas.reduce((total, { rows, columns }) => total + rows * columns, 0);
  if (areas.length < addresses.length || cells > CELLS_AT_ONCE) return searchedGrids(addresses);
  try {
    return await batch((context) => readAreas(context, areas));
  } catch (error) {
    // A sheet that is gone, mostly: the longer way finds which, and says so.
    if (error instanceof DomainError) return searchedGrids(addresses);
    throw error;
  }
}

/** Cells of a named sheet, more than one: they can be asked for without looking at the workbook first. */
function plainArea(address: string): Area | undefined {
  const area = parseArea(address);
  return area && area.sheet !== "" && area.rows * area.columns > 1 ? area : undefined;
}

/** Values and hidden rows of areas that are known, in one round trip where no row is hidden. */
async function readAreas(context: Excel.RequestContext, areas: readonly Area[]): Promise<Grid[]> {
  const { worksheets } = context.workbook;
  const ranges = areas.map(({ sheet, row, column, rows, columns }) =>
    worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns),
  );
  const values = await patiently(
    async () => {
      for (const range of ranges) range.load("address,rowIndex,columnIndex,rowCount,rowHidden,values");
      await context.sync();
      return ranges.map((range) => range.values as CellValue[][]);
    },
    (read) => !read.flat(2).some(isPending),
  );
  const grids: Grid[] = [];
  for (const [index, range] of ranges.entries())
    grids.push(gridOf(range, values[index] ?? [], await hiddenRows(context, range)));
  return grids;
}

/** The cells of addresses that Excel must find first: names, whole columns, the block around a cell, or much at once. */
function searchedGrids(addresses: readonly string[]): Promise<Grid[]> {
  return batch(async (context) => {
    const chosen = await rangesOf(context, addresses);
    for (const range of chosen) range.load("rowCount,columnCount");
    await context.sync();
    const ranges = chosen.map((range) => {
      if (range.rowCount === ROWS_OF_A_SHEET || range.columnCount === COLUMNS_OF_A_SHEET)
        return range.getUsedRangeOrNullObject(true);
      return range.rowCount * range.columnCount === 1 ? range.getSurroundingRegion() : range;
    });
    for (const range of ranges) range.load("address,rowIndex,columnIndex,rowCount,columnCount,rowHidden");
    await context.sync();
    const values = await patiently(
      () => valuesOf(context, ranges),
      (read) => !read.flat(2).some(isPending),
    );
    const grids: Grid[] = [];
    for (const [index, range] of ranges.entries()) {
      const hidden = range.isNullObject ? [] : await hiddenRows(context, range);
      grids.push(range.isNullObject ? { cells: [] } : gridOf(range, values[index] ?? [], hidden));
    }
    return grids;
  });
}

function gridOf(
  { address, rowIndex, columnIndex }: Excel.Range,
  cells: CellValue[][],
  hidden: readonly number[],
): Grid {
  const origin = { sheet: splitAddress(address).sheet ?? "", row: rowIndex, column: columnIndex };
  return { cells, origin, ...(hidden.length > 0 ? { hiddenRows: hidden } : {}) };
}

/** The values of ranges whose sizes are loaded: small ones together, large ones in parts that Excel can answer. */
async function valuesOf(context: Excel.RequestContext, ranges: readonly Excel.Range[]): Promise<CellValue[][][]> {
  const parts: { index: number; part: Excel.Range }[] = [];
  let waiting = 0;
  for (const [index, range] of ranges.entries()) {
    if (range.isNullObject) continue;
    const { rowCount, columnCount } = range;
    const step = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
    for (let row = 0; row < rowCount; row += step) {
      const rows = Math.min(step, rowCount - row);
      parts.push({
        index,
        part: range
          .getCell(row, 0)
          .getResizedRange(rows - 1, columnCount - 1)
          .load("values"),
      });
      waiting += rows * columnCount;
      if (waiting < CELLS_AT_ONCE) continue;
      await context.sync();
      waiting = 0;
    }
  }
  await context.sync();
  const values: CellValue[][][] = ranges.map(() => []);
  for (const { index, part } of parts) for (const line of part.values as CellValue[][]) values[index]?.push(line);
  return values;
}

/**
 * The address that is selected now.
 * @throws DomainError workbook.severalAreas
 */
export function selection(): Promise<string> {
  return batch(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });
}

/** Goes to an address, a sheet, a table or a name, and selects it. */
export function goTo(address: string): Promise<void> {
  return batch(async (context) => {
    const [range] = await rangesOf(context, [address]);
    if (!range) return;
    range.load("rowCount,columnCount");
    range.worksheet.activate();
    await context.sync();
    const isWhole = range.rowCount === ROWS_OF_A_SHEET && range.columnCount === COLUMNS_OF_A_SHEET;
    (isWhole ? range.getCell(0, 0) : range).select();
    await context.sync();
  });
}
