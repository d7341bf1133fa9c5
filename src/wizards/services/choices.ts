import { sitingGoals } from "../../chapters/services/words";
import type { SitingGoal } from "../../domain/siting/sites";
import { number, readCell, show, type CellValue } from "../../inputs/cell";
import { kindsOf } from "../../inputs/choices";
import type { Context, Readings } from "../kit/define";
import { putAt } from "../kit/parameters";
import { tablesOf } from "./sources";

/** What the planner decides. Everything in it is JSON. */
export interface ServicesChoices {
  readonly year: number;
  /** Hours a year in which the windows are open, and how much busier the peak is than the mean. */
  readonly openHours: number;
  readonly peak: number;
  /** Minutes that one person takes at a window; promised minutes of waiting, for so great a share; how busy a window may be. */
  readonly minutes: number;
  readonly wait: number;
  readonly share: number;
  readonly busy: number;
  readonly unit: "km" | "degrees";
  readonly speed: number;
  readonly factor: number;
  readonly goal: SitingGoal;
  readonly count: number;
  readonly limit: number;
  /** Certified officers without whom a field cannot be enforced; cases that one officer can be given a year. */
  readonly least: number;
  readonly load: number | null;
  /** Officers to share; null for today's, raised to the floors. */
  readonly officers: number | null;
  /** Certificates that the training can bring. */
  readonly training: number;
  readonly grids: "least" | "most";
}

/** The choices that stand in yellow cells, with the numbers that they take. */
export const numbers = {
  openHours: { least: 1 },
  peak: { least: 1 },
  minutes: { least: 0.01 },
  wait: { least: 0 },
  share: { least: 0, most: 0.9999 },
  busy: { least: 0.01, most: 1 },
  speed: { least: 0.1 },
  factor: { least: 1 },
  count: { least: 1, whole: true },
  limit: { least: 0 },
  least: { least: 1, whole: true },
  load: { least: 1 },
  officers: { least: 0, whole: true },
  training: { least: 0, whole: true },
} satisfies Partial<Record<keyof ServicesChoices, { least: number; most?: number; whole?: boolean }>>;

/** Speed, factor, the promise at the windows and the opening hours are assumed; every county sets its own. */
export function start(readings: Readings, { year }: Context): ServicesChoices {
  const { communities } = tablesOf(readings);
  const rows = communities?.rows ?? [];
  const isDegrees = rows.length > 0 && rows.every(({ x = 0, y = 0 }) => x > 73 && x < 136 && y > 3 && y < 54);
  const towns = new Set(rows.map(({ town }) => town)).size;
  return {
    year,
    openHours: 2000,
    peak: 2,
    minutes: 12,
    wait: 10,
    share: 0.8,
    busy: 0.85,
    unit: isDegrees ? "degrees" : "km",
    speed: 30,
    factor: 1.3,
    goal: "nearest",
    count: Math.max(1, towns),
    limit: 15,
    least: 2,
    load: null,
    officers: null,
    training: 20,
    grids: "least",
  };
}

/** The choices of the last plan, for this year. */
export function continueFrom(earlier: unknown, readings: Readings, context: Context): ServicesChoices {
  const fresh = start(readings, context);
  if (typeof earlier !== "object" || earlier === null) return fresh;
  return { ...fresh, ...(earlier as Partial<ServicesChoices>), year: context.year };
}

/** The choices with what a yellow cell holds now; undefined where it cannot be taken over. */
export function adopt(choices: ServicesChoices, key: string, cell: CellValue): ServicesChoices | undefined {
  if (key === "goal") {
    const goal = kindsOf(sitingGoals).find((kind) => Object.values(sitingGoals[kind].label).includes(show(cell)));
    return goal && { ...choices, goal };
  }
  const range = Object.entries(numbers).find(([known]) => known === key)?.[1];
  const read = range && readCell(number(range), cell);
  if (!read || !("value" in read)) return undefined;
  return "whole" in range && !Number.isInteger(read.value) ? undefined : putAt(choices, [key], read.value);
}
