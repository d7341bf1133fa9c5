import { DomainError } from "../kernel/errors";
import type { Regions } from "../optimise/regions";
import type { County, MergeBounds } from "./county";

/** Units that must be together and border on each other, as one unit of the search. */
export interface Blocks {
  /** The units of each block, rising; the blocks in the order of their first units. */
  readonly members: readonly (readonly number[])[];
  readonly regions: Regions;
  /** Units that must be together, rising; each unit in one group at most. */
  readonly groups: readonly (readonly number[])[];
  /** Units that must be seats. */
  readonly seats: ReadonlySet<number>;
}

/**
 * The county as the search sees it: of a together-group the units that border on each other are one, and no part holds some
 * of a group alone; what must be apart, alone or a seat excludes each other.
 * @throws merge.rule, merge.seat
 */
export function blocksOf(county: County, { least, most, rules }: MergeBounds): Blocks {
  const groupOf = together(county, rules);
  const blockOf = bordering(county, groupOf);
  const members = classesOf(blockOf);
  const seats = new Set(rules.flatMap(({ kind, units }) => (kind === "seat" ? units : [])));
  for (const unit of seats)
    if (!county.maySeat[unit]) throw new DomainError("merge.seat", { found: county.names[unit] });
  const neighbours = members.map((units, block) => {
    const others = new Set(units.flatMap((unit) => county.neighbours[unit].map((next) => blockOf[next])));
    others.delete(block);
    return [...others].sort((a, b) => a - b);
  });
  const weights = members.map((units) => units.reduce((sum, unit) => sum + county.people[unit], 0));
  const conflicts = conflictsOf(county, rules, { groupOf, blockOf }, seats);
  const groups = classesOf(groupOf).filter(({ length }) => length > 1);
  const scattered = groups
    .map((units) => [...new Set(units.map((unit) => blockOf[unit]))])
    .filter((inside) => inside.length > 1);
  const isFit = (part: readonly number[]) =>
    part.some((block) => members[block].some((unit) => county.maySeat[unit])) &&
    scattered.every((all) => [0, all.length].includes(all.filter((block) => part.includes(block)).length));
  return { members, seats, groups, regions: { neighbours, weights, least, most, conflicts, isFit } };
}

/** The class of each unit, numbered by first units, as unions make it. */
function united(size: number, pairs: Iterable<readonly [number, number]>): number[] {
  const first = Array.from({ length: size }, (_, unit) => unit);
  const find = (unit: number): number => (first[unit] === unit ? unit : (first[unit] = find(first[unit])));
  for (const [one, other] of pairs) {
    const [a, b] = [find(one), find(other)];
    first[Math.max(a, b)] = Math.min(a, b);
  }
  const numbers = new Map<number, number>();
  return first.map((_, unit) => {
    const root = find(unit);
    const known = numbers.get(root) ?? numbers.size;
    numbers.set(root, known);
    return known;
  });
}

function together({ people }: County, rules: MergeBounds["rules"]): number[] {
  const pairs = rules.flatMap(({ kind, units }) =>
    kind === "together" ? units.map((unit) => [units[0], unit] as const) : [],
  );
  return united(people.length, pairs);
}

/** Units of one group that border on each other, over units of the group. */
function bordering({ people, neighbours }: County, groupOf: readonly number[]): number[] {
  const pairs = neighbours.flatMap((list, unit) =>
    list.flatMap((next) => (groupOf[next] === groupOf[unit] ? [[unit, next] as const] : [])),
  );
  return united(people.length, pairs);
}

function classesOf(classOf: readonly number[]): number[][] {
  const classes: number[][] = [];
  classOf.forEach((number, unit) => (classes[number] ??= []).push(unit));
  return classes;
}

function conflictsOf(
  { names }: County,
  rules: MergeBounds["rules"],
  { groupOf, blockOf }: { readonly groupOf: readonly number[]; readonly blockOf: readonly number[] },
  seats: ReadonlySet<number>,
): number[][] {
  const conflicts = classesOf(blockOf).map(() => new Set<number>());
  const part = (one: number, other: number) => {
    if (one === other) return;
    if (groupOf[one] === groupOf[other]) throw new DomainError("merge.rule", { one: names[one], other: names[other] });
    conflicts[blockOf[one]].add(blockOf[other]);
    conflicts[blockOf[other]].add(blockOf[one]);
  };
  const pairwise = (units: readonly number[]) =>
    units.forEach((one, at) => {
      for (const other of units.slice(at + 1)) part(one, other);
    });
  pairwise([...seats]);
  for (const { kind, units } of rules) {
    if (kind === "apart") pairwise(units);
    if (kind === "alone") for (const unit of units) names.forEach((_, other) => part(unit, other));
  }
  return conflicts.map((set) => [...set].sort((a, b) => a - b));
}
