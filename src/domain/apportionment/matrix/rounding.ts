import { DomainError, InvariantError } from "../../kernel/errors";
import { exact, onOneScale, ratio, type Decimal, type Rational } from "../../kernel/exact";
import { decideExactly, type ExactCosts } from "./exactly";
import { Layout } from "./layout";
import type { Window } from "./problem";
import { Residual } from "./residual";
import { settle, type Progress } from "./settle";
import { contested, preferInOrder } from "./ties";
import type { Transport } from "./transport";

/** A table rounded so that it still adds up. */
export interface RoundedTable {
  /** How many whole units each cell holds, row by row. */
  readonly units: readonly (readonly bigint[])[];
  /** The sum of the squared differences of all cells, row totals, column totals and the grand total, in squared units. */
  readonly squaredError: Rational;
}

/**
 * Rounds a table to whole multiples of `unit` so that it still adds up: every cell, row total, column total and the
 * grand total becomes one of its two neighbouring multiples (what is whole stays), at the least sum of squared
 * differences over all of them. There always is an answer. Among equally good tables the one with the first cells
 * rounded up is taken, row by row. Exact on the decimals given, negative ones among them.
 * @throws matrix.empty, matrix.shape, matrix.unit, number.invalid
 * @see Cox, JASA 82 (1987) 520–524; Causey, Cox & Ernst, JASA 80 (1985) 903–909
 */
export function controlledRounding(
  table: readonly (readonly Decimal[])[],
  unit: Decimal = 1,
  progress?: Progress,
): RoundedTable {
  const rows = table.length;
  const columns = table[0]?.length ?? 0;
  if (rows === 0 || columns === 0) throw new DomainError("matrix.empty", {});
  for (const line of table)
    if (line.length !== columns)
      throw new DomainError("matrix.shape", { which: "table", line: "columns", found: line.length, wanted: columns });
  const { wholes, parts, scale } = inUnits(table.flat(), unit);

  const sums = sumsOf(parts, rows, columns);
  const layout = layOut(parts, sums, scale);
  const rising = risingPrices(layout, parts, sums, scale);
  const rounded = layout.read(solve(layout, rising, scale, progress));
  return {
    units: rounded.map((line, row) => line.map((up, column) => wholes[row * columns + column] + BigInt(up))),
    squaredError: ratio(squaredError(rounded, parts, sums, scale), scale * scale),
  };
}

/** The sums of the parts of cells, by row, by column and of all. */
interface Sums {
  readonly rows: readonly bigint[];
  readonly columns: readonly bigint[];
  readonly grand: bigint;
}

function sumsOf(parts: readonly bigint[], rows: number, columns: number): Sums {
  const sums = { rows: new Array<bigint>(rows).fill(0n), columns: new Array<bigint>(columns).fill(0n), grand: 0n };
  parts.forEach((part, cell) => {
    sums.rows[Math.floor(cell / columns)] += part;
    sums.columns[cell % columns] += part;
    sums.grand += part;
  });
  return sums;
}

/** Every cell and every sum between its two neighbours. */
function layOut(parts: readonly bigint[], sums: Sums, scale: bigint): Layout {
  const neighbours = (part: bigint): Window => ({
    low: Number(part / scale),
    high: Number((part + scale - 1n) / scale),
  });
  return new Layout({
    rows: sums.rows.length,
    columns: sums.columns.length,
    low: new Float64Array(parts.length),
    high: Float64Array.from(parts, (part) => (part > 0n ? 1 : 0)),
    rowWindows: sums.rows.map(neighbours),
    columnWindows: sums.columns.map(neighbours),
    grand: neighbours(sums.grand),
  });
}

/** Rounding a part p of the scale up instead of down changes the squared error by scale × (scale − 2p); the first factor is common. */
function risingPrices(layout: Layout, parts: readonly bigint[], sums: Sums, scale: bigint): bigint[] {
  const columns = sums.columns.length;
  const rising = new Array<bigint>(layout.rows * layout.columns);
  const price = (part: bigint) => scale - 2n * (part % scale);
  parts.forEach((part, cell) => (rising[layout.cell(Math.floor(cell / columns), cell % columns)] = price(part)));
  sums.rows.forEach((part, row) => (rising[layout.rowTotal(row)] = -price(part)));
  sums.columns.forEach((part, column) => (rising[layout.columnTotal(column)] = -price(part)));
  rising[layout.corner] = price(sums.grand);
  return rising;
}

/** Over all cells and all sums, in squared parts of the scale. */
function squaredError(
  rounded: readonly (readonly number[])[],
  parts: readonly bigint[],
  sums: Sums,
  scale: bigint,
): bigint {
  const cells = rounded.flat().map(BigInt);
  const up = sumsOf(cells, sums.rows.length, sums.columns.length);
  const squares = (found: readonly bigint[], wanted: readonly bigint[]) =>
    total(found.map((value, index) => (value * scale - wanted[index]) ** 2n));
  return (
    squares(cells, parts) +
    squares(up.rows, sums.rows) +
    squares(up.columns, sums.columns) +
    squares([up.grand], [sums.grand])
  );
}

/** Values as whole units and parts of one: value = (wholes + parts / scale) × unit, each part from 0 to below the scale. */
function inUnits(values: readonly Decimal[], unit: Decimal): { wholes: bigint[]; parts: bigint[]; scale: bigint } {
  const step = exact(unit);
  if (step.numerator <= 0n) throw new DomainError("matrix.unit", { found: String(unit) });
  const { integers, denominator } = onOneScale(values);
  const scale = denominator * step.numerator;
  const wholes: bigint[] = [];
  const parts = integers.map((integer) => {
    const scaled = integer * step.denominator;
    const part = ((scaled % scale) + scale) % scale;
    wholes.push((scaled - part) / scale);
    return part;
  });
  return { wholes, parts, scale };
}

/** Doubles find the cheapest table, whole numbers make sure of it. */
function solve(layout: Layout, rising: readonly bigint[], scale: bigint, progress?: Progress): Float64Array {
  const near = Float64Array.from(rising, (price) => quotient(price, scale));
  const { rows, columns, low, high } = layout;
  const transport: Transport = { rows, columns, low, high, marginal: (cell) => near[cell] };
  const costs: ExactCosts<bigint> = {
    zero: 0n,
    marginal: (cell) => rising[cell],
    add: (left, right) => left + right,
    subtract: (left, right) => left - right,
    compare: (left, right) => (left < right ? -1 : left > right ? 1 : 0),
  };
  const units = layout.low.map((low, cell) => (near[cell] < 0 ? layout.high[cell] : low));
  const potentials = new Float64Array(layout.columns);
  const residual = settle(transport, units, potentials, progress);
  if (!(residual instanceof Residual)) throw new InvariantError("a table has no controlled rounding");
  const { ties } = decideExactly(residual, residual.centred(potentials), costs, CLOSE);
  preferInOrder(residual, contested(residual, ties, costs), layout.inOrder());
  return units;
}

/** A price in units of the scale; either may be beyond what a double holds, where the unit is. */
function quotient(price: bigint, scale: bigint): number {
  const whole = Number(scale);
  return Number.isFinite(whole) ? Number(price) / whole : Number((price << 64n) / scale) / 2 ** 64;
}

/** Reduced costs of doubles are surer than this; what lies within is compared exactly. */
const CLOSE = 1e-9;

function total(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}
