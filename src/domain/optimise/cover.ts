import { largest } from "../kernel/extremes";
import type { Parts } from "./parts";
import type { Work } from "./work";

/** Exactly `count` parts are chosen that hold every unit once; the sum of their costs is to be least. */
export interface Cover {
  readonly size: number;
  readonly parts: Parts;
  /** Whole numbers from 0 on, one for each part. */
  readonly costs: Float64Array;
  /** Multipliers are whole numbers of 1/scale of the unit of cost. */
  readonly scale: number;
  /** No multiplier is greater, or below its negative, so that every sum is a whole number that a double holds. */
  readonly reach: number;
}

/** What is still to be chosen: how many of the parts left, to hold the open units. */
export interface Rest {
  readonly active: Int32Array;
  readonly open: readonly number[];
  readonly count: number;
}

/** What the multipliers say of a rest. */
export interface CoverBound {
  /** No choice costs less, in parts of the unit; Infinity where too few parts are left. */
  readonly value: number;
  /** For each active part its cost less the multipliers of its units. */
  readonly reduced: Float64Array;
  /** For each unit the least of these among the parts that begin with it. */
  readonly least: Float64Array;
  /** The units whose parts the bound chooses. */
  readonly chosen: ReadonlySet<number>;
  /** The greatest of the chosen, and the least of the others. */
  readonly dearestIn: number;
}

/**
 * @param most no cost that may come up is greater, those of parts that are not listed among them
 * @returns undefined where not even the costs add up exactly in a double
 */
export function coverOf(size: number, parts: Parts, costs: Float64Array, most = 1): Cover | undefined {
  const dearest = largest(costs, Math.max(1, most));
  for (let scale = 1024; scale >= 1; scale /= 2) {
    const reach = dearest * scale;
    if ((size + 2) ** 2 * reach < 2 ** 53) return { size, parts, costs, scale, reach };
  }
  return undefined;
}

/**
 * The bound of Lagrange for any multipliers, in whole numbers: Σ u + the least `count` of ρ, one for each first unit of
 * a part, with ρ = the least of cost − Σ u over these parts. No two parts of a choice have the same first unit, so it holds
 * wherever the multipliers come from.
 */
export function coverBound(cover: Cover, { active, open, count }: Rest, multipliers: Float64Array, work: Work) {
  const { parts, costs, scale, size } = cover;
  const { starts, members } = parts;
  const reduced = new Float64Array(active.length);
  const least = new Float64Array(size).fill(Infinity);
  const best = new Int32Array(size).fill(-1);
  let steps = active.length + size;
  for (let at = 0; at < active.length; at++) {
    const part = active[at];
    const end = starts[part + 1];
    let value = costs[part] * scale;
    for (let member = starts[part]; member < end; member++) value -= multipliers[members[member]];
    steps += end - starts[part];
    reduced[at] = value;
    const first = members[starts[part]];
    if (value < least[first]) [least[first], best[first]] = [value, part];
  }
  work.spend(steps);
  const firsts = open.filter((unit) => best[unit] >= 0).sort((a, b) => least[a] - least[b] || a - b);
  const chosen = firsts.slice(0, count);
  const value =
    chosen.length < count
      ? Infinity
      : open.reduce((sum, unit) => sum + multipliers[unit], 0) + chosen.reduce((sum, unit) => sum + least[unit], 0);
  const dearestIn = count > 0 && chosen.length === count ? least[chosen[count - 1]] : -Infinity;
  const bound: CoverBound = { value, reduced, least, chosen: new Set(chosen), dearestIn };
  return { bound, picked: chosen.map((unit) => best[unit]) };
}

/** How long a climb goes on. */
export interface CoverPatience {
  readonly steps: number;
  /** After so many steps without a better bound the stride is halved. */
  readonly stale: number;
  readonly stride: number;
}

/**
 * Climbs to better multipliers: those of a unit that no chosen part holds rise, those of a unit in several fall. The
 * strides are doubles, for any multipliers give a true bound; what is returned is whole.
 * @param limit a bound above it ends the climb
 * @param spread how far above the first bound the least cost is thought to be, at most
 */
export function climbCover(
  cover: Cover,
  rest: Rest,
  start: Float64Array,
  limit: number,
  spread: number,
  patience: CoverPatience,
  work: Work,
) {
  const { starts, members } = cover.parts;
  let multipliers = start;
  let best: { readonly multipliers: Float64Array; readonly bound: CoverBound } | undefined;
  let { stride } = patience;
  let stale = 0;
  for (let step = 0; ; step++) {
    const { bound, picked } = coverBound(cover, rest, multipliers, work);
    if (!best || bound.value > best.bound.value) {
      best = { multipliers, bound };
      stale = 0;
    } else if (++stale >= patience.stale) {
      stride /= 2;
      stale = 0;
    }
    if (best.bound.value > limit || step >= patience.steps || stride < 1 / 512) return best;
    const held = new Int32Array(cover.size);
    for (const part of picked) for (let at = starts[part]; at < starts[part + 1]; at++) held[members[at]] += 1;
    const length = rest.open.reduce((sum, unit) => sum + (1 - held[unit]) ** 2, 0);
    if (length === 0) return best;
    const reach = (stride * Math.max(cover.scale, Math.min(limit + cover.scale - bound.value, spread))) / length;
    multipliers = multipliers.slice();
    for (const unit of rest.open) {
      const next = Math.round(multipliers[unit] + reach * (1 - held[unit]));
      multipliers[unit] = Math.min(cover.reach, Math.max(-cover.reach, next));
    }
  }
}
