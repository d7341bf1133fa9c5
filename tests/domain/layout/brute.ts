import { seatOf, type County } from "../../../src/domain/layout/county";
import type { MergeQuestion } from "../../../src/domain/layout/plans";

/** Every way to put units into towns, as the number of each unit's town: 1 1 2 3 … by first units. */
function* everyNumbering(size: number, townOf: number[] = [], towns = 0): Generator<number[]> {
  if (townOf.length === size) {
    yield townOf;
    return;
  }
  for (let town = 1; town <= towns + 1; town++) yield* everyNumbering(size, [...townOf, town], Math.max(towns, town));
}

function townsOf(townOf: readonly number[]): number[][] {
  const towns: number[][] = [];
  townOf.forEach((town, unit) => (towns[town - 1] ??= []).push(unit));
  return towns;
}

function isConnected({ neighbours }: County, members: readonly number[]): boolean {
  const reached = new Set(members.slice(0, 1));
  for (const unit of reached) for (const next of neighbours[unit] ?? []) if (members.includes(next)) reached.add(next);
  return reached.size === members.length;
}

function keepsRules({ maySeat }: County, { rules }: MergeQuestion, members: readonly number[]): boolean {
  const seats = rules.flatMap(({ kind, units }) => (kind === "seat" ? units : []));
  const within = (units: readonly number[]) => units.filter((unit) => members.includes(unit));
  if (within([...new Set(seats)]).length > 1 || seats.some((unit) => !maySeat[unit])) return false;
  if (!members.some((unit) => maySeat[unit])) return false;
  return rules.every(({ kind, units }) => {
    if (kind === "together") return [0, new Set(units).size].includes(within([...new Set(units)]).length);
    if (kind === "apart") return within([...new Set(units)]).length < 2;
    return kind === "seat" || within(units).length === 0 || members.length === 1;
  });
}

/** The least value of a goal and all numberings that reach it, by trying every one: for small counties only. */
export function byTrying(county: County, question: MergeQuestion) {
  const { least, most, goal, towns } = question;
  const peopleOf = (members: readonly number[]) => members.reduce((sum, unit) => sum + (county.people[unit] ?? 0), 0);
  const possible = [...everyNumbering(county.people.length)].filter((townOf) =>
    townsOf(townOf).every(
      (members) =>
        isConnected(county, members) &&
        peopleOf(members) >= least &&
        peopleOf(members) <= most &&
        keepsRules(county, question, members),
    ),
  );
  const numbers = possible.map((townOf) => Math.max(...townOf));
  const wanted = { most: Math.max(...numbers), fewest: Math.min(...numbers) };
  const asked =
    towns === undefined
      ? possible
      : possible.filter((townOf) => Math.max(...townOf) === (typeof towns === "number" ? towns : wanted[towns]));
  const seats = new Set(question.rules.flatMap(({ kind, units }) => (kind === "seat" ? units : [])));
  const total = peopleOf([...county.people.keys()]);
  const costs = asked.map((townOf) =>
    townsOf(townOf).reduce((sum, members, _, all) => {
      if (goal === "distance") return sum + (seatOf(county, members, seats)?.cost ?? Infinity);
      return goal === "balance" ? sum + (all.length * peopleOf(members) - total) ** 2 : sum;
    }, 0),
  );
  const best = Math.min(...costs);
  return { best, plans: asked.filter((_, at) => costs[at] === best && Number.isFinite(best)) };
}
