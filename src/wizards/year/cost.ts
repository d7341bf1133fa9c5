import { DomainError } from "../../domain/kernel/errors";
import { asFen, fromFen, sumFen, toFen, type Fen } from "../../domain/revenue/money";
import { staffCosts, type StaffCost } from "../../domain/workforce/staffCost";
import { greatestTotal, type WithinCap } from "../../domain/year/cap";
import type { TownFigures } from "../kit/townFigures";
import { allFigures, townsOf, valueIn, type YearChapter } from "./chapters";

/** What posts cost and what they may cost in all, as the planner has said it; null where it is not said. */
export interface CostWishes {
  /** Fen a post and year, by the id of the kind of posts. */
  readonly rates: Readonly<Record<string, Fen | null>>;
  readonly cap: Fen | null;
}

/** What is kept in the workbook, as far as it is such; what is not, is not said yet. */
export function costWishes(kept: unknown): CostWishes {
  const { rates, cap } = (typeof kept === "object" && kept !== null ? kept : {}) as Partial<
    Record<keyof CostWishes, unknown>
  >;
  const fen = (value: unknown) =>
    typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;
  return {
    rates: Object.fromEntries(Object.entries(rates ?? {}).map(([id, rate]) => [id, fen(rate)])),
    cap: fen(cap),
  };
}

/** The rate of a kind of posts in yuan. */
export function rateOf({ rates }: CostWishes, id: string): number | null {
  const rate = rates[id] ?? null;
  return rate === null ? null : fromFen(rate);
}

/** The cap in 万元. */
export function capOf({ cap }: CostWishes): number | null {
  return cap === null ? null : fromFen(cap, "wan");
}

export function withRate(wishes: CostWishes, id: string, yuan: number | null): CostWishes {
  return { ...wishes, rates: { ...wishes.rates, [id]: yuan === null ? null : toFen(yuan, "yuan").fen } };
}

export function withCap(wishes: CostWishes, wan: number | null): CostWishes {
  return { ...wishes, cap: wan === null ? null : toFen(wan, "wan").fen };
}

/** How many posts of one kind a cap pays for, the others as they are. */
export interface CapAnswer {
  readonly category: TownFigures;
  readonly today: number;
  readonly within: WithinCap | DomainError;
}

export interface YearCost {
  readonly names: readonly string[];
  readonly categories: readonly TownFigures[];
  readonly towns: readonly StaffCost[];
  readonly county: StaffCost;
  /** The cost of each kind of posts in all towns, reckoned from the kinds and not from the towns. */
  readonly byCategory: readonly Fen[];
  readonly overCap: Fen | null;
  readonly caps: readonly CapAnswer[];
}

/** The kinds of posts of the year that have no rate: nothing is reckoned until they have. */
export function unrated(chapters: readonly YearChapter[], { rates }: CostWishes): TownFigures[] {
  return postsOf(chapters).filter(({ id }) => (rates[id] ?? null) === null);
}

export function postsOf(chapters: readonly YearChapter[]): TownFigures[] {
  return allFigures(chapters).filter(({ kind }) => kind === "posts");
}

/** What a town can spend: its final resources. */
function resourcesOf(chapters: readonly YearChapter[]): TownFigures | undefined {
  return allFigures(chapters).find(({ kind, id }) => kind === "money" && id === "final");
}

/** What the posts of the year cost, against the resources where they are known; undefined without posts or a rate for each. */
export function yearCost(chapters: readonly YearChapter[], wishes: CostWishes): YearCost | undefined {
  const categories = postsOf(chapters);
  if (categories.length === 0 || unrated(chapters, wishes).length > 0) return undefined;
  const rates = categories.map(({ id }) => wishes.rates[id] ?? 0);
  const resources = resourcesOf(chapters);
  const names = townsOf(chapters);
  const { towns, county } = staffCosts(
    names.map((town) => ({
      heads: categories.map((category) => valueIn(category, town) ?? 0),
      resources: resources && valueIn(resources, town),
      guaranteed: undefined,
    })),
    rates,
  );
  const byCategory = categories.map(({ rows }, index) =>
    asFen(BigInt(rows.reduce((sum, { value }) => sum + value, 0)) * BigInt(rates[index] ?? 0)),
  );
  const { cap } = wishes;
  return {
    ...{ names, categories, towns, county, byCategory },
    overCap: cap === null ? null : Math.max(0, county.cost - cap),
    caps: cap === null ? [] : categories.flatMap((_, index) => withinCap(categories, rates, byCategory, index, cap)),
  };
}

function withinCap(
  categories: readonly TownFigures[],
  rates: readonly Fen[],
  byCategory: readonly Fen[],
  index: number,
  cap: Fen,
): CapAnswer[] {
  const category = categories[index];
  const sharing = category?.sharing;
  if (!category || !sharing) return [];
  const today = category.rows.reduce((sum, { value }) => sum + value, 0);
  const otherCost = sumFen(byCategory.filter((_, other) => other !== index));
  try {
    const each = sharing.weights.map(() => rates[index] ?? 0);
    return [{ category, today, within: greatestTotal({ ...sharing, rates: each, otherCost, cap }) }];
  } catch (error) {
    if (error instanceof DomainError) return [{ category, today, within: error }];
    throw error;
  }
}
