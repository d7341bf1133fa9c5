import type { Cell, Clash, Side } from "../../domain/apportionment/matrix/errors";
import { list, type Text } from "../text";
import { noAnswer, wrongInput, type ErrorTexts, type NameUnit } from "./define";

const NAMED = 8;

/** The first few by name, and how many there are. */
function some(words: readonly Text[]): Text {
  const rest = words.length - NAMED;
  if (rest <= 0) return list(words);
  const first = words.slice(0, NAMED);
  return {
    zh: `${first.map((word) => word.zh).join("、")}等 ${words.length} 项`,
    en: `${first.map((word) => word.en).join(", ")} and ${rest} more`,
  };
}

function columnName(column: number, nameUnit: NameUnit): Text {
  return nameUnit.column?.(column) ?? { zh: `第 ${column + 1} 列`, en: `column ${column + 1}` };
}

function cellName({ row, column }: Cell, nameUnit: NameUnit): Text {
  const [ofRow, ofColumn] = [nameUnit(row), columnName(column, nameUnit)];
  return { zh: `${ofRow.zh}${ofColumn.zh}`, en: `${ofRow.en} ${ofColumn.en}` };
}

function cells(all: readonly Cell[], nameUnit: NameUnit): Text {
  return some(all.map((cell) => cellName(cell, nameUnit)));
}

interface ClashWords {
  readonly rows: Text;
  readonly columns: Text;
  /** Rows and columns in one list; undefined where the clash is one of all cells together. */
  readonly both: Text | undefined;
}

/** A clash in words, with a remark where the method itself asks for minimums. */
function clashText(sentence: (clash: Clash, words: ClashWords) => Text) {
  return noAnswer((clash: Clash, nameUnit) => {
    const rows = clash.rows.map((row) => nameUnit(row));
    const columns = clash.columns.map((column) => columnName(column, nameUnit));
    const text = sentence(clash, {
      rows: some(rows),
      columns: some(columns),
      both: rows.length + columns.length > 0 ? some([...rows, ...columns]) : undefined,
    });
    if (!clash.atLeastOne) return text;
    return {
      zh: `${text.zh}（所选方法规定每个有权重的单元格至少得 1。）`,
      en: `${text.en} (This method gives at least one to every cell that has a weight.)`,
    };
  });
}

const sides: Record<Side, Text> = {
  rows: { zh: "各行总数之和", en: "the row totals add up to" },
  columns: { zh: "各列总数之和", en: "the column totals add up to" },
  grand: { zh: "总计", en: "the grand total is" },
};
const ranges = {
  table: { zh: "表格", en: "the table" },
  weights: { zh: "权重", en: "weights" },
  rowTotals: { zh: "行总数", en: "row totals" },
  columnTotals: { zh: "列总数", en: "column totals" },
  minimum: { zh: "保底数", en: "minimum" },
  maximum: { zh: "封顶数", en: "maximum" },
} as const;
const lines = {
  rows: { zh: "行", en: "rows" },
  columns: { zh: "列", en: "columns" },
  values: { zh: "个值", en: "values" },
} as const;

/** What one side of a matrix needs, against what the other side and the cells leave for it. */
function needMore(needing: Text, giving: Text | undefined, { needed, available }: Clash): Text {
  const missing = needed - available;
  return giving
    ? {
        zh: `${needing.zh}合计需要 ${needed}，而${giving.zh}连同其他允许的单元格最多只能提供 ${available}，相差 ${missing}。请调整这些行、列的总数，或放宽单元格的限制（权重为 0 的单元格不参与分配）。`,
        en: `${capital(needing.en)} together need ${needed}, but ${giving.en} and the other cells allowed can provide ${available} at most, ${missing} too few. Change the totals of these rows and columns, or relax the bounds of cells (a cell of weight 0 takes no part).`,
      }
    : {
        zh: `${needing.zh}需要 ${needed}，而其单元格最多只能容纳 ${available}，相差 ${missing}。请调整总数，或放宽单元格的限制（权重为 0 的单元格不参与分配）。`,
        en: `${capital(needing.en)} needs ${needed}, but its cells can hold ${available} at most, ${missing} too few. Change the total, or relax the bounds of cells (a cell of weight 0 takes no part).`,
      };
}

/** Minima of single cells that are more than their lines may have. */
function minimaTooMany(words: Text, { needed, available }: Clash): Text {
  return {
    zh: `${words.zh}中各单元格的保底数合计 ${needed}，超过其总数 ${available}。请调低保底数或增加总数。`,
    en: `The minimums of the cells in ${words.en} add up to ${needed}, more than the total of ${available}. Lower the minimums or raise the total.`,
  };
}

/** Why a matrix cannot be filled as asked for. */
export const matrixTexts: ErrorTexts<"matrix"> = {
  "matrix.empty": wrongInput(() => ({ zh: "没有可供分配的单元格。", en: "There are no cells to share over." })),
  "matrix.shape": wrongInput(({ which, line, found, wanted }) => ({
    zh: `${ranges[which].zh}有 ${found} ${lines[line].zh}，应与表格一致，为 ${wanted} ${lines[line].zh}。`,
    en: `There are ${found} ${lines[line].en} of ${ranges[which].en}; there should be ${wanted}, to fit the table.`,
  })),
  "matrix.negativeWeight": wrongInput(({ found, ...cell }, nameUnit) => ({
    zh: `${cellName(cell, nameUnit).zh}的权重 ${found} 小于 0，请改为不小于 0 的数。`,
    en: `The weight ${found} of ${cellName(cell, nameUnit).en} is below 0; give a number from 0 on.`,
  })),
  "matrix.total": wrongInput(({ line, index, low, high }, nameUnit) => {
    if (line === "grand")
      return { zh: "总计应为一个不小于 0 的整数。", en: "The grand total should be one whole number from 0 on." };
    const words = line === "row" ? nameUnit(index) : columnName(index, nameUnit);
    const found = low === high ? `${low}` : `${low}–${high}`;
    return {
      zh: `${words.zh}的总数 ${found} 应为不小于 0 的整数，且下限不得大于上限。`,
      en: `The total ${found} of ${words.en} should be a whole number from 0 on, the low not above the high.`,
    };
  }),
  "matrix.bound": wrongInput(({ minimum, maximum, ...cell }, nameUnit) => ({
    zh: `${cellName(cell, nameUnit).zh}的保底数 ${minimum} 与封顶数 ${maximum} 应为不小于 0 的整数，且保底数不得大于封顶数。`,
    en: `The minimum ${minimum} and maximum ${maximum} of ${cellName(cell, nameUnit).en} should be whole numbers from 0 on, the minimum not above the maximum.`,
  })),
  "matrix.totalsDiffer": wrongInput(({ left, leftTotal, right, rightTotal }) =>
    left === right
      ? {
          zh: `行总数末尾的总计为 ${leftTotal}，而列总数末尾的总计为 ${rightTotal}。请使二者相等，或只填一处。`,
          en: `The grand total is ${leftTotal} after the row totals, but ${rightTotal} after the column totals. Make them equal, or give one only.`,
        }
      : {
          zh: `${sides[left].zh}为 ${leftTotal}，而${sides[right].zh}为 ${rightTotal}，相差 ${Math.abs(leftTotal - rightTotal)}。请使二者相等。`,
          en: `${capital(sides[left].en)} ${leftTotal}, but ${sides[right].en} ${rightTotal}, a difference of ${Math.abs(leftTotal - rightTotal)}. Make them equal.`,
        },
  ),
  "matrix.noGrandTotal": wrongInput(() => ({
    zh: "行总数和列总数都是区间时，还须给出总计：请在行总数（或列总数）末尾再加一项。",
    en: "Where both the row totals and the column totals are windows, the grand total is needed too: add it as one more entry after the row totals (or the column totals).",
  })),
  "matrix.rowsNeedMore": clashText((clash, { rows, columns }) =>
    clash.rows.length === 0
      ? minimaTooMany(columns, clash)
      : needMore(rows, clash.columns.length > 0 ? columns : undefined, clash),
  ),
  "matrix.columnsNeedMore": clashText((clash, { rows, columns }) =>
    clash.columns.length === 0
      ? minimaTooMany(rows, clash)
      : needMore(columns, clash.rows.length > 0 ? rows : undefined, clash),
  ),
  "matrix.totalTooSmall": clashText((clash, { both }) =>
    both
      ? {
          zh: `${both.zh}按下限合计至少需要 ${clash.needed}，超过可用的 ${clash.available}（总计减去其他必保部分）。请调低这些下限或增加总计。`,
          en: `${capital(both.en)} together need ${clash.needed} at the least, more than the ${clash.available} that the grand total leaves. Lower these limits or raise the grand total.`,
        }
      : minimaTooMany({ zh: "整表", en: "the table" }, clash),
  ),
  "matrix.totalTooLarge": clashText(({ needed, available }, { both }) =>
    both
      ? {
          zh: `总计 ${needed} 无法全部分出：${both.zh}的上限连同其他单元格最多只能容纳 ${available}。请调高这些上限或减少总计。`,
          en: `The grand total of ${needed} cannot be placed: the limits of ${both.en} and the other cells leave room for ${available} at most. Raise these limits or lower the grand total.`,
        }
      : {
          zh: `总计 ${needed} 无法全部分出：有权重的单元格按封顶数最多只能容纳 ${available}。请调高封顶数、补充权重或减少总计。`,
          en: `The grand total of ${needed} cannot be placed: the cells that have a weight can hold ${available} at most. Raise their maximums, add weights or lower the grand total.`,
        },
  ),
  "matrix.tie": noAnswer(({ mayGain, mayLose }, nameUnit) => ({
    zh: `出现并列：${cells(mayLose, nameUnit).zh}中的名额，同样可以分给${cells(mayGain, nameUnit).zh}。请由人工决定，或将“并列处理”设为“order”（靠前优先）。`,
    en: `A tie: units of ${cells(mayLose, nameUnit).en} might as well go to ${cells(mayGain, nameUnit).en}. Decide it, or set ties to "order" (earlier cells first).`,
  })),
  "matrix.winnerTied": noAnswer(({ line, index, cells: equal }, nameUnit) => {
    const words = line === "row" ? nameUnit(index) : columnName(index, nameUnit);
    return {
      zh: `${words.zh}中${cells(equal, nameUnit).zh}的权重并列最大，且都未分到名额，无法确定谁应至少得 1。请为其中之一设保底数 1。`,
      en: `${capital(cells(equal, nameUnit).en)} are equally the largest in ${words.en} and none gets a unit, so it is open which must have one. Give one of them a minimum of 1.`,
    };
  }),
  "matrix.method": wrongInput(() => ({
    zh: "双向分配只能用除数法（webster、jefferson、adams、huntington-hill、dean 等），最大余数等方法不适用。",
    en: "A matrix takes divisor methods only (webster, jefferson, adams, huntington-hill, dean …), not largest remainders.",
  })),
  "matrix.unit": wrongInput(({ found }) => ({
    zh: `取整单位 ${found} 应大于 0。`,
    en: `The unit ${found} should be above 0.`,
  })),
};

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
