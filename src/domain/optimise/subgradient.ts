import { OPEN, type Bound, type Places } from "./placement";
import type { Work } from "./work";

/** Multipliers with the best bound that they were found to give. */
export interface Climb {
  readonly multipliers: Float64Array;
  readonly bound: Bound;
}

/** How long a climb goes on. */
export interface Patience {
  readonly steps: number;
  /** After so many steps without a better bound the stride is halved. */
  readonly stale: number;
  readonly stride: number;
}

/**
 * Climbs to better multipliers: those of a place that no site of the bound serves rise, those of a place that several
 * serve fall. The strides are doubles, for any multipliers give a true bound; what is returned is whole.
 * @param enough a bound above it ends the climb
 * @param look sees the sites that each bound chooses
 */
export function climb(
  places: Places,
  start: Float64Array,
  states: Int8Array,
  enough: () => number,
  patience: Patience,
  work: Work,
  look?: (chosen: readonly number[]) => void,
): Climb {
  let multipliers = start;
  let best: Climb | undefined;
  let { stride } = patience;
  let stale = 0;
  for (let step = 0; ; step++) {
    const bound = places.bound(multipliers, states);
    const chosen = chosenBy(bound, states);
    const { served, touched } = services(places, multipliers, chosen);
    work.spend(2 * touched + states.length);
    look?.(chosen);
    if (!best || bound.value > best.bound.value) {
      best = { multipliers, bound };
      stale = 0;
    } else if (++stale >= patience.stale) {
      stride /= 2;
      stale = 0;
    }
    const limit = enough();
    if (best.bound.value > limit || step >= patience.steps || stride < 1 / 256) return best;
    const next = stepFrom(places, multipliers, served, stride * (limit + places.scale - bound.value));
    if (!next) return best;
    multipliers = next;
  }
}

/** The sites that a bound chooses. */
function chosenBy({ free, missing }: Bound, states: Int8Array): number[] {
  const chosen = free.slice(0, missing);
  states.forEach((state, site) => {
    if (state === OPEN) chosen.push(site);
  });
  return chosen;
}

/** How many of the chosen sites cost each place less than its multiplier, and how many entries were looked at. */
function services({ problem, order, sorted, scale }: Places, multipliers: Float64Array, chosen: readonly number[]) {
  const { places, sites } = problem;
  const isChosen = new Uint8Array(sites);
  for (const site of chosen) isChosen[site] = 1;
  const served = new Int32Array(places);
  let touched = places;
  for (let place = 0, from = 0; place < places; place++, from += sites)
    for (let at = from; at < from + sites && sorted[at] * scale < multipliers[place]; at++) {
      served[place] += isChosen[order[at]];
      touched += 1;
    }
  return { served, touched };
}

/** The next multipliers; undefined where every place is served once, so that no others give a better bound. */
function stepFrom({ problem, sorted, scale }: Places, from: Float64Array, served: Int32Array, reach: number) {
  let length = 0;
  for (const times of served) length += (1 - times) ** 2;
  if (length === 0) return undefined;
  return from.map((multiplier, place) => {
    const dearest = sorted[(place + 1) * problem.sites - 1] * scale;
    return Math.min(dearest, Math.max(0, Math.round(multiplier + (reach / length) * (1 - served[place]))));
  });
}
