import { DomainError, InvariantError } from "../../kernel/errors";
import { multiply, ONE, ratio, type Rational } from "../../kernel/exact";
import { certifies, decimalPower, inverse, rootOf, signpostPower, weightPower, type Certificate } from "./certificate";
import { clashOf } from "./clash";
import type { Cell } from "./errors";
import { decideExactly, type ExactCosts, type ExactPart } from "./exactly";
import { Layout } from "./layout";
import { readProblem, type MatrixProblem, type MatrixQuestion } from "./problem";
import { Residual, type Potentials } from "./residual";
import { scaledStart } from "./scaling";
import { settle, type Progress } from "./settle";
import { contested, preferInOrder, type Contested } from "./ties";
import type { Transport } from "./transport";

/** Cells that equally good answers fill differently: those that may get one unit more than stated, and one less. */
interface MatrixTies {
  readonly mayGain: readonly Cell[];
  readonly mayLose: readonly Cell[];
}

export interface MatrixAnswer {
  /** Whole units, row by row. */
  readonly units: readonly (readonly number[])[];
  /** Weight × row multiplier × column multiplier, rounded by the method, gives the units; doubles of the certificate's values. */
  readonly rowMultipliers: readonly number[];
  readonly columnMultipliers: readonly number[];
  /** Empty where there is one best answer only. Where not, `units` is one of them. */
  readonly ties: MatrixTies;
  readonly certificate: Certificate;
}

/**
 * Shares whole units over the cells of a matrix in proportion to its weights, so that every row and every column has
 * its total (or stays in its window) and every cell its bounds.
 *
 * Weights: one row of the matrix for each row, 0 or more, any unit. A weight of 0 keeps the cell at its minimum; with
 * a method whose first signpost is 0 every other cell gets at least one. Scaling a row or a column of exact total
 * changes nothing. Doubles find the answer; every decision they leave within 1e-9, and the certificate of the whole,
 * are exact, so that the answer and the ties are right for the decimals given. `progress` is told now and then how far
 * the transfer of units is.
 *
 * @throws matrix.empty, matrix.shape, matrix.negativeWeight, matrix.total, matrix.bound, matrix.totalsDiffer,
 *   matrix.noGrandTotal, matrix.method, matrix.winnerTied, matrix.tie, number.invalid
 * @throws matrix.rowsNeedMore, matrix.columnsNeedMore, matrix.totalTooSmall, matrix.totalTooLarge where no answer
 *   keeps all totals and bounds; the facts name the lines that clash and by how much
 * @see Balinski & Demange, Mathematical Programming 45 (1989); Pukelsheim, Proportional Representation (2017), ch. 14–15
 */
export function biproportional(question: MatrixQuestion, progress?: Progress): MatrixAnswer {
  const problem = readProblem(question);
  const layout = new Layout({ ...problem, grand: { low: problem.total, high: problem.total } });
  const weights = new Float64Array(layout.rows * layout.columns);
  const cells = new Int32Array(layout.rows * layout.columns).fill(-1);
  for (let row = 0, cell = 0; row < problem.rows; row++)
    for (let column = 0; column < problem.columns; column++, cell++) {
      weights[layout.cell(row, column)] = problem.weights.near[cell];
      cells[layout.cell(row, column)] = cell;
    }
  const logarithms = weights.map(Math.log);
  const { near } = problem.signposts;
  const transport: Transport = {
    rows: layout.rows,
    columns: layout.columns,
    low: layout.low,
    high: layout.high,
    marginal: (cell, k) => (cells[cell] < 0 ? 0 : Math.log(near(k)) - logarithms[cell]),
  };
  const { units, potentials } = scaledStart(layout, weights, problem.signposts);
  const settled = settle(transport, units, potentials, progress);
  if (!(settled instanceof Residual)) throw clashOf(problem, layout, settled);

  const { certificate, open } = prove(problem, layout, settled, potentials, exactCosts(problem, cells));
  if (question.ties === "order") preferInOrder(settled, open, layout.inOrder());
  const ties = tiesOf(layout, units, open);
  if (ties.mayGain.length > 0 && (question.ties ?? "error") === "error") throw new DomainError("matrix.tie", ties);
  const answer = layout.read(units);
  checkWinners(question, problem, answer);
  const root = (value: Rational) => rootOf(value, certificate.exponent);
  return {
    units: answer,
    rowMultipliers: certificate.rows.map(root),
    columnMultipliers: certificate.columns.map(root),
    ties,
    certificate,
  };
}

/** Costs as exact factors: a unit costs the power of its signpost over that of the weight; products stand for sums. */
function exactCosts(problem: MatrixProblem, cells: Int32Array): ExactCosts<Rational> {
  return {
    zero: ONE,
    marginal(at, k) {
      const cell = cells[at];
      if (cell < 0) return ONE;
      const signpost = signpostPower(problem, k);
      const weight = weightPower(problem, cell);
      return {
        numerator: signpost.numerator * weight.denominator,
        denominator: signpost.denominator * weight.numerator,
      };
    },
    add: (left, right) =>
      shorten({ numerator: left.numerator * right.numerator, denominator: left.denominator * right.denominator }),
    subtract: (left, right) =>
      shorten({ numerator: left.numerator * right.denominator, denominator: left.denominator * right.numerator }),
    compare(left, right) {
      const [a, b] = [left.numerator * right.denominator, right.numerator * left.denominator];
      return a < b ? -1 : a > b ? 1 : 0;
    },
  };
}

const LONG = 1n << 512n;

/** Long products are brought to lowest terms; for short ones that costs more than it saves. */
function shorten(product: Rational): Rational {
  return product.denominator > LONG ? ratio(product.numerator, product.denominator) : product;
}

/** How close doubles may come before the exact comparison decides; the last leaves everything to it. */
const TOLERANCES = [1e-9, 1e-5, Infinity];

/** Makes the answer exactly right, finds its ties and the certificate that proves it. */
function prove(
  problem: MatrixProblem,
  layout: Layout,
  residual: Residual,
  estimate: Float64Array,
  costs: ExactCosts<Rational>,
): { certificate: Certificate; open: Contested } {
  // Where doubles cannot hold the weights, they decide nothing.
  const tolerances = problem.weights.filter === Infinity ? TOLERANCES.slice(-1) : TOLERANCES;
  for (const tolerance of tolerances) {
    const potentials = residual.centred(estimate);
    const exactPart = decideExactly(residual, potentials, costs, tolerance);
    const units = layout.read(residual.units);
    const digits = Math.ceil(1 - Math.log10(residual.leastSlack(potentials, tolerance)));
    for (const places of digits < 14 ? [Math.max(4, digits), 17] : [17]) {
      const certificate = certificateOf(problem, layout, potentials, exactPart, places);
      if (certifies(certificate, problem, units))
        return { certificate, open: contested(residual, exactPart.ties, costs) };
    }
  }
  throw new InvariantError("the certificate of a matrix does not hold");
}

function certificateOf(
  problem: MatrixProblem,
  layout: Layout,
  potentials: Potentials,
  exactPart: ExactPart<Rational>,
  digits: number,
): Certificate {
  const { exponent } = problem.signposts;
  const nodes = [...potentials.rows, ...potentials.columns];
  const size = base(problem, layout, potentials);
  const roots = new Map<number, Rational>();
  const values = nodes.map((_, node): Rational => {
    const root = exactPart.roots[node];
    let value = roots.get(root);
    if (!value) roots.set(root, (value = decimalPower(nodes[root] - size, digits, exponent)));
    const against = exactPart.potentials[node];
    return against ? multiply(value, against) : value;
  });
  const { rows, columns, rowBase, columnBase } = layout.sides(
    values.slice(0, layout.rows).map(inverse),
    values.slice(layout.rows),
  );
  // The totals of a side stand on the other axis, so that their value is the inverse of a multiplier.
  return { exponent, rows, columns, rowBase: inverse(rowBase), columnBase: inverse(columnBase) };
}

/** The potential that counts as 1: the base of a side with windows, otherwise the middle of the rows, so that the columns carry the size. */
function base(problem: MatrixProblem, layout: Layout, potentials: Potentials): number {
  const windowed = (windows: MatrixProblem["rowWindows"]) => windows.some(({ low, high }) => low !== high);
  const { rows, rowBase, columnBase } = layout.sides([...potentials.rows], [...potentials.columns]);
  if (windowed(problem.rowWindows)) return rowBase;
  if (windowed(problem.columnWindows)) return columnBase;
  return rows.reduce((sum, value) => sum + value, 0) / rows.length;
}

function tiesOf(layout: Layout, units: Float64Array, open: Contested): MatrixTies {
  const mayGain: Cell[] = [];
  const mayLose: Cell[] = [];
  for (const at of layout.inOrder()) {
    const span = open.get(at);
    const place = layout.place(at);
    if (span && place) (units[at] === span.least ? mayGain : mayLose).push(place);
  }
  return { mayGain, mayLose };
}

/** Where several cells of a line are the largest, one of them must have a unit without being made to. */
function checkWinners({ winner }: MatrixQuestion, problem: MatrixProblem, units: readonly (readonly number[])[]): void {
  for (const { index, cells } of problem.tiedWinners)
    if (cells.every(({ row, column }) => units[row]?.[column] === 0))
      throw new DomainError("matrix.winnerTied", { line: winner === "rows" ? "row" : "column", index, cells });
}
