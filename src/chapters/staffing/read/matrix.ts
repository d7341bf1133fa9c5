import type { Total } from "../../../domain/apportionment/matrix/problem";
import { DomainError } from "../../../domain/kernel/errors";
import type { ArgumentWords } from "../../../inputs/arguments";
import { fault, InputError } from "../../../inputs/faults";

type Block = readonly (readonly number[])[];

/** Totals along one side, and the total of all where it stands below them. */
interface Totals {
  readonly totals: readonly Total[];
  readonly grand: number | undefined;
}

/** What goes with the weights of a matrix, as cells hold it; a blank limit is Infinity. */
export interface MatrixCells {
  readonly weights: Block;
  readonly rowTotals: Block;
  readonly columnTotals: Block;
  readonly minimum?: Block;
  readonly maximum?: Block;
}

type MatrixWords = Readonly<Record<"weights" | "rowTotals" | "columnTotals", ArgumentWords>>;

/** @throws InputError where totals do not fit the weights, matrix.total, matrix.totalsDiffer */
export function readMatrix({ weights, rowTotals, columnTotals, minimum, maximum }: MatrixCells, words: MatrixWords) {
  const rows = readTotals(rowTotals, weights.length, words.rowTotals, words.weights);
  const columns = readTotals(columnTotals, weights[0]?.length ?? 0, words.columnTotals, words.weights);
  return {
    weights,
    rowTotals: rows.totals,
    columnTotals: columns.totals,
    grandTotal: grandTotal(rows, columns),
    minimum: forEachCell(minimum, weights),
    maximum: forEachCell(maximum, weights),
  };
}

/** One line exactly, two lines low and high, one more entry for the grand total. */
function readTotals(block: Block, wanted: number, words: ArgumentWords, like: ArgumentWords): Totals {
  const fits = (lines: Block) =>
    (lines.length === wanted || lines.length === wanted + 1) && (lines[0]?.length ?? 0) <= 2;
  const turned = (block[0] ?? []).map((_, column) => block.flatMap((line) => line.slice(column, column + 1)));
  const entries = fits(block) ? block : fits(turned) ? turned : undefined;
  if (!entries) {
    const lengths = fault("input.lengths", { found: Math.max(block.length, turned.length), wanted, other: like.label });
    throw new InputError([{ severity: "error", fault: lengths, place: { argument: words.label } }]);
  }
  const all = entries.map(([low, high = low]): { low: number; high: number } => ({
    low: low === Infinity || low === undefined ? 0 : low,
    high: high ?? Infinity,
  }));
  const last = all[wanted];
  if (!last) return { totals: all, grand: undefined };
  const grand = last.low === 0 ? last.high : last.low;
  if (grand === Infinity || (last.high !== Infinity && last.high !== grand))
    throw new DomainError("matrix.total", { line: "grand", index: 0, ...last });
  return { totals: all.slice(0, wanted), grand };
}

function grandTotal(rows: Totals, columns: Totals): number | undefined {
  if (rows.grand !== undefined && columns.grand !== undefined && rows.grand !== columns.grand)
    throw new DomainError("matrix.totalsDiffer", {
      left: "grand",
      leftTotal: rows.grand,
      right: "grand",
      rightTotal: columns.grand,
    });
  return rows.grand ?? columns.grand;
}

/** One bound for all cells, or one for each. */
function forEachCell(block: Block | undefined, weights: Block): Block | undefined {
  const single = block?.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  return single === undefined ? block : weights.map((line) => line.map(() => single));
}
