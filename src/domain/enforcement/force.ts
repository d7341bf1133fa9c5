import { ceiling, divide, exact } from "../kernel/exact";

/** Cases of one town in one field; `completed` undefined where that is not said. */
interface FieldCases {
  readonly opened: number;
  readonly completed: number | undefined;
}

/** What a town has to enforce the law with. */
export interface TownForce {
  /** Its cases, a field each. */
  readonly cases: readonly FieldCases[];
  /** Its certified officers, a field each; one officer may be certified in several. */
  readonly certified: readonly number[];
  /** Its officers; undefined where that is not said. */
  readonly people: number | undefined;
}

/** What is asked of a field and of a person. */
export interface ForceRule {
  /** Certified officers without whom a field cannot be enforced; two by article 42 of the law on administrative penalties. */
  readonly least: number;
  /** Cases that one officer can be given a year; undefined where nobody says. */
  readonly load: number | undefined;
}

export interface Force {
  readonly opened: number;
  /** Cases known to be completed, and their part of those of the same fields; null where no field says. */
  readonly completed: number | null;
  readonly completion: number | null;
  readonly people: number | null;
  readonly casesEach: number | null;
  readonly fieldsWithCases: number;
  readonly executable: number;
  /** Fields that have cases and too few certified officers, by their numbers from 0. */
  readonly lacking: readonly number[];
  /** Certificates that these fields lack, added up. */
  readonly certificatesLacking: number;
  /** People beyond those there are, by the load; null where the load or the people are not known. */
  readonly peopleLacking: number | null;
}

/** How each town stands, and the county: sums of the towns, so that one town's surplus hides no other's lack. */
export function forces(
  towns: readonly TownForce[],
  rule: ForceRule,
): { readonly towns: readonly Force[]; readonly county: Force } {
  const rows = towns.map((town) => forceOf(town, rule));
  const sum = (of: (row: Force) => number) => rows.reduce((total, row) => total + of(row), 0);
  const whole = (of: (row: Force) => number | null) =>
    rows.some((row) => of(row) === null) ? null : sum((row) => of(row) ?? 0);
  const all = handled(towns.flatMap(({ cases }) => cases));
  const people = whole((row) => row.people);
  return {
    towns: rows,
    county: {
      ...all,
      people,
      casesEach: each(all.opened, people),
      fieldsWithCases: sum((row) => row.fieldsWithCases),
      executable: sum((row) => row.executable),
      lacking: [],
      certificatesLacking: sum((row) => row.certificatesLacking),
      peopleLacking: whole((row) => row.peopleLacking),
    },
  };
}

function forceOf({ cases, certified, people }: TownForce, { least, load }: ForceRule): Force {
  const all = handled(cases);
  const withCases = cases.flatMap(({ opened }, field) => (opened > 0 ? [field] : []));
  const lacking = withCases.filter((field) => (certified[field] ?? 0) < least);
  return {
    ...all,
    people: people ?? null,
    casesEach: each(all.opened, people ?? null),
    fieldsWithCases: withCases.length,
    executable: withCases.length - lacking.length,
    lacking,
    certificatesLacking: lacking.reduce((sum, field) => sum + least - (certified[field] ?? 0), 0),
    peopleLacking: load === undefined || people === undefined ? null : Math.max(0, asked(all.opened, load) - people),
  };
}

function handled(cases: readonly FieldCases[]): Pick<Force, "opened" | "completed" | "completion"> {
  const known = cases.filter(({ completed }) => completed !== undefined);
  const sum = (of: readonly FieldCases[], value: (one: FieldCases) => number) =>
    of.reduce((total, one) => total + value(one), 0);
  const completed = sum(known, (one) => one.completed ?? 0);
  const openedOfKnown = sum(known, ({ opened }) => opened);
  return {
    opened: sum(cases, ({ opened }) => opened),
    completed: known.length === 0 ? null : completed,
    completion: openedOfKnown === 0 ? null : completed / openedOfKnown,
  };
}

function each(opened: number, people: number | null): number | null {
  return people === null || people === 0 ? null : opened / people;
}

/** The least people who can take so many cases; decided on the exact quotient. */
function asked(opened: number, load: number): number {
  return Number(ceiling(divide(exact(opened), exact(load))));
}
