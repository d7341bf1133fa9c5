import type { Language } from "../../locale/text";

/**
 * What a wizard wants written, as plain data in the planner's language. Rows and columns count from 0.
 * The writer in `excel` makes new sheets only, all of them or none, and never touches a cell that it did not make.
 */
export interface Plan {
  readonly sheets: readonly SheetPlan[];
  /** What to keep in the workbook, so that the plan can be opened again and next year can start from it. */
  readonly record: PlanRecord;
}

/** A writing that takes a while: how far it is, and whether the planner has called it off. */
export interface Progress {
  readonly written: (sheets: number, of: number) => void;
  readonly isCancelled: () => boolean;
}

/** The sheets that a wizard plans, and what the plan is called when it is kept. */
export interface Planned {
  readonly title: string;
  readonly year: number;
  readonly sheets: readonly SheetPlan[];
}

export interface SheetPlan {
  /** A name that is free in the workbook; see `freeSheetName`. */
  readonly name: string;
  readonly blocks: readonly Block[];
  /** Widths of the columns from A on, in characters. */
  readonly widths: readonly number[];
  /** The source that next year reads from this sheet, and how far the table goes from its first cell. */
  readonly begins?: { readonly source: string; readonly size: { readonly rows: number; readonly columns: number } };
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly charts?: readonly ChartPlan[];
  readonly colours?: readonly ColourPlan[];
  readonly print?: PrintPlan;
}

export interface Block {
  readonly row: number;
  readonly column: number;
  /** Rows of equal length; null leaves a cell alone, as under a spilled formula. */
  readonly cells: readonly (readonly PlanCell[])[];
  readonly role: Role;
  /** Number formats for each column of the block, in Excel's notation; null keeps the general one. */
  readonly formats?: readonly (string | null)[];
  /** Alignment for each column; numbers go right and texts left by default. */
  readonly align?: readonly ("left" | "center" | "right" | null)[];
  /** Merge the block into one cell, as for a title over its table. */
  readonly merged?: boolean;
  readonly wrap?: boolean;
  /** What stands in the cells once a formula has filled them, where rows of wrapped texts are to be high enough for it. */
  readonly shows?: readonly (readonly PlanCell[])[];
  /** The range whose values a cell of the block may take, offered as a list. */
  readonly oneOf?: string;
  /** For each column what its cells are the results of, or null: next year begins from them. */
  readonly figures?: readonly (string | null)[];
  /** What the cells of each column take; Excel refuses anything else, and says why. */
  readonly takes?: readonly (Taken | null)[];
  /** For each cell the choice of the wizard that it stands for, or null: yellow cells are read back when the plan is opened. */
  readonly keys?: readonly (readonly (string | null)[])[];
}

/** What a cell takes: one of some words, offered as a list, or a number between limits. */
export type Taken =
  { readonly words: readonly string[] } | { readonly least: number; readonly most?: number; readonly whole?: boolean };

/**
 * What a block is for; the writer gives each role its one look. `total` has a rule above; `input` is a cell that the
 * planner may change; `signature` leaves room to sign; a `form` is ruled on all sides, to be printed and signed.
 */
export type Role =
  | "title"
  | "subtitle"
  | "unit"
  | "heading"
  | "body"
  | "total"
  | "label"
  | "input"
  | "note"
  | "signature"
  | "formTitle"
  | "formHeading"
  | "form";

export type PlanCell = string | number | boolean | null | FormulaCell;

/** A live formula. `spill` is the size that it will fill, itself included, so that nothing else is put there. */
export interface FormulaCell {
  readonly formula: string;
  readonly spill?: { readonly rows: number; readonly columns: number };
}

export interface ChartPlan {
  readonly kind: "columns" | "bars" | "line" | "stackedColumns" | "stackedBars" | "waterfall";
  readonly title: string;
  /** The categories and the series, as areas of the same sheet. */
  readonly categories: CellArea;
  readonly series: readonly { readonly name: string; readonly values: CellArea; readonly tone: Tone }[];
  readonly at: CellArea;
}

/** One colour means one thing everywhere: today grey, new accent, gain and loss by sign and hue. */
export type Tone = "today" | "new" | "gain" | "loss" | "neutral" | "invisible";

export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ColourPlan {
  readonly area: CellArea;
  /** `scale` shades from low to high; `sign` marks numbers above and below 0; `flag` marks cells that are not blank or 0. */
  readonly kind: "scale" | "sign" | "flag";
}

export interface PrintPlan {
  readonly orientation: "portrait" | "landscape";
  readonly area: CellArea;
  readonly repeatRows?: { readonly row: number; readonly rows: number };
  /** So many columns from A on stand on every page of a sheet that is several pages wide. */
  readonly repeatColumns?: number;
  /** A4 with this many pages across; the length follows. */
  readonly pagesWide: number;
  /** So many pages down, where the sheet is to fit them. */
  readonly pagesHigh?: number;
  /** In percent, in place of fitting: Excel keeps set pages only on a sheet that is not fitted. */
  readonly scale?: number;
  /** Rows with which a new page begins. */
  readonly breaks?: readonly number[];
}

/** A plan as the workbook keeps it. Everything in it is JSON. */
export interface PlanRecord {
  readonly id: string;
  readonly wizard: string;
  readonly title: string;
  readonly year: number;
  /** When it was written (ISO 8601) and by which version. */
  readonly written: string;
  readonly version: string;
  /** In which language its sheets are; plans of the first versions do not say. */
  readonly language?: Language;
  readonly sheets: readonly string[];
  readonly sources: Readonly<Record<string, SourceRecord>>;
  /** The addresses of the tables that it has written for the next year, by source. */
  readonly next?: Readonly<Record<string, string>>;
  /** The choices of the wizard, from which it can start again. */
  readonly choices: unknown;
  /** Its yellow cells; plans of the first versions do not know them. */
  readonly parameters?: readonly Parameter[];
  /** Where its sheets hold the results. */
  readonly figures?: readonly FigureArea[];
  /** How the planner calls it, to tell it from other plans of the same year. */
  readonly name?: string;
  readonly note?: string;
  /** The copy of its values that was made final; later ones take its place, their sheets stay. */
  readonly final?: FinalRecord;
}

/** A plan made final: when, its sheets, what they held, and a mark of every value on them. */
export interface FinalRecord {
  readonly day: string;
  readonly sheets: readonly string[];
  readonly mark: string;
  /** The SHA-256 of all that it was made of, which the workbook keeps as a text; finals of the first versions have none. */
  readonly sha256?: string;
  readonly figures: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Results in one column of a sheet, one a row; the first cell of each row says whose. */
export interface FigureArea {
  readonly key: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
}

/** A yellow cell: which choice it stands for, where it is (from 0), and what was written into it. */
export interface Parameter {
  readonly key: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null;
}

export interface SourceRecord {
  /** A table of people: its cells are kept in no record. */
  readonly personal?: true;
  readonly address: string;
  /** The Excel table that it is, whole: formulas name it, so that rows appended to it are inside. */
  readonly table?: string;
  readonly mapping: Readonly<Record<string, number | null>>;
  /** The content when the plan was written; another one now means that the source has changed. */
  readonly fingerprint: string;
}

const FORBIDDEN = /[\\/?*[\]:]/g;

/** A sheet name that Excel accepts and the workbook does not have yet: the wish, then "wish (2)", … ; at most 31 characters. */
export function freeSheetName(wish: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const tidy =
    wish
      .replace(FORBIDDEN, " ")
      .replace(/^'+|'+$/g, "")
      .trim() || "Sheet";
  for (let index = 1; ; index++) {
    const suffix = index === 1 ? "" : ` (${index})`;
    const name = tidy.slice(0, 31 - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
