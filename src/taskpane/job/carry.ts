import { DomainError } from "../../domain/kernel/errors";
import type { AnyWizard, Context, Readings } from "../../wizards/kit/define";
import type { PlanRecord } from "../../wizards/kit/plan";

/** What the choices of a job depend on. */
interface Held {
  readonly readings: Readings;
  readonly choices: unknown;
  readonly touched: boolean;
  readonly earlier: PlanRecord | undefined;
}

/** First choices while nothing was touched; afterwards the planner's own, carried over where the shape of a table has changed. */
export function choicesFor(wizard: AnyWizard, before: Held, next: Held, around: Context): unknown {
  if (!next.touched || next.choices === undefined)
    return next.earlier
      ? wizard.continueFrom(next.earlier.choices, next.readings, around)
      : wizard.start(next.readings, around);
  return shape(wizard, before.readings) !== shape(wizard, next.readings)
    ? wizard.continueFrom(next.choices, next.readings, around)
    : next.choices;
}

/** Where the choices name the year of the plan, that year holds. */
export function yearOf(choices: unknown): number | undefined {
  const year = typeof choices === "object" && choices !== null && "year" in choices ? choices.year : undefined;
  return typeof year === "number" ? year : undefined;
}

/** The headings and the rows by key: what choices may refer to. */
function shape({ sources }: AnyWizard, readings: Readings): string {
  return JSON.stringify(
    sources.map(({ key, spec }) => {
      const reading = readings[key];
      return (
        reading && [reading.headings.map(({ text }) => text), reading.found, reading.rows.map((row) => row[spec.key])]
      );
    }),
  );
}

/** Plans are made in autumn for the year to come, and in spring for the year that runs. */
export function planningYear(now: Date): number {
  return now.getFullYear() + (now.getMonth() >= 6 ? 1 : 0);
}

export function mapValues<Value, Other>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value) => Other,
): Record<string, Other> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/**
 * Lets through a kept plan that this version can open.
 * @throws DomainError workbook.newerPlan, workbook.damagedPlan
 */
export function checkKept({ title: plan, version, choices }: PlanRecord, own: string): void {
  if (isNewer(version, own)) throw new DomainError("workbook.newerPlan", { plan, version, own });
  if (typeof choices !== "object" || choices === null || Array.isArray(choices))
    throw new DomainError("workbook.damagedPlan", { plan });
}

function isNewer(version: string, own: string): boolean {
  const [left, right] = [version, own].map((text) => text.split(/[.-]/).map(Number));
  const at = [0, 1, 2].find((part) => left?.[part] !== right?.[part]);
  return at !== undefined && (left?.[at] ?? 0) > (right?.[at] ?? 0);
}
