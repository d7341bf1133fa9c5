import type { Placement, SiteState } from "../optimise/placement";

/** A question as rows and columns of whole numbers. */
interface Table {
  /** Thousandths of minutes, places × sites; Infinity where there is no way. */
  readonly ways: readonly (readonly number[])[];
  readonly people: readonly number[];
  readonly states: readonly SiteState[];
}

function placement(rows: readonly (readonly number[])[], count: number, states: readonly SiteState[]): Placement {
  const costs = new Float64Array(rows.length * states.length);
  rows.forEach((row, place) => costs.set(row, place * states.length));
  return { places: rows.length, sites: states.length, costs, count, states };
}

/** Places with the same ways are one, with the people of all. */
function merged(rows: readonly (readonly number[])[], people: readonly number[]) {
  const first = new Map<string, number>();
  const ways: (readonly number[])[] = [];
  const heads: number[] = [];
  rows.forEach((row, place) => {
    if (people[place] === 0) return;
    const key = row.join();
    const at = first.get(key);
    if (at !== undefined) heads[at] += people[place];
    else {
      first.set(key, ways.push(row) - 1);
      heads.push(people[place]);
    }
  });
  return { ways, heads };
}

/** People × thousandths of minutes over their common part, and that part; no way costs more than all ways together. */
export function nearestCosts({ ways: all, people, states }: Table, count: number) {
  const { ways, heads } = merged(all, people);
  let unit = 0;
  let dearest = 1;
  ways.forEach((row, place) => {
    let longest = 0;
    for (const way of row) {
      if (!Number.isFinite(way)) continue;
      unit = commonPart(unit, way);
      longest = Math.max(longest, way);
    }
    dearest += longest * heads[place];
  });
  unit ||= 1;
  const noWay = Math.ceil(dearest / unit);
  const cost = (way: number, place: number) => (Number.isFinite(way) ? (way / unit) * heads[place] : noWay);
  const rows = ways.map((row, place) => row.map((way) => cost(way, place)));
  return { problem: placement(rows, count, states), unit, noWay };
}

/** People who are not within the limit. */
export function mostCosts({ ways: all, people, states }: Table, count: number, limit: number): Placement {
  const inside = all.map((row) => row.map((way) => (way <= limit ? 0 : 1)));
  const { ways, heads } = merged(inside, people);
  const rows = ways.map((row, place) => row.map((outside) => outside * heads[place]));
  return placement(rows, count, states);
}

/**
 * Places that are not within the limit, of those that any choice serving all must care for: a place that has every site
 * of another is served with it.
 */
export function coverCosts({ ways, states }: Table, count: number, limit: number): Placement {
  const rows = ways.map((row) => row.map((way): number => (way <= limit ? 0 : 1)));
  const isServedWith = (place: number, other: number) =>
    rows[other].every((outside, site) => outside === 1 || rows[place][site] === 0);
  const needed = rows.filter((row, place) => {
    const implied = rows.some(
      (_, other) => other !== place && isServedWith(place, other) && (other < place || !isServedWith(other, place)),
    );
    return !implied || row.length === 0;
  });
  return placement(needed, count, states);
}

function commonPart(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}
