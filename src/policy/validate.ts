import { DomainError } from "../domain/kernel/errors";
import { add, compare, exact, ONE, toNumber, ZERO, type Rational } from "../domain/kernel/exact";
import { nameKey } from "./names";
import type { IsoDay } from "./scheme";

/** One row of shares as it was written, before it is known to be right; `undefined` where a cell could not be read. */
export interface ShareRow {
  readonly tax: string;
  readonly from: IsoDay | null | undefined;
  /** One for each level; null for the whole row where no share is given. */
  readonly shares: readonly (Rational | undefined)[] | null;
}

/** A fault of a scheme at its row and column: the tax, the date, or a level. An `error` makes the scheme unusable. */
export interface SchemeFinding {
  readonly severity: "error" | "note";
  readonly error: DomainError;
  readonly row: number;
  readonly column: "tax" | "from" | number;
}

const AFFILIATION = /隶属|affiliation|[中省市县区]属(企业|单位)/i;

/**
 * Every fault of a table of shares: shares that do not add up to exactly 1, rates outside 0 to 1, dates of one tax that do
 * not ascend or fall together. A version ends where the next begins, so ascending dates leave neither gap nor overlap.
 */
export function checkShares(rows: readonly ShareRow[]): SchemeFinding[] {
  const findings: SchemeFinding[] = [];
  const tell = (
    row: number,
    column: SchemeFinding["column"],
    error: DomainError,
    severity: SchemeFinding["severity"] = "error",
  ) => findings.push({ severity, error, row, column });
  const last = new Map<string, { from: IsoDay | null }>();
  rows.forEach(({ tax, from, shares }, row) => {
    shares?.forEach((share, level) => {
      if (share && (compare(share, ZERO) < 0 || compare(share, ONE) > 0))
        tell(row, level, new DomainError("policy.rateRange", { found: fraction(share) }));
    });
    if (shares?.every((share) => share !== undefined)) {
      const sum = shares.reduce<Rational>((total, share) => add(total, share), ZERO);
      if (compare(sum, ONE) !== 0)
        tell(row, "tax", new DomainError("policy.sharesNotOne", { tax, sum: fraction(sum) }));
    }
    if (AFFILIATION.test(tax)) tell(row, "tax", new DomainError("policy.byAffiliation", { tax }), "note");
    if (from === undefined) return;
    const key = nameKey(tax);
    const before = last.get(key);
    if (before) {
      if (from === null) tell(row, "from", new DomainError("policy.undatedAmongDated", { tax }));
      else if (before.from !== null && from === before.from)
        tell(row, "from", new DomainError("policy.sameDate", { tax, from }));
      else if (before.from !== null && from < before.from)
        tell(row, "from", new DomainError("policy.datesNotAscending", { tax, from, before: before.from }));
    }
    last.set(key, { from });
  });
  return findings;
}

/** A rate as a text that reads back as the same rate: 0.95, or 14/15 where no short decimal says it. */
export function fraction(rate: Rational): string {
  const decimal = String(toNumber(rate));
  return compare(exact(decimal), rate) === 0 ? decimal : `${rate.numerator}/${rate.denominator}`;
}
