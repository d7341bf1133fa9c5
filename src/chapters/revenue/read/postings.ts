import { isDomainError } from "../../../domain/kernel/errors";
import { normalise } from "../../../domain/kernel/names";
import { toFen, type Fen } from "../../../domain/revenue/money";
import { isLine, type ArgumentWords } from "../../../inputs/arguments";
import { date, isBlank, isoDate, readCell, text, type CellValue } from "../../../inputs/cell";
import { fault, faultOf, InputError, type Fault, type Issue } from "../../../inputs/faults";
import { money } from "../../../inputs/money";

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

/** The number of the rule for a tax on a day, below BLANK; may refuse with a DomainError. */
export type RuleFor = (tax: string, day: string | undefined) => number;

/**
 * Reads tax, amount and date of many postings. Every different name and day is looked up once.
 * @throws InputError with every fault at its row
 */
export function readPostings(
  given: { taxes: Cells; amounts: Cells; dates: Cells | undefined },
  words: PostingWords,
  ruleFor: RuleFor,
): Postings {
  const reader = new PostingReader(words, ruleFor, listOf(given.amounts).length);
  const amounts = listOf(given.amounts);
  const taxes = reader.forAll(given.taxes, words.taxes);
  const dates = given.dates && reader.forAll(given.dates, words.dates);
  reader.refuse();
  const postings: Postings = {
    amounts: new Float64Array(amounts.length),
    rules: new Uint16Array(amounts.length).fill(BLANK),
    years: new Uint16Array(amounts.length),
  };
  for (let row = 0; row < amounts.length; row++) {
    const tax = taxes(row);
    if (isBlank(amounts[row]) && isBlank(tax)) continue;
    const fen = reader.amount(amounts[row], row);
    const found = reader.rule(tax, dates?.(row), row);
    if (fen === undefined || found === undefined) continue;
    postings.amounts[row] = fen;
    postings.rules[row] = found.rule;
    postings.years[row] = found.year;
  }
  reader.refuse();
  return postings;
}

/** The rule of a tax on a day, and the year of that day. */
interface Found {
  readonly rule: number;
  readonly year: number;
}

class PostingReader {
  readonly #issues: Issue[] = [];
  /** What was found for a tax as its cell has it, by the cell of the date; only for texts that were read. */
  readonly #known = new Map<string, Map<CellValue, Found>>();

  constructor(
    private readonly words: PostingWords,
    private readonly ruleFor: RuleFor,
    private readonly count: number,
  ) {}

  /** @throws InputError with what has been told so far, where it is anything */
  refuse(): void {
    if (this.#issues.length > 0) throw new InputError(this.#issues);
  }

  /** A range by row; one cell serves all rows. */
  forAll(cells: Cells, argument: ArgumentWords): (row: number) => CellValue {
    const list = listOf(cells);
    if (list.length === 1) return () => list[0];
    if (list.length !== this.count)
      this.#tell(
        fault("input.lengths", { found: list.length, wanted: this.count, other: this.words.amounts.label }),
        argument,
      );
    return (row) => list[row];
  }

  amount(cell: CellValue, row: number): Fen | undefined {
    if (typeof cell === "number" && Math.abs(cell) < 1e10) {
      const { fen, whole } = toFen(cell, "yuan");
      if (whole) return fen;
    }
    const reading = readCell(money(), cell);
    if ("value" in reading) return reading.value;
    this.#tell(reading.fault, this.words.amounts, row);
    return undefined;
  }

  rule(taxCell: CellValue, dateCell: CellValue, row: number): Found | undefined {
    const known = typeof taxCell === "string" ? this.#known.get(taxCell)?.get(dateCell) : undefined;
    if (known) return known;
    const tax = readCell(text(), taxCell);
    if ("fault" in tax) {
      this.#tell(tax.fault, this.words.taxes, row);
      return undefined;
    }
    const found = this.#lookUp(tax.value, dateCell, row);
    if (found && typeof taxCell === "string") this.#keep(taxCell, dateCell, found);
    return found;
  }

  #keep(taxCell: string, dateCell: CellValue, found: Found): void {
    const days = this.#known.get(taxCell);
    if (days) days.set(dateCell, found);
    else this.#known.set(taxCell, new Map([[dateCell, found]]));
  }

  #lookUp(tax: string, dateCell: CellValue, row: number): Found | undefined {
    const day = isBlank(dateCell) ? undefined : readCell(date(), dateCell);
    if (day && "fault" in day) {
      this.#tell(day.fault, this.words.dates, row);
      return undefined;
    }
    const iso = day && isoDate(day.value);
    try {
      return { rule: this.ruleFor(normalise(tax), iso), year: Number(iso?.slice(0, 4) ?? 0) };
    } catch (error) {
      if (!isDomainError(error)) throw error;
      this.#tell(faultOf(error), error.code === "policy.unknownTax" ? this.words.taxes : this.words.dates, row);
      return undefined;
    }
  }

  #tell(what: Fault, { label }: ArgumentWords, row?: number): void {
    this.#issues.push({
      severity: "error",
      fault: what,
      place: { argument: label, ...(row === undefined ? {} : { row }) },
    });
  }
}

function listOf(cells: Cells): readonly CellValue[] {
  return isLine(cells) ? (cells[0] ?? []) : cells.map(([cell]) => cell);
}
