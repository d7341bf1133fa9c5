import { parseArea } from "../../inputs/address";
import type { Survey } from "../../inputs/survey";
import type { Grid } from "../../inputs/table";
import { figuresOn, figuresRange, type Figures } from "../../wizards/kit/figures";
import { editedParameters, parameterArea, type EditedParameter } from "../../wizards/kit/parameters";
import type { PlanRecord } from "../../wizards/kit/plan";
import type { AnyWizard, Source } from "../../wizards/kit/define";
import { isGone, type Desk } from "../desk";
import { bestSpot, grownAddress } from "../suggest";
import { mapValues } from "./carry";
import type { Chosen, JobState } from "./state";

/** Looks at the workbook anew. A source grows with its table; one that cannot be read any more is to be chosen again. */
export async function look(
  desk: Desk,
  wanted: JobState["chosen"],
): Promise<Pick<JobState, "survey" | "chosen" | "grids">> {
  const survey = await desk.survey();
  const followed = mapValues(wanted, (source) => {
    const address = grownAddress(source.address, survey);
    return address === source.address ? source : { ...source, address };
  });
  const read = await Promise.all(
    Object.entries(followed).map(async ([key, { address }]) => [key, await readUnlessGone(desk, address)] as const),
  );
  const grids = Object.fromEntries(read.flatMap(([key, grid]) => (grid ? [[key, grid] as const] : [])));
  const chosen = Object.fromEntries(Object.entries(followed).filter(([key]) => grids[key]));
  return { survey, chosen, grids };
}

/**
 * The sources with which a kept plan is opened; for the next year those that it has written for it come first, and tables of
 * one year stay behind.
 */
export function sourcesOf(
  { sources }: AnyWizard,
  { sources: kept, next = {} }: PlanRecord,
  isNext: boolean,
): JobState["chosen"] {
  const yearly = new Set(sources.filter((source) => source.yearly).map(({ key }) => key));
  const chosen = mapValues(kept, ({ address, mapping }) => ({ address, mapping }));
  if (!isNext) return chosen;
  const carried = Object.entries(chosen).filter(([key]) => !yearly.has(key));
  return { ...Object.fromEntries(carried), ...mapValues(next, (address) => ({ address, mapping: {} })) };
}

/** The places of the workbook without the sheets of plans and the tables that a plan was made from: a new year has its own. */
export async function notYetUsed(desk: Desk, survey: Survey, { sources }: PlanRecord): Promise<Survey> {
  const written = new Set((await desk.plans()).flatMap(({ sheets, final }) => [...sheets, ...(final?.sheets ?? [])]));
  const used = new Set(Object.values(sources).map(({ address }) => parseArea(address)?.sheet));
  const sheetOf = (address: string) => parseArea(address)?.sheet ?? "";
  const spots = survey.spots.filter(({ address }) => !written.has(sheetOf(address)) && !used.has(sheetOf(address)));
  return { ...survey, spots };
}

async function readUnlessGone(desk: Desk, address: string): Promise<Grid | undefined> {
  try {
    return await desk.read(address);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

/** What the sheets of a plan hold today: yellow cells that were changed, and the results, which are final where it is. */
export async function standingOf(
  desk: Desk,
  plan: PlanRecord,
  { sheets }: Survey,
): Promise<{ readonly edited: EditedParameter[]; readonly figures: Figures }> {
  const standing = plan.sheets.filter((sheet) => sheets.some(({ name }) => name === sheet));
  const cellsOf = async (rangeOn: (plan: PlanRecord, sheet: string) => string | undefined) => {
    const read = standing.map(async (sheet) => {
      const range = rangeOn(plan, sheet);
      return [sheet, range === undefined ? undefined : (await desk.read(range)).cells] as const;
    });
    const cells = new Map(await Promise.all(read));
    return (sheet: string) => cells.get(sheet);
  };
  const [parameters, results] = await Promise.all([cellsOf(parameterArea), cellsOf(figuresRange)]);
  return {
    edited: editedParameters(plan, parameters),
    figures: plan.final?.figures ?? figuresOn(plan, results),
  };
}

/** For each source the place that fits it best, where one does. */
export async function suggest(
  desk: Desk,
  { spots }: Survey,
  sources: readonly Source[],
): Promise<Record<string, Chosen>> {
  if (sources.length === 0) return {};
  const looked = await Promise.all(spots.map(async (spot) => ({ spot, grid: await desk.read(spot.address) })));
  return Object.fromEntries(
    sources.flatMap(({ key, spec }) => {
      const spot = bestSpot(spec, looked);
      return spot ? [[key, { address: spot.address, mapping: {} }] as const] : [];
    }),
  );
}
