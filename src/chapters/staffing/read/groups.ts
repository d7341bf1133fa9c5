import type { Window } from "../../../domain/apportionment/groups";
import { rowsOf, type Argument, type ArgumentWords, type FaultList } from "../../../inputs/arguments";
import { count, isBlank, normalise, readCell, show, type CellValue } from "../../../inputs/cell";
import { fault } from "../../../inputs/faults";
import { isTotalsLabel } from "../../../inputs/words";

/** What the groups get: one total to share in two stages, or a window for each group and the total of all. */
export type GroupTotals =
  { readonly stages: number } | { readonly windows: ReadonlyMap<string, Window>; readonly total: number };

/** One number; or rows of group | total; or rows of group | low | high with the total in a last row without a group. */
export function groupTotals(words: ArgumentWords): Argument<GroupTotals> {
  return {
    ...words,
    dimensionality: "matrix",
    optional: false,
    read(raw, faults) {
      const rows = upright(rowsOf(raw));
      if (rows.length === 1 && rows[0]?.length === 1) return { stages: whole(rows[0][0], faults) ?? 0 };
      return readWindows(rows, faults);
    },
  };
}

function upright(rows: CellValue[][]): CellValue[][] {
  const columns = rows[0]?.length ?? 0;
  if (columns <= 3 || rows.length > 3) return rows;
  return Array.from({ length: columns }, (_, column) => rows.map((row) => row[column]));
}

function readWindows(rows: CellValue[][], faults: FaultList): GroupTotals {
  const windows = new Map<string, Window>();
  let total: number | undefined;
  let fixed = 0;
  let open = false;
  rows.forEach((row, index) => {
    const [first, ...rest] = row;
    const numbers = rest.filter((cell) => !isBlank(cell));
    const name = isBlank(first) ? "" : normalise(show(first));
    if (
      index === 0 &&
      numbers.length > 0 &&
      numbers.every((cell) => typeof cell === "string" && "fault" in readCell(count(), cell))
    )
      return;
    if (name === "" || isTotalsLabel(name)) {
      const given = numbers[numbers.length - 1];
      if (given !== undefined) total = whole(given, faults, index);
      return;
    }
    if (windows.has(name))
      faults.add(fault("input.duplicate", { found: name, firstRow: [...windows.keys()].indexOf(name) + 1 }), index, 0);
    const low = whole(rest[0], faults, index, 1, row.length > 2 ? 0 : undefined);
    const high = row.length > 2 ? whole(rest[1], faults, index, 2, Infinity) : low;
    if (low === undefined || high === undefined) return;
    windows.set(name, { low, high });
    fixed += low;
    open ||= low !== high;
  });
  if (windows.size === 0) faults.add(fault("input.noRows", {}));
  else if (total === undefined && open) faults.add(fault("input.missing", {}), rows.length, 1);
  return { windows, total: total ?? fixed };
}

function whole(cell: CellValue, faults: FaultList, row?: number, column?: number, blank?: number): number | undefined {
  const reading = readCell(count({}, blank === undefined ? undefined : { value: blank }), cell);
  if (!("fault" in reading)) return reading.value;
  faults.add(reading.fault, row, column);
  return undefined;
}
