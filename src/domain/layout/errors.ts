/** A change that alone makes a merge possible. */
export type MergeRemedy =
  | { readonly kind: "least" | "most"; readonly value: number }
  | { readonly kind: "towns"; readonly values: readonly number[] }
  | {
      readonly kind: "rule";
      readonly rule: "together" | "apart" | "alone" | "seat";
      readonly names: readonly string[];
    };

/** Why no plan exists, by names; the first that holds in this order is told. */
export type NoPlan =
  /** One unit, or units that must be together, above the most. */
  | { readonly why: "unit"; readonly names: readonly string[]; readonly people: number; readonly most: number }
  /** A connected region below the least. */
  | { readonly why: "region"; readonly names: readonly string[]; readonly people: number; readonly least: number }
  /** So many towns cannot be by the people of the regions; from `from` to `to` could (none where from > to). */
  | { readonly why: "towns"; readonly towns: number; readonly from: number; readonly to: number }
  /** A connected region that no number of towns fits: `most` ones are too full, one more is too small. */
  | {
      readonly why: "gap";
      readonly names: readonly string[];
      readonly people: number;
      readonly least: number;
      readonly most: number;
    }
  /** Units that must be together are not connected. */
  | { readonly why: "together"; readonly names: readonly string[] }
  /** Units of which no two may be in one town are more than the towns. */
  | { readonly why: "apart"; readonly names: readonly string[]; readonly towns: number }
  /** None of these: what would help, each alone. */
  | { readonly why: "others"; readonly remedies: readonly MergeRemedy[] };

export interface LayoutFacts {
  "merge.none": NoPlan;
  /** A border or a rule names what is no unit. */
  "merge.unitUnknown": { found: string };
  /** The two directions of a border differ. */
  "merge.oneWay": { from: string; to: string };
  /** Some borders have a way in kilometres and this one has none. */
  "merge.kilometres": { from: string; to: string };
  /** The most is below the least. */
  "merge.most": { least: number; most: number };
  /** More towns than units. */
  "merge.count": { towns: number; units: number };
  /** Any number of towns is for counting only; a goal needs a number, the most or the fewest. */
  "merge.countMissing": Record<string, never>;
  /** The goal of ways needs coordinates of all units, or kilometres of all borders. */
  "merge.coordinates": Record<string, never>;
  /** Coordinates that look like degrees. */
  "merge.degrees": Record<string, never>;
  /** A line of the rules that begins with no rule. */
  "merge.ruleUnknown": { found: string };
  /** A rule that names too few units. */
  "merge.ruleShort": { found: string; wanted: number };
  /** Rules that no town can keep together. */
  "merge.rule": { one: string; other: string };
  /** A unit that must be a seat and may not be one. */
  "merge.seat": { found: string };
  /** The optimum is not proved within the steps of a cell. */
  "merge.tooLarge": { units: number };
  /** People and ways add up to more than can be reckoned exactly. */
  "merge.figures": Record<string, never>;
}
