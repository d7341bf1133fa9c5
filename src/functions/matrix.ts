import { biproportional } from "../domain/apportionment/matrix/biproportional";
import type { Total } from "../domain/apportionment/matrix/problem";
import { controlledRounding } from "../domain/apportionment/matrix/rounding";
import { webster } from "../domain/apportionment/method";
import { DomainError } from "../domain/kernel/errors";
import { exact, multiply, ratio, toNumber } from "../domain/kernel/exact";
import { matrix, one, optional, type ArgumentWords } from "../inputs/arguments";
import { choice, count, number, weight } from "../inputs/cell";
import { fault, InputError } from "../inputs/faults";
import { method } from "../inputs/methods";
import { cellFunction } from "./define";

const words = {
  weights: {
    label: { zh: "权重表", en: "weights" },
    detail: {
      zh: "各行各列的权重，空白或 0 表示不参与分配",
      en: "One weight for each row and column; a blank or 0 takes no part",
    },
  },
  rowTotals: {
    label: { zh: "行总数", en: "rowTotals" },
    detail: {
      zh: "每行的总数：一列为定数，两列为下限和上限（空白为不限）；行、列都用区间时，末尾再加一项为总计",
      en: "The total of each row: one column exactly, two columns low and high (a blank is no limit); one more entry at the end is the grand total, needed where rows and columns both have low and high",
    },
  },
  columnTotals: {
    label: { zh: "列总数", en: "columnTotals" },
    detail: {
      zh: "每列的总数：一列（或一行）为定数，两列（或两行）为下限和上限；末尾可再加一项为总计",
      en: "The total of each column: one line exactly, two lines low and high; one more entry at the end is the grand total",
    },
  },
  method: {
    label: { zh: "方法", en: "method" },
    detail: {
      zh: "除数法，如 webster(默认)、jefferson、adams、huntington-hill、dean",
      en: "A divisor method: webster (default), jefferson, adams, huntington-hill, dean …",
    },
  },
  minimum: {
    label: { zh: "保底数", en: "minimum" },
    detail: {
      zh: "每个单元格至少得多少：一个数，或与权重表同样大小，空白为不设",
      en: "The least for each cell: one number, or a block as large as the weights; blank for none",
    },
  },
  maximum: {
    label: { zh: "封顶数", en: "maximum" },
    detail: {
      zh: "每个单元格至多得多少：一个数，或与权重表同样大小，空白为不设",
      en: "The most for each cell: one number, or a block as large as the weights; blank for none",
    },
  },
  ties: {
    label: { zh: "并列处理", en: "ties" },
    detail: {
      zh: "error(默认)：并列时返回 #N/A 并列出各单元格；order：排在前面的优先",
      en: "error (default): #N/A naming the tied cells; order: earlier cells first",
    },
  },
  winner: {
    label: { zh: "首位保底", en: "winner" },
    detail: {
      zh: "rows：每行权重最大者至少得 1;columns：每列权重最大者至少得 1；默认不设",
      en: "rows: the largest of each row gets at least one; columns: of each column; none by default",
    },
  },
  table: {
    label: { zh: "表格", en: "table" },
    detail: {
      zh: "要取整的表格，不含合计行和合计列，空白为 0",
      en: "The table to round, without its totals; a blank is 0",
    },
  },
  unit: {
    label: { zh: "单位", en: "unit" },
    detail: {
      zh: "取整到的单位，默认 1；如 0.01、1000",
      en: "The unit to round to, 1 by default; such as 0.01 or 1000",
    },
  },
} satisfies Record<string, ArgumentWords>;

/** A blank has no limit. */
const limit = count({}, { value: Infinity });

interface Totals {
  readonly totals: readonly Total[];
  readonly grand: number | undefined;
}

/** Reads totals along one side: one line exactly, two lines low and high, one more entry for the grand total. */
function totalsOf(block: readonly (readonly number[])[], wanted: number, argument: ArgumentWords): Totals {
  const fits = (lines: readonly (readonly number[])[]) =>
    (lines.length === wanted || lines.length === wanted + 1) && (lines[0]?.length ?? 0) <= 2;
  const turned = (block[0] ?? []).map((_, column) => block.map((line) => line[column] as number));
  const entries = fits(block) ? block : fits(turned) ? turned : undefined;
  if (!entries) {
    const found = Math.max(block.length, turned.length);
    throw new InputError([
      {
        severity: "error",
        fault: fault("input.lengths", { found, wanted, other: words.weights.label }),
        place: { argument: argument.label },
      },
    ]);
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
function boundsOf(
  block: readonly (readonly number[])[] | undefined,
  weights: readonly (readonly number[])[],
): readonly (readonly number[])[] | undefined {
  const single = block?.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  return single === undefined ? block : weights.map((line) => line.map(() => single));
}

/** A computed value without the binary noise behind the 15 digits that Excel shows (0.1 + 0.2 is 0.3). */
function asShown(value: number): number {
  return Number(value.toPrecision(15));
}

export const matrixFunctions = [
  cellFunction({
    id: "QUOTA.MATRIX",
    summary: {
      zh: "按权重表双向分配整数名额，行总数、列总数同时满足",
      en: "Shares whole posts over a table by weight, so that row and column totals are both kept",
    },
    takes: {
      weights: matrix(words.weights, weight()),
      rowTotals: matrix(words.rowTotals, limit),
      columnTotals: matrix(words.columnTotals, limit),
      method: optional(one(words.method, method({ value: webster })), webster),
      minimum: optional(matrix(words.minimum, count({}, { value: 0 })), undefined),
      maximum: optional(matrix(words.maximum, limit), undefined),
      ties: optional(
        one(words.ties, choice<"error" | "order">({ error: ["报错", "错误"], order: ["顺序", "按顺序", "靠前优先"] })),
        "error" as const,
      ),
      winner: optional(
        one(
          words.winner,
          choice<"rows" | "columns">({
            rows: ["行", "各行", "每行", "row"],
            columns: ["列", "各列", "每列", "column"],
          }),
        ),
        undefined,
      ),
    },
    gives: "matrix",
    example: {
      args: [
        [
          [123, 912, 312],
          [45, 714, 255],
          [815, 414, 215],
        ],
        [[7], [5], [8]],
        [[5, 11, 4]],
      ],
      result: [
        [1, 4, 2],
        [0, 4, 1],
        [4, 3, 1],
      ],
    },
    run: ({ weights, rowTotals, columnTotals, method, minimum, maximum, ties, winner }) => {
      const rows = totalsOf(rowTotals, weights.length, words.rowTotals);
      const columns = totalsOf(columnTotals, weights[0]?.length ?? 0, words.columnTotals);
      return biproportional({
        weights,
        rowTotals: rows.totals,
        columnTotals: columns.totals,
        grandTotal: grandTotal(rows, columns),
        method,
        minimum: boundsOf(minimum, weights),
        maximum: boundsOf(maximum, weights),
        ties,
        winner,
      }).units;
    },
  }),
  cellFunction({
    id: "QUOTA.ROUND",
    summary: {
      zh: "表格整体取整：每格及各行、各列、总计都取相邻整数，误差平方和最小；并列时靠前的进位",
      en: "Rounds a table so that it still adds up: every cell and total to a neighbour, least squared error; earlier cells round up where equal",
    },
    takes: {
      table: matrix(words.table, number({}, { value: 0 })),
      unit: optional(one(words.unit, number({ least: 0 }, { value: 1 })), 1),
    },
    gives: "matrix",
    example: {
      args: [
        [
          [1.4, 2.3],
          [0.3, 3.6],
        ],
      ],
      result: [
        [2, 2],
        [0, 4],
      ],
    },
    run: ({ table, unit }) => {
      const step = exact(unit);
      return controlledRounding(
        table.map((line) => line.map(asShown)),
        unit,
      ).units.map((line) => line.map((units) => toNumber(multiply(ratio(units), step))));
    },
  }),
];
