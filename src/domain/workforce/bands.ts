import { DomainError } from "../kernel/errors";
import { compare, subtract, ZERO, type Rational } from "../kernel/exact";
import { comparable } from "../kernel/names";

/** What a standard gives from a number on, or for a class. */
export interface Band<Key extends number | string> {
  readonly key: Key;
  /** One or more results, as many in every band. */
  readonly gives: readonly Rational[];
}

/** Whether a number that is an edge opens the band above it (以上 includes it) or closes the band below. */
export type Edge = "from" | "upTo";

/** @throws standard.order where an edge does not lie above the one before */
export function checkOrder(bands: readonly Band<number>[]): void {
  bands.forEach(({ key }, row) => {
    const before = bands[row - 1]?.key;
    if (before !== undefined && key <= before) throw new DomainError("standard.order", { row, found: key, before });
  });
}

/**
 * What the band of a number gives. The first band holds its own edge either way, for no band is below it.
 * @param bands by rising edges, one or more
 * @throws standard.below
 */
export function standardOf(
  value: number,
  unit: number,
  bands: readonly [Band<number>, ...Band<number>[]],
  edge: Edge,
): readonly Rational[] {
  const [first] = bands;
  if (value < first.key) throw new DomainError("standard.below", { unit, found: value, least: first.key });
  let found = first;
  for (const band of bands) if (edge === "from" ? band.key <= value : band.key < value) found = band;
  return found.gives;
}

/**
 * What the standard gives a class; letter case, width and marks of its name do not matter.
 * @throws standard.unknownClass
 */
export function standardOfClass(name: string, unit: number, bands: readonly Band<string>[]): readonly Rational[] {
  const found = bands.find(({ key }) => comparable(key) === comparable(name));
  if (!found)
    throw new DomainError("standard.unknownClass", { unit, found: name, classes: bands.map(({ key }) => key) });
  return found.gives;
}

/** How far what is there lies above the standard, and how far below: never netted. */
export function againstStandard(standard: Rational, actual: Rational): { over: Rational; short: Rational } {
  const above = subtract(actual, standard);
  return compare(above, ZERO) > 0 ? { over: above, short: ZERO } : { over: ZERO, short: subtract(ZERO, above) };
}
