import { ratio, toNumber } from "../kernel/exact";
import { seatOf, type County, type MergeBounds, type MergeRule } from "./county";
import { islandsOf, townsIn } from "./effects";
import type { MergeGoal } from "./goals";

/** What a plan does not keep to; towns and units are numbers. */
export type Breach =
  | { readonly kind: "least" | "most"; readonly town: number; readonly people: number }
  /** Parts of a town that have no border to the rest of it. */
  | { readonly kind: "islands"; readonly town: number; readonly islands: readonly (readonly number[])[] }
  | { readonly kind: "seat"; readonly town: number }
  | { readonly kind: "rule"; readonly rule: MergeRule };

/**
 * Everything that a plan, anybody's, does not keep to; nothing where it is one that the search could have found.
 * @param townOf the town of each unit
 */
export function breachesOf(county: County, { least, most, rules }: MergeBounds, townOf: readonly number[]): Breach[] {
  const breaches: Breach[] = [];
  for (const [town, members] of townsIn(townOf)) {
    const people = members.reduce((sum, unit) => sum + county.people[unit], 0);
    if (people < least) breaches.push({ kind: "least", town, people });
    if (people > most) breaches.push({ kind: "most", town, people });
    const islands = islandsOf(county, members);
    if (islands.length > 0) breaches.push({ kind: "islands", town, islands });
    if (!members.some((unit) => county.maySeat[unit])) breaches.push({ kind: "seat", town });
  }
  const seats = seatRules(rules);
  for (const rule of rules) if (isBroken(rule, townOf, seats)) breaches.push({ kind: "rule", rule });
  return breaches;
}

/** The units that the rules make seats. */
function seatRules(rules: readonly MergeRule[]): ReadonlySet<number> {
  return new Set(rules.flatMap(({ kind, units }) => (kind === "seat" ? units : [])));
}

function isBroken({ kind, units }: MergeRule, townOf: readonly number[], seats: ReadonlySet<number>): boolean {
  const towns = new Set(units.map((unit) => townOf[unit]));
  const sizeOf = (town: number) => townOf.filter((other) => other === town).length;
  switch (kind) {
    case "together":
      return towns.size > 1;
    case "apart":
      return towns.size < units.length;
    case "alone":
      return units.some((unit) => sizeOf(townOf[unit]) > 1);
    case "seat":
      return units.some((unit) => [...seats].some((other) => other !== unit && townOf[other] === townOf[unit]));
  }
}

/**
 * What a plan reaches of a goal, worked out from the plan itself and not from any search: people × kilometres to the seats,
 * or Σ (people − mean)². Exact, rounded once.
 * @returns undefined where a town has no seat that all can reach, or the goal measures nothing
 */
export function planValue(
  county: County,
  goal: MergeGoal,
  rules: readonly MergeRule[],
  townOf: readonly number[],
): number | undefined {
  const towns = townsIn(townOf);
  if (goal === "none") return undefined;
  if (goal === "distance") {
    if (!county.tenths) return undefined;
    let sum = 0;
    for (const members of towns.values()) {
      const seat = seatOf(county, members, seatRules(rules));
      if (!seat) return undefined;
      sum += seat.cost;
    }
    return sum / 10;
  }
  const people = [...towns.values()].map((members) =>
    members.reduce((sum, unit) => sum + BigInt(county.people[unit]), 0n),
  );
  const count = BigInt(people.length);
  const total = people.reduce((sum, one) => sum + one, 0n);
  const squares = people.reduce((sum, one) => sum + one * one, 0n);
  return toNumber(ratio(count * squares - total * total, count));
}

/**
 * A bound that holds for every plan of so many towns, without any search: whoever has no seat at home goes to the nearest
 * other unit at least, and no more units than towns have one. Σ people × kilometres; 0 for the other goals.
 */
export function boundOf({ people, maySeat, tenths }: County, goal: MergeGoal, towns: number): number {
  if (goal !== "distance" || !tenths) return 0;
  const ways = people.map((count, unit) => {
    const others = tenths[unit].filter((_, seat) => seat !== unit && maySeat[seat]);
    return count > 0 ? count * others.reduce((least, way) => Math.min(least, way), Infinity) : 0;
  });
  const least = ways.filter(Number.isFinite).sort((a, b) => a - b);
  const unreached = ways.length - least.length;
  const seats = Math.max(0, towns - unreached);
  return least.slice(0, Math.max(0, least.length - seats)).reduce((sum, way) => sum + way, 0) / 10;
}
