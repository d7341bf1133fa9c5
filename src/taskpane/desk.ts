import type { SelectedCell } from "../excel/cell";
import { DomainError } from "../domain/kernel/errors";
import type { Edit } from "../inputs/edits";
import type { Survey } from "../inputs/survey";
import type { Grid } from "../inputs/table";
import type { Language } from "../locale/text";
import type { WizardEntry } from "../wizards/kit/define";
import type { CheckFinding } from "../wizards/kit/check";
import type { Frozen } from "../wizards/kit/freeze";
import type { Plan, PlanRecord, Progress, SheetPlan } from "../wizards/kit/plan";

/** What came of taking sheets back. `edited`: nothing was undone, because the planner has worked on in these sheets since. */
export type UndoAnswer = { readonly kind: "undone" } | { readonly kind: "edited"; readonly sheets: readonly string[] };

/** Takes back the sheets of one writing; edited ones only when the planner says so. */
export type Undo = (evenIfEdited?: boolean) => Promise<UndoAnswer>;

/** Takes back one mended cell; fails where it holds something else by now. */
export type Unmend = () => Promise<void>;

/** What came of typing a formula: where it stands and the way to take it back, or that the cell is filled. */
export type Entered =
  | { readonly kind: "entered"; readonly address: string; readonly undo: Unmend }
  | { readonly kind: "filled"; readonly address: string };

/** A function as functions.json describes it. */
export interface FunctionDescription {
  readonly id: string;
  readonly description: string;
  /** How it is typed and what comes of it, where that is short enough to be read. */
  readonly example?: { readonly formula: string; readonly result: string };
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional?: boolean }[];
}

/** The planner's workbook, as far as the pane works on it. An adapter stands behind it in Excel, another in the tests. */
export interface Desk {
  survey(): Promise<Survey>;
  /**
   * The cells of an address such as Towns!A1:F12; one cell stands for the block around it.
   * @throws DomainError workbook.noPlace where there is no such place any more
   */
  read(address: string): Promise<Grid>;
  /** The address that is selected now. */
  selection(): Promise<string>;
  /** Goes to an address or a sheet and selects it. */
  show(address: string): Promise<void>;
  /** Writes one value into one cell: the repair that the planner has clicked. */
  mend(address: string, value: string | number): Promise<Unmend>;
  /** Types a formula into the selected cell; over what stands there only when the planner says so. */
  enter(formula: string, evenIfFilled?: boolean): Promise<Entered>;
  /** Writes a plan in new sheets, all of it or nothing. */
  write(plan: Plan, progress?: Progress): Promise<Undo>;
  /** Writes sheets that belong to no plan, all of them or none. */
  add(sheets: readonly SheetPlan[]): Promise<Undo>;
  plans(): Promise<readonly PlanRecord[]>;
  /** Keeps a plan under another name or note. */
  keep(record: PlanRecord): Promise<void>;
  /** Makes a dated copy of the values of a plan's sheets; gives the plan with it. `suffix` ends the names of the new sheets. */
  finalise(record: PlanRecord, day: string, suffix: string, sources: Frozen["sources"]): Promise<PlanRecord>;
  /** The text that was sealed when a plan was made final, by its fingerprint; undefined where it is gone. */
  sealed(sha256: string): Promise<string | undefined>;
  /** Copies the values of a plan's sheets to new ones, for people without the add-in; gives the names of these. */
  copyValues(record: PlanRecord, suffix: string): Promise<readonly string[]>;
  /** Forgets a kept plan, whose sheets stay as they are. */
  forget(plan: string): Promise<void>;
  /** What the planner has set for the plan of a year. */
  yearSettings(year: number): unknown;
  keepYear(year: number, settings: object): Promise<void>;
  /** Reads the kept plans, their sources and their sheets again, and tells what no longer fits. */
  checkPlans(): Promise<readonly CheckFinding[]>;
  /** Adds the tables of a sample county, or of some of its jobs, or the same tables without data. Gives the names of the new sheets. */
  insert(
    what: "sample" | "template",
    language: Language,
    of?: readonly WizardEntry[],
  ): Promise<{ readonly sheets: readonly string[]; readonly undo: Undo }>;
  /** The cell that is selected, with what stands around it. */
  cell(): Promise<SelectedCell>;
  /** The functions of the workbook, as Excel knows them in this language. */
  functions(language: Language): Promise<readonly FunctionDescription[]>;
  /** Calls back when other cells are selected; gives the way to stop. */
  onSelect(listener: () => void): () => void;
  /** Calls back after cells were changed by anybody but us; gives the way to stop. */
  onChange(listener: (edit: Edit) => void): () => void;
  /** Calls back when the pane is closed or shown again; gives the way to stop. */
  onVisible(listener: (isVisible: boolean) => void): () => void;
}

/** Whether a failure only means that a place is gone. */
export function isGone(error: unknown): boolean {
  return error instanceof DomainError && error.code === "workbook.noPlace";
}
