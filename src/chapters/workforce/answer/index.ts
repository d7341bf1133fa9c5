import { compareDays, fullYears, type CalendarDay } from "../../../domain/workforce/months";
import { retirementClass, retirementOf, type RetirementTerms } from "../../../domain/workforce/retirement";
import type { Other, Person } from "../read";
import type { Category } from "../words";

export type ExitOption = "statutory" | "early" | "late";

/** When a person goes, and whether the day on which they must has passed before `from`. */
export function exitOf(
  person: Person,
  option: ExitOption,
  terms: RetirementTerms,
): { day: CalendarDay; must: CalendarDay } {
  if (person.retiresOn) return { day: person.retiresOn, must: person.retiresOn };
  const { statutory, earliest, latest } = retirementOf(
    person.birth,
    retirementClass(person.sex, person.kind, terms),
    terms,
  );
  if (option === "early") return { day: earliest, must: statutory };
  return option === "late" ? { day: latest, must: latest } : { day: statutory, must: statutory };
}

export interface ExitsAsked {
  readonly towns: number;
  readonly from: number;
  readonly years: number;
  readonly categories: readonly Category[];
  readonly option: ExitOption;
}

/**
 * Retirements town by town: overdue at the start of the first year, in each year, later. Whoever could have gone early already goes in
 * the first year.
 */
export function exits(people: readonly Person[], asked: ExitsAsked, terms: RetirementTerms): number[][] {
  const { towns, from, years, categories, option } = asked;
  const start = { year: from, month: 1, day: 1 };
  const rows = Array.from({ length: towns }, () => new Array<number>(years + 2).fill(0));
  for (const person of people) {
    const row = rows[person.town];
    if (!row || !categories.includes(person.category)) continue;
    const { day, must } = exitOf(person, option, terms);
    const year = Math.max(from, day.year) - from;
    const column = compareDays(must, start) < 0 ? 0 : Math.min(year, years) + 1;
    row[column] = (row[column] ?? 0) + 1;
  }
  return rows;
}

/** Town by town: administrative, institution, of these away, lent in, service schemes, support posts and contracted people. */
export function headcounts(people: readonly Person[], others: readonly Other[], towns: number): number[][] {
  const rows = Array.from({ length: towns }, () => new Array<number>(6).fill(0));
  const add = (town: number, column: number) => {
    const row = rows[town];
    if (row) row[column] = (row[column] ?? 0) + 1;
  };
  const columns = { administrative: 0, institution: 1, support: 5 } as const;
  for (const { town, category, isAway } of people) {
    add(town, columns[category]);
    if (isAway && category !== "support") add(town, 2);
  }
  for (const { town, status } of others) add(town, { lentIn: 3, service: 4, contracted: 5 }[status]);
  return rows;
}

/** The first ages of the bands: below 25, five years each, 60 and over. */
const BANDS = [0, 25, 30, 35, 40, 45, 50, 55, 60] as const;

/** The roll by age on a day, band by band and in all: men, women, both. */
export function ageBands(people: readonly Person[], on: CalendarDay): number[][] {
  const rows = Array.from({ length: BANDS.length + 1 }, () => [0, 0, 0]);
  for (const { birth, sex } of people) {
    const age = fullYears(birth, on);
    const band = BANDS.filter((first) => age >= first).length - 1;
    for (const row of [rows[Math.max(0, band)], rows[BANDS.length]])
      for (const column of [sex === "man" ? 0 : 1, 2]) if (row) row[column] = (row[column] ?? 0) + 1;
  }
  return rows;
}

/** Those who have not retired by a day; the day itself is already the first without them. */
export function stayingAfter(people: readonly Person[], day: CalendarDay, terms: RetirementTerms): Person[] {
  return people.filter((person) => compareDays(exitOf(person, "statutory", terms).day, day) > 0);
}
