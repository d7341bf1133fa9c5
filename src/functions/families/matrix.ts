import { readMatrix } from "../../chapters/staffing/read";
import { method, tieRuleList, tieRules, usualMethods, winnerList, winners } from "../../chapters/staffing/words";
import { biproportional } from "../../domain/apportionment/matrix/biproportional";
import { controlledRounding } from "../../domain/apportionment/matrix/rounding";
import { webster } from "../../domain/apportionment/method";
import { exact, multiply, ratio, toNumber } from "../../domain/kernel/exact";
import { matrix, one, optional, type ArgumentWords } from "../../inputs/arguments";
import { asShown, count, number, weight } from "../../inputs/cell";
import { wordReader } from "../../inputs/choices";
import { cellFunction } from "../define";

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
    detail: usualMethods("matrix", { zh: "除数法，如 ", en: "A divisor method: " }),
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
    detail: tieRuleList({ zh: "单元格", en: "cells" }),
  },
  winner: {
    label: { zh: "首位保底", en: "winner" },
    detail: winnerList(),
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

export const functions = [
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
      ties: optional(one(words.ties, wordReader(tieRules)), "error" as const),
      winner: optional(one(words.winner, wordReader(winners)), undefined),
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
    run: ({ method, ties, winner, ...cells }) =>
      biproportional({ ...readMatrix(cells, words), method, ties, winner }).units,
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
