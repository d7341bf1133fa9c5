import { columnIndex, parseArea } from "../../inputs/address";
import type { Cell, CellStyle, Rectangle } from "../grid/grid";
import { FileFault, type StyledArea } from "./contents";
import { gridFormula } from "./formulas";
import type { FileStyles } from "./readStyles";
import { shifted } from "./shared";
import { elementsIn, type Written } from "./tidy";
import type { Work } from "./work";
import { attribute, isOn, unescaped } from "./xml";

const MILLISECONDS_PER_DAY = 86_400_000;
/** The serial number of 1970-01-01. */
const EPOCH = 25_569;
/** From the first day of a workbook that counts from 1904 to that of one that counts from 1900. */
const YEARS_1904 = 1462;
/** What a sheet may hold from A1 to its last value; 100,000 rows of 30 columns. */
const MOST_CELLS = 3_000_000;
/** Blank cells with a look are taken over as far as this beyond the last value: a single one far away is an accident of its writer. */
export const LOOKS_BELOW = 1000;
const LOOKS_BESIDE = 100;

/** What all sheets of a file share. */
export interface FileTexts {
  readonly texts: readonly string[];
  readonly styles: FileStyles;
  readonly from1904: boolean;
  /** What becomes of a formula beside Excel's own prefixes. */
  readonly formula: (formula: string) => string;
}

/** The cells and rows of a sheet of a file. */
export interface FileCells {
  readonly cells: Cell[][];
  readonly styles: readonly StyledArea[];
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
}

/** The texts that cells refer to by number. */
export function sharedTexts(xml: string): string[] {
  return Array.from(elementsIn(xml, "si"), ({ content }) => textIn(content));
}

/** The text of an item, whose parts may look differently; how it is pronounced is no part of it. */
function textIn(xml: string): string {
  const spoken = Array.from(elementsIn(xml, "rPh"), ({ content, at }) => ({ from: at, to: at + content.length }));
  return Array.from(elementsIn(xml, "t"), ({ content, at }) =>
    spoken.some(({ from, to }) => at > from && at < to) ? "" : unescaped(content),
  ).join("");
}

function firstIn(xml: string, name: string): Written | undefined {
  return elementsIn(xml, name).next().value as Written | undefined;
}

interface Found {
  readonly column: number;
  readonly value: Cell;
  readonly style: number | undefined;
}

/** Reads a sheet row by row, in time that grows with what it holds and not with where it stands. */
export async function readCells(
  xml: string,
  file: FileTexts,
  merges: readonly Rectangle[],
  columnStyles: ReadonlyMap<number, number>,
  work: Work,
): Promise<FileCells> {
  const reader = new SheetReader(file, merges);
  const heights = new Map<number, number>();
  const hidden = new Set<number>();
  const rows: { row: number; cells: Found[]; style: number | undefined }[] = [];
  let row = -1;
  for (const { inside, content, at } of elementsIn(xml, "row")) {
    if (rows.length % 100 === 0) await work.at(at / xml.length);
    row = (numberOf(inside, "r") ?? row + 2) - 1;
    const height = numberOf(inside, "ht");
    if (height) heights.set(row, height);
    if (isOn(attribute(inside, "hidden"))) hidden.add(row);
    const style = isOn(attribute(inside, "customFormat")) ? numberOf(inside, "s") : undefined;
    rows.push({ row, cells: reader.cellsOf(row, content), style });
  }
  const cells = grid(rows);
  const size = { rows: cells.length, columns: cells[0]?.length ?? 0 };
  return {
    cells,
    styles: stylesOf(rows, file.styles, columnStyles, size),
    rowHeights: new Map([...heights].filter(([one]) => one < size.rows + LOOKS_BELOW)),
    hiddenRows: new Set([...hidden].filter((one) => one < size.rows + LOOKS_BELOW)),
  };
}

class SheetReader {
  private readonly masters = new Map<string, { row: number; column: number; formula: string }>();
  /** Areas of which only the first cell has a value of its own: spilled by an array formula, or merged; by their first row. */
  private readonly covered: Rectangle[];
  private next = 0;
  private hiding: Rectangle[] = [];
  private last = -1;

  constructor(
    private readonly file: FileTexts,
    merges: readonly Rectangle[],
  ) {
    this.covered = [...merges].sort((a, b) => a.row - b.row);
  }

  /** Moves on to a row; a file that goes back up starts anew with its merges. */
  private goTo(row: number): void {
    if (row < this.last) [this.next, this.hiding] = [0, []];
    this.last = row;
    for (let area = this.covered[this.next]; area && area.row <= row; area = this.covered[++this.next])
      this.hiding.push(area);
    if (this.hiding.length > 0) this.hiding = this.hiding.filter((area) => row < area.row + area.rows);
  }

  cellsOf(row: number, xml: string): Found[] {
    let column = -1;
    this.goTo(row);
    return Array.from(elementsIn(xml, "c"), ({ inside, content }) => {
      const at = attribute(inside, "r");
      column = at === undefined ? column + 1 : columnIndex(at.replace(/[^A-Za-z]/g, ""));
      const style = numberOf(inside, "s");
      const isHidden = this.hiding.some(
        (area) =>
          column >= area.column && column < area.column + area.columns && (column > area.column || row > area.row),
      );
      const value = isHidden ? null : this.valueOf(row, column, inside, content, style);
      return { column, value, style };
    });
  }

  private valueOf(row: number, column: number, inside: string, content: string, style: number | undefined): Cell {
    const formula = firstIn(content, "f");
    if (formula) {
      const { inside: how, content: text } = formula;
      const written = this.formulaOf(row, column, how, unescaped(text));
      const spill = attribute(how, "t") === "array" ? parseArea(attribute(how, "ref") ?? "") : undefined;
      if (spill && spill.rows * spill.columns > 1) this.hiding.push(spill);
      if (written !== "") return gridFormula(this.file.formula(written));
    }
    const kind = attribute(inside, "t") ?? "n";
    if (kind === "inlineStr") return `'${textIn(content)}`;
    const value = firstIn(content, "v")?.content;
    if (value === undefined) return null;
    switch (kind) {
      case "s":
        return textCell(this.file.texts[Number(value)]);
      case "str":
        return `'${unescaped(value)}`;
      case "b":
        return isOn(value.trim());
      case "e":
        return unescaped(value);
      case "d":
        return dayNumber(value.trim());
      default:
        return this.numberIn(value, style);
    }
  }

  private numberIn(value: string, style: number | undefined): Cell {
    const number = value.trim() === "" ? Number.NaN : Number(value);
    if (Number.isNaN(number)) return null;
    return this.file.from1904 && this.file.styles.isDate(style) ? number + YEARS_1904 : number;
  }

  /** "" where the cell has a value only. */
  private formulaOf(row: number, column: number, how: string, text: string): string {
    if (attribute(how, "t") === "dataTable") return "";
    const shared = attribute(how, "t") === "shared" ? attribute(how, "si") : undefined;
    if (shared === undefined) return text;
    if (text !== "") {
      this.masters.set(shared, { row, column, formula: text });
      return text;
    }
    const master = this.masters.get(shared);
    return master ? shifted(master.formula, row - master.row, column - master.column) : "";
  }
}

function textCell(text: string | undefined): Cell {
  return text === undefined ? null : `'${text}`;
}

/** A day, a time or both, as ISO 8601 has them; what is none stays a text. */
function dayNumber(text: string): Cell {
  const time = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:?\d\d)?$/.exec(text);
  if (!time || text === "") return `'${unescaped(text)}`;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = time;
  const days =
    year === undefined ? 0 : Date.UTC(Number(year), Number(month) - 1, Number(day)) / MILLISECONDS_PER_DAY + EPOCH;
  return days + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}

/** @throws FileFault where the values stand so far apart that the sheet would not fit into the memory */
function grid(rows: readonly { readonly row: number; readonly cells: readonly Found[] }[]): Cell[][] {
  let [lastRow, lastColumn] = [-1, -1];
  for (const { row, cells } of rows)
    for (const { column, value } of cells) {
      if (value === null) continue;
      lastRow = Math.max(lastRow, row);
      lastColumn = Math.max(lastColumn, column);
    }
  if ((lastRow + 1) * (lastColumn + 1) > MOST_CELLS) throw new FileFault("tooLarge");
  const lines = Array.from({ length: lastRow + 1 }, () => new Array<Cell>(lastColumn + 1).fill(null));
  for (const { row, cells } of rows)
    for (const { column, value } of cells) {
      const line = lines[row];
      if (line && value !== null) line[column] = value;
    }
  return lines;
}

/** Equal styles of neighbouring cells in one piece, so that a large sheet is dressed in few steps. */
function stylesOf(
  rows: readonly { readonly row: number; readonly cells: readonly Found[]; readonly style: number | undefined }[],
  styles: FileStyles,
  columnStyles: ReadonlyMap<number, number>,
  size: { readonly rows: number; readonly columns: number },
): StyledArea[] {
  const pieces: { area: Rectangle; style: CellStyle }[] = [];
  const open = new Map<string, number>();
  for (const { row, cells, style: rowStyle } of rows) {
    if (row >= size.rows + LOOKS_BELOW) continue;
    const own = new Map(cells.map(({ column, style }) => [column, style ?? 0]));
    const columns = Math.max(size.columns, Math.min((cells.at(-1)?.column ?? -1) + 1, size.columns + LOOKS_BESIDE));
    let run: { column: number; columns: number; style: CellStyle } | undefined;
    const close = () => {
      if (!run) return;
      const key = `${run.column},${run.columns}`;
      const above = pieces[open.get(key) ?? -1];
      if (above && above.style === run.style && above.area.row + above.area.rows === row)
        above.area = { ...above.area, rows: above.area.rows + 1 };
      else {
        open.set(key, pieces.length);
        pieces.push({ area: { row, column: run.column, rows: 1, columns: run.columns }, style: run.style });
      }
      run = undefined;
    };
    for (let column = 0; column < columns; column++) {
      const style = styles.of(own.get(column) ?? rowStyle ?? columnStyles.get(column));
      if (run && style !== run.style) close();
      if (run) run.columns++;
      else if (style) run = { column, columns: 1, style };
    }
    close();
  }
  return pieces;
}

function numberOf(inside: string, name: string): number | undefined {
  const text = attribute(inside, name);
  return text === undefined || text.trim() === "" || Number.isNaN(Number(text)) ? undefined : Number(text);
}
