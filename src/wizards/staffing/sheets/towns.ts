import { largest } from "../../../domain/kernel/extremes";
import { fixed, fixedRange, follow, formula, quote, under } from "../../kit/formulas";
import type { Block, PlanCell } from "../../kit/plan";
import { speaker } from "../../kit/sheet";
import type { AtResult } from "../compute";
import { columnOf, partWords, reserveFormula, row, townRange, type SheetLayout } from "./layout";

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
  const { indicators, firstIndicator } = layout;
  const data = townRange(layout, firstIndicator, indicators.length);
  const beside = (at: number) => fixedRange({ row: at, column: firstIndicator, rows: 1, columns: indicators.length });
  const expression = fixed(row.parameters, layout.formulaColumn);
  return scoring === "formula"
    ? `=TOWN.SCORE.FORMULA(${expression},${data},${beside(row.headings)})`
    : `=TOWN.SCORE(${data},${beside(row.weights)})`;
}

/** Thousands, with the decimals that the figures have: two at most. */
function numberFormat(values: readonly number[]): string {
  if (values.every(Number.isInteger)) return "#,##0";
  return values.every((value) => Number.isInteger(Math.round(value * 1e9) / 1e8)) ? "#,##0.0" : "#,##0.00";
}

/** The total of the towns; under it what each ring has of it, and where a reserve is kept, that and all posts. */
export function totalsBlocks(at: AtResult, layout: SheetLayout): Block[] {
  const say = speaker(at.context.language);
  const { totalRow, ringRow, rings, ringColumn } = layout;
  const summed = summedColumns(layout);
  const columns = Array.from({ length: largest(summed.keys()) }, (_, index) => index + 1);
  const formats = [null, ...columns.map((column) => summed.get(column) ?? null)];
  const line = (name: string, sum: (range: string) => string): PlanCell[] => [
    name,
    ...columns.map((column) => (summed.has(column) ? { formula: `=${sum(townRange(layout, column))}` } : null)),
  ];
  const total = line(say({ zh: "合计", en: "Total" }), (range) => `SUM(${range})`);
  const ofRing = (ring: string) =>
    line(
      say({ zh: `其中：${ring}`, en: `of which ${ring}` }),
      (range) => `SUMIF(${townRange(layout, ringColumn ?? 0)},${quote(ring)},${range})`,
    );
  return [
    { row: totalRow, column: 0, role: "total", cells: [total], formats },
    ...(rings.length > 0
      ? [{ row: ringRow, column: 0, role: "body" as const, cells: rings.map(ofRing), formats }]
      : []),
    ...reserveBlocks(at, layout),
  ];
}

/** The columns that a total makes sense for, each with its format. */
function summedColumns({ partColumns, scoreColumn, townTotals }: SheetLayout): Map<number, string> {
  const summed = new Map<number, string>(
    partColumns
      .filter(({ part }) => part !== "minimum" && part !== "maximum")
      .map(({ column, part }) => [column, partWords[part].format]),
  );
  summed.set(scoreColumn, SCORE_FORMAT);
  if (townTotals) summed.set(townTotals.units, partWords.units.format);
  return summed;
}

/** Under the posts of each category what the county keeps back, and both together: all its posts. */
function reserveBlocks(at: AtResult, layout: SheetLayout): Block[] {
  const { reserveRow, totalRow, categories } = layout;
  if (!layout.reserve) return [];
  const say = speaker(at.context.language);
  const names = [say({ zh: "县级预留", en: "County reserve" }), say({ zh: "总数", en: "All posts" })];
  return [
    { row: reserveRow, column: 0, role: "body", cells: names.map((name) => [name]) },
    ...categories.map((id): Block => {
      const column = columnOf(layout, id, "units");
      const [shared, kept] = [fixed(totalRow, column), fixed(reserveRow, column)];
      const { format } = partWords.units;
      return {
        row: reserveRow,
        column,
        role: "body",
        formats: [format],
        cells: [[{ formula: `=${reserveFormula(at, layout, id)}` }], [{ formula: `=IFERROR(${shared}+${kept},"")` }]],
      };
    }),
  ];
}
