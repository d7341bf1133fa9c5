import { DomainError } from "../kernel/errors";
import { countByKind, countRow, countRows, foldRows, sumRows, type BitTable } from "./bits";

/** A part of a whole, both told, so that no percentage stands without its denominator. */
export interface Share {
  readonly part: number;
  readonly whole: number;
  readonly ratio: number;
}

export interface Coverage {
  readonly towns: readonly Share[];
  /** Parts and wholes of the towns added up. */
  readonly county: Share;
}

/** What each item of a catalogue belongs to; kinds (fields, departments, types) count from 0. */
export interface Kinds {
  readonly count: number;
  readonly of: ArrayLike<number>;
}

export function share(part: number, whole: number): Share {
  return { part, whole, ratio: whole === 0 ? 0 : part / whole };
}

/** The county's share: parts and wholes added up, a town without anything among them. */
export function addUp(towns: readonly Share[]): Coverage {
  const sum = (of: (one: Share) => number) => towns.reduce((total, one) => total + of(one), 0);
  return {
    towns,
    county: share(
      sum(({ part }) => part),
      sum(({ whole }) => whole),
    ),
  };
}

/**
 * Items that each town holds of the catalogue; the county is granted pairs of town × catalogue.
 * @throws authority.nothing for a catalogue without items
 */
export function itemCoverage(held: BitTable): Coverage {
  if (held.columns === 0) throw new DomainError("authority.nothing", { of: "items" });
  return addUp(countRows(held).map((count) => share(count, held.columns)));
}

/**
 * The volume of the items that each town holds, of the volume of the catalogue.
 * @throws authority.lengths, authority.negative, authority.nothing where there is no volume at all
 */
export function volumeCoverage(held: BitTable, volumes: ArrayLike<number>): Coverage {
  const whole = totalOf(volumes, held.columns);
  if (whole === 0) throw new DomainError("authority.nothing", { of: "volume" });
  return addUp(sumRows(held, volumes).map((part) => share(part, whole)));
}

/**
 * Fields of which a town holds at least `least` items, of all fields. With `officers` (towns × fields) a field counts
 * only where the town has at least `leastOfficers` certified officers in it.
 * @see 中华人民共和国行政处罚法(2021 年修订)第四十二条: at least two law-enforcement officers
 */
export function fieldCoverage(
  held: BitTable,
  fields: Kinds,
  { least = 1, officers, leastOfficers = 2 }: FieldRules = {},
): Coverage {
  if (fields.count === 0) throw new DomainError("authority.nothing", { of: "fields" });
  return addUp(
    countByKind(held, fields.of, fields.count).map((counts, town) => {
      const covered = counts.filter(
        (count, field) => count >= least && (officers === undefined || (officers[town]?.[field] ?? 0) >= leastOfficers),
      );
      return share(covered.length, fields.count);
    }),
  );
}

export interface FieldRules {
  readonly least?: number;
  readonly officers?: readonly (readonly number[])[];
  readonly leastOfficers?: number;
}

/** towns × kinds: the items that each town holds of each kind, of the items of that kind in the catalogue. */
export function coverageByKind(
  held: BitTable,
  kinds: Kinds,
): { readonly towns: readonly (readonly Share[])[]; readonly county: readonly Share[] } {
  const sizes = sizesOf(kinds, held.columns);
  const towns = countByKind(held, kinds.of, kinds.count).map((counts) =>
    counts.map((count, kind) => share(count, sizes[kind] ?? 0)),
  );
  return { towns, county: sizes.map((_, kind) => addUp(towns.map((row) => row[kind])).county) };
}

/** How many items each kind has. */
export function sizesOf(kinds: Kinds, items: number): number[] {
  const sizes = new Array<number>(kinds.count).fill(0);
  for (let item = 0; item < items; item++) sizes[kinds.of[item]] = (sizes[kinds.of[item]] ?? 0) + 1;
  return sizes;
}

/** Items that at least one town holds, and items that every town holds, of the catalogue. */
export function reachOfCatalogue(held: BitTable): { readonly distinct: Share; readonly common: Share } {
  const fold = (how: "some" | "every") => share(countRow(foldRows(held, how), 0), held.columns);
  return { distinct: fold("some"), common: fold("every") };
}

/**
 * The mean of the towns' ratios, each town with its people; with equal weights the plain mean.
 * @throws authority.lengths, authority.negative, authority.nothing where there are no people
 */
export function weightedMean(ratios: readonly number[], people: readonly number[]): number {
  const whole = totalOf(people, ratios.length);
  if (whole === 0) throw new DomainError("authority.nothing", { of: "people" });
  return ratios.reduce((sum, ratio, town) => sum + ratio * (people[town] ?? 0), 0) / whole;
}

/** @throws authority.lengths, authority.negative */
export function totalOf(values: ArrayLike<number>, wanted: number): number {
  if (values.length !== wanted) throw new DomainError("authority.lengths", { found: values.length, wanted });
  let total = 0;
  for (let unit = 0; unit < wanted; unit++) {
    const value = values[unit];
    if (!(value >= 0)) throw new DomainError("authority.negative", { unit, found: value });
    total += value;
  }
  return total;
}
