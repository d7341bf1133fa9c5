import { DomainError } from "../../domain/kernel/errors";
import { readFormula } from "../../domain/formula/formula";
import type { Normalisation } from "../../domain/scoring/scores";
import { FaultList, vector, type ArgumentWords } from "../../inputs/arguments";
import { number, readCell, text, type CellValue } from "../../inputs/cell";
import { fault, InputError, type Fault } from "../../inputs/faults";
import type { TableReading } from "../../inputs/table";
import type { Text } from "../../locale/text";
import type { ScoringCase } from "./answer";
import { indicatorColumns, proposedWeights, type IndicatorColumns } from "./tables";

/** An indicator that a table really offers: a known column or another numeric one. */
export interface Indicator {
  readonly id: string;
  readonly label: Text;
  readonly gridColumn: number;
  /** One for each town; 0 where the cell is blank. */
  readonly values: readonly number[];
  /** The towns whose cell is blank, which is not 0 unless the planner says so. */
  readonly blanks: readonly number[];
}

/** The indicators of a table: known columns first, then the planner's own numeric columns. */
export function indicatorsOf(reading: TableReading<IndicatorColumns>): Indicator[] {
  const ids = Object.keys(indicatorColumns) as (keyof IndicatorColumns)[];
  const known = ids.flatMap((id) => {
    const gridColumn = reading.found[id];
    if (gridColumn === undefined) return [];
    const label = reading.headings[gridColumn]?.text ?? indicatorColumns[id].label.zh;
    return [{ id, label: { zh: label, en: label }, gridColumn, ...numbersOf(reading.rows.map((row) => row[id])) }];
  });
  const own = reading.extras.map(({ heading, column: gridColumn }) => ({
    id: `column:${heading}`,
    label: { zh: heading, en: heading },
    gridColumn,
    ...numbersOf(reading.rows.map((_, row) => numberIn(reading.cell(row, gridColumn)))),
  }));
  return [...known, ...own.filter(({ values }) => values.every((value) => value >= 0))];
}

function numberIn(cell: CellValue): number | undefined {
  return typeof cell === "number" ? cell : undefined;
}

function numbersOf(values: readonly (number | undefined)[]): Pick<Indicator, "values" | "blanks"> {
  return {
    values: values.map((value) => value ?? 0),
    blanks: values.flatMap((value, town) => (value === undefined ? [town] : [])),
  };
}

/** The indicators that a formula uses; none where it cannot be read, which scoring tells. */
export function usedByFormula(indicators: readonly Indicator[], expression: string): readonly Indicator[] {
  try {
    const { columns } = readFormula(
      expression,
      indicators.map(({ label }) => label.zh),
    );
    return columns.flatMap((index) => indicators[index] ?? []);
  } catch (error) {
    if (error instanceof DomainError) return [];
    throw error;
  }
}

/** A weight to begin from for each indicator: the proposal for known ones, 0 for the planner's own columns. */
export function weightsToBegin(indicators: readonly Indicator[]): Record<string, number> {
  const proposal = new Map<string, number>(Object.entries(proposedWeights));
  const anyKnown = indicators.some(({ id }) => proposal.has(id));
  return Object.fromEntries(
    indicators.map(({ id }, index) => [id, proposal.get(id) ?? (!anyKnown && index === 0 ? 100 : 0)]),
  );
}

type Weights = Readonly<Record<string, number>>;

/** The indicators that carry weight, in the order of the table. */
export function weighed(indicators: readonly Indicator[], weights: Weights): readonly Indicator[] {
  return indicators.filter(({ id }) => (weights[id] ?? 0) > 0);
}

/** Towns scored by the indicators of their table that carry weight, each as a share of its sum. */
export function scoredByWeights(towns: number, indicators: readonly Indicator[], weights: Weights): ScoringCase {
  const used = weighed(indicators, weights);
  return {
    kind: "weights",
    indicators: Array.from({ length: towns }, (_, town) => used.map(({ values }) => values[town] ?? 0)),
    weights: used.map(({ id }) => weights[id] ?? 0),
    normalise: "share",
  };
}

/** Towns scored by a formula over the indicators of their table. @throws formula.* where it cannot be read */
export function scoredByFormula(towns: number, indicators: readonly Indicator[], expression: string): ScoringCase {
  const headings = indicators.map(({ label }) => label.zh);
  const column = (index: number) => indicators[index]?.values ?? [];
  return { kind: "formula", formula: readFormula(expression, headings), towns, column };
}

type Block<T> = readonly (readonly T[])[];

/** Whether each column of a block is a town. Where both ways fit, rows are towns, unless something else is certain. */
export function liesAcross(block: Block<unknown>, wanted: number, certain = false): boolean {
  return block.length === wanted && (certain || block[0]?.length !== wanted);
}

/** A block of indicators, whichever way it lies. @throws InputError where neither way fits the weights */
export function readScoring(
  block: Block<number>,
  weights: readonly number[],
  normalise: Normalisation,
  words: ArgumentWords,
): ScoringCase {
  const columns = block[0]?.length ?? 0;
  if (columns === weights.length) return { kind: "weights", indicators: block, weights, normalise };
  if (liesAcross(block, weights.length)) return { kind: "weights", indicators: transposed(block), weights, normalise };
  const other = { zh: "指标", en: "indicators" };
  throw inputError(words, fault("input.lengths", { found: weights.length, wanted: columns, other }));
}

function transposed<T>(rows: Block<T>): T[][] {
  return (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row.slice(column, column + 1)));
}

/** A formula with its data as cells, whichever way they lie. */
export interface FormulaCells {
  readonly expression: string;
  readonly data: Block<CellValue>;
  readonly headings: Block<CellValue>;
}

interface FormulaWords {
  readonly data: ArgumentWords;
  readonly headings: ArgumentWords;
}

/** Whether the data of a formula lie across: headings that stand in a column belong to rows. */
export function formulaLiesAcross({ data, headings }: FormulaCells, words: FormulaWords): boolean {
  return liesAcross(data, readHeadings(headings, words.headings).length, headings.length > 1);
}

/**
 * Towns scored by a formula over a block with headings. Only the columns that it uses need to hold numbers.
 * @throws InputError with every cell that holds none, formula.* where the formula cannot be read
 */
export function readFormulaScoring(cells: FormulaCells, words: FormulaWords): ScoringCase {
  const { expression, data, headings } = cells;
  const names = readHeadings(headings, words.headings);
  const columns = data[0]?.length ?? 0;
  const across = liesAcross(data, names.length, headings.length > 1);
  if (!across && columns !== names.length) {
    const lengths = { found: names.length, wanted: columns, other: words.data.label };
    throw inputError(words.headings, fault("input.lengths", lengths));
  }
  const formula = readFormula(expression, names);
  const towns = across ? columns : data.length;
  const values = readColumns(formula.columns, towns, across, data, words.data);
  return { kind: "formula", formula, towns, column: (index) => values.get(index) ?? [] };
}

/** @throws InputError where a heading is an error, or the headings are neither a row nor a column */
function readHeadings(headings: Block<CellValue>, words: ArgumentWords): readonly string[] {
  const faults = new FaultList(words.label);
  const names = vector(words, text({ value: "" })).read(headings, faults);
  if (faults.issues.length > 0) throw new InputError(faults.issues);
  return names;
}

function readColumns(
  columns: readonly number[],
  towns: number,
  across: boolean,
  data: Block<CellValue>,
  words: ArgumentWords,
): Map<number, number[]> {
  const faults = new FaultList(words.label);
  const reader = number();
  const read = (town: number, column: number): number => {
    const [row, place] = across ? [column, town] : [town, column];
    const reading = readCell(reader, data[row]?.[place]);
    if ("value" in reading) return reading.value;
    faults.add(reading.fault, row, place);
    return Number.NaN;
  };
  const values = new Map(
    columns.map((column) => [column, Array.from({ length: towns }, (_, town) => read(town, column))]),
  );
  if (faults.issues.length > 0) throw new InputError(faults.issues);
  return values;
}

function inputError(words: ArgumentWords, wrong: Fault): InputError {
  return new InputError([{ severity: "error", fault: wrong, place: { argument: words.label } }]);
}
