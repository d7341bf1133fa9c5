import type { IWorksheetData } from "@univerjs/core";
import type { SheetLook } from "./grid";
import { areaBetween } from "./univerAreas";

export const POINTS_TO_PIXELS = 4 / 3;

/** How a sheet looks: its lengths in points, what is hidden, merged and frozen. */
export function lookOf(config: IWorksheetData): SheetLook {
  const lengths = (
    data: Readonly<Record<number, { w?: number; ah?: number; h?: number } | undefined>>,
    length: "w" | "h",
  ) =>
    new Map(
      Object.entries(data).flatMap(([index, one]) =>
        one?.[length] ? [[Number(index), one[length] / POINTS_TO_PIXELS] as const] : [],
      ),
    );
  const hidden = (data: Readonly<Record<number, { hd?: number } | undefined>>) =>
    new Set(Object.entries(data).flatMap(([index, one]) => (one?.hd ? [Number(index)] : [])));
  return {
    columnWidths: lengths(config.columnData, "w"),
    rowHeights: lengths(config.rowData, "h"),
    hiddenRows: hidden(config.rowData),
    hiddenColumns: hidden(config.columnData),
    merges: config.mergeData.map(areaBetween),
    frozenRows: config.freeze.ySplit,
    frozenColumns: config.freeze.xSplit,
    gridlines: config.showGridlines !== 0,
  };
}
