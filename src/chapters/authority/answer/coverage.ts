import type { BitTable } from "../../../domain/authority/bits";
import { consistency, type Consistency } from "../../../domain/authority/consistency";
import { coverageByKind, itemCoverage, sizesOf, type Coverage } from "../../../domain/authority/coverage";
import { idleItems } from "../../../domain/authority/idle";
import { holdingsOn, newestStart, type Ledger } from "../../../domain/authority/ledger";
import { InvariantError } from "../../../domain/kernel/errors";
import { coverageBy, type Basis, type Measure } from "../../../domain/authority/measures";
import { fieldsOf, kindsOf, numbersOf, type AuthorityCase, type NamedKinds } from "./case";

/** Towns × items in force on a day: the newest start in the ledger unless told otherwise; any day will do where no grant has a start. */
export function heldOn(ledger: Ledger, day: number | undefined, counts?: (grant: number) => boolean): BitTable {
  return holdingsOn(ledger, day ?? newestStart(ledger) ?? 0, counts);
}

/** A measure with the numbers of this county. */
export function basisOf(authority: AuthorityCase, measure: Measure, leastOfficers?: number): Basis {
  const { items, towns, officers = [] } = authority;
  switch (measure) {
    case "items":
      return { measure };
    case "fields":
      return { measure, fields: fieldsOf(authority) };
    case "volume":
      return { measure, volumes: numbersOf(items, "volume") };
    case "executable":
      return { measure, fields: fieldsOf(authority), officers, leastOfficers };
    case "population":
      return { measure, people: numbersOf(towns, "population") };
  }
}

export interface Measured {
  readonly measure: Measure;
  readonly coverage: Coverage;
}

export function measured(authority: AuthorityCase, measure: Measure, day: number | undefined): Measured {
  return { measure, coverage: coverageBy(heldOn(authority.ledger, day), basisOf(authority, measure)) };
}

/** By what a table of coverage sorts: what the catalogue says of each item, or how it was devolved. */
export const groupings = ["field", "department", "type", "mode"] as const;
export type Grouping = (typeof groupings)[number];

export interface CoverageMatrix {
  readonly kinds: readonly string[];
  /** towns × kinds */
  readonly towns: readonly (readonly number[])[];
  readonly county: readonly number[];
  /** For each kind the items that it is measured by. */
  readonly sizes: readonly number[];
  /** All kinds together. */
  readonly whole: Coverage;
  readonly items: number;
}

/** Coverage by kind. By mode the denominator is the whole catalogue, and an item held in two modes counts in both. */
export function matrixBy(authority: AuthorityCase, by: Grouping, day: number | undefined): CoverageMatrix {
  const { items, ledger } = authority;
  const held = heldOn(ledger, day);
  const whole = itemCoverage(held);
  const parts = by === "mode" ? byMode(authority, day) : byKind(held, kindsOf(items.map((item) => item[by])));
  return { ...parts, whole, items: items.length };
}

function byKind(held: BitTable, kinds: NamedKinds) {
  const { towns, county } = coverageByKind(held, kinds);
  return {
    kinds: kinds.names,
    towns: towns.map((row) => row.map(({ ratio }) => ratio)),
    county: county.map(({ ratio }) => ratio),
    sizes: sizesOf(kinds, held.columns),
  };
}

function byMode({ ledger, grants, towns, items }: AuthorityCase, day: number | undefined) {
  const modes = kindsOf(grants.map(({ mode }) => mode));
  const each = modes.names.map((_, mode) => itemCoverage(heldOn(ledger, day, (grant) => modes.of[grant] === mode)));
  return {
    kinds: modes.names,
    towns: towns.map((_, town) => each.map((one) => one.towns[town]?.ratio ?? 0)),
    county: each.map(({ county }) => county.ratio),
    sizes: each.map(() => items.length),
  };
}

export interface Alikeness {
  readonly classes: readonly (Consistency & { readonly name: string })[];
  readonly county: Consistency;
}

/** How alike the lists of towns of one class are. */
export function alikeness({ towns, ledger }: AuthorityCase, day: number | undefined): Alikeness {
  const kinds = kindsOf(towns.map((town) => town.class));
  const { classes, county } = consistency(heldOn(ledger, day), kinds.of, kinds.count);
  return { classes: classes.map((one, index) => ({ name: kinds.names[index] ?? "", ...one })), county };
}

/** Items held without a case in the year, where the cases are known. */
export function idleOn({ ledger, handled }: AuthorityCase, day: number | undefined): ReturnType<typeof idleItems> {
  if (!handled) throw new InvariantError("idle items are asked for without cases");
  return idleItems(heldOn(ledger, day), handled.used);
}
