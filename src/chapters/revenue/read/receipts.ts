import type { Fen } from "../../../domain/revenue/money";
import { isBlank, isoDate, readCell, type Reading } from "../../../inputs/cell";
import type { Heading } from "../../../inputs/columns";
import { fault, faultOf, type Fault, type Issue } from "../../../inputs/faults";
import { money } from "../../../inputs/money";
import { TownNames } from "../../../inputs/town";
import { moneyUnit, otherMoney } from "../../../inputs/units";
import type { Shares } from "../../../policy/scheme";
import { splitByScheme, type Collected, type Dating, type PostingFault, type SplitPosting } from "../answer/receipts";
import { receiptTable, type ReceiptReading } from "../tables";

/** One posting as it was written, before its shares are looked up. */
export interface Posting extends Collected {
  /** Tells a fault of this posting at its cell. */
  readonly tell: (what: Fault, at: "tax" | "amount" | "date") => Issue;
}

/** A column of the table that the spec does not know: a tax, or a level for which the treasury has entered its part. */
interface OtherColumn {
  readonly heading: Heading;
  readonly column: number;
}

/**
 * The postings of a table: a ledger (town, tax, amount), or a row for each town with a column for each tax.
 * Rows of a ledger without tax or amount are issues; in the second form a blank is a tax that the town does not have.
 */
export function readReceipts(
  reading: ReceiptReading,
  towns: readonly string[],
  shares: Shares,
): { readonly postings: readonly Posting[]; readonly issues: readonly Issue[] } {
  const reader = new ReceiptReader(reading, towns, shares);
  reader.read();
  return { postings: reader.postings, issues: reader.issues };
}

class ReceiptReader {
  readonly postings: Posting[] = [];
  readonly issues: Issue[] = [];
  readonly #towns: TownNames;
  readonly #isLedger: boolean;
  /** The columns of taxes, or in a ledger those of levels. */
  readonly #others: readonly OtherColumn[];

  constructor(
    private readonly reading: ReceiptReading,
    towns: readonly string[],
    { vocabulary }: Shares,
  ) {
    this.#towns = new TownNames(towns);
    this.#isLedger = reading.has("tax") && reading.has("amount");
    const known = new Set<number | undefined>(
      this.#isLedger ? Object.values(reading.found) : [reading.found.town, reading.found.date],
    );
    const isWanted = this.#isLedger ? vocabulary.isLevel : vocabulary.isTax;
    this.#others = reading.headings.flatMap((heading, column) =>
      !known.has(column) && isWanted(heading.name) ? [{ heading, column }] : [],
    );
  }

  read(): void {
    const { reading } = this;
    if (!this.#isLedger && this.#others.length === 0 && reading.rows.length > 0) {
      const found = reading.headings.map(({ text }) => text).filter(Boolean);
      const heading = receiptTable.columns.tax.label;
      this.issues.push(reading.issue("error", fault("input.missingColumn", { heading, found })));
      return;
    }
    reading.rows.forEach((row, index) => {
      const town = this.#towns.find(row.town);
      if (town === undefined) {
        this.issues.push(reading.issue("error", fault("revenue.townUnknown", { found: row.town }), index, "town"));
        return;
      }
      const day = row.date === undefined ? undefined : isoDate(row.date);
      if (this.#isLedger) this.#readEntry(index, town, day);
      else this.#readTaxes(index, town, day);
    });
  }

  /** One row of a ledger. */
  #readEntry(index: number, town: number, day: string | undefined): void {
    const { reading } = this;
    const { tax, amount } = reading.rows[index] ?? {};
    for (const key of ["tax", "amount"] as const)
      if (reading.rows[index]?.[key] === undefined && !reading.isBroken(index, key))
        this.issues.push(reading.issue("error", fault("input.missing", {}), index, key));
    if (tax === undefined || amount === undefined) return;
    const parts = this.#others.flatMap((other) => {
      const part = this.#amountAt(index, other);
      return part === undefined ? [] : [[other.heading.name, part] as const];
    });
    this.postings.push({
      town,
      tax,
      amount,
      day,
      parts: parts.length > 0 ? new Map(parts) : undefined,
      tell: (what, at) => reading.issue("error", what, index, at),
    });
  }

  /** One town's row with a column for each tax. */
  #readTaxes(index: number, town: number, day: string | undefined): void {
    for (const other of this.#others) {
      const amount = this.#amountAt(index, other);
      if (amount === undefined) continue;
      this.postings.push({
        town,
        tax: other.heading.name,
        amount,
        day,
        parts: undefined,
        tell: (what, at) => this.reading.issue("error", what, index, at === "date" ? at : other.column),
      });
    }
  }

  #amountAt(index: number, { heading, column }: OtherColumn): Fen | undefined {
    const { reading } = this;
    const cell = reading.cell(index, column);
    if (isBlank(cell)) return undefined;
    const unit = otherMoney(heading.unit);
    const found: Reading<Fen> =
      unit === undefined
        ? readCell(money(moneyUnit(heading.unit) ?? reading.unit), cell)
        : { fault: fault("input.unitUnknown", { found: unit }) };
    if ("fault" in found) {
      this.issues.push(reading.issue("error", found.fault, index, column));
      return undefined;
    }
    if (found.repair) this.issues.push(reading.issue("repair", found.repair, index, column));
    return found.value;
  }
}

/** Postings split by the shares in force, and an issue for each that has none. */
export function readSplit(
  shares: Shares,
  postings: readonly Posting[],
  dating: Dating,
): { readonly receipts: readonly SplitPosting[]; readonly issues: readonly Issue[] } {
  const { receipts, faults } = splitByScheme(shares, postings, dating);
  return { receipts, issues: issuesOf(postings, faults) };
}

/** Faults of the scheme at the cells of the postings that met them. */
export function issuesOf(postings: readonly Posting[], faults: readonly PostingFault[]): Issue[] {
  return faults.flatMap(({ posting, error }) => {
    const issue = postings[posting]?.tell(faultOf(error), error.code === "policy.unknownTax" ? "tax" : "date");
    return issue ? [issue] : [];
  });
}
