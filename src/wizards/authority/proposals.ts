import { columnsOf, hasBit, type BitTable } from "../../domain/authority/bits";
import { nextItems } from "../../domain/authority/nextItems";
import { recallReasons, type RecallTest } from "../../domain/authority/recall";
import { codeKey } from "../../chapters/authority/read/codes";
import { staysWithCity } from "../../chapters/authority/read";
import type { Capacity } from "./capacity";
import type { AuthorityChoices } from "./choices";
import type { AuthorityValue } from "./value";

/** What one town could take on next within the hours that it has left. */
export interface Additions {
  readonly town: number;
  /** Hours that its people have beyond today's cases. */
  readonly room: number;
  readonly hours: number;
  /** Cases a year of the items chosen. */
  readonly cases: number;
  readonly items: readonly { readonly item: number; readonly cases: number; readonly hours: number }[];
  /** Another choice would serve as many cases. */
  readonly tied: boolean;
}

/** An item that a town holds and that fails some of the tests. */
export interface Recall {
  readonly town: number;
  readonly item: number;
  readonly reasons: readonly RecallTest[];
  readonly cases: number | undefined;
}

const DIFFICULT = /^(高|较高|很高|难|困难|high|hard|difficult)/i;
const UNSOUND = /不|未|差|难|unsound|poor|weak|fail|not /i;
const ENFORCEMENT = /处罚|强制|检查|penalt|enforce|coerc|inspect/i;

/**
 * For each town in detail the items to take on next. An item is worth the cases it is likely to bring (its volume by the
 * town's part of the people) and asks their hours. Items that the catalogue itself speaks against are left out.
 */
export function additionsOf(
  value: AuthorityValue,
  choices: AuthorityChoices,
  held: BitTable,
  capacity: Capacity | undefined,
): Additions[] {
  const { volumes, hours, authority } = value;
  if (!volumes || !hours || !capacity) return [];
  return townsInDetail(value, choices).map((town) => {
    const room = Math.max(0, Math.round(((capacity.available[town] ?? 0) - (capacity.demand[town] ?? 0)) * 10) / 10);
    const candidates = withPrerequisites(
      authority.catalogue.codes
        .map((_, item) => item)
        .filter((item) => !hasBit(held, town, item) && suits(value, choices, town, item)),
      value,
      town,
      held,
    );
    const cases = candidates.map(({ item }) => Math.round((volumes[item] ?? 0) * shareOf(value, town)));
    const asked = candidates.map(({ item }, index) => Math.round((cases[index] ?? 0) * (hours[item] ?? 0) * 10) / 10);
    const answer = nextItems(
      cases,
      asked,
      room,
      candidates.map(({ requires }) => requires),
    );
    const chosen = candidates
      .map(({ item }, index) => ({ item, cases: cases[index] ?? 0, hours: asked[index] ?? 0 }))
      .filter((one, index) => answer.chosen[index] && (one.cases > 0 || one.hours > 0));
    return { town, room, hours: answer.hours, cases: answer.value, items: chosen, tied: answer.tie !== null };
  });
}

export function townsInDetail({ authority }: AuthorityValue, { towns }: AuthorityChoices): number[] {
  return authority.towns.names.flatMap((name, town) => (towns.includes(name) ? [town] : []));
}

/** The town's part of the county's people; all towns alike where the county does not tell. */
function shareOf({ population, authority }: AuthorityValue, town: number): number {
  const people = population?.reduce((sum, one) => sum + one, 0) ?? 0;
  return people > 0 ? (population?.[town] ?? 0) / people : 1 / authority.towns.names.length;
}

function suits(value: AuthorityValue, choices: AuthorityChoices, town: number, item: number): boolean {
  const row = rowOf(value, item);
  if (staysWithCity(row?.level)) return false;
  if (recallReasons(factsOf(value, item, undefined), choices.fewestCases).length > 0) return false;
  const officers = value.officers?.[town]?.[value.fields.of[item] ?? 0];
  const enforcement = row?.type === undefined || ENFORCEMENT.test(row.type);
  return !(choices.onlyWithOfficers && enforcement && officers !== undefined && officers < choices.leastOfficers);
}

/** The candidates with the row of what each needs; one whose prerequisite is neither held nor a candidate is left out. */
function withPrerequisites(
  candidates: readonly number[],
  value: AuthorityValue,
  town: number,
  held: BitTable,
): { item: number; requires: number | null }[] {
  const { codes } = value.authority.catalogue;
  const byCode = new Map(codes.map((code, item) => [codeKey(code), item]));
  const needs = (item: number) => {
    const code = rowOf(value, item)?.requires;
    const needed = code ? byCode.get(codeKey(code)) : undefined;
    return needed === undefined || hasBit(held, town, needed) ? undefined : needed;
  };
  let possible = [...candidates];
  for (let before = -1; before !== possible.length;) {
    before = possible.length;
    const still = new Set(possible);
    possible = possible.filter((item) => {
      const needed = needs(item);
      return needed === undefined || still.has(needed);
    });
  }
  const position = new Map(possible.map((item, index) => [item, index]));
  return possible.map((item) => {
    const needed = needs(item);
    return { item, requires: needed === undefined ? null : (position.get(needed) ?? 0) + 1 };
  });
}

/** Items that fail enough of the chosen tests, those that fail most first. */
export function recallsOf(value: AuthorityValue, choices: AuthorityChoices, held: BitTable): Recall[] {
  const recalls = townsInDetail(value, choices).flatMap((town) =>
    columnsOf(held, town).flatMap((item): Recall[] => {
      const cases = value.accepted?.[town]?.[item];
      const reasons = recallReasons(factsOf(value, item, cases), choices.fewestCases).filter((test) =>
        choices.recallTests.includes(test),
      );
      return reasons.length >= choices.leastReasons && reasons.length > 0 ? [{ town, item, reasons, cases }] : [];
    }),
  );
  return recalls.sort(
    (left, right) => right.reasons.length - left.reasons.length || left.town - right.town || left.item - right.item,
  );
}

function rowOf({ authority: { catalogue } }: AuthorityValue, item: number) {
  return catalogue.reading?.rows[catalogue.rows[item] ?? -1];
}

function factsOf(value: AuthorityValue, item: number, cases: number | undefined) {
  const row = rowOf(value, item);
  const found = value.authority.catalogue.reading?.found;
  return {
    difficult: found?.difficulty === undefined ? undefined : DIFFICULT.test(row?.difficulty ?? ""),
    objects: row?.objects,
    cases,
    unsoundAssessment: found?.assessment === undefined ? undefined : UNSOUND.test(row?.assessment ?? ""),
    obstacle: found?.obstacle === undefined ? undefined : (row?.obstacle ?? "") !== "",
  };
}
