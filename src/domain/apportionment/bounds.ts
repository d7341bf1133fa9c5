import { DomainError } from "../kernel/errors";
import type { Weights } from "./weights";

/** Floors and ceilings as asked for: one for each unit; 0 and Infinity mean none, and a list left out means none at all. */
export interface BoundsAsked {
  readonly minimum?: readonly number[];
  readonly maximum?: readonly number[];
}

/** Floors and ceilings as they act: whole numbers, minimum ≤ maximum ≤ total, and no growth without weight. */
export interface Bounds {
  readonly minimum: Float64Array;
  readonly maximum: Float64Array;
  /** True where any floor or ceiling was asked for. */
  readonly asked: boolean;
}

/** @throws apportionment.total */
export function checkTotal(total: number): void {
  if (!Number.isSafeInteger(total) || total < 0) throw new DomainError("apportionment.total", { found: total });
}

/**
 * The floors and ceilings that act, once it is sure that they leave an answer.
 * @throws apportionment.bound, apportionment.length, apportionment.minimumAboveMaximum, apportionment.minimaAboveTotal,
 *   apportionment.maximaBelowTotal, apportionment.noWeight
 */
export function actingBounds(weights: Weights, total: number, { minimum, maximum }: BoundsAsked): Bounds {
  const { size, near } = weights;
  const low = list("minimum", minimum, size, 0);
  const high = list("maximum", maximum, size, total);
  const crossed: number[] = [];
  const unweighted: number[] = [];
  let sumLow = 0;
  let sumHigh = 0;
  for (let unit = 0; unit < size; unit++) {
    const floor = low[unit];
    if (floor > high[unit] && (maximum?.[unit] ?? Infinity) < floor) crossed.push(unit);
    sumLow += floor;
    let ceiling = Math.min(high[unit], total);
    if (near[unit] === 0) {
      if (ceiling > floor) unweighted.push(unit);
      ceiling = floor;
    }
    high[unit] = ceiling;
    sumHigh += ceiling;
  }
  const first = crossed[0];
  if (first !== undefined)
    throw new DomainError("apportionment.minimumAboveMaximum", {
      units: crossed,
      minimum: low[first],
      maximum: maximum?.[first] ?? Infinity,
    });
  if (sumLow > total) throw new DomainError("apportionment.minimaAboveTotal", { sum: sumLow, total });
  if (sumHigh < total) {
    if (unweighted.length === size) throw new DomainError("apportionment.noWeight", { total });
    throw new DomainError("apportionment.maximaBelowTotal", { sum: sumHigh, total, unweighted });
  }
  return { minimum: low, maximum: high, asked: minimum !== undefined || maximum !== undefined };
}

function list(
  which: "minimum" | "maximum",
  asked: readonly number[] | undefined,
  size: number,
  none: number,
): Float64Array {
  if (asked === undefined) return new Float64Array(size).fill(none);
  if (asked.length !== size)
    throw new DomainError("apportionment.length", { which, found: asked.length, wanted: size });
  const bounds = new Float64Array(size);
  for (let unit = 0; unit < size; unit++) {
    const bound = asked[unit];
    if (which === "maximum" && bound === Infinity) bounds[unit] = none;
    else if (!Number.isSafeInteger(bound) || bound < 0)
      throw new DomainError("apportionment.bound", { unit, which, found: bound });
    else bounds[unit] = bound;
  }
  return bounds;
}
