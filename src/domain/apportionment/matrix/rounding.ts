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

  const rowParts = Array.from({ length: rows }, (_, row) => total(parts.slice(row * columns, (row + 1) * columns)));
  const columnParts = Array.from({ length: columns }, (_, column) =>
    total(parts.filter((__, cell) => cell % columns === column)),
  );
  const grandPart = total(parts);
  const neighbours = (part: bigint): Window => ({
    low: Number(part / scale),
    high: Number((part + scale - 1n) / scale),
  });
  const layout = new Layout({
    rows,
    columns,
    low: new Float64Array(parts.length),
    high: Float64Array.from(parts, (part) => (part > 0n ? 1 : 0)),
    rowWindows: rowParts.map(neighbours),
    columnWindows: columnParts.map(neighbours),
    grand: neighbours(grandPart),
  });

  // Rounding a part p of the scale up instead of down changes the squared error by scale × (scale − 2p); the first factor is common.
  const rising = new Array<bigint>(layout.rows * layout.columns);
  const price = (part: bigint) => scale - 2n * (part % scale);
  parts.forEach((part, cell) => (rising[layout.cell(Math.floor(cell / columns), cell % columns)] = price(part)));
  rowParts.forEach((part, row) => (rising[layout.rowTotal(row)] = -price(part)));
  columnParts.forEach((part, column) => (rising[layout.columnTotal(column)] = -price(part)));
  rising[layout.corner] = price(grandPart);

  const units = solve(layout, rising, scale, progress);
  const rounded = layout.read(units);
  const square = (part: bigint, up: number) => (BigInt(up) * scale - part) ** 2n;
  const sums = {
    rows: rounded.map((line) => line.reduce((sum, value) => sum + value, 0)),
    columns: columnParts.map((_, column) => rounded.reduce((sum, line) => sum + line[column], 0)),
  };
  const squares = total([
    ...parts.map((part, cell) => square(part, rounded[Math.floor(cell / columns)]?.[cell % columns])),
    ...rowParts.map((part, row) => square(part, sums.rows[row])),
    ...columnParts.map((part, column) => square(part, sums.columns[column])),
    square(
      grandPart,
      sums.rows.reduce((sum, value) => sum + value, 0),
    ),
  ]);
  return {
    units: rounded.map((line, row) => line.map((up, column) => wholes[row * columns + column] + BigInt(up))),
    squaredError: ratio(squares, scale * scale),
  };
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
  const near = Float64Array.from(rising, (price) => Number(price) / Number(scale));
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

/** Reduced costs of doubles are surer than this; what lies within is compared exactly. */
const CLOSE = 1e-9;

function total(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}
