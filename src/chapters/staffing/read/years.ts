import type { Window } from "../../../domain/apportionment/groups";

/** One or two counts of the same towns, given as columns or as rows. */
export function readYears(
  cells: readonly (readonly number[])[],
): readonly [thisYear: readonly number[], nextYear: readonly number[] | undefined] {
  const width = cells[0]?.length ?? 0;
  if (width > 2 && cells.length <= 2) return [cells[0] ?? [], cells[1]];
  return [cells.map((row) => row[0] ?? 0), width > 1 ? cells.map((row) => row[1] ?? 0) : undefined];
}

/** The totals to try: the least and the greatest, or so many on either side of the total. */
export function readRange([first = 0, second]: readonly number[], total: number): Window {
  return second === undefined ? { low: Math.max(0, total - first), high: total + first } : { low: first, high: second };
}
