import type { Columns } from "../../inputs/columns";
import { fingerprint, readTable } from "../../inputs/table";
import { inUnits, stand, type AnyWizard, type Context, type Readings } from "../../wizards/kit/define";
import { choicesFor, yearOf } from "./carry";
import type { JobState } from "./state";

/** Works out everything that follows from a change; the tables are read anew only where they changed. */
export function settled(
  wizard: AnyWizard,
  before: JobState,
  change: Partial<JobState>,
  around: Pick<Context, "now" | "version">,
): JobState {
  let next: JobState = { ...before, ...change };
  if (next.grids !== before.grids || next.chosen !== before.chosen) next = { ...next, readings: read(wizard, next) };
  const context: Context = { ...contextOf(next), ...around };
  if (next.readings !== before.readings || next.choices === undefined)
    next = { ...next, choices: choicesFor(wizard, before, next, context) };
  next = { ...next, readings: inUnits(wizard, next.readings, next.choices) };
  const { standing, issues } = stand(wizard, next.readings, next.choices, context);
  const lastGood = standing.result === undefined ? next.lastGood : standing;
  return { ...next, standing, issues, lastGood, mishap: change.mishap };
}

function contextOf(state: JobState): Omit<Context, "now" | "version"> {
  const { language, choices, year, survey, chosen, grids, earlier, figures } = state;
  const sources = Object.fromEntries(
    Object.entries(chosen).flatMap(([key, { address, mapping }]) => {
      const grid = grids[key];
      if (!grid) return [];
      const table = survey.spots.find((spot) => spot.kind === "table" && spot.address === address)?.name;
      const record = { address, mapping, fingerprint: fingerprint(grid), ...(table === undefined ? {} : { table }) };
      return [[key, record] as const];
    }),
  );
  return {
    language,
    year: yearOf(choices) ?? year,
    sheetNames: survey.sheets.map(({ name }) => name),
    sources,
    ...(earlier ? { earlier: { year: earlier.year, isFinal: earlier.final !== undefined, figures } } : {}),
  };
}

function read({ sources }: AnyWizard, { grids, chosen }: JobState): Readings {
  return Object.fromEntries(
    sources.flatMap(({ key, spec }) => {
      const grid = grids[key];
      return grid ? [[key, readTable<Columns>(spec, grid, { mapping: chosen[key]?.mapping })] as const] : [];
    }),
  );
}
