import { show, isBlank, type CellValue } from "../../inputs/cell";
import { spelling } from "../../domain/kernel/names";
import { figuresOn } from "./figures";
import type { FigureArea, Parameter, PlanRecord } from "./plan";

type Cells = readonly (readonly CellValue[])[];

/** A kept plan and what its sheets hold now; a sheet that is gone has no cells. */
export interface ComparedPlan {
  readonly record: PlanRecord;
  readonly cells: (sheet: string) => Cells | undefined;
}

/** One thing of two plans; undefined where a plan does not have it. */
interface Pair<Value> {
  readonly name: string;
  readonly left: Value | undefined;
  readonly right: Value | undefined;
}

/** Results of one kind, a row each: the towns. */
export interface ComparedFigures {
  readonly name: string;
  readonly rows: readonly Pair<number>[];
}

export interface Comparison {
  /** The yellow cells that differ. */
  readonly parameters: readonly Pair<CellValue>[];
  /** The results that differ in at least one row, with all their rows. */
  readonly figures: readonly ComparedFigures[];
  /** How many kinds of results are alike in every row. */
  readonly alike: number;
}

/** Two plans of one job: the parameters and the results in which they differ. A final plan counts as it was signed. */
export function comparePlans(left: ComparedPlan, right: ComparedPlan): Comparison {
  const figures = pairs(figuresOf(left), figuresOf(right)).map(({ name, left: mine = [], right: other = [] }) => ({
    name,
    rows: pairs(mine, other),
  }));
  const differing = figures.filter(({ rows }) => rows.some((row) => row.left !== row.right));
  return {
    parameters: pairs(parametersOf(left), parametersOf(right)).filter((pair) => !isSame(pair.left, pair.right)),
    figures: differing,
    alike: figures.length - differing.length,
  };
}

interface Item<Value> {
  /** What it is in both plans. */
  readonly id: string;
  readonly name: string;
  readonly value: Value;
}

/** The items of both, matched by what they are, in the order of the first. */
function pairs<Value>(left: readonly Item<Value>[], right: readonly Item<Value>[]): Pair<Value>[] {
  const others = new Map(right.map((item) => [item.id, item]));
  const own = left.map(({ id, name, value }): Pair<Value> => {
    const other = others.get(id);
    others.delete(id);
    return { name, left: value, right: other?.value };
  });
  return [...own, ...[...others.values()].map(({ name, value }) => ({ name, left: undefined, right: value }))];
}

function isSame(left: CellValue, right: CellValue): boolean {
  return isBlank(left) || isBlank(right) ? isBlank(left) && isBlank(right) : show(left) === show(right);
}

/** The results under the headings that stand over them. */
function figuresOf({ record, cells }: ComparedPlan): Item<Item<number>[]>[] {
  const { figures: areas = [], final } = record;
  return Object.entries(final?.figures ?? figuresOn(record, cells)).map(([key, rows]) => {
    const area = areas.find((one) => one.key === key);
    return {
      id: key,
      name: (area && headingOf(area, cells(area.sheet))) ?? key,
      value: Object.entries(rows).map(([name, value]) => ({ id: spelling(name), name, value })),
    };
  });
}

/** The yellow cells by the names that stand beside and over them. */
function parametersOf({ record, cells }: ComparedPlan): Item<CellValue>[] {
  const { parameters = [] } = record;
  const isYellow = (sheet: string, row: number, column: number) =>
    parameters.some((one) => one.sheet === sheet && one.row === row && one.column === column);
  return parameters.map((parameter) => {
    const { key, sheet, row, column, value } = parameter;
    const lines = cells(sheet);
    const beside = isYellow(sheet, row, 0) ? "" : show(lines?.[row]?.[0]);
    const name = [...new Set([beside, headingOf(parameter, lines) ?? ""])].filter((part) => part !== "").join(" · ");
    return { id: key === "" ? `:${name}` : key, name: name || key, value: lines ? lines[row]?.[column] : value };
  });
}

/** The nearest text above a cell. */
function headingOf(
  { row, column }: Pick<Parameter | FigureArea, "row" | "column">,
  lines: Cells | undefined,
): string | undefined {
  const above = (lines ?? []).slice(0, row).map((line) => line[column]);
  const text = above.reverse().find((cell) => typeof cell === "string" && !isBlank(cell));
  return text === undefined ? undefined : show(text);
}
