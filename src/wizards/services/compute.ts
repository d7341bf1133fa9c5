import { staffBy } from "../../chapters/services/answer/grid";
import { handledBy, levelsBy, type Grouped, type ItemCase } from "../../chapters/services/answer/handling";
import { siteAnswer, type SitingAnswer, type SitingCase } from "../../chapters/services/answer/siting";
import { readForce, type ForceRead } from "../../chapters/services/read/force";
import { readRoles, readStandards, USUAL_STANDARD, type StaffRead } from "../../chapters/services/read/grid";
import { readCases, readItems } from "../../chapters/services/read/handling";
import { readCommunities, readSites, type Community } from "../../chapters/services/read/places";
import { forces } from "../../domain/enforcement/force";
import { gridsOf, type GridStandard, type Grids } from "../../domain/grid/grids";
import type { Handled } from "../../domain/services/handling";
import { leastWindows } from "../../domain/services/queue";
import { InputError, type Issue } from "../../inputs/faults";
import type { Outcome, Readings, Ready, Standing } from "../kit/define";
import type { TownFigures } from "../kit/townFigures";
import type { ServicesChoices } from "./choices";
import { tablesOf } from "./sources";

/** The tables as they were read; undefined for those that the planner does not have. */
export interface ServicesValue {
  readonly communities: readonly Community[];
  readonly cases: Grouped<Handled> | undefined;
  readonly departments: Grouped<Handled> | undefined;
  readonly items: ItemCase | undefined;
  readonly sites: SitingCase | undefined;
  readonly force: ForceRead | undefined;
  readonly standards: readonly GridStandard[];
  readonly roles: StaffRead["roles"] | undefined;
}

export type ServicesAnswer = ReturnType<typeof compute>;
export type At = Standing<ServicesChoices, ServicesValue, ServicesAnswer>;
export type AtResult = Ready<ServicesChoices, ServicesValue, ServicesAnswer>;

export function read(readings: Readings): Outcome<ServicesValue> {
  const tables = tablesOf(readings);
  const { communities, cases, items, sites, force, officers, standard, roles } = tables;
  if (!communities) return { issues: [] };
  const issues: Issue[] = [];
  const attempt = <T>(reader: () => T): T | undefined => {
    try {
      return reader();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const issue of error.issues) issues.push(issue);
      return undefined;
    }
  };
  const all = attempt(() => readCommunities(communities)) ?? [];
  const knows = (unit: string) =>
    unit !== "village" || (communities.has("villages") && all.every(({ villages }) => villages !== undefined));
  const value: ServicesValue = {
    communities: all,
    cases: cases && cases.has("town") ? attempt(() => readCases(cases, "town")) : undefined,
    departments: cases && cases.has("department") ? attempt(() => readCases(cases, "department")) : undefined,
    items: items && attempt(() => readItems(items, items.has("department") ? "department" : "none")),
    sites: sites && attempt(() => readSites(communities, sites)),
    force: force && officers && attempt(() => readForce(force, officers)),
    standards: standard
      ? (attempt(() =>
          readStandards(
            standard,
            all.map(({ kind }) => kind),
          ),
        ) ?? [])
      : all.map(() => USUAL_STANDARD),
    roles: roles && attempt(() => readRoles(roles, knows)),
  };
  return issues.length > 0 ? { issues } : { value };
}

export interface TownGrids {
  readonly name: string;
  readonly communities: number;
  readonly villages: number;
  readonly households: number;
  readonly people: number;
  readonly grids: Omit<Grids, "conflict">;
}

/** @throws services.tooManyWindows */
export function compute(value: ServicesValue, choices: ServicesChoices) {
  const { communities, cases, departments, items, sites, force, standards, roles } = value;
  const grids = communities.map(({ households, people }, place) =>
    gridsOf({ households, people, area: undefined }, standards[place] ?? USUAL_STANDARD, choices.grids),
  );
  const towns = townGrids(communities, grids);
  const staff = roles && {
    towns: towns.map((town) => ({
      name: town.name,
      units: { grid: town.grids.grids, village: town.villages, community: town.communities },
    })),
    roles,
  };
  const handling = cases && handledBy(cases);
  return {
    handling,
    departments: departments && handledBy(departments),
    levels: items && levelsBy(items),
    windows: handling && windowsOf(handling.groups, choices),
    /** Found when it is first asked for: the search takes a moment. */
    siting: sites && (() => siting(sites, choices)),
    force: force && forces(force.forces, { least: choices.least, load: choices.load ?? undefined }),
    grids,
    towns,
    staff: staff && { read: staff, byRole: staffBy(staff, "role"), byTown: staffBy(staff, "town") },
  };
}

function windowsOf(
  groups: readonly { readonly name: string; readonly row: { readonly accepted: number } }[],
  { openHours, peak, minutes, ...promise }: ServicesChoices,
) {
  return groups.map(({ name, row: { accepted } }, unit) => {
    const arrivals = (accepted / openHours) * peak;
    return { name, accepted, arrivals, queue: leastWindows({ arrivals, minutes }, promise, unit) };
  });
}

function townGrids(communities: readonly Community[], grids: readonly Grids[]): TownGrids[] {
  const names = [...new Set(communities.map(({ town }) => town))];
  return names.map((name) => {
    const own = communities.flatMap((community, place) => {
      const of = grids[place];
      return community.town === name && of ? [{ ...community, of }] : [];
    });
    const sum = (value: (one: (typeof own)[number]) => number) => own.reduce((all, one) => all + value(one), 0);
    return {
      name,
      communities: own.length,
      villages: sum(({ villages = 0 }) => villages),
      households: sum(({ households }) => households),
      people: sum(({ people }) => people),
      grids: { least: sum(({ of }) => of.least), most: sum(({ of }) => of.most), grids: sum(({ of }) => of.grids) },
    };
  });
}

const found = new WeakMap<SitingCase, Map<string, SitingAnswer>>();

/** Found once for each question: other choices of the wizard do not search again. */
function siting(sites: SitingCase, { unit, speed, factor, goal, count, limit }: ServicesChoices): SitingAnswer {
  const rule = { unit, speed, factor, goal, count, limit };
  const known = found.get(sites) ?? new Map<string, SitingAnswer>();
  found.set(sites, known);
  const key = JSON.stringify(rule);
  const answer = known.get(key) ?? siteAnswer(sites, rule);
  known.set(key, answer);
  return answer;
}

/** The grids of each town. */
export function figures({ result }: AtResult): TownFigures[] {
  return [
    {
      id: "grids",
      label: { zh: "网格", en: "Grids" },
      kind: "items",
      rows: result.towns.map(({ name, grids }) => ({ name, value: grids.grids })),
    },
  ];
}
