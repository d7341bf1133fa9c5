import type { Bounds } from "./bounds";
import type { Signposts } from "./signposts";

const ROUNDS = 60;

/**
 * Fills `units` for a divisor that brings their sum near the total, and returns that sum. Exactness is not wanted here.
 * The sum grows with 1/divisor; a bracket with false position finds a near-enough place in a few rounds.
 */
export function estimate(
  near: Float64Array,
  total: number,
  signposts: Signposts,
  bounds: Bounds,
  units: Float64Array,
): number {
  const size = near.length;
  let weightSum = 0;
  for (let unit = 0; unit < size; unit++) weightSum += near[unit];
  if (weightSum === 0) return fill(near, 0, signposts, bounds, units);

  const enough = Math.max(8, size / 64);
  const bracket: Bracket = { low: 0, lowSum: Number.NaN, high: Infinity, highSum: Number.NaN };
  let inverse = Math.max(total + size * (signposts.offset - 0.5), total / 2, 0.5) / weightSum;
  let best = { inverse, distance: Infinity };
  for (let round = 0; round < ROUNDS; round++) {
    const sum = fill(near, inverse, signposts, bounds, units);
    const distance = Math.abs(sum - total);
    if (distance <= enough) return sum;
    if (distance < best.distance) best = { inverse, distance };
    if (sum < total) [bracket.low, bracket.lowSum] = [inverse, sum];
    else [bracket.high, bracket.highSum] = [inverse, sum];
    const next = nextPlace(bracket, inverse, sum, total, round);
    const { low, high } = bracket;
    if (!(next > low && next < high) || next === inverse || high - low <= low * 1e-15) break;
    inverse = next;
  }
  return fill(near, best.inverse, signposts, bounds, units);
}

/** The units of every weight × inverse, rounded at the signposts and kept in their bounds; their sum. */
function fill(
  near: Float64Array,
  inverse: number,
  signposts: Signposts,
  { minimum, maximum }: Bounds,
  units: Float64Array,
): number {
  let sum = 0;
  for (let unit = 0; unit < near.length; unit++) {
    let count = signposts.round(near[unit] * inverse);
    if (count < minimum[unit]) count = minimum[unit];
    else if (count > maximum[unit]) count = maximum[unit];
    units[unit] = count;
    sum += count;
  }
  return sum;
}

/** Between which inverses the place lies, with the sums there. */
interface Bracket {
  low: number;
  lowSum: number;
  high: number;
  highSum: number;
}

/** Open ends are approached by leaps; in between, every third step halves, so that none is stuck at one end. */
function nextPlace({ low, lowSum, high, highSum }: Bracket, at: number, sum: number, total: number, round: number) {
  if (high === Infinity) return at * Math.min(16, Math.max(1.5, (total + 1) / (sum + 1)));
  if (low === 0) return at / Math.min(16, Math.max(1.5, (sum + 1) / (total + 1)));
  const next = low + ((high - low) * (total - lowSum)) / (highSum - lowSum);
  return round % 3 === 2 || !(next > low && next < high) ? low + (high - low) / 2 : next;
}
