import { sumFen, type Fen } from "../revenue/money";

/** A month, counted: 12 · year + month − 1. */
export type MonthCount = number;

export interface TownService {
  /** From when service in townships counts. */
  readonly since: MonthCount;
  /** In the present town. */
  readonly arrived: MonthCount;
  /** null while there. */
  readonly left: MonthCount | null;
}

/** What is paid a month from so many full years of service on. */
export interface AllowanceBand {
  readonly years: number;
  readonly rate: Fen;
}

interface YearOfAllowance {
  readonly months: number;
  /** Of the last month that was paid, 0 where none was. */
  readonly rate: Fen;
  readonly amount: Fen;
}

/**
 * The township allowance of a year: from the month after arrival to the month of leaving. The month in which a year of service
 * is full is already paid by it.
 * @param bands by rising years; below the first nothing is paid
 * @throws revenue.tooLarge
 */
export function allowanceOf(
  year: number,
  { since, arrived, left }: TownService,
  bands: readonly AllowanceBand[],
): YearOfAllowance {
  const first = Math.max(12 * year, arrived + 1, since + 1);
  const last = Math.min(12 * year + 11, left ?? Infinity);
  let [months, rate, amount] = [0, 0, 0];
  for (let month = first; month <= last; month++) {
    rate = rateAfter(Math.floor((month - since) / 12), bands);
    amount = sumFen([amount, rate]);
    months += 1;
  }
  return { months, rate, amount };
}

function rateAfter(years: number, bands: readonly AllowanceBand[]): Fen {
  let found = 0;
  for (const band of bands) if (band.years <= years) found = band.rate;
  return found;
}
