import { hasBit, type BitTable } from "../../../domain/authority/bits";
import { nextItems } from "../../../domain/authority/nextItems";
import { toTenths, type Capacity } from "./capacity";
import { fieldsOf, type AuthorityCase, type Item } from "./case";
import { reasonsAgainst } from "./recalls";
import type { Settings } from "./settings";

/** What one town could take on next within the hours that it has left. */
export interface Additions {
  readonly town: number;
  /** Hours that its people have beyond today's cases. */
  readonly room: number;
  readonly hours: number;
  /** Cases a year of the items chosen. */
  readonly cases: number;
  readonly items: readonly Addition[];
  /** Another choice would serve as many cases. */
  readonly tied: boolean;
}

interface Addition {
  readonly item: number;
  readonly cases: number;
  readonly hours: number;
}

/** An item that a town might take on, with what it would bring and ask. */
interface Candidate extends Addition {
  /** The row of the candidate that it needs, counted from 1; null for none. */
  readonly requires: number | null;
}

/**
 * For each town in detail the items to take on next. An item is worth the cases it is likely to bring (its volume by the
 * town's part of the people) and asks their hours. Items that the catalogue itself speaks against are left out, and so
 * are those whose volume or hours are not known.
 */
export function additionsOf(
  authority: AuthorityCase,
  settings: Settings,
  held: BitTable,
  capacity: Capacity | undefined,
): Additions[] {
  const { known } = authority;
  if (!capacity || !known.has("volume") || !known.has("hours")) return [];
  const suitable = suitableItems(authority, settings);
  return settings.towns.map((town) => {
    const room = Math.max(0, toTenths((capacity.available[town] ?? 0) - (capacity.demand[town] ?? 0)));
    const candidates = candidatesOf(authority, held, town, (item) => suitable(town, item));
    const answer = nextItems(
      candidates.map(({ cases }) => cases),
      candidates.map(({ hours }) => hours),
      room,
      candidates.map(({ requires }) => requires),
    );
    const items = worthTelling(candidates, answer.chosen);
    return { town, room, hours: answer.hours, cases: answer.value, items, tied: answer.tie !== null };
  });
}

/** Whether an item may be proposed to a town at all. */
function suitableItems(authority: AuthorityCase, settings: Settings): (town: number, item: number) => boolean {
  const { items, officers } = authority;
  const fields = fieldsOf(authority);
  const open = items.map((item) => mayBeDevolved(item, settings.fewestCases));
  const hasOfficers = (town: number, item: number) =>
    officers === undefined || (officers[town]?.[fields.of[item] ?? 0] ?? 0) >= settings.leastOfficers;
  const needsOfficers = (item: number) => settings.onlyWithOfficers && items[item]?.enforcement !== false;
  return (town, item) => open[item] === true && (!needsOfficers(item) || hasOfficers(town, item));
}

/** An item that stays above, that the catalogue speaks against, or of which too little is known is not proposed. */
function mayBeDevolved(item: Item, fewestCases: number): boolean {
  const isKnown = item.volume !== undefined && item.hours !== undefined;
  return (
    !item.stays && isKnown && item.requires !== "unknown" && reasonsAgainst(item, undefined, fewestCases).length === 0
  );
}

/** The items that a town lacks and that suit it, without those whose prerequisites it can neither hold nor take on. */
function candidatesOf(
  { items, towns, known }: AuthorityCase,
  held: BitTable,
  town: number,
  suits: (item: number) => boolean,
): Candidate[] {
  const isOpen = items.map((_, item) => !hasBit(held, town, item) && suits(item));
  const needs = items.map(({ requires }) =>
    typeof requires === "number" && !hasBit(held, town, requires) ? requires : undefined,
  );
  const possible = isOpen.flatMap((open, item) => (open && leadsToOpen(item, needs, isOpen) ? [item] : []));
  const position = new Map(possible.map((item, index) => [item, index]));
  const people = known.has("population") ? towns.reduce((sum, { population = 0 }) => sum + population, 0) : 0;
  const part = people > 0 ? (towns[town]?.population ?? 0) / people : 1 / towns.length;
  return possible.map((item) => {
    const needed = needs[item];
    const cases = Math.round((items[item]?.volume ?? 0) * part);
    return {
      item,
      cases,
      hours: toTenths(cases * (items[item]?.hours ?? 0)),
      requires: needed === undefined ? null : (position.get(needed) ?? 0) + 1,
    };
  });
}

/** Whether all that an item needs is open too. Items that need one another in a circle can none of them come first. */
function leadsToOpen(item: number, needs: readonly (number | undefined)[], isOpen: readonly boolean[]): boolean {
  const seen = new Set([item]);
  for (let needed = needs[item]; needed !== undefined; needed = needs[needed]) {
    if (!isOpen[needed] || seen.has(needed)) return false;
    seen.add(needed);
  }
  return true;
}

/** The chosen items that bring or ask something, and those that they need. */
function worthTelling(candidates: readonly Candidate[], chosen: readonly boolean[]): Addition[] {
  const told = new Set<number>();
  candidates.forEach(({ cases, hours }, index) => {
    if (!chosen[index] || (cases === 0 && hours === 0)) return;
    for (let at: number | null = index; at !== null && !told.has(at);) {
      told.add(at);
      const requires: number | null = candidates[at]?.requires ?? null;
      at = requires === null ? null : requires - 1;
    }
  });
  return candidates.flatMap(({ item, cases, hours }, index) => (told.has(index) ? [{ item, cases, hours }] : []));
}
