import { DomainError } from "../../domain/kernel/errors";
import type { Fen } from "../../domain/revenue/money";
import { toFen } from "../../domain/revenue/money";
import type { ArgumentWords } from "../arguments";
import { isLine } from "../arguments";
import { date, isBlank, isoDate, normalise, readCell, text, type CellValue } from "../cell";
import { fault, faultOf, InputError, type Fault, type Issue } from "../faults";
import { money } from "./readers";

/** The words of the three ranges, for sentences. */
export interface PostingWords {
  readonly taxes: ArgumentWords;
  readonly amounts: ArgumentWords;
  readonly dates: ArgumentWords;
}

/** Postings as they were given, a row each: columns are far smaller than objects where there are hundreds of thousands. */
export interface Postings {
  readonly amounts: Float64Array;
  /** The rule of each posting among `rules`; `BLANK` for a blank row. */
  readonly rules: Uint16Array;
  /** The year of each posting; 0 without a date. */
  readonly years: Uint16Array;
}

export const BLANK = 0xffff;

type Cells = readonly (readonly CellValue[])[];

/**
 * Reads tax, amount and date of many postings. Every different name and day is looked up once.
 * @param ruleFor the number of the rule for a tax on a day, below BLANK; may refuse with a DomainError
 * @throws InputError with every fault at its row
 */
export function readPostings(
  given: { taxes: Cells; amounts: Cells; dates: Cells | undefined },
  words: PostingWords,
  ruleFor: (tax: string, day: string | undefined) => number,
): Postings {
  const issues: Issue[] = [];
  const tell = (what: Fault, argument: ArgumentWords, row?: number) =>
    issues.push({
      severity: "error",
      fault: what,
      place: { argument: argument.label, ...(row === undefined ? {} : { row }) },
    });
  const amountCells = listOf(given.amounts);
  const count = amountCells.length;
  const taxCells = forAll(given.taxes, words.taxes);
  const dateCells = given.dates && forAll(given.dates, words.dates);
  if (issues.length > 0) throw new InputError(issues);

  const postings: Postings = {
    amounts: new Float64Array(count),
    rules: new Uint16Array(count).fill(BLANK),
    years: new Uint16Array(count),
  };
  const rulesByTax = new Map<string, Map<CellValue, number>>();
  const daysByCell = new Map<CellValue, string>();
  for (let row = 0; row < count; row++) {
    const taxCell = taxCells(row);
    const amountCell = amountCells[row];
    if (isBlank(amountCell) && isBlank(taxCell)) continue;
    const fen = amountOf(amountCell, row);
    const dateCell = dateCells?.(row);
    const tax = typeof taxCell === "string" && rulesByTax.has(taxCell) ? taxCell : taxOf(taxCell, row);
    if (fen === undefined || tax === undefined) continue;
    let rules = rulesByTax.get(tax);
    if (!rules) rulesByTax.set(tax, (rules = new Map<CellValue, number>()));
    let rule = rules.get(dateCell);
    if (rule === undefined) {
      rule = lookUp(tax, dateCell, row);
      if (rule === undefined) continue;
      rules.set(dateCell, rule);
    }
    postings.amounts[row] = fen;
    postings.rules[row] = rule;
    postings.years[row] = Number(daysByCell.get(dateCell)?.slice(0, 4) ?? 0);
  }
  if (issues.length > 0) throw new InputError(issues);
  return postings;

  function forAll(cells: Cells, argument: ArgumentWords): (row: number) => CellValue {
    const list = listOf(cells);
    if (list.length === 1) return () => list[0];
    if (list.length !== count)
      tell(fault("input.lengths", { found: list.length, wanted: count, other: words.amounts.label }), argument);
    return (row) => list[row];
  }

  function amountOf(cell: CellValue, row: number): Fen | undefined {
    if (typeof cell === "number" && Number.isFinite(cell)) {
      const { fen, whole } = Math.abs(cell) < 1e10 ? toFen(cell, "yuan") : { fen: 0, whole: false };
      if (whole) return fen;
    }
    const reading = readCell(money(), cell);
    if ("value" in reading) return reading.value;
    tell(reading.fault, words.amounts, row);
    return undefined;
  }

  function taxOf(cell: CellValue, row: number): string | undefined {
    const reading = readCell(text(), cell);
    if ("value" in reading) return reading.value;
    tell(reading.fault, words.taxes, row);
    return undefined;
  }

  function lookUp(tax: string, dateCell: CellValue, row: number): number | undefined {
    let day: string | undefined;
    if (!isBlank(dateCell)) {
      const reading = readCell(date(), dateCell);
      if ("fault" in reading) {
        tell(reading.fault, words.dates, row);
        return undefined;
      }
      day = isoDate(reading.value);
      daysByCell.set(dateCell, day);
    }
    try {
      return ruleFor(normalise(tax), day);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      tell(faultOf(error), error.code === "policy.unknownTax" ? words.taxes : words.dates, row);
      return undefined;
    }
  }
}

function listOf(cells: Cells): readonly CellValue[] {
  return isLine(cells) ? (cells[0] ?? []) : cells.map(([cell]) => cell);
}
