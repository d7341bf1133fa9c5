import { InvariantError } from "../kernel/errors";

/** What may become of a site: it must be chosen, it must not, or the search decides. */
export type SiteState = "must" | "never" | "free";

/** Exactly `count` sites are chosen; every place takes the chosen site that costs it least; the sum is to be least. */
export interface Placement {
  readonly places: number;
  readonly sites: number;
  /** places × sites, row by row; whole numbers from 0 on. */
  readonly costs: Float64Array;
  readonly count: number;
  readonly states: readonly SiteState[];
}

export const OPEN = 1;
export const FREE = 0;
export const CLOSED = -1;

/** What the multipliers say of a node of the search. */
export interface Bound {
  /** No choice of the node costs less, counted in parts of the unit (see `scaleOf`). */
  readonly value: number;
  /** What each site adds to the bound; never above 0. */
  readonly reduced: Float64Array;
  /** Free sites, the one that lowers the bound most first, ties by number. */
  readonly free: readonly number[];
  /** How many of `free` the bound chooses. */
  readonly missing: number;
}

/** A placement with each place's sites in the order of their costs. */
export class Places {
  readonly order: Int32Array;
  readonly sorted: Float64Array;
  /** Multipliers are whole numbers of 1/scale of the unit of cost. */
  readonly scale: number;

  constructor(readonly problem: Placement) {
    const { places, sites, costs } = problem;
    this.order = new Int32Array(places * sites);
    this.sorted = new Float64Array(places * sites);
    const numbers = Array.from({ length: sites }, (_, site) => site);
    for (let place = 0, from = 0; place < places; place++, from += sites) {
      numbers.sort((a, b) => costs[from + a] - costs[from + b] || a - b);
      numbers.forEach((site, rank) => {
        this.order[from + rank] = site;
        this.sorted[from + rank] = costs[from + site];
      });
    }
    this.scale = scaleOf(problem);
  }

  /** What the places pay for the chosen sites. Exact. */
  cost(chosen: readonly number[]): number {
    const { places, sites, costs } = this.problem;
    let sum = 0;
    for (let place = 0, from = 0; place < places; place++, from += sites) {
      let least = Infinity;
      for (const site of chosen) if (costs[from + site] < least) least = costs[from + site];
      sum += least;
    }
    return sum;
  }

  /**
   * The bound of Lagrange for any multipliers, in whole numbers: Σ u + Σ of the open sites' ρ + the least ρ of as many
   * free sites as are still to be chosen, with ρ = Σ min(0, cost − u). Wherever the multipliers come from, it holds.
   * @param multipliers a whole number from 0 on for each place, in parts of the unit, none above its greatest cost
   */
  bound(multipliers: Float64Array, states: Int8Array): Bound {
    const { places, sites, count } = this.problem;
    const { order, sorted, scale } = this;
    const reduced = new Float64Array(sites);
    let value = 0;
    for (let place = 0, from = 0; place < places; place++, from += sites) {
      const multiplier = multipliers[place];
      value += multiplier;
      for (let at = from; at < from + sites; at++) {
        const difference = sorted[at] * scale - multiplier;
        if (difference >= 0) break;
        reduced[order[at]] += difference;
      }
    }
    const free: number[] = [];
    let missing = count;
    for (let site = 0; site < sites; site++) {
      if (states[site] === FREE) free.push(site);
      if (states[site] !== OPEN) continue;
      value += reduced[site];
      missing -= 1;
    }
    free.sort((a, b) => reduced[a] - reduced[b] || a - b);
    for (let rank = 0; rank < missing; rank++) value += reduced[free[rank]];
    return { value, reduced, free, missing };
  }
}

/**
 * Into how many parts the unit of cost can be cut for the multipliers while every sum stays a whole number that a double
 * holds; at most 1024. 0 where not even the costs themselves add up exactly.
 */
export function scaleOf({ places, sites, costs, count }: Placement): number {
  let most = 0;
  for (let place = 0; place < places; place++) {
    let dearest = 0;
    for (let at = place * sites; at < (place + 1) * sites; at++) dearest = Math.max(dearest, costs[at]);
    most += dearest;
  }
  for (let scale = 1024; scale >= 1; scale /= 2) if ((most + 1) * scale * (count + 2) < 2 ** 53) return scale;
  return 0;
}

/** The states of the sites as the search changes them. */
export function startingStates({ states }: Placement): Int8Array {
  const values = { must: OPEN, never: CLOSED, free: FREE };
  return Int8Array.from(states, (state) => values[state]);
}

/** The sites that a finished node has chosen. */
export function chosenOf(states: Int8Array, count: number): number[] {
  const chosen: number[] = [];
  states.forEach((state, site) => {
    if (state === OPEN) chosen.push(site);
  });
  if (chosen.length !== count) throw new InvariantError("a finished node has another number of sites");
  return chosen;
}
