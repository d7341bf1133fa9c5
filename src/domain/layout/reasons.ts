import { DomainError } from "../kernel/errors";
import { componentsOf, rangeOf } from "../optimise/regions";
import { within, type Work } from "../optimise/work";
import { blocksOf, type Blocks } from "./blocks";
import type { County, MergeBounds } from "./county";
import type { MergeRemedy, NoPlan } from "./errors";
import { Merging, misfits } from "./merging";

type Towns = number | "most" | "fewest" | undefined;

/** What is wrong before any search, in the order in which planners look. @throws merge.none */
export function refuseObvious(county: County, blocks: Blocks, towns: Towns): void {
  const reason =
    tooFull(county, blocks) ??
    tooSmall(county, blocks) ??
    wrongNumber(blocks, towns) ??
    unconnected(county, blocks) ??
    tooManyApart(county, blocks, towns);
  if (reason) throw new DomainError("merge.none", reason);
}

const named = ({ names }: County, units: readonly number[]) => units.map((unit) => names[unit]);
const unitsOf = ({ members }: Blocks, part: readonly number[]) =>
  part.flatMap((block) => members[block]).sort((a, b) => a - b);

function tooFull(county: County, { groups, regions }: Blocks): NoPlan | undefined {
  const alone = county.people.flatMap((people, unit) => (people > regions.most ? [[unit]] : []));
  const peopleOf = (units: readonly number[]) => units.reduce((sum, unit) => sum + county.people[unit], 0);
  const units = [...alone, ...groups].find((one) => peopleOf(one) > regions.most);
  return units && { why: "unit", names: named(county, units), people: peopleOf(units), most: regions.most };
}

function tooSmall(county: County, blocks: Blocks): NoPlan | undefined {
  const { least, most } = blocks.regions;
  const [first] = misfits(blocks);
  if (!first) return undefined;
  const names = named(county, unitsOf(blocks, first.units));
  return first.weight < least
    ? { why: "region", names, people: first.weight, least }
    : { why: "gap", names, people: first.weight, least, most };
}

function wrongNumber(blocks: Blocks, towns: Towns): NoPlan | undefined {
  if (typeof towns !== "number") return undefined;
  let [from, to] = [0, 0];
  const all = new Uint8Array(blocks.regions.weights.length).fill(1);
  for (const component of componentsOf(blocks.regions, all)) {
    const range = rangeOf(component, blocks.regions);
    from += range.least;
    to += range.most;
  }
  return from <= towns && towns <= to ? undefined : { why: "towns", towns, from, to };
}

/** Units that must be together with no way from one to the other over the borders of the county. */
function unconnected(county: County, { groups, members, regions }: Blocks): NoPlan | undefined {
  const regionOf = new Array<number>(county.people.length).fill(-1);
  componentsOf(regions, new Uint8Array(regions.weights.length).fill(1)).forEach(({ units: blocks }, region) => {
    for (const block of blocks) for (const unit of members[block]) regionOf[unit] = region;
  });
  const torn = groups.find((units) => units.some((unit) => regionOf[unit] !== regionOf[units[0]]));
  return torn && { why: "together", names: named(county, torn) };
}

/** Blocks of which no two may be in one town: as many as one after the other brings. */
function tooManyApart(county: County, { members, regions }: Blocks, towns: Towns): NoPlan | undefined {
  if (typeof towns !== "number") return undefined;
  const { conflicts } = regions;
  const order = [...conflicts.keys()].sort((a, b) => conflicts[b].length - conflicts[a].length || a - b);
  const clique: number[] = [];
  for (const block of order) if (clique.every((other) => conflicts[block].includes(other))) clique.push(block);
  if (clique.length <= towns) return undefined;
  const units = clique.map((block) => members[block][0]).sort((a, b) => a - b);
  return { why: "apart", names: named(county, units), towns };
}

/** Steps for one question of what would help; what they do not settle is not told. */
const STEPS = 1.5e7;

type Can = (changed: MergeBounds, towns?: Towns) => boolean;

/** After a search that found nothing: what would help, each bound and rule given up alone. */
export function whyNone(
  county: County,
  { towns, ...bounds }: MergeBounds & { readonly towns: Towns },
  work: Work,
): DomainError {
  const can: Can = (changed, number = towns) =>
    within(work, STEPS, (own) => isPossible(county, changed, number, own))?.[0] ?? false;
  const remedies: MergeRemedy[] = [...lowered(bounds, can), ...raised(county, bounds, can)];
  if (typeof towns === "number") {
    const others = [...county.people.keys()].map((at) => at + 1).filter((number) => number !== towns);
    const sides = [others.filter((one) => one < towns).reverse(), others.filter((one) => one > towns)];
    const values = sides.flatMap((side) => side.find((number) => can(bounds, number)) ?? []);
    if (values.length > 0) remedies.push({ kind: "towns", values });
  }
  bounds.rules.forEach(({ kind, units }, at) => {
    const rules = bounds.rules.filter((_, other) => other !== at);
    if (can({ ...bounds, rules })) remedies.push({ kind: "rule", rule: kind, names: named(county, units) });
  });
  return new DomainError("merge.none", { why: "others", remedies });
}

/** A lower bound that is enough, the greatest that the steps find. */
function lowered(bounds: MergeBounds, can: Can): MergeRemedy[] {
  if (bounds.least === 0 || !can({ ...bounds, least: 0 })) return [];
  let [low, high] = [0, Math.ceil(bounds.least)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (can({ ...bounds, least: middle })) low = middle;
    else high = middle;
  }
  return [{ kind: "least", value: low }];
}

/** An upper bound that is enough, the smallest that the steps find. */
function raised(county: County, bounds: MergeBounds, can: Can): MergeRemedy[] {
  const all = county.people.reduce((sum, people) => sum + people, 0);
  if (bounds.most >= all || !can({ ...bounds, most: all })) return [];
  let [low, high] = [Math.floor(bounds.most), all];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (can({ ...bounds, most: middle })) high = middle;
    else low = middle;
  }
  return [{ kind: "most", value: high }];
}

/** Whether some plan exists. @throws WorkEnded */
function isPossible(county: County, bounds: MergeBounds, towns: Towns, work: Work): boolean {
  const blocks = blocksOf(county, bounds);
  try {
    refuseObvious(county, blocks, towns);
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
  const merging = new Merging(county, blocks, work);
  const { least, most } = merging.range ?? { least: 1, most: 0 };
  if (typeof towns === "number") return merging.some(towns) !== undefined;
  for (let number = least; number <= most; number++) if (merging.some(number)) return true;
  return false;
}
