import { parseArea, type Area } from "./address";
import type { Survey } from "./survey";

/** What has been edited in the workbook: cells of a sheet, or its rows and columns, where there is no address. */
export interface Edit {
  readonly sheetId: string;
  readonly address: string | undefined;
}

/**
 * Whether edits may have changed what stands at one of the addresses. A cell right below or beside a table makes it grow; a place
 * that is known by its name alone, or a sheet that is new, may always be meant.
 */
export function touches(edits: readonly Edit[], addresses: readonly string[], { sheets }: Survey): boolean {
  return edits.some(({ sheetId, address }) => {
    const sheet = sheets.find(({ id }) => id === sheetId)?.name;
    const edited = address === undefined ? undefined : parseArea(address);
    return addresses.some((other) => {
      const area = parseArea(other);
      if (sheet === undefined || !area) return true;
      return area.sheet === sheet && (!edited || meets(edited, area));
    });
  });
}

function meets(edited: Area, { row, column, rows, columns }: Area): boolean {
  const isApart =
    edited.row > row + rows ||
    edited.column > column + columns ||
    edited.row + edited.rows <= row ||
    edited.column + edited.columns <= column;
  return !isApart;
}
