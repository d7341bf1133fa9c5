import type { Mapping } from "../../inputs/columns";
import type { Issue } from "../../inputs/faults";
import { unsurveyed, type Survey } from "../../inputs/survey";
import type { Grid } from "../../inputs/table";
import type { Language } from "../../locale/text";
import type { Readings, Standing } from "../../wizards/kit/define";
import type { Figures } from "../../wizards/kit/figures";
import type { EditedParameter } from "../../wizards/kit/parameters";
import type { Plan, PlanRecord } from "../../wizards/kit/plan";
import type { Undo, Unmend } from "../desk";
import type { Mishap } from "../mishap";

export type AnyStanding = Standing<unknown, unknown, unknown>;

/** Where a table stands and how its headings are understood. */
export interface Chosen {
  readonly address: string;
  readonly mapping: Mapping;
}

export interface Mend {
  readonly address: string;
  readonly value: string | number;
  readonly undo: Unmend;
}

export interface Written {
  readonly plan: Plan;
  readonly undo: Undo;
  readonly undone: boolean;
  /** Sheets in which the planner has worked on since; they are deleted only on a second word. */
  readonly edited: readonly string[];
}

/** A job in the pane: a draft that lives as long as the pane, whatever place is shown. */
export interface JobState {
  readonly opened: boolean;
  readonly busy: "reading" | "writing" | "searching" | undefined;
  /** How many of the sheets are written, while they are. */
  readonly progress: { readonly done: number; readonly of: number } | undefined;
  /** The search that runs, or the last one; its question by its key, and the best value up to now. */
  readonly search: { readonly key: string; readonly value: number | undefined } | undefined;
  readonly year: number;
  readonly language: Language;
  readonly step: number;
  readonly furthest: number;
  readonly survey: Survey;
  readonly chosen: Readonly<Record<string, Chosen>>;
  readonly grids: Readonly<Record<string, Grid>>;
  readonly readings: Readings;
  readonly choices: unknown;
  /** Whether the planner has changed a choice; from then on fresh tables do not reset the choices. */
  readonly touched: boolean;
  readonly earlier: PlanRecord | undefined;
  /** Yellow cells of the earlier plan that the planner has changed on its sheets; what holds is still to be said. */
  readonly edited: readonly EditedParameter[];
  /** What the earlier plan's sheets held when it was opened. */
  readonly figures: Figures;
  /** How the plan is to be called. */
  readonly name: string;
  readonly standing: AnyStanding | undefined;
  readonly issues: readonly Issue[];
  /** The last standing that had a result, for the preview while the rules are being changed. */
  readonly lastGood: AnyStanding | undefined;
  readonly mends: readonly Mend[];
  readonly written: Written | undefined;
  readonly mishap: Mishap | undefined;
}

/** A draft in which nothing is decided yet; its sources stay. */
export const undecided = {
  step: 0,
  furthest: 0,
  choices: undefined,
  touched: false,
  lastGood: undefined,
  mends: [],
  written: undefined,
} as const satisfies Partial<JobState>;

/** A draft without sources and without an earlier plan. */
export const sourceless = {
  ...undecided,
  chosen: {},
  grids: {},
  readings: {},
  earlier: undefined,
  edited: [],
  figures: {},
  name: "",
} as const satisfies Partial<JobState>;

/** A job that has not been opened. */
export function unopened(year: number, language: Language): JobState {
  return {
    ...sourceless,
    opened: false,
    busy: undefined,
    progress: undefined,
    search: undefined,
    year,
    language,
    survey: unsurveyed,
    standing: undefined,
    issues: [],
    mishap: undefined,
  };
}

/** Whether the planner has decided things that no sheet holds yet. */
export function isDraft({ touched, written }: JobState): boolean {
  return touched && !written;
}
