import { largest } from "../../../domain/kernel/extremes";
import { fixed, fixedRange, follow, formula, under } from "../../kit/formulas";
import type { Block, PlanCell } from "../../kit/plan";
import { speaker } from "../../kit/sheet";
import type { AtResult } from "../compute";
import { parameter, partWords, row, townRange, type SheetLayout } from "./layout";

const SCORE_FORMAT = "0.0000";

/** Names, rings, indicators and scores: everything that follows the planner's own table. */
export function townBlocks({ value, choices }: AtResult, layout: SheetLayout): Block[] {
  const { indicators, firstIndicator, scoreColumn, ringColumn, towns } = layout;
  const { reading } = value;
  const each = (cell: (town: number) => PlanCell[]) => value.towns.map((_, town) => cell(town));
  const blocks: Block[] = [
    {
      row: row.first,
      column: 0,
      role: "body",
      cells: each((town) => [follow(reading, town, "town", value.towns[town])]),
    },
    {
      row: row.first,
      column: firstIndicator,
      role: "body",
      formats: indicators.map(({ values }) => numberFormat(values)),
      cells: each((town) =>
        indicators.map(({ id, gridColumn, values }) =>
          follow(reading, town, gridColumn, values[town], choices.blanksAsZero.includes(id) ? "zero" : "kept"),
        ),
      ),
    },
    {
      row: row.first,
      column: scoreColumn,
      role: "body",
      formats: [SCORE_FORMAT],
      cells: under(formula(scoreFormula(choices.scoring, layout), towns), towns),
    },
  ];
  if (ringColumn !== undefined)
    blocks.push({
      row: row.first,
      column: ringColumn,
      role: "body",
      cells: each((town) => [follow(reading, town, "ring", value.rings?.[town])]),
    });
  return blocks;
}

function scoreFormula(scoring: AtResult["choices"]["scoring"], layout: SheetLayout): string {
  const { indicators, firstIndicator, categories } = layout;
  const data = townRange(layout, firstIndicator, indicators.length);
  const beside = (at: number) => fixedRange({ row: at, column: firstIndicator, rows: 1, columns: indicators.length });
  const paces = Object.keys(layout.pace ?? {}).length;
  const expression = fixed(row.parameters, parameter.firstTotal + categories.length + paces);
  return scoring === "formula"
    ? `=TOWN.SCORE.FORMULA(${expression},${data},${beside(row.headings)})`
    : `=TOWN.SCORE(${data},${beside(row.weights)})`;
}

/** Thousands, with the decimals that the figures have: two at most. */
function numberFormat(values: readonly number[]): string {
  if (values.every(Number.isInteger)) return "#,##0";
  return values.every((value) => Number.isInteger(Math.round(value * 1e9) / 1e8)) ? "#,##0.0" : "#,##0.00";
}

export function totalsBlock({ context }: AtResult, layout: SheetLayout): Block {
  const { partColumns, scoreColumn, townTotals, totalRow } = layout;
  const summed = new Map<number, string>(
    partColumns
      .filter(({ part }) => part !== "minimum" && part !== "maximum")
      .map(({ column, part }) => [column, partWords[part].format]),
  );
  summed.set(scoreColumn, SCORE_FORMAT);
  if (townTotals) summed.set(townTotals.units, partWords.units.format);
  const columns = Array.from({ length: largest(summed.keys()) }, (_, index) => index + 1);
  return {
    row: totalRow,
    column: 0,
    role: "total",
    cells: [
      [
        speaker(context.language)({ zh: "合计", en: "Total" }),
        ...columns.map((column) => (summed.has(column) ? { formula: `=SUM(${townRange(layout, column)})` } : null)),
      ],
    ],
    formats: [null, ...columns.map((column) => summed.get(column) ?? null)],
  };
}
