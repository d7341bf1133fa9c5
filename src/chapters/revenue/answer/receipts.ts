import { bucketed } from "../../../domain/kernel/buckets";
import { DomainError, isDomainError } from "../../../domain/kernel/errors";
import { ZERO, type Rational } from "../../../domain/kernel/exact";
import { restatedBase } from "../../../domain/revenue/base";
import type { LevelKind } from "../../../domain/revenue/books";
import { sumFen, type Fen } from "../../../domain/revenue/money";
import { proportions, splitFen, type Proportions } from "../../../domain/revenue/split";
import type { IsoDay, Shares, TaxRule, Version } from "../../../policy/scheme";

/** What was collected, as far as a scheme needs to know it. */
export interface Collected {
  readonly town: number;
  readonly tax: string;
  readonly amount: Fen;
  readonly day: IsoDay | undefined;
  /** Amounts by level that the treasury has entered; they override the scheme. */
  readonly parts: ReadonlyMap<string, Fen> | undefined;
}

/** A posting with its rule and its parts; `computed` differs from `parts` where the treasury has split it otherwise. */
export interface SplitPosting {
  readonly town: number;
  readonly amount: Fen;
  readonly parts: readonly Fen[];
  readonly computed: readonly Fen[];
  readonly tax: TaxRule;
  readonly version: Version<readonly Rational[]>;
}

/** A fault of one posting. */
export interface PostingFault {
  readonly posting: number;
  readonly error: DomainError;
}

/** The day by which an undated posting, or with `restated` every posting, finds its shares. */
export interface Dating {
  readonly undated: IsoDay | undefined;
  readonly restated: boolean;
}

/** The last day of a year, whose shares count for what has no date. */
export function yearEnd(year: number): string {
  return `${year}-12-31`;
}

/** Splits what was collected by the shares in force, and tells every posting that has none. */
export function splitByScheme(
  shares: Shares,
  postings: readonly Collected[],
  { undated, restated }: Dating,
): { readonly receipts: readonly SplitPosting[]; readonly faults: readonly PostingFault[] } {
  const known = new Map<readonly Rational[], Proportions>();
  const { found, faults } = each(postings, ({ town, tax: name, amount, day, parts: entered }): SplitPosting => {
    const tax = shares.tax(name);
    const version = shares.version(tax, restated ? (undated ?? day) : (day ?? undated));
    const rule = known.get(version.values) ?? proportions(version.values);
    known.set(version.values, rule);
    const computed = splitFen(amount, rule);
    return { town, amount, tax, version, computed, parts: entered ? enteredParts(shares, entered) : computed };
  });
  return { receipts: found, faults };
}

/**
 * Bases in terms of the shares of a day: the town level's part of what each of so many towns received in the base year, as
 * if those shares had held; of several years, by their dates, the mean. What the treasury entered then does not count: it
 * was split by the old shares.
 */
export function restateBases(
  shares: Shares,
  received: readonly Collected[],
  towns: number,
  day: IsoDay,
): { readonly bases: readonly Fen[]; readonly faults: readonly PostingFault[] } {
  const level = levelKinds(shares).indexOf("town");
  const { found, faults } = each(received, ({ town, tax, amount }) => {
    const rate = shares.version(shares.tax(tax), day).values[level];
    return { town, amount, rate: rate ?? ZERO };
  });
  const years = new Set(received.flatMap(({ day: posted }) => (posted === undefined ? [] : [posted.slice(0, 4)]))).size;
  const bases = bucketed(found, towns, ({ town }) => town).map((own) => {
    const [amounts, rates] = [own.map(({ amount }) => amount), own.map(({ rate }) => rate)];
    return restatedBase(amounts, rates, Math.max(1, years));
  });
  return { bases, faults };
}

/** What is found for each posting, and the faults of those for which the scheme has no answer. */
function each<T>(
  postings: readonly Collected[],
  find: (posting: Collected) => T,
): { found: T[]; faults: PostingFault[] } {
  const faults: PostingFault[] = [];
  const found = postings.flatMap((one, posting): T[] => {
    try {
      return [find(one)];
    } catch (error) {
      if (!isDomainError(error)) throw error;
      faults.push({ posting, error });
      return [];
    }
  });
  return { found, faults };
}

/** A level for which the treasury has entered nothing has nothing. */
function enteredParts(shares: Shares, entered: ReadonlyMap<string, Fen>): Fen[] {
  const parts = shares.scheme.levels.map(() => 0);
  for (const [level, fen] of entered) parts[shares.level(level)] = fen;
  return parts;
}

/**
 * What each level of a scheme is to a settlement between county and towns.
 * @throws policy.noTownLevel where there is no column for the town or the county
 */
export function levelKinds({ scheme }: Shares): LevelKind[] {
  for (const missing of ["town", "county"] as const)
    if (!scheme.levels.some(({ id }) => id === missing)) throw new DomainError("policy.noTownLevel", { missing });
  return scheme.levels.map(({ id }) => (id === "town" || id === "county" ? id : "above"));
}

/** What a tax brought under one version of its shares. */
export interface TaxLine {
  readonly tax: TaxRule;
  readonly version: Version<readonly Rational[]>;
  readonly amount: Fen;
  /** One part for each level. */
  readonly parts: readonly Fen[];
  readonly townPart: Fen;
}

/** Postings by tax and version of its shares: what was collected, and what each level and the town has of it. */
export function linesByTax(postings: readonly SplitPosting[], kinds: readonly LevelKind[]): TaxLine[] {
  const lines = new Map<readonly Rational[] | null, SplitPosting[]>();
  for (const posting of postings) {
    const line = lines.get(posting.version.values);
    if (line) line.push(posting);
    else lines.set(posting.version.values, [posting]);
  }
  return [...lines.values()].flatMap((group): TaxLine[] => {
    const [first] = group;
    if (!first) return [];
    const parts = kinds.map((_, level) => sumFen(group.map((posting) => posting.parts[level] ?? 0)));
    return [
      {
        tax: first.tax,
        version: first.version,
        amount: sumFen(group.map(({ amount }) => amount)),
        parts,
        townPart: sumFen(parts.filter((_, level) => kinds[level] === "town")),
      },
    ];
  });
}
