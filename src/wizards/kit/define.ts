import { DomainError } from "../../domain/kernel/errors";
import type { MoneyUnit } from "../../domain/revenue/money";
import { areaName } from "../../inputs/address";
import type { CellValue } from "../../inputs/cell";
import type { Question, SearchAnswer } from "../../solver/question";
import type { Columns } from "../../inputs/columns";
import type { Issue } from "../../inputs/faults";
import type { TableReading, TableSpec } from "../../inputs/table";
import type { NameUnit } from "../../locale/errors/define";
import type { Language, Text } from "../../locale/text";
import { figureAreas, type Figures } from "./figures";
import { parametersOf } from "./parameters";
import type { Plan, PlanRecord, Planned, SheetPlan, SourceRecord } from "./plan";
import type { SampleTable } from "./sample";
import type { TownFigures } from "./townFigures";
import type { Explanation, View } from "./view";

/** A table that a wizard reads from the workbook. The planner points at it and may map its headings by hand. */
export interface Source {
  readonly key: string;
  readonly label: Text;
  readonly help: Text;
  readonly spec: TableSpec<Columns>;
  readonly optional?: boolean;
  /** A table of one year: the next does not go on with it, but asks for its own. */
  readonly yearly?: boolean;
  /** A table of people: its cells are kept in no record. */
  readonly personal?: boolean;
  /** Read only when the planner points at it: a table that fits is not taken by itself. */
  readonly byHand?: boolean;
}

/** The sources that have been read, by key. */
export type Readings = Readonly<Record<string, TableReading<Columns> | undefined>>;

/** What a wizard knows about the world outside its tables. */
export interface Context {
  readonly language: Language;
  readonly year: number;
  readonly sheetNames: readonly string[];
  /** Address and mapping of each source as chosen, and its fingerprint. */
  readonly sources: Readonly<Record<string, SourceRecord>>;
  readonly now: Date;
  readonly version: string;
  /** How the planner calls the plan; it stands on every sheet. */
  readonly planName?: string;
  /** The plan from which this one begins, with what came of it: the year before's, mostly. */
  readonly earlier?: { readonly year: number; readonly isFinal: boolean; readonly figures: Figures };
}

/** Where a wizard stands: what was read, what the planner chose, and what came of it. */
export interface Standing<Choices, Value, Result> {
  readonly readings: Readings;
  readonly choices: Choices;
  readonly value: Value | undefined;
  readonly result: Result | undefined;
  /** The reason why there is no result, where the rules and not the tables are at fault. */
  readonly fault: DomainError | undefined;
  readonly context: Context;
}

/** Where a wizard stands once there is a result to show or write. */
export type Ready<Choices, Value, Result> = Standing<Choices, Value, Result> & {
  readonly value: Value;
  readonly result: Result;
};

export function isReady<Choices, Value, Result>(
  standing: Standing<Choices, Value, Result>,
): standing is Ready<Choices, Value, Result> {
  return standing.value !== undefined && standing.result !== undefined;
}

/** What the tables say together, with what is told of it while the work goes on; or what stops it. */
export type Outcome<Value> =
  { readonly value: Value; readonly notes?: readonly Issue[] } | { readonly issues: readonly Issue[] };

/** One field of a form. `change` gives the new choices and never alters the old ones. */
export type Field<Choices> = FieldWords &
  (
    | { readonly kind: "source"; readonly source: string }
    | {
        readonly kind: "choice";
        readonly value: string;
        readonly options: readonly Option[];
        readonly change: (value: string) => Choices;
      }
    | {
        readonly kind: "several";
        readonly values: readonly string[];
        readonly options: readonly Option[];
        readonly change: (values: readonly string[]) => Choices;
      }
    | {
        readonly kind: "number";
        readonly value: number | null;
        readonly least?: number;
        readonly most?: number;
        readonly whole?: boolean;
        readonly unit?: Text;
        readonly change: (value: number | null) => Choices;
      }
    | {
        readonly kind: "text";
        readonly value: string;
        readonly lines?: number;
        readonly problem?: Text;
        /** A text that is a file of this name by itself. */ readonly file?: string;
        readonly change: (value: string) => Choices;
      }
    | { readonly kind: "switch"; readonly value: boolean; readonly change: (value: boolean) => Choices }
    | {
        readonly kind: "numbers";
        readonly columns: readonly Text[];
        readonly rows: readonly NumbersRow[];
        readonly total?: readonly (number | null)[];
        readonly change: (row: string, column: number, value: number | null) => Choices;
      }
  );

export interface FieldWords {
  readonly id: string;
  readonly label: Text;
  /** One line: what it does and for whom it matters. */
  readonly help?: Text;
  /** The long explanation, one click away. */
  readonly more?: Text;
  /** Shown only when the planner asks for more choices. */
  readonly secondary?: boolean;
  /** The sources whose unit of amounts it is. */
  readonly unitOf?: readonly string[];
  /** The field before it asks for this one, so that it lies where that lies. */
  readonly follows?: boolean;
}

export interface Option {
  readonly value: string;
  readonly label: Text;
  readonly help?: Text;
}

/** One row of a small sheet of numbers, such as a floor and a ceiling for each town. */
export interface NumbersRow {
  readonly id: string;
  readonly label: string;
  readonly values: readonly (number | null)[];
}

/** A question of a wizard that takes longer than a moment. The frame asks it and puts the answer into the choices. */
export interface SearchTask<Choices> {
  /** Tells questions apart: those with the same key have the same answer. */
  readonly key: string;
  readonly question: Question;
  readonly seconds: number;
  /** Whether the choices hold its whole answer, so that nothing is left to search. */
  readonly isAnswered: boolean;
  /** What the number is that the search makes least. */
  readonly measure: Text;
  /** The choices with the answer. */
  readonly put: (choices: Choices, answer: SearchAnswer) => Choices;
}

export interface Step<Choices, Value, Result> {
  readonly id: string;
  readonly title: Text;
  /** One question in plain words: what this step decides. */
  readonly question: Text;
  readonly fields: (standing: Standing<Choices, Value, Result>) => readonly Field<Choices>[];
  readonly views: (standing: Standing<Choices, Value, Result>) => readonly View[];
  /** What the step has searched; nothing where the tables or rules are at fault. */
  readonly search?: (standing: Standing<Choices, Value, Result>) => SearchTask<Choices> | undefined;
  /** What the step still lacks; the frame goes on only when there is nothing. Faults of tables and of `compute` are told by the frame itself. */
  readonly lacks?: (standing: Standing<Choices, Value, Result>) => readonly Text[];
  /** The first step that needs a result says so; the frame does not pass a fault of `compute` beyond it. */
  readonly needs: "sources" | "value" | "result";
}

/**
 * A job of the planner: read -> compute -> plan, all pure. The frame draws it, keeps its state and writes its plan.
 * Choices are JSON, so that a plan can be kept in the workbook and opened again.
 */
export interface Wizard<Choices, Value, Result> {
  readonly sources: readonly Source[];
  /** For sources whose amounts may be in another unit than the table declares: the one that the planner has chosen. */
  readonly units?: (choices: Choices) => Readonly<Record<string, MoneyUnit>>;
  readonly steps: readonly Step<Choices, Value, Result>[];
  /** The choices to begin with: defaults that are right for most, fitted to the tables once they are read. */
  readonly start: (readings: Readings, context: Context) => Choices;
  /** The choices of an earlier plan, carried over to these tables and this year. */
  readonly continueFrom: (earlier: unknown, readings: Readings, context: Context) => Choices;
  readonly read: (readings: Readings, choices: Choices) => Outcome<Value>;
  /** @throws DomainError where the rules allow no answer */
  readonly compute: (value: Value, choices: Choices) => Result;
  /** How faults of `compute` name a unit: the town. */
  readonly nameUnit: (value: Value) => NameUnit;
  /**
   * The choices with what a yellow cell of a written sheet holds now; undefined where it cannot be read as that choice.
   * A wizard without it tells such cells, and leaves them to the planner.
   */
  readonly adopt?: (choices: Choices, key: string, cell: CellValue) => Choices | undefined;
  readonly plan: (ready: Ready<Choices, Value, Result>) => Planned;
  /** What the year plan takes of it: the figures of its towns. */
  readonly figures?: (ready: Ready<Choices, Value, Result>) => readonly TownFigures[];
  /**
   * How the figures of one row come about, by the name that stands in it: a town's. Among several the one comes first that
   * belongs to the heading; nothing where the name is none of the wizard's.
   */
  readonly explain: (ready: Ready<Choices, Value, Result>, row: string, heading: string) => readonly Explanation[];
}

/** What the lists of jobs show of a wizard: Home, Help, the ribbon and the manuals. */
export interface WizardCard {
  /** The name of its room, of its icon and of its parts in the manifest. */
  readonly id: string;
  /** At most two short words: the one name of the job on the ribbon, on Home and in the wizard itself. */
  readonly title: Text;
  readonly summary: Text;
  /** One sentence for its button on the ribbon. */
  readonly tip: Text;
  /** The tables of the sample county that it reads, loaded when they are asked for. */
  readonly sample: () => Promise<{ readonly default: SampleTable | readonly SampleTable[] }>;
}

/** A wizard with its card. Its types only its own room knows; the frame treats choices, value and result as opaque. */
export type AnyWizard = WizardCard & Wizard<unknown, unknown, unknown>;

/** A wizard that is loaded when it is first opened. */
export interface WizardEntry extends WizardCard {
  readonly load: () => Promise<AnyWizard>;
}

/** Wizards that belong together, such as those of every year. */
export interface WizardGroup {
  readonly id: string;
  readonly title: Text;
  readonly wizards: readonly WizardEntry[];
}

function anyWizard<Choices, Value, Result>(card: WizardCard, wizard: Wizard<Choices, Value, Result>): AnyWizard {
  return { ...card, ...(wizard as unknown as Wizard<unknown, unknown, unknown>) };
}

/** Loads once; a load that failed is tried again when it is next asked for. */
export function wizardEntry<Choices, Value, Result>(
  card: WizardCard,
  load: () => Promise<Wizard<Choices, Value, Result>>,
): WizardEntry {
  let loading: Promise<AnyWizard> | undefined;
  const forget = (error: unknown) => {
    loading = undefined;
    throw error;
  };
  return { ...card, load: () => (loading ??= load().then((wizard) => anyWizard(card, wizard), forget)) };
}

/** What is to be written, and what of it the workbook keeps so that the plan can be opened again. */
export function planOf(wizard: AnyWizard, ready: Ready<unknown, unknown, unknown>, name = ""): Plan {
  const { choices } = ready;
  const context = { ...ready.context, planName: name };
  const { title, year, sheets } = wizard.plan({ ...ready, context });
  return {
    sheets,
    record: {
      id: `${wizard.id}-${year}-${context.now.getTime()}`,
      wizard: wizard.id,
      title,
      year,
      written: context.now.toISOString(),
      version: context.version,
      language: context.language,
      ...(name === "" ? {} : { name }),
      sheets: sheets.map(({ name }) => name),
      sources: marked(wizard, context.sources),
      ...nextTables(sheets),
      choices,
      parameters: parametersOf(sheets),
      figures: figureAreas(sheets),
    },
  };
}

/** The sources with those marked that hold people's data. */
function marked({ sources }: AnyWizard, kept: Context["sources"]): PlanRecord["sources"] {
  const personal = new Set(sources.filter((source) => source.personal).map(({ key }) => key));
  return Object.fromEntries(
    Object.entries(kept).map(([key, source]) => [key, personal.has(key) ? { ...source, personal: true } : source]),
  );
}

/** The tables that next year begins with, by source, where the plan writes any. */
function nextTables(sheets: readonly SheetPlan[]): Pick<PlanRecord, "next"> {
  const next = sheets.flatMap(({ name, begins }) =>
    begins ? [[begins.source, areaName({ sheet: name, row: 0, column: 0, ...begins.size })] as const] : [],
  );
  return next.length > 0 ? { next: Object.fromEntries(next) } : {};
}

/** The readings with amounts in the units that the planner has chosen. */
export function inUnits<Choices>(
  { units }: Pick<Wizard<Choices, unknown, unknown>, "units">,
  readings: Readings,
  choices: Choices,
): Readings {
  const wanted = Object.entries(units?.(choices) ?? {}).filter(([key, unit]) => (readings[key]?.unit ?? unit) !== unit);
  if (wanted.length === 0) return readings;
  return { ...readings, ...Object.fromEntries(wanted.map(([key, unit]) => [key, readings[key]?.inUnit(unit)])) };
}

/** Computes as far as the tables and rules allow: readings -> value -> result, with the faults on the way. */
export function stand<Choices, Value, Result>(
  wizard: Wizard<Choices, Value, Result>,
  readings: Readings,
  choices: Choices,
  context: Context,
): { readonly standing: Standing<Choices, Value, Result>; readonly issues: readonly Issue[] } {
  const told = Object.values(readings).flatMap((reading) => reading?.issues ?? []);
  const none = { readings, choices, value: undefined, result: undefined, fault: undefined, context };
  const missing = wizard.sources.some((source) => !source.optional && !readings[source.key]);
  if (missing || told.some((issue) => issue.severity === "error")) return { standing: none, issues: told };
  const outcome = wizard.read(readings, choices);
  if ("issues" in outcome) return { standing: none, issues: [...told, ...outcome.issues] };
  const issues = outcome.notes ? [...told, ...outcome.notes] : told;
  try {
    return { standing: { ...none, value: outcome.value, result: wizard.compute(outcome.value, choices) }, issues };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { standing: { ...none, value: outcome.value, fault: error }, issues };
  }
}
