import { Residual } from "./residual";
import type { Lines, Transport } from "./transport";

/** Why no answer exists: units are left over that cannot leave `surplus`, and units are wanted that cannot come into `lack`. */
export interface Stuck {
  readonly surplus: Lines;
  readonly lack: Lines;
}

/** Told how many units have been moved to their place, and how many have to be moved at all. */
export type Progress = (done: number, of: number) => void;

/**
 * Brings `units` to the least cost for all margins, or says where it is stuck; `potentials` (one for each column)
 * start from an estimate and end where every reduced cost is at least 0, to the precision of a double.
 *
 * Every row is settled by itself; then each unit too many in a column goes the cheapest way, through other rows and
 * columns, to a column that lacks one (tie and transfer). Each of these steps removes one unit of error, so it ends.
 * @see Rote & Zachariasen, Matrix scaling by network flow (SODA 2007); Balinski & Demange (1989)
 */
export function settle(
  problem: Transport,
  units: Float64Array,
  potentials: Float64Array,
  progress?: Progress,
): Residual | Stuck {
  const residual = new Residual(problem, units);
  for (let row = 0; row < problem.rows; row++)
    if (!residual.settleRow(row, potentials)) return rowAlone(problem, units, row);
  residual.connect();

  const { columns } = problem;
  const excess = columnSums(problem, units);
  const toMove = excess.reduce((sum, value) => sum + Math.max(0, value), 0);
  const distance = new Float64Array(columns);
  const previous = new Int32Array(columns);
  for (let moved = 0; moved < toMove; moved++) {
    if (progress && moved % 64 === 0) progress(moved, toMove);
    const target = nearestLack(residual, excess, potentials, distance, previous);
    if (target < 0) return stuck(residual, excess);
    const end = distance[target];
    for (let column = 0; column < columns; column++) potentials[column] += Math.min(distance[column], end);
    excess[target] += 1;
    const path: number[] = [target];
    for (let column = target; previous[column] >= 0;) path.push((column = previous[column]));
    const source = path[path.length - 1];
    excess[source] -= 1;
    residual.moveAlong(path.reverse());
  }
  progress?.(toMove, toMove);
  return residual;
}

function columnSums({ rows, columns }: Transport, units: Float64Array): Float64Array {
  const sums = new Float64Array(columns);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) sums[column] += units[row * columns + column];
  return sums;
}

/** Dijkstra from all columns with too much to the nearest with too little; -1 where none can be reached. */
function nearestLack(
  residual: Residual,
  excess: Float64Array,
  potentials: Float64Array,
  distance: Float64Array,
  previous: Int32Array,
): number {
  const { size, cost } = residual;
  const done = new Uint8Array(size);
  for (let column = 0; column < size; column++) distance[column] = excess[column] > 0 ? 0 : Infinity;
  previous.fill(-1);
  for (;;) {
    let nearest = -1;
    for (let column = 0; column < size; column++)
      if (!done[column] && (nearest < 0 || distance[column] < distance[nearest])) nearest = column;
    if (nearest < 0 || distance[nearest] === Infinity) return -1;
    if (excess[nearest] < 0) return nearest;
    done[nearest] = 1;
    const base = distance[nearest];
    const potential = potentials[nearest];
    for (let column = 0; column < size; column++) {
      if (done[column]) continue;
      // Rounding may leave a reduced cost a hair below 0; it is 0.
      const way = base + Math.max(0, cost[nearest * size + column] + potential - potentials[column]);
      if (way < distance[column]) {
        distance[column] = way;
        previous[column] = nearest;
      }
    }
  }
}

function stuck(residual: Residual, excess: Float64Array): Stuck {
  const surplus = residual.spread(
    Array.from(excess, (value) => value > 0),
    "onward",
  );
  const lack = residual.spread(
    Array.from(excess, (value) => value < 0),
    "back",
  );
  return { surplus, lack };
}

/** A row that its own bounds keep from 0: too much in it, or too little. */
function rowAlone({ rows, columns }: Transport, units: Float64Array, row: number): Stuck {
  let sum = 0;
  for (let column = 0; column < columns; column++) sum += units[row * columns + column];
  const lines = (isRow: boolean): Lines => ({
    rows: Array.from({ length: rows }, (_, index) => (index === row) === isRow),
    columns: new Array<boolean>(columns).fill(!isRow),
  });
  return sum < 0 ? { surplus: lines(true), lack: lines(false) } : { surplus: lines(false), lack: lines(true) };
}
