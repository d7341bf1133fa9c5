import type { Code, Facts } from "../../domain/kernel/errors";
import { largest } from "../../domain/kernel/extremes";
import type { MergeGoal } from "../../domain/layout/goals";
import { number, readCell, show, type CellValue } from "../../inputs/cell";
import type { Context, Readings } from "../kit/define";
import { putAt } from "../kit/parameters";
import { tablesOf } from "./sources";

/** What a search has found for the question of its key; the plans as numbers of towns, unit by unit. */
export type Found =
  | {
      readonly key: string;
      /** Whether no plan can be better. */
      readonly proved: boolean;
      readonly value: number;
      /** No plan can be below it: the value itself where that is proved. */
      readonly bound: number;
      readonly plans: readonly (readonly number[])[];
      /** How many plans reach the value, all of them where `isAll`. */
      readonly count: number;
      readonly isAll: boolean;
    }
  | { readonly key: string; readonly fault: { readonly code: Code; readonly facts: Facts[Code] } };

/** What the planner decides. Everything in it is JSON; units and towns are known by name. */
export interface LayoutChoices {
  readonly year: number;
  readonly count: "number" | "most" | "fewest";
  readonly towns: number;
  readonly least: number;
  /** null for no most. */
  readonly most: number | null;
  readonly goal: Exclude<MergeGoal, "none">;
  /** How long a search may take. */
  readonly seconds: number;
  /** Offices and institutions of one town by the county's template. */
  readonly offices: number;
  readonly institutions: number;
  readonly found: Found | null;
  /** Which of the found plans is in hand. */
  readonly plan: number;
  /** Units that the planner has moved, to which town. */
  readonly moved: Readonly<Record<string, string>>;
  /** The unit in hand. */
  readonly picked: string | null;
}

/** A town of the seed county has that many people, on average, after its reform. */
const USUAL_LEAST = 50_000;

/** As many towns as there are today, or with the usual number of people; at most twice the mean. */
export function start(readings: Readings, { year }: Pick<Context, "year">): LayoutChoices {
  const rows = tablesOf(readings)?.units.rows ?? [];
  const people = rows.map((row) => row.people);
  const total = people.reduce((sum, one) => sum + one, 0);
  const todays = new Set(rows.flatMap(({ today }) => today ?? []));
  const towns = todays.size > 1 ? todays.size : Math.max(1, Math.round(total / USUAL_LEAST));
  const mean = total / towns;
  const hasWays = rows.every(({ x, y }) => x !== undefined && y !== undefined) || hasKilometres(readings);
  return {
    ...{ year, towns, count: "number", seconds: 30, offices: 7, institutions: 5 },
    least: USUAL_LEAST < mean ? USUAL_LEAST : Math.floor(mean / 2),
    most: Math.max(largest(people, 0), Math.ceil((2 * mean) / 10_000) * 10_000),
    goal: hasWays ? "distance" : "balance",
    found: null,
    plan: 0,
    moved: {},
    picked: null,
  };
}

function hasKilometres(readings: Readings): boolean {
  return tablesOf(readings)?.neighbours.rows.some(({ km }) => km !== undefined) ?? false;
}

/** The choices of an earlier plan; what it has found holds where its question is still the same. */
export function continueFrom(earlier: unknown, readings: Readings, context: Context): LayoutChoices {
  const fresh = start(readings, context);
  if (typeof earlier !== "object" || earlier === null) return fresh;
  const last = earlier as Partial<LayoutChoices>;
  const names = new Set(tablesOf(readings)?.units.rows.map(({ unit }) => unit));
  const moved = Object.fromEntries(Object.entries(last.moved ?? {}).filter(([unit]) => names.has(unit)));
  const picked = last.picked !== undefined && last.picked !== null && names.has(last.picked) ? last.picked : null;
  return { ...fresh, ...last, year: context.year, moved, picked };
}

/** Other wishes are another question: the moves and the plan in hand belonged to the old one. */
export function wished(choices: LayoutChoices, wishes: Partial<LayoutChoices>): LayoutChoices {
  return { ...choices, ...wishes, plan: 0, moved: {}, picked: null };
}

/** The choices with what a yellow cell holds now: the town of a unit, or a bound. */
export function adopt(choices: LayoutChoices, key: string, cell: CellValue): LayoutChoices | undefined {
  const [kind = "", unit] = key.split("/");
  if (kind === "town" && unit !== undefined) {
    const town = show(cell).trim();
    return town === "" ? undefined : putAt(choices, ["moved", unit], town);
  }
  if (kind !== "least" && kind !== "most" && kind !== "offices" && kind !== "institutions") return undefined;
  const reading = readCell(number({ least: 0 }), cell);
  if (!("value" in reading) || !Number.isInteger(reading.value)) return undefined;
  return kind === "least" || kind === "most"
    ? wished(choices, { [kind]: reading.value })
    : { ...choices, [kind]: reading.value };
}
