import { chosenOf, CLOSED, FREE, OPEN, startingStates, type Places } from "./placement";
import { greedy, interchange } from "./placementGuess";
import { climb, type Patience } from "./subgradient";
import type { Work } from "./work";

const AT_THE_ROOT: Patience = { steps: 400, stale: 12, stride: 1.5 };
const BELOW: Patience = { steps: 40, stale: 5, stride: 0.8 };

/** Sees a choice and its cost; answers the greatest cost that is still of interest, below 0 to end the search. */
type Take = (chosen: number[], cost: number) => number;

/** The best choice that a search found, or undefined where none costs as little as was asked. */
export interface Best {
  readonly chosen: readonly number[];
  readonly cost: number;
}

/**
 * The least cost and one choice that has it, proved: what the search leaves out costs as much or more.
 * @param atMost only choices up to this cost are of interest
 * @param isEnough ends the search with the first choice of such a cost
 * @throws WorkEnded
 */
export function leastCost(
  places: Places,
  work: Work,
  atMost = Infinity,
  isEnough: (cost: number) => boolean = (cost) => cost === 0,
): Best | undefined {
  let best: Best | undefined;
  // No choice costs more than half of what a double holds (see `scaleOf`).
  let limit = Math.min(atMost, Number.MAX_SAFE_INTEGER / places.scale / 2);
  const take: Take = (chosen, cost) => {
    if (cost <= limit) {
      best = { chosen, cost };
      limit = isEnough(cost) ? -1 : cost - 1;
    }
    return limit;
  };
  const guess = greedy(places, work);
  if (guess) take(...interchange(places, guess, work));
  if (limit >= 0) new Walk(places, work, limit, take, true).run();
  return best;
}

/** All choices of one cost, in the order of their numbers. */
export interface Listed {
  readonly choices: readonly (readonly number[])[];
  /** All there are; more than these; or at least these, where the steps ended first. */
  readonly extent: "all" | "more" | "atLeast";
}

/** Every choice of the least cost, or the first `most` that were met. @param cost the least, as proved by `leastCost` */
export function choicesOfCost(places: Places, { cost, chosen }: Best, most: number, work: Work): Listed {
  const choices: (readonly number[])[] = [];
  const take: Take = (found) => {
    choices.push(found);
    return choices.length > most ? -1 : cost;
  };
  try {
    new Walk(places, work, cost, take, false).run();
  } catch (error) {
    if (work.left >= 0) throw error;
    const known = choices.length === 0 ? [chosen] : choices;
    return { choices: inOrder(known).slice(0, most), extent: "atLeast" };
  }
  if (choices.length <= most) return { choices: inOrder(choices), extent: "all" };
  return { choices: inOrder(choices.slice(0, most)), extent: "more" };
}

function inOrder(choices: readonly (readonly number[])[]): (readonly number[])[] {
  return [...choices].sort((left, right) => {
    const at = left.findIndex((site, rank) => site !== right[rank]);
    return at < 0 ? 0 : left[at] - right[at];
  });
}

/** Walks all choices that cost no more than a limit, which may fall on the way. */
class Walk {
  readonly #start: Float64Array;

  constructor(
    readonly places: Places,
    readonly work: Work,
    private limit: number,
    readonly take: Take,
    /** Whether the choices of bounds are tried, too; a listing would count them twice. */
    readonly isTrying: boolean,
  ) {
    const { problem, sorted, scale } = places;
    this.#start = Float64Array.from({ length: problem.places }, (_, place) => {
      const second = Math.min(1, problem.sites - 1);
      return sorted[place * problem.sites + second] * scale;
    });
  }

  run(): void {
    this.#node(startingStates(this.places.problem), this.#start, AT_THE_ROOT);
  }

  #node(states: Int8Array, start: Float64Array, patience: Patience): void {
    const { places, work } = this;
    if (!this.#settle(states)) return;
    const enough = () => this.limit * places.scale;
    const look = this.isTrying ? (chosen: readonly number[]) => this.#try(chosen) : undefined;
    const { multipliers, bound } = climb(places, start, states, enough, patience, work, look);
    if (this.limit < 0 || bound.value > enough()) return;
    const { free, missing, reduced } = bound;
    const dearestIn = missing > 0 ? reduced[free[missing - 1]] : -Infinity;
    const cheapestOut = missing < free.length ? reduced[free[missing]] : Infinity;
    free.forEach((site, rank) => {
      const change = rank < missing ? cheapestOut - reduced[site] : reduced[site] - dearestIn;
      if (bound.value + change > enough()) states[site] = rank < missing ? OPEN : CLOSED;
    });
    const next = free.find((site) => states[site] === FREE);
    if (next === undefined || missing === 0 || missing === free.length) {
      this.#leaf(states, free, missing);
      return;
    }
    for (const state of [OPEN, CLOSED]) {
      if (this.limit < 0) return;
      const below = Int8Array.from(states);
      below[next] = state;
      this.#node(below, multipliers, BELOW);
    }
  }

  /** A node in which nothing is left to choose. */
  #leaf(states: Int8Array, free: readonly number[], missing: number): void {
    for (const site of free) if (states[site] === FREE) states[site] = missing === free.length ? OPEN : CLOSED;
    const { count, places } = this.places.problem;
    const chosen = chosenOf(states, count);
    this.work.spend(places * count);
    const cost = this.places.cost(chosen);
    if (cost <= this.limit) this.limit = this.take(chosen, cost);
  }

  #try(chosen: readonly number[]): void {
    const { count, places } = this.places.problem;
    this.work.spend(places * count);
    const cost = this.places.cost(chosen);
    if (cost <= this.limit)
      this.limit = this.take(
        [...chosen].sort((a, b) => a - b),
        cost,
      );
  }

  /**
   * Opens sites without which the places' cheapest sites alone cost too much, until none is left. False where the node
   * holds nothing of interest.
   */
  #settle(states: Int8Array): boolean {
    const { places, sites, costs, count } = this.places.problem;
    for (;;) {
      let open = 0;
      let usable = 0;
      for (const state of states) {
        if (state === OPEN) open += 1;
        if (state !== CLOSED) usable += 1;
      }
      if (open > count || usable < count) return false;
      const loss = new Float64Array(sites);
      let sum = 0;
      for (let place = 0, from = 0; place < places; place++, from += sites) {
        const { order } = this.places;
        let at = from;
        while (states[order[at]] === CLOSED) at += 1;
        const first = order[at];
        let second = at + 1;
        while (second < from + sites && states[order[second]] === CLOSED) second += 1;
        sum += costs[from + first];
        loss[first] += second < from + sites ? costs[from + order[second]] - costs[from + first] : Infinity;
        this.work.spend(second - from);
      }
      if (sum > this.limit) return false;
      let isOpened = false;
      for (let site = 0; site < sites; site++)
        if (states[site] === FREE && sum + loss[site] > this.limit) {
          states[site] = OPEN;
          isOpened = true;
        }
      if (!isOpened) return true;
    }
  }
}
