import { DomainError } from "../kernel/errors";
import { compare, divide, multiply, ONE, ratio, subtract, sum, ZERO, type Rational } from "../kernel/exact";
import { exactFen, roundToFen, sumFen, yuanText, type Fen } from "./money";
import { proportions, splitFen, wholeProportions } from "./split";

/** How a pool fills gaps between need and resources. */
export type GapMethod =
  /** Every gap; the pool must reach. */
  | { readonly kind: "full" }
  /** By gap, the same percentage for all. */
  | { readonly kind: "proportional" }
  /** Raises the towns of the lowest coverage (resources ÷ need) to one common coverage. */
  | { readonly kind: "water-filling" }
  /** Raises every town to `rate` × the mean. */
  | { readonly kind: "floor"; readonly rate: Rational }
  /** Pays `rate` × distance to the mean; without a pool, those above the mean pay it. */
  | { readonly kind: "linear"; readonly rate: Rational }
  /** Leaves `rate` of a town's own resources out of account: fills need − (1 − rate) × resources. */
  | { readonly kind: "retention"; readonly rate: Rational }
  /** One coefficient P ÷ ΣH for all, no town above its cap; what a cap frees goes round again until nothing changes. */
  | { readonly kind: "coefficient"; readonly caps?: readonly (Fen | null)[] };

export interface GapCase {
  readonly resources: readonly Fen[];
  readonly needs: readonly Fen[];
  /** The money there is; null for no limit (under `linear`: the towns among themselves). */
  readonly pool: Fen | null;
  /** By what the mean of `floor` and `linear` is taken, such as heads; the needs where it is left out. */
  readonly heads?: readonly Rational[];
}

export interface GapAnswer {
  /** max(0, N − F); what `retention` measures is larger. */
  readonly gaps: readonly Fen[];
  readonly grants: readonly Fen[];
  /** What is left of the pool; null where there is none. */
  readonly left: Fen | null;
}

/**
 * Grants from a pool. A grant is never above the gap as its method measures it, and all together never above the pool;
 * only `linear` without a pool takes from one town to give to another, and its transfers add up to 0.
 * @throws revenue.negativePool, revenue.poolShort (`full`), revenue.noNeed (`water-filling`), revenue.noScale (`floor`, `linear`)
 * @see 财预〔2022〕58号 for the coefficient; FAG (Germany) § 10 for `linear` at 63 %; 地方交付税 (Japan) for `retention` at 25 %
 */
export function fillGaps(method: GapMethod, of: GapCase): GapAnswer {
  const { resources, needs, pool } = of;
  if (pool !== null && pool < 0) throw new DomainError("revenue.negativePool", { yuan: yuanText(pool) });
  const gaps = missing(needs, resources);
  const grants = grantsOf(method, of, gaps);
  return { gaps, grants, left: pool === null ? null : pool - sumFen(grants) };
}

function grantsOf(method: GapMethod, of: GapCase, gaps: readonly Fen[]): readonly Fen[] {
  const { resources, needs, pool } = of;
  switch (method.kind) {
    case "full":
      return inFull(gaps, pool);
    case "proportional":
      return limited(gaps, pool);
    case "water-filling":
      return pool === null || sumFen(gaps) <= pool ? gaps : levelled(resources, needs, gaps, pool);
    case "floor":
      return limited(wanted(multiplied(means(of), method.rate), resources, gaps, ONE), pool);
    case "linear":
      return pool === null
        ? balanced(means(of), resources, method.rate)
        : limited(wanted(means(of), resources, gaps, method.rate), pool);
    case "retention":
      return limited(
        missing(needs, multiplied(resources.map(exactFen), subtract(ONE, method.rate)).map(roundToFen)),
        pool,
      );
    case "coefficient":
      return capped(gaps, method.caps ?? [], pool);
  }
}

/** max(0, N − F) of each town. */
function missing(needs: readonly Fen[], resources: readonly Fen[]): Fen[] {
  return needs.map((need, town) => Math.max(0, need - (resources[town] ?? 0)));
}

/** Every gap. */
function inFull(gaps: readonly Fen[], pool: Fen | null): readonly Fen[] {
  if (pool !== null && sumFen(gaps) > pool)
    throw new DomainError("revenue.poolShort", { yuan: yuanText(sumFen(gaps) - pool) });
  return gaps;
}

/** What each town would have at the mean, by heads or by need. */
function means({ resources, needs, heads }: GapCase): Rational[] {
  const scale = heads ?? needs.map(exactFen);
  const all = sum(scale);
  if (all.numerator <= 0n) throw new DomainError("revenue.noScale", {});
  const mean = divide(exactFen(sumFen(resources)), all);
  return multiplied(scale, mean);
}

/** rate × the distance up to a target, no more than the gap. */
function wanted(targets: readonly Rational[], resources: readonly Fen[], gaps: readonly Fen[], rate: Rational): Fen[] {
  return targets.map((target, town) => {
    const distance = multiply(subtract(target, exactFen(resources[town] ?? 0)), rate);
    return Math.min(gaps[town] ?? 0, Math.max(0, roundToFen(distance)));
  });
}

/** Those above the mean pay what those below receive. */
function balanced(targets: readonly Rational[], resources: readonly Fen[], rate: Rational): Fen[] {
  const distances = targets.map((target, town) => multiply(subtract(target, exactFen(resources[town] ?? 0)), rate));
  const below = distances.map((distance) => (distance.numerator > 0n ? distance : ZERO));
  const above = distances.map((distance) => (distance.numerator < 0n ? subtract(ZERO, distance) : ZERO));
  const moved = roundToFen(sum(below));
  if (moved === 0) return distances.map(() => 0);
  const received = splitFen(moved, proportions(below));
  const paid = splitFen(moved, proportions(above));
  return received.map((grant, town) => grant - (paid[town] ?? 0));
}

function multiplied(values: readonly Rational[], rate: Rational): Rational[] {
  return values.map((value) => multiply(value, rate));
}

/** All that is wanted, or the pool in its proportion. */
function limited(wants: readonly Fen[], pool: Fen | null): Fen[] {
  return pool === null || sumFen(wants) <= pool ? [...wants] : splitFen(pool, wholeProportions(wants.map(BigInt)));
}

/** A pool that does not reach for all gaps: the towns of lowest coverage are raised to one coverage λ with Σ (λN − F) = P. */
function levelled(resources: readonly Fen[], needs: readonly Fen[], gaps: readonly Fen[], pool: Fen): Fen[] {
  const open = gaps.flatMap((gap, town) => (gap > 0 ? [town] : []));
  const pairs = open.map((town) => ({ town, need: BigInt(needs[town] ?? 0), own: BigInt(resources[town] ?? 0) }));
  for (const { town, need } of pairs) if (need <= 0n) throw new DomainError("revenue.noNeed", { unit: town });
  pairs.sort((a, b) => compare(ratio(a.own, a.need), ratio(b.own, b.need)) || a.town - b.town);
  let money = BigInt(pool);
  let need = 0n;
  let count = 0;
  for (const pair of pairs) {
    // The next town joins only where the level reached without it is above its own coverage.
    if (count > 0 && money * pair.need <= pair.own * need) break;
    money += pair.own;
    need += pair.need;
    count += 1;
  }
  const raised = pairs.slice(0, count);
  const level = splitFen(Number(money), wholeProportions(raised.map((pair) => pair.need)));
  const grants = gaps.map(() => 0);
  raised.forEach(({ town }, index) => (grants[town] = (level[index] ?? 0) - (resources[town] ?? 0)));
  return grants;
}

/** Shares the pool by gap; who would pass its cap is held at it, and the rest is shared again without it. */
function capped(gaps: readonly Fen[], caps: readonly (Fen | null)[], pool: Fen | null): Fen[] {
  const most = gaps.map((gap, town) => Math.min(gap, Math.max(0, caps[town] ?? Infinity)));
  if (pool === null || sumFen(most) <= pool) return most;
  const held = new Set<number>();
  for (;;) {
    const money = BigInt(pool - sumFen([...held].map((town) => most[town] ?? 0)));
    const open = gaps.reduce((total, gap, town) => total + (held.has(town) ? 0n : BigInt(gap)), 0n);
    const passing = gaps.flatMap((gap, town) =>
      !held.has(town) && BigInt(gap) * money > BigInt(most[town] ?? 0) * open ? [town] : [],
    );
    if (passing.length === 0) {
      const rest = splitFen(
        Number(money),
        wholeProportions(gaps.map((gap, town) => (held.has(town) ? 0n : BigInt(gap)))),
      );
      return gaps.map((_, town) => (held.has(town) ? (most[town] ?? 0) : (rest[town] ?? 0)));
    }
    passing.forEach((town) => held.add(town));
  }
}
