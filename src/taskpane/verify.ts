import {
  inUnits,
  isReady,
  stand,
  type AnyWizard,
  type Context,
  type Readings,
  type WizardEntry,
} from "../wizards/kit/define";
import { changedCells, type Frozen } from "../wizards/kit/freeze";
import { isWhole } from "../wizards/kit/seal";
import type { PlanRecord } from "../wizards/kit/plan";
import { onSheet } from "../wizards/kit/townFigures";
import { readTable, type Grid } from "../inputs/table";
import { sameTown } from "../inputs/town";
import type { Columns } from "../inputs/columns";
import { wholeSheet } from "../inputs/address";
import { grownAddress } from "./suggest";
import { isGone, type Desk } from "./desk";
import type { World } from "./job/job";

/** One figure that comes out otherwise today than it was signed. */
interface OtherFigure {
  readonly name: string;
  readonly signed: number;
  readonly today: number;
}

/** What can be proved of a final plan. */
export interface Verified {
  /** Whether the text that was sealed is there, and still the one that its fingerprint is of. */
  readonly text: "whole" | "changed" | "gone";
  /** Cells of the final sheets that hold something else than was signed. */
  readonly sheets: readonly string[];
  /** Final sheets that are gone. */
  readonly missing: readonly string[];
  /** Cells of the sources that have changed since. */
  readonly sources: readonly string[];
  /** How many figures were worked out again from the sealed tables by today's rules; those that differ. */
  readonly figures: number;
  readonly differing: readonly OtherFigure[];
}

const nothing = { sheets: [], missing: [], sources: [], figures: 0, differing: [] } as const;

/**
 * Proves a final plan: its text by the fingerprint, its sheets and its sources by the text, and its figures by working them
 * out again from the sealed tables. Sources of people are proved by their mark alone, since their cells are kept nowhere.
 */
export async function verify(
  { final }: PlanRecord,
  wizards: readonly WizardEntry[],
  { desk, ...world }: World,
): Promise<Verified> {
  const sha256 = final?.sha256 ?? "";
  const text = await desk.sealed(sha256);
  if (text === undefined) return { text: "gone", ...nothing };
  if (!isWhole(text, sha256)) return { text: "changed", ...nothing };
  const of = JSON.parse(text) as Frozen;
  const survey = await desk.survey();
  const sheets = await Promise.all(
    Object.entries(of.sheets).map(async ([sheet, stood]) => {
      const isThere = survey.sheets.some(({ name }) => name === sheet);
      return isThere ? changedCells(stood, await desk.read(wholeSheet(sheet))) : undefined;
    }),
  );
  const sources = await Promise.all(
    Object.values(of.sources).map(async ({ address, stood }) =>
      stood ? changedCells(stood, await readOrNothing(desk, grownAddress(address, survey))) : [],
    ),
  );
  return {
    text: "whole",
    sheets: sheets.flatMap((cells) => cells ?? []),
    missing: Object.keys(of.sheets).filter((_, index) => sheets[index] === undefined),
    sources: sources.flat(),
    ...(await again(of, final?.figures ?? {}, wizards, world)),
  };
}

async function readOrNothing(desk: Desk, address: string): Promise<Grid | undefined> {
  try {
    return await desk.read(address);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

/** The figures as today's rules work them out from the sealed tables, against those that were signed. */
async function again(
  of: Frozen,
  signed: NonNullable<PlanRecord["final"]>["figures"],
  wizards: readonly WizardEntry[],
  { now, version }: Omit<World, "desk">,
): Promise<Pick<Verified, "figures" | "differing">> {
  const entry = wizards.find(({ id }) => id === of.plan.wizard);
  const isKept = Object.values(of.sources).every(({ stood }) => stood);
  if (!entry || !isKept) return { figures: 0, differing: [] };
  const wizard = await entry.load();
  const context: Context = {
    ...{ language: of.plan.language ?? "zh", year: of.plan.year, sheetNames: [], sources: of.sources },
    ...{ now: now(), version },
  };
  const { standing } = stand(wizard, inUnits(wizard, readingsOf(wizard, of), of.choices), of.choices, context);
  const pairs = isReady(standing)
    ? (wizard.figures?.(standing) ?? []).flatMap((figure) =>
        Object.entries(signed[figure.id] ?? {}).flatMap(([name, value]) => {
          const today = figure.rows.find((row) => sameTown(row.name, name))?.value;
          return today === undefined ? [] : [{ name, signed: value, today: onSheet(figure, today) }];
        }),
      )
    : [];
  return { figures: pairs.length, differing: pairs.filter((pair) => pair.signed !== pair.today) };
}

function readingsOf({ sources }: AnyWizard, of: Frozen): Readings {
  return Object.fromEntries(
    sources.flatMap(({ key, spec }) => {
      const source = of.sources[key];
      if (!source?.stood) return [];
      const { sheet, row, column, cells } = source.stood;
      return [[key, readTable<Columns>(spec, { cells, origin: { sheet, row, column } }, { mapping: source.mapping })]];
    }),
  );
}
