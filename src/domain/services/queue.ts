import { DomainError } from "../kernel/errors";
import { ceiling, divide, exact, floor, multiply, ratio, toNumber, type Rational } from "../kernel/exact";

/** People who come, and how long one of them takes. */
export interface Demand {
  /** An hour. */
  readonly arrivals: number;
  /** Above 0. */
  readonly minutes: number;
}

/** What is promised to those who come. */
export interface Promised {
  /** Minutes within which so great a share is to be served, 0 up to but not 1. */
  readonly wait: number;
  readonly share: number;
  /** How busy a window may be, above 0 and at most 1. */
  readonly busy: number;
}

export interface Queue {
  readonly windows: number;
  /** Windows that the work alone would fill: arrivals × minutes ÷ 60. */
  readonly load: number;
  /** Load ÷ windows; from 1 on the queue grows without end. null for work without a window. */
  readonly busy: number | null;
  /** The chance that somebody waits. */
  readonly waiting: number;
  /** Minutes, of all who come; null where the queue grows without end. */
  readonly meanWait: number | null;
  /** The share of people whose turn comes within the promised minutes. */
  readonly within: number;
}

/** More windows than any hall has: what asks for more is an error of units. */
export const MOST_WINDOWS = 10_000;

/**
 * How so many windows serve a demand, for arrivals at random (Poisson) and exponential times at the window, the queue in
 * its long run. Doubles are enough, as the two assumptions are rougher than they are.
 * @see A. K. Erlang, 1917; the recursion is that of his B formula
 */
export function queueOf(demand: Demand, windows: number, wait: number): Queue {
  const load = toNumber(loadOf(demand));
  return judged(load, demand.minutes, windows, wait, lossOf(load, windows));
}

/**
 * The least windows that keep a promise: none busier than allowed, and the share served within the minutes.
 * @throws services.tooManyWindows; `unit` tells whose demand
 */
export function leastWindows(demand: Demand, { wait, share, busy }: Promised, unit: number): Queue {
  const exactLoad = loadOf(demand);
  const load = toNumber(exactLoad);
  if (load === 0) return queueOf(demand, 0, wait);
  let windows = leastBusy(exactLoad, exact(busy));
  if (windows <= MOST_WINDOWS) {
    let loss = lossOf(load, windows);
    for (; windows <= MOST_WINDOWS; windows++, loss = nextLoss(load, windows, loss)) {
      const queue = judged(load, demand.minutes, windows, wait, loss);
      if (queue.within >= share) return queue;
    }
  }
  throw new DomainError("services.tooManyWindows", { unit, most: MOST_WINDOWS });
}

/** Exact, so that a load of 5.1 in 6 windows is 85 % busy and not a hair more. */
function loadOf({ arrivals, minutes }: Demand): Rational {
  return divide(multiply(exact(arrivals), exact(minutes)), ratio(60n));
}

/** The least windows that are at most so busy, and more than the load, or the queue would never end. */
function leastBusy(load: Rational, busy: Rational): number {
  const enough = ceiling(divide(load, busy));
  const above = floor(load) + 1n;
  return Number(enough > above ? enough : above);
}

/** Erlang B: the chance that all windows are taken where nobody waits. */
function lossOf(load: number, windows: number): number {
  let loss = 1;
  for (let window = 1; window <= windows; window++) loss = nextLoss(load, window, loss);
  return loss;
}

function nextLoss(load: number, windows: number, loss: number): number {
  return (load * loss) / (windows + load * loss);
}

function judged(load: number, minutes: number, windows: number, wait: number, loss: number): Queue {
  if (load === 0) return { windows, load, busy: 0, waiting: 0, meanWait: 0, within: 1 };
  const spare = windows - load;
  const busy = windows === 0 ? null : load / windows;
  if (spare <= 0) return { windows, load, busy, waiting: 1, meanWait: null, within: 0 };
  // Erlang C from B: C = B ÷ (1 − ρ(1 − B)).
  const waiting = (windows * loss) / (spare + load * loss);
  return {
    windows,
    load,
    busy,
    waiting,
    meanWait: (waiting * minutes) / spare,
    within: 1 - waiting * Math.exp((-spare * wait) / minutes),
  };
}
