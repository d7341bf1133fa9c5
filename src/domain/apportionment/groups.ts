import { DomainError } from "../kernel/errors";
import { exact, sum, type Decimal, type Rational } from "../kernel/exact";
import { apportion, type Apportioning, type Apportionment } from "./apportion";
import { checkTotal } from "./bounds";
import type { Method } from "./method";
import { signpostsOf } from "./signposts";
import { resolveWindowTies } from "./windowTies";
import type { Ties } from "./ties";

/** Between which whole numbers the units of a group must add up; equal for a fixed subtotal, Infinity for no upper limit. */
export interface Window {
  readonly low: number;
  readonly high: number;
}

export interface Grouping extends Apportioning {
  /** The name of each unit's group. */
  readonly groups: readonly string[];
}

export interface GroupedApportionment {
  readonly units: readonly number[];
  /** What each group got, in the order in which groups first appear. */
  readonly groups: ReadonlyMap<string, { readonly total: number; readonly bound: "low" | "high" | null }>;
  /** Every tie, each between units that contest the same seats; empty where the answer is the only one. */
  readonly ties: readonly Ties[];
}

interface Group {
  readonly name: string;
  readonly members: readonly number[];
  low: number;
  high: number;
}

/**
 * Two stages: the total is shared among the groups by the sums of their weights, then inside each group.
 * The floors and ceilings inside a group add up to those of the group.
 * @throws apportionment.groupTie under ties "error", and what `apportion` throws
 */
export function apportionInTwoStages(question: Grouping): GroupedApportionment {
  const { weights, total, method, ties = "error" } = question;
  checkTotal(total);
  const groups = gather(question);
  const stage = shareAmong(
    groups,
    groups.map(({ members }) => asText(sum(members.map((unit) => exact(weights[unit]))))),
    total,
    method,
    ties,
  );
  return inside(question, groups, stage);
}

/**
 * Every group between a low and a high total, all units by one common divisor otherwise: of all allocations that keep the
 * windows, floors and ceilings, the one with the greatest quotients. Exact. Methods without a divisor go in two stages,
 * the windows being the bounds of the first.
 * @throws apportionment.groupWindow, groupWindows, groupUnknown, groupEmpty, groupTie, tie, and what `apportion` throws
 * @see Hochbaum, Lower and upper bounds for the allocation problem and other nonlinear optimization problems (1994):
 *   greedy is exact on laminar families
 */
export function apportionWithWindows(
  question: Grouping & { readonly windows: ReadonlyMap<string, Window> },
): GroupedApportionment {
  const { weights, total, method, ties = "error", windows } = question;
  checkTotal(total);
  const groups = gather(question);
  applyWindows(groups, windows, total, question.groups);
  if (method.kind !== "divisor" || groups.every(({ low, high }) => low === high)) {
    const sums = groups.map(({ members }) => asText(sum(members.map((unit) => exact(weights[unit])))));
    return inside(question, groups, shareAmong(groups, sums, total, method, ties));
  }

  const units = new Array<number>(weights.length).fill(0);
  let free = groups;
  let rest = total;
  const settled = new Map<Group, "low" | "high">();
  const settle = (group: Group, at: "low" | "high") => {
    apportionMembers(question, group.members, group[at]).units.forEach(
      (count, index) => (units[group.members[index]] = count),
    );
    settled.set(group, at);
    rest -= group[at];
  };
  while (free.length > 0) {
    const members = free.flatMap((group) => group.members).sort((a, b) => a - b);
    apportionMembers(question, members, rest).units.forEach((count, index) => (units[members[index]] = count));
    const standing = free.map((group) => ({ group, held: totalOf(group, units) }));
    const low = standing.filter(({ group, held }) => held < group.low);
    const high = standing.filter(({ group, held }) => held > group.high);
    if (low.length === 0 && high.length === 0) break;
    // If the groups below lack more than those above exceed, the divisor can only grow: the ones below stay at their lows.
    const lack = low.reduce((all, { group, held }) => all + group.low - held, 0);
    const excess = high.reduce((all, { group, held }) => all + held - group.high, 0);
    if (lack >= excess) for (const { group } of low) settle(group, "low");
    if (lack <= excess) for (const { group } of high) settle(group, "high");
    free = free.filter((group) => !settled.has(group));
  }
  const found = resolveWindowTies({ ...question, method, units, groups });
  const first = found[0];
  if (first && ties === "error") throw new DomainError("apportionment.tie", first);
  return { units, groups: told(groups, units, (group) => settled.get(group) ?? null), ties: found };
}

/** The units of each group, with the bounds that its members' floors and ceilings leave. */
function gather({ weights, groups, minimum, maximum, method }: Grouping): Group[] {
  for (const [which, given] of [
    ["groups", groups],
    ["minimum", minimum],
    ["maximum", maximum],
  ] as const)
    if (given && given.length !== weights.length)
      throw new DomainError("apportionment.length", { which, found: given.length, wanted: weights.length });
  const members = new Map<string, number[]>();
  groups.forEach((name, unit) => {
    const group = members.get(name);
    if (group) group.push(unit);
    else members.set(name, [unit]);
  });
  const entitled =
    method.kind === "divisor" && method.scarce === "everyone" && signpostsOf(method.signposts).startsAtZero;
  return [...members].map(([name, units]) => {
    let low = 0;
    let high = 0;
    for (const unit of units) {
      const weighs = exact(weights[unit]).numerator > 0n;
      const ceiling = maximum?.[unit] ?? Infinity;
      const floor = Math.max(minimum?.[unit] ?? 0, entitled && weighs ? Math.min(1, ceiling) : 0);
      low += floor;
      high += weighs ? ceiling : floor;
    }
    return { name, members: units, low, high };
  });
}

function applyWindows(
  groups: readonly Group[],
  windows: ReadonlyMap<string, Window>,
  total: number,
  names: readonly string[],
): void {
  for (const [name, { low, high }] of windows) {
    if (low > high)
      throw new DomainError("apportionment.groupWindow", { group: name, low, high, cause: "crossed", bound: low });
    if (low > 0 && !names.includes(name)) throw new DomainError("apportionment.groupEmpty", { group: name, low });
  }
  for (const group of groups) {
    const window = windows.get(group.name);
    if (!window) throw new DomainError("apportionment.groupUnknown", { unit: group.members[0], group: group.name });
    const { low, high } = window;
    if (group.low > high)
      throw new DomainError("apportionment.groupWindow", {
        group: group.name,
        low,
        high,
        cause: "minima",
        bound: group.low,
      });
    if (group.high < low)
      throw new DomainError("apportionment.groupWindow", {
        group: group.name,
        low,
        high,
        cause: "maxima",
        bound: group.high,
      });
    group.low = Math.max(group.low, low);
    group.high = Math.min(group.high, high);
  }
  const low = groups.reduce((all, group) => all + group.low, 0);
  const high = groups.reduce((all, group) => all + group.high, 0);
  if (low > total) throw new DomainError("apportionment.groupWindows", { side: "low", sum: low, total });
  if (high < total) throw new DomainError("apportionment.groupWindows", { side: "high", sum: high, total });
}

/** The first stage: groups as units. */
function shareAmong(
  groups: readonly Group[],
  weights: readonly Decimal[],
  total: number,
  method: Method,
  ties: "error" | "order",
) {
  const answer = apportion({
    weights,
    total,
    method,
    minimum: groups.map(({ low }) => low),
    maximum: groups.map(({ high }) => high),
    ties: "order",
  });
  const named = (indexes: readonly number[]) => indexes.map((index) => groups[index].name);
  if (answer.ties && ties === "error")
    throw new DomainError("apportionment.groupTie", {
      mayGain: named(answer.ties.mayGain),
      mayLose: named(answer.ties.mayLose),
    });
  return answer;
}

/** The second stage: every group by itself. */
function inside(question: Grouping, groups: readonly Group[], stage: Apportionment): GroupedApportionment {
  const units = new Array<number>(question.weights.length).fill(0);
  const ties: Ties[] = [];
  groups.forEach((group, index) => {
    const answer = apportionMembers(question, group.members, stage.units[index]);
    answer.units.forEach((count, place) => (units[group.members[place]] = count));
    if (answer.ties) {
      const named = (places: readonly number[]) => places.map((place) => group.members[place]);
      ties.push({ mayGain: named(answer.ties.mayGain), mayLose: named(answer.ties.mayLose) });
    }
  });
  const first = ties[0];
  if (first && question.ties !== "order") throw new DomainError("apportionment.tie", first);
  const bounds = { minimum: "low", maximum: "high" } as const;
  return {
    units,
    ties,
    groups: told(groups, units, (_group, index) => {
      const bound = stage.bound[index] ?? null;
      return bound && bounds[bound];
    }),
  };
}

function apportionMembers({ weights, method, minimum, maximum }: Grouping, members: readonly number[], total: number) {
  const of = <T>(all: readonly T[]) => members.map((unit) => all[unit]);
  return apportion({
    weights: of(weights),
    total,
    method,
    minimum: minimum && of(minimum),
    maximum: maximum && of(maximum),
    ties: "order",
  });
}

function totalOf(group: Group, units: readonly number[]): number {
  return group.members.reduce((all, unit) => all + units[unit], 0);
}

function told(
  groups: readonly Group[],
  units: readonly number[],
  boundOf: (group: Group, index: number) => "low" | "high" | null,
): GroupedApportionment["groups"] {
  return new Map(
    groups.map((group, index) => [group.name, { total: totalOf(group, units), bound: boundOf(group, index) }]),
  );
}

function asText({ numerator, denominator }: Rational): Decimal {
  return denominator === 1n ? numerator : `${numerator}/${denominator}`;
}
