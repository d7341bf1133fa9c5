import { DomainError } from "../../../domain/kernel/errors";
import {
  compare,
  divide,
  exact,
  multiply,
  ONE,
  subtract,
  sum,
  toNumber,
  ZERO,
  type Rational,
} from "../../../domain/kernel/exact";
import { comparable, withoutBrackets } from "../../../domain/kernel/names";
import { isBlank, number, readCell, show, type CellValue } from "../../../inputs/cell";
import { fault, faultOf, InputError, type Fault, type Issue } from "../../../inputs/faults";
import { TownNames } from "../../../inputs/town";
import type { EventReading, SchemeReading, ValueReading } from "../tables/assessment";
import { readMeasure } from "./measure";
import type { Measure } from "./method";
import type { Settings } from "./settings";

/** An indicator of the scheme: to which rings it applies, and how it is measured there. */
interface Indicator {
  readonly name: string;
  readonly document: string;
  /** For each ring its measure; undefined where the indicator does not apply. */
  readonly measures: readonly (Measure | undefined)[];
}

/** Everything that an assessment is worked out from. */
export interface Assessed {
  readonly towns: readonly string[];
  readonly rings: readonly string[];
  readonly ringOf: readonly number[];
  readonly indicators: readonly Indicator[];
  /** Indicators × towns; null where the indicator does not apply. */
  readonly values: readonly (readonly (Rational | null)[])[];
  readonly bonus: readonly Rational[];
  readonly deduction: readonly Rational[];
  /** Whether a matter vetoes each town. */
  readonly vetoed: readonly boolean[];
  readonly settings: Settings;
}

export interface AssessmentTables {
  readonly values: ValueReading;
  readonly scheme: SchemeReading;
  readonly events: EventReading | undefined;
  readonly settings: Settings;
}

/** Reads the tables of an assessment. @throws InputError with every fault of all of them */
export function readAssessment(tables: AssessmentTables, told: readonly Issue[] = []): Assessed {
  const { values, scheme, events, settings } = tables;
  const issues: Issue[] = [...told, ...values.issues, ...scheme.issues, ...(events?.issues ?? [])].filter(
    ({ severity }) => severity === "error",
  );
  const rings = [...new Map(values.rows.map(({ ring = "" }) => [comparable(ring), ring])).values()];
  const ringOf = values.rows.map(({ ring = "" }) => rings.findIndex((one) => comparable(one) === comparable(ring)));
  const indicators = scaled(readIndicators(scheme, rings, issues), scheme, rings, settings, issues);
  const columns = readValues(tables, indicators, ringOf, issues);
  const towns = values.rows.map(({ town }) => town);
  const matters = readEvents(events, towns, issues);
  if (issues.length > 0) throw new InputError(issues);
  return { towns, rings, ringOf, indicators, values: columns, ...matters, settings };
}

const ALL = new Set(["", "全部", "全体", "所有", "各圈", "all", "every"].map(comparable));

function readIndicators(scheme: SchemeReading, rings: readonly string[], issues: Issue[]): Indicator[] {
  const names = new Map(rings.map((ring, index) => [comparable(ring), index]));
  return scheme.rows.map((row, index) => {
    const wanted = (row.rings ?? "").split(/[、，,;；/]/).map((ring) => ring.trim());
    const isForAll = wanted.some((ring) => ALL.has(comparable(ring)));
    const own = wanted.map((ring) => names.get(comparable(ring)));
    const unknown = wanted.find((_, at) => own[at] === undefined);
    if (!isForAll && unknown !== undefined)
      issues.push(scheme.issue("error", fault("assess.ringUnknown", { found: unknown, rings }), index, "rings"));
    const measure = measureOf(scheme, index, issues);
    const applies = rings.map((_, ring) => isForAll || own.includes(ring));
    return {
      name: row.indicator,
      document: row.document ?? "",
      measures: applies.map((is) => (is ? measure : undefined)),
    };
  });
}

/** What an indicator is measured by, from the cells of its row that its method asks for. */
function measureOf(scheme: SchemeReading, index: number, issues: Issue[]): Measure | undefined {
  const row = scheme.rows[index];
  if (!row) return undefined;
  const { method: kind, points, direction = "higher", low, high, cap, base, equal } = row;
  const tell = (what: Fault, column: "points" | "high" | "low" | "steps") =>
    void issues.push(scheme.issue("error", what, index, column));
  if (compare(points, ZERO) <= 0) tell(fault("points.full", { found: toNumber(points) }), "points");
  const reference: Record<
    Measure["kind"],
    { cells: readonly (readonly CellValue[])[]; column: "high" | "low" | "steps" }
  > = {
    target: { cells: [[high]], column: "high" },
    minmax: { cells: isBlank(low) && isBlank(high) ? [] : [[low, high]], column: "high" },
    efficacy: { cells: isBlank(low) && isBlank(high) ? [] : [[low, high]], column: "high" },
    steps: { cells: pairsOf(row.steps), column: "steps" },
    curve: { cells: pairsOf(row.steps), column: "steps" },
    rank: { cells: isBlank(low) ? [] : [[low]], column: "low" },
    deduct: { cells: [[low]], column: "low" },
    given: { cells: [], column: "low" },
  };
  const { cells, column } = reference[kind];
  try {
    return {
      ...readMeasure(kind, cells, direction),
      points,
      ...(cap ? { cap } : {}),
      ...(base ? { base } : {}),
      ...(equal ? { equal } : {}),
    };
  } catch (error) {
    if (error instanceof InputError) error.issues.forEach(({ fault: what }) => tell(what, column));
    else if (error instanceof DomainError) tell(faultOf(error), column);
    else throw error;
    return undefined;
  }
}

/** "98:10;95:8" as rows of two. */
function pairsOf(steps: string | undefined): string[][] {
  return (steps ?? "")
    .split(/[;；\n]/)
    .filter((step) => step.trim() !== "")
    .map((step) => step.split(/[:：]/).map((part) => part.trim()));
}

/** Every ring has the same full marks, or is scaled to those of the settings. */
function scaled(
  indicators: Indicator[],
  scheme: SchemeReading,
  rings: readonly string[],
  { full }: Settings,
  issues: Issue[],
): Indicator[] {
  const marks = rings.map((_, ring) => sum(indicators.flatMap(({ measures }) => measures[ring]?.points ?? [])));
  if (issues.length > 0) return indicators;
  const empty = rings.filter((_, ring) => compare(marks[ring] ?? ZERO, ZERO) === 0);
  for (const ring of empty) issues.push(scheme.issue("error", fault("assess.noIndicator", { ring })));
  const [first = ZERO] = marks;
  if (full === undefined && empty.length === 0 && marks.some((one) => compare(one, first) !== 0))
    issues.push(
      scheme.issue(
        "error",
        fault("assess.fullMarks", { rings: rings.map((ring, at) => ({ ring, marks: toNumber(marks[at] ?? ZERO) })) }),
      ),
    );
  if (full === undefined || issues.length > 0) return indicators;
  const factors = marks.map((one) => divide(full, one));
  return indicators.map((indicator) => ({
    ...indicator,
    measures: indicator.measures.map(
      (measure, ring) => measure && { ...measure, points: multiply(measure.points, factors[ring] ?? ONE) },
    ),
  }));
}

const NOT_APPLICABLE = new Set(["不适用", "—", "——", "-", "/", "n/a", "na"]);
const reader = number();

function readValues(
  { values, scheme }: AssessmentTables,
  indicators: readonly Indicator[],
  ringOf: readonly number[],
  issues: Issue[],
): (Rational | null)[][] {
  return indicators.map(({ name, measures }, index) => {
    const column = columnOf(values, name);
    const { measure = "level", prior } = scheme.rows[index] ?? {};
    const before = measure === "level" ? undefined : columnOf(values, prior ?? "");
    const lacking =
      column === undefined ? name : measure !== "level" && before === undefined ? (prior ?? "") : undefined;
    if (lacking !== undefined) {
      const headings = values.headings.map(({ text }) => text).filter(Boolean);
      issues.push(
        scheme.issue("error", fault("assess.indicatorMissing", { found: lacking, headings }), index, "indicator"),
      );
      return [];
    }
    return values.rows.map((_, town) => {
      if (!measures[ringOf[town] ?? -1]) return null;
      const read = (at: number) => valueOf(values, town, at, name, issues);
      const now = read(column ?? 0);
      if (measure === "level" || before === undefined || now === null) return now;
      const then = read(before);
      if (then === null) return null;
      if (measure === "difference") return subtract(now, then);
      if (compare(then, ZERO) > 0) return subtract(divide(now, then), ONE);
      issues.push(values.issue("error", fault("points.priorZero", { found: toNumber(then) }), town, before));
      return null;
    });
  });
}

/** The column of an indicator: of its very heading, or of the one that differs by a unit in brackets alone. */
function columnOf({ headings, found }: ValueReading, indicator: string): number | undefined {
  const claimed = new Set(Object.values(found));
  const free = [...headings.entries()].filter(([column, { text }]) => text !== "" && !claimed.has(column));
  const exactly = free.find(([, { text }]) => comparable(text) === comparable(indicator));
  const bare = (text: string) => comparable(withoutBrackets(text));
  const isSaid = (text: string) => text !== withoutBrackets(text);
  const nearly = free.filter(([, { text }]) => bare(text) === bare(indicator) && !(isSaid(text) && isSaid(indicator)));
  return exactly?.[0] ?? (nearly.length === 1 ? nearly[0]?.[0] : undefined);
}

function valueOf(
  values: ValueReading,
  town: number,
  column: number,
  indicator: string,
  issues: Issue[],
): Rational | null {
  const cell = values.cell(town, column);
  const tell = (what: Fault) => void issues.push(values.issue("error", what, town, column));
  if (isBlank(cell) || NOT_APPLICABLE.has(show(cell).trim().toLowerCase())) {
    tell(fault("assess.blank", { indicator, town: values.rows[town]?.town ?? "" }));
    return null;
  }
  const reading = readCell(reader, cell);
  if ("value" in reading) return exact(reading.value);
  tell(reading.fault);
  return null;
}

function readEvents(events: EventReading | undefined, towns: readonly string[], issues: Issue[]) {
  const names = new TownNames(towns);
  const bonus = towns.map(() => ZERO);
  const deduction = towns.map(() => ZERO);
  const vetoed = towns.map(() => false);
  events?.rows.forEach(({ town, kind, points }, row) => {
    const at = names.find(town);
    if (at === undefined) {
      issues.push(events.issue("error", fault("assess.eventTown", { found: town }), row, "town"));
      return;
    }
    if (kind === "veto") {
      vetoed[at] = true;
      return;
    }
    if (points === undefined || compare(points, ZERO) < 0) {
      if (!events.isBroken(row, "points"))
        issues.push(
          events.issue(
            "error",
            fault("assess.eventPoints", { found: points ? toNumber(points) : null }),
            row,
            "points",
          ),
        );
      return;
    }
    const sums = kind === "bonus" ? bonus : deduction;
    sums[at] = sum([sums[at] ?? ZERO, points]);
  });
  return { bonus, deduction, vetoed };
}
