import type { Text } from "../locale/text";
import { InvariantError } from "../domain/kernel/errors";
import { comparable, normalise, tidy } from "../domain/kernel/names";
import { fault, type Fault } from "./faults";

export { normalise };

/** What a cell may hold when it reaches us: from a custom function's argument or from a range that was read. */
export type CellValue = string | number | boolean | null | undefined | object;

/** A cell read as a value of T, perhaps repaired (which is told, never silent), or the fault that it has. */
export type Reading<T> = { readonly value: T; readonly repair?: Fault } | { readonly fault: Fault };

/** Reads one cell. `blank` says what a blank cell means; without it a blank is a fault. */
export interface CellReader<T> {
  read(cell: CellValue): Reading<T>;
  readonly blank?: { readonly value: T };
  /** What to choose from, where the cell holds a choice. */
  readonly choices?: readonly Choice[];
}

/** One entry of a list to choose from. */
export interface Choice {
  readonly value: string;
  readonly label: Text;
  readonly help?: Text;
}

const ERROR_TEXT =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|FIELD!|GETTING_DATA|CONNECT!|BLOCKED!|UNKNOWN!)$/;

/** The text of a cell error ("#N/A"), or undefined. Errors arrive as texts, as error values or as CustomFunctions.Error. */
export function cellError(cell: CellValue): string | undefined {
  if (typeof cell === "string") return ERROR_TEXT.test(cell.trim()) ? cell.trim() : undefined;
  if (typeof cell !== "object" || cell === null) return undefined;
  const { basicValue, code, type, basicType } = cell as Record<string, unknown>;
  for (const text of [basicValue, code]) if (typeof text === "string" && ERROR_TEXT.test(text)) return text;
  return type === "Error" || basicType === "Error" || cell instanceof Error ? "#VALUE!" : undefined;
}

/** Excel's richer values (a formatted number, an entity) as the plain value that they stand for. */
function plain(cell: CellValue): CellValue {
  if (typeof cell === "object" && cell !== null && "basicValue" in cell)
    return (cell as { basicValue: CellValue }).basicValue;
  return cell;
}

export function isBlank(cell: CellValue): boolean {
  const value = plain(cell);
  return value === null || value === undefined || (typeof value === "string" && normalise(value) === "");
}

export interface NumberRange {
  readonly least?: number;
  readonly most?: number;
  readonly whole?: boolean;
}

const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const ACCOUNTING = /^\((.*)\)$/;

/** ①, ² and their like point to a note; read as digits they would change the number. */
const NOTE_MARK = /[\u00b2\u00b3\u00b9\u2070-\u209f\u2460-\u24ff\u2776-\u2793]/;
const LINES = /\S\s*[\n\r\t]\s*\S/;
const SPACED = /^[+-]?\d{1,3}( \d{3})+(\.\d+)?$/;

/**
 * The decimal text of a number kept as text, or undefined: "1,234.5", "1 234", "46.5%", "¥1,200", and −35 as "(35)", "35-"
 * or "(¥35)". Two numbers in one cell are none.
 */
function decimalText(text: string): string | undefined {
  if (NOTE_MARK.test(text) || LINES.test(text)) return undefined;
  let body = normalise(text).replace(/−/g, "-");
  const inBrackets = ACCOUNTING.exec(body);
  const behind = /^([^-]*\d)\s?-$/.exec(body);
  if (inBrackets) body = `-${inBrackets[1]}`;
  else if (behind) body = `-${behind[1]}`;
  body = body.replace(/^([+-]?)\s?[¥$]\s?/, "$1");
  if (SPACED.test(body)) body = body.replaceAll(" ", "");
  const percent = body.endsWith("%");
  if (percent) body = body.slice(0, -1).trim();
  if (GROUPED.test(body)) body = body.replace(/,/g, "");
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(body)) return undefined;
  return percent ? `${body}%` : body;
}

/** A number kept as text: "%" divides by 100, decided on the decimal so that 46.5% is 0.465 and not its neighbour. */
function numberOf(decimal: string): number {
  return decimal.endsWith("%") ? Number(`${Number(decimal.slice(0, -1))}e-2`) : Number(decimal);
}

/** Excel shows no more digits; what a computed double has behind them is noise, so that 110.00000000000001 is whole. */
const EXCEL_DIGITS = 15;

/** Below this a double holds every hundredth, so that what is lost of a long decimal is no fen. */
const HUNDREDTHS_BELOW = 2 ** 53 / 100;

/** True where the double of a text is not the number that is written, by as much as a hundredth. */
function losesDigits(decimal: string, read: number): boolean {
  if (Math.abs(read) < HUNDREDTHS_BELOW || !/^[+-]?[\d.]+$/.test(decimal)) return false;
  const digits = (text: string) =>
    text
      .replace(/^[+-]?0*/, "")
      .replace(/(\.\d*?)0+$/, "$1")
      .replace(/\.$/, "");
  return digits(decimal) !== digits(String(read));
}

/** A computed number without the binary noise behind the digits that Excel shows (0.1 + 0.2 is 0.3); the largest would round beyond all. */
export function asShown(value: number): number {
  const rounded = Number(value.toPrecision(EXCEL_DIGITS));
  return Number.isFinite(rounded) ? rounded : value;
}

/** Why a text is no number: a unit behind a number belongs into the heading. */
function noNumber(found: string): Fault {
  const number = /^(.*\d)\s*([^\d\s.,%)-]{1,4})$/.exec(normalise(found));
  return number && !NOTE_MARK.test(found) && decimalText(number[1] ?? "") !== undefined
    ? fault("input.unitInCell", { found, unit: number[2] ?? "" })
    : fault("input.notNumber", { found });
}

/** A number, or a number kept as text (repaired and told). */
export function number(range: NumberRange = {}, blank?: { value: number }): CellReader<number> {
  const within = (value: number, found: string, repair?: Fault): Reading<number> => {
    if (!Number.isFinite(value)) return { fault: fault("input.notNumber", { found }) };
    if (range.whole && !Number.isInteger(value)) {
      const shown = asShown(value);
      return Number.isInteger(shown) ? within(shown, found, repair) : { fault: fault("input.notWhole", { found }) };
    }
    if (range.least !== undefined && value < range.least)
      return { fault: fault("input.below", { found, least: range.least }) };
    if (range.most !== undefined && value > range.most)
      return { fault: fault("input.above", { found, most: range.most }) };
    return repair ? { value, repair } : { value };
  };
  return {
    blank,
    read(cell) {
      const value = plain(cell);
      if (typeof value === "number") return within(value, String(value));
      if (typeof value === "string") {
        const decimal = decimalText(value);
        if (decimal === undefined) return { fault: noNumber(value) };
        const read = numberOf(decimal);
        if (losesDigits(decimal, read)) return { fault: fault("input.tooManyDigits", { found: value }) };
        return within(read, value, fault("input.numberAsText", { found: value, read: String(read) }));
      }
      return { fault: fault("input.notNumber", { found: show(value) }) };
    },
  };
}

/** A whole number from 0 on: posts, items, people. */
export function count(range: { least?: number; most?: number } = {}, blank?: { value: number }): CellReader<number> {
  return number({ least: 0, most: Number.MAX_SAFE_INTEGER, ...range, whole: true }, blank);
}

/** A weight: a number from 0 on; a blank weighs nothing. */
export function weight(): CellReader<number> {
  return number({ least: 0 }, { value: 0 });
}

/** A text, trimmed; full-width letters and stray spaces are repaired and told. */
export function text(blank?: { value: string }): CellReader<string> {
  return {
    blank,
    read(cell) {
      const value = plain(cell);
      if (typeof value === "number") return { value: String(value) };
      if (typeof value !== "string") return { fault: fault("input.notText", { found: show(value) }) };
      const read = tidy(value);
      return read === value ? { value } : { value: read, repair: fault("input.trimmed", { found: value, read }) };
    },
  };
}

/** One of a list of choices, each with the other names that people use; letter case, spaces and marks do not matter. */
export function choice<T extends string>(
  choices: Readonly<Record<T, readonly string[]>>,
  blank?: { value: T },
): CellReader<T> {
  const known = new Map<string, T>();
  for (const [value, names] of Object.entries(choices) as [T, readonly string[]][])
    for (const word of [value, ...names]) {
      const name = comparable(word);
      if (name === "" || (known.get(name) ?? value) !== value)
        throw new InvariantError(`${word} is no name of one choice`);
      known.set(name, value);
    }
  return {
    blank,
    read(cell) {
      const value = plain(cell);
      const found = known.get(comparable(show(value)));
      if (found !== undefined) return { value: found };
      return { fault: fault("input.notOneOf", { found: show(value), choices: Object.keys(choices) }) };
    },
  };
}

/** Yes or no, also as 是/否, 1/0, √/×. */
export function yesNo(blank?: { value: boolean }): CellReader<boolean> {
  const words: Record<string, boolean> = {
    是: true,
    有: true,
    yes: true,
    y: true,
    true: true,
    "1": true,
    "√": true,
    否: false,
    无: false,
    no: false,
    n: false,
    false: false,
    "0": false,
    "×": false,
  };
  return {
    blank,
    read(cell) {
      const value = plain(cell);
      if (typeof value === "boolean") return { value };
      const found = words[normalise(show(value)).toLowerCase()];
      return found === undefined ? { fault: fault("input.notYesNo", { found: show(value) }) } : { value: found };
    },
  };
}

/** A day as a count of days in Excel's 1900 system (45292 is 2024-01-01). */
export type Day = number;

const DATE_TEXT = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})[日号]?)?月?)?年?$/;
const EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** The day of a calendar date, or undefined where there is no such date. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? Math.round((date.getTime() - EPOCH) / DAY_MS) : undefined;
}

/** "2024-01-31" for a day. */
export function isoDate(day: Day): string {
  return new Date(EPOCH + day * DAY_MS).toISOString().slice(0, 10);
}

/** The day of "2024-01-31". */
export function isoDay(iso: string): Day {
  return (Date.parse(iso) - EPOCH) / DAY_MS;
}

const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** The hour that a database writes behind its days. */
const HOUR = /[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/;
/** The serial numbers of 1901-01-01 and of the day after 9999-12-31, which ledgers write for an open end. */
const [FIRST_SERIAL, AFTER_SERIALS] = [367, 2_958_466];
/** A year or a month as a number (2024, 202404): as serial numbers they would be days of 1905 and of 2454. */
const NO_DAY = /^(19|20|21)\d{2}(0[1-9]|1[0-2])?$/;

/**
 * A date: Excel's serial number, or a text such as 2024-08-01, 2024/8/1, 2024年8月1日, 20240801 (also as a number). A serial
 * below that of 1901 is a fault, and so is one that is a year or a month.
 */
export function date(blank?: { value: Day }): CellReader<Day> {
  return {
    blank,
    read(cell) {
      const value = plain(cell);
      if (typeof value === "number") {
        const isSerial = value >= FIRST_SERIAL && value < AFTER_SERIALS && !NO_DAY.test(String(value));
        if (isSerial) return { value: Math.floor(value) };
      }
      if (typeof value === "number" || typeof value === "string") {
        const written = normalise(String(value)).replace(HOUR, "").replace(/ /g, "");
        const match = COMPACT.exec(written) ?? DATE_TEXT.exec(written);
        const day =
          match && match[2] && match[3] ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
        if (day !== undefined) return { value: day };
      }
      return { fault: fault("input.notDate", { found: show(value) }) };
    },
  };
}

/** A cell as the planner sees it, for sentences. */
export function show(cell: CellValue): string {
  const value = plain(cell);
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "object" ? (cellError(value) ?? "?") : String(value);
}

/** Reads a cell with its reader, errors and blanks first: the one way in. */
export function readCell<T>(reader: CellReader<T>, cell: CellValue): Reading<T> {
  const error = cellError(cell);
  if (error !== undefined) return { fault: fault("input.cellError", { found: error }) };
  if (isBlank(cell)) return reader.blank ? { value: reader.blank.value } : { fault: fault("input.missing", {}) };
  return reader.read(cell);
}
