import { largest } from "../../domain/kernel/extremes";
import { say, type Language, type Text } from "../../locale/text";
import type { Block, PlanCell, SheetPlan } from "./plan";
import { freeSheetName } from "./plan";

/** A table that the product can put into a workbook: the sample county's, or the same without data. Shipped as JSON. */
export interface SampleTable {
  readonly sheet: Text;
  readonly title: Text;
  /** Where the figures come from, and that they are illustrative. */
  readonly note: Text;
  readonly headings: readonly Text[];
  /** Number formats for each column, in Excel's notation; null keeps the general one. */
  readonly formats: readonly (string | null)[];
  readonly rows: readonly (readonly (string | number | null | Text)[])[];
  /** Texts that recur in the rows, where they stand in Chinese. */
  readonly words?: readonly Text[];
}

/** A sheet with one table, and where on the sheet the table stands, headings included. */
export interface SampleSheet {
  readonly plan: SheetPlan;
  readonly table: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };
}

/** Rows that a blank template keeps ready. */
const BLANK_ROWS = 20;
const HEADING_ROW = 2;

/** Lays out a sample table on a sheet whose name is free; as a template it has its headings and blank rows for input. */
export function sampleSheet(
  table: SampleTable,
  language: Language,
  taken: readonly string[],
  what: "sample" | "template",
): SampleSheet {
  const words = (text: Text) => say(text, language);
  const recurring = new Map(table.words?.map((text) => [text.zh, words(text)]));
  const rows: PlanCell[][] =
    what === "sample"
      ? table.rows.map((row) =>
          row.map((cell) =>
            typeof cell === "object" && cell !== null
              ? words(cell)
              : typeof cell === "string"
                ? (recurring.get(cell) ?? cell)
                : cell,
          ),
        )
      : Array.from({ length: BLANK_ROWS }, () => table.headings.map(() => null));
  const headings = table.headings.map(words);
  const formats = table.headings.map((_heading, column) => table.formats[column] ?? null);
  const numeric = table.headings.map(
    (_heading, column) => formats[column] !== null || table.rows.some((row) => typeof row[column] === "number"),
  );
  const note = what === "sample" ? words(table.note) : words(templateNote);
  const blocks: Block[] = [
    { row: 0, column: 0, role: "title", cells: [[words(table.title)]] },
    { row: 1, column: 0, role: "note", cells: [[note]] },
    {
      row: HEADING_ROW,
      column: 0,
      role: "heading",
      cells: [headings],
      align: numeric.map((isNumber) => (isNumber ? "right" : "left")),
      wrap: true,
    },
    { row: HEADING_ROW + 1, column: 0, role: "body", cells: rows, formats },
  ];
  const widths = table.headings.map((_heading, column) =>
    widthOf([headings[column] ?? "", ...rows.map((row) => row[column] ?? "")], numeric[column] ?? false),
  );
  const area = { row: HEADING_ROW, column: 0, rows: rows.length + 1, columns: headings.length };
  return {
    table: area,
    plan: {
      name: freeSheetName(words(table.sheet), taken),
      blocks,
      widths,
      frozenRows: HEADING_ROW + 1,
      frozenColumns: 1,
      print: {
        orientation: headings.length > 6 ? "landscape" : "portrait",
        area: { row: 0, column: 0, rows: HEADING_ROW + area.rows, columns: headings.length },
        repeatRows: { row: HEADING_ROW, rows: 1 },
        pagesWide: 1,
      },
    },
  };
}

const templateNote: Text = {
  zh: "每行填一条，金额和数量只填数字；列的顺序可以改，不需要的列可以删。合计行可有可无。",
  en: "One entry a row; plain numbers for amounts and counts. Columns may be reordered or deleted; a totals row is optional.",
};

const NARROWEST = 9;
const WIDEST_TEXT = 36;
const WIDEST_NUMBER = 14;

/** Wide enough for the longest entry, a Chinese character counting two; headings of numbers wrap. */
function widthOf(cells: readonly PlanCell[], isNumber: boolean): number {
  const longest = largest(
    cells.map((cell) => [...shown(cell)].reduce((width, letter) => width + (letter.charCodeAt(0) > 255 ? 2 : 1), 0)),
  );
  return Math.min(isNumber ? WIDEST_NUMBER : WIDEST_TEXT, Math.max(NARROWEST, longest + 2));
}

function shown(cell: PlanCell): string {
  return typeof cell === "object" ? "" : String(cell);
}
