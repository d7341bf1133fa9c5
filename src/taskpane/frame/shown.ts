import { explain, nameByRow } from "../../locale/errors";
import type { NameUnit } from "../../locale/errors/define";
import type { Text } from "../../locale/text";
import { isReady, type AnyWizard, type Field, type SearchTask } from "../../wizards/kit/define";
import type { Plan } from "../../wizards/kit/plan";
import type { View } from "../../wizards/kit/view";
import type { AnyStanding, JobState, Written } from "../job/state";
import { gate, pages, type Gate, type Page } from "./gate";

/** At most this many fields are laid open on a step. */
const OPEN_FIELDS = 5;

/** Everything that the frame shows of a job where it stands, apart from how it looks. */
export interface Shown {
  readonly pages: readonly Page[];
  readonly step: number;
  readonly page: Page;
  readonly isLast: boolean;
  /** What has been written from this draft; nothing can be changed on the page then. */
  readonly done: Written | undefined;
  /** What would be written now. */
  readonly plan: Plan | undefined;
  readonly barred: Gate;
  readonly fields: { readonly open: readonly Field<unknown>[]; readonly folded: readonly Field<unknown>[] };
  readonly views: { readonly list: readonly View[]; readonly stale: boolean };
  /** What the page has searched. */
  readonly search: SearchTask<unknown> | undefined;
  readonly nameUnit: NameUnit;
  /** The fault of the rules in words, unless a field tells it already. */
  readonly fault: Text | undefined;
  /** What the primary button does; undefined where it may do nothing. */
  readonly primary: "next" | "write" | "home" | undefined;
}

/** `plan` makes the plan; it is asked only on the page that writes. */
export function shown(
  wizard: AnyWizard,
  state: JobState,
  standing: AnyStanding,
  plan: () => Plan | undefined,
): Shown | undefined {
  const all = pages(wizard);
  const step = Math.min(state.step, all.length - 1);
  const page = all[step];
  if (!page) return undefined;
  const isLast = step === all.length - 1;
  const barred = gate(wizard, page, standing, state.issues);
  const fields = page.step?.fields(standing) ?? [];
  const done = page.writes ? state.written : undefined;
  const planned = page.writes && isReady(standing) && !done ? plan() : undefined;
  const nameUnit = standing.value === undefined ? nameByRow : wizard.nameUnit(standing.value);
  const fault = barred.fault && explain(barred.fault, nameUnit);
  return {
    pages: all,
    step,
    page,
    isLast,
    done,
    plan: planned,
    barred,
    fields: laidOut(fields),
    views: page.step ? viewsOf(page.step, standing, state.lastGood) : { list: [], stale: false },
    search: page.step?.search?.(standing),
    nameUnit,
    fault: fault && fields.some((field) => tells(field, fault)) ? undefined : fault,
    primary: done ? "home" : mayGo({ isLast, barred, busy: state.busy, plan: planned }),
  };
}

function mayGo(at: Pick<Shown, "isLast" | "barred" | "plan"> & Pick<JobState, "busy">): Shown["primary"] {
  if (at.barred.stop || at.busy !== undefined) return undefined;
  if (!at.isLast) return "next";
  return at.plan ? "write" : undefined;
}

function tells(field: Field<unknown>, fault: Text): boolean {
  return field.kind === "text" && field.problem?.zh === fault.zh && field.problem.en === fault.en;
}

/** Five fields at most lie open, with those that follow one of them; secondary ones and what exceeds five are one click away. */
export function laidOut<Choices>(fields: readonly Field<Choices>[]): {
  readonly open: readonly Field<Choices>[];
  readonly folded: readonly Field<Choices>[];
} {
  const first = fields.filter(({ secondary }) => !secondary);
  const isOpen = (index: number) => first.slice(0, index + 1).filter(({ follows }) => !follows).length <= OPEN_FIELDS;
  return {
    open: first.filter((_, index) => isOpen(index)),
    folded: [...first.filter((_, index) => !isOpen(index)), ...fields.filter(({ secondary }) => secondary)],
  };
}

/** The views of a step; where the rules allow no result now, those of the last good one. */
function viewsOf(
  step: NonNullable<Page["step"]>,
  standing: AnyStanding,
  lastGood: AnyStanding | undefined,
): Shown["views"] {
  const now = step.views(standing);
  if (now.length > 0 || standing.result !== undefined || !lastGood || step.needs !== "result")
    return { list: now, stale: false };
  return { list: step.views(lastGood), stale: true };
}

/** What a key does on a page: Esc goes back, Enter goes on where it is typed into a field or asked of the question. */
export function keyAct(
  key: string,
  { step, page }: Pick<Shown, "step" | "page">,
  asksToGoOn: boolean,
): "back" | "home" | "primary" | undefined {
  if (key === "Escape") return step > 0 ? "back" : "home";
  // Writing is asked of its button alone, so that one Enter too many writes nothing.
  return key === "Enter" && !page.writes && asksToGoOn ? "primary" : undefined;
}
