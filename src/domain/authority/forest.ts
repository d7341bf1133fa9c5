import { DomainError } from "../kernel/errors";

/**
 * Items in an order in which each comes right after what it needs: a walk through the forest of prerequisites, earlier
 * rows first. What needs an item stands in one run behind it, so that leaving the item out leaves out the run.
 */
export interface Forest {
  /** The item at each position. */
  readonly order: readonly number[];
  /** For each position the position of its prerequisite; -1 for none. */
  readonly parent: readonly number[];
  /** For each position the first one that does not need it. */
  readonly after: readonly number[];
}

/**
 * @param requires for each item the row of the item that it needs, counted from 1; null for none
 * @throws authority.requiresRow for a row that is not there, authority.requiresCycle for items that need one another
 */
export function forestOf(requires: readonly (number | null)[]): Forest {
  const units = requires.length;
  const needs = requires.map((row, unit) => {
    if (row === null) return -1;
    if (!Number.isInteger(row) || row < 1 || row > units)
      throw new DomainError("authority.requiresRow", { unit, found: row, units });
    return row - 1;
  });
  refuseCycles(needs);
  const neededBy = needs.map((): number[] => []);
  const roots: number[] = [];
  needs.forEach((needed, item) => (needed < 0 ? roots : neededBy[needed]).push(item));

  const order: number[] = [];
  const position = new Array<number>(units).fill(-1);
  const waiting = roots.reverse();
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    position[item] = order.length;
    order.push(item);
    for (const needing of neededBy[item].slice().reverse()) waiting.push(needing);
  }
  const parent = order.map((item) => position[needs[item]] ?? -1);
  const after = order.map((_, index) => index + 1);
  for (let index = units - 1; index >= 0; index--) {
    const above = parent[index];
    if (above >= 0) after[above] = Math.max(after[above], after[index]);
  }
  return { order, parent, after };
}

function refuseCycles(needs: readonly number[]): void {
  const settled = new Uint8Array(needs.length);
  for (let item = 0; item < needs.length; item++) {
    const path: number[] = [];
    const onPath = new Set<number>();
    let next = item;
    while (next >= 0 && settled[next] === 0 && !onPath.has(next)) {
      path.push(next);
      onPath.add(next);
      next = needs[next];
    }
    if (onPath.has(next)) throw new DomainError("authority.requiresCycle", { units: path.slice(path.indexOf(next)) });
    for (const seen of path) settled[seen] = 1;
  }
}
