import { DomainError } from "../kernel/errors";
import { divide, exact, floor, multiply } from "../kernel/exact";

/** What is kept back of a total before it is shared: so many posts, or so many percent of it; null for nothing. */
export interface Reserve {
  readonly unit: "posts" | "percent";
  readonly amount: number | null;
}

/**
 * The posts that are kept back of a total. A percentage is exact and rounded down to whole posts.
 * @throws total.reserve where it is no whole number from 0 to the total
 */
export function reservedOf(total: number, { unit, amount }: Reserve): number {
  if (amount === null) return 0;
  const reserve = unit === "posts" ? amount : Number(floor(divide(multiply(exact(total), exact(amount)), exact(100))));
  if (!Number.isInteger(reserve) || reserve < 0 || reserve > total)
    throw new DomainError("total.reserve", { total, reserve });
  return reserve;
}
