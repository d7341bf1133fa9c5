import { say, type Language, type Text } from "./text";

/** A cell for people: words in both languages, a name, a number, or nothing. */
export type Cell = Text | string | number | null | undefined;

/** Headings, then rows of one length: as a cell function spills them and as a sheet has them. */
export type Table = readonly (readonly Cell[])[];

/** A table in the language of the planner; what is not known is blank. */
export function said(table: Table, language: Language): (string | number)[][] {
  return table.map((row) => row.map((cell) => sayCell(cell, language)));
}

function sayCell(cell: Cell, language: Language): string | number {
  return typeof cell === "object" && cell !== null ? say(cell, language) : (cell ?? "");
}
