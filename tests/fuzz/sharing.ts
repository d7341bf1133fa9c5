import { compare, over, times, whole, type Ratio } from "./ratio";

/** Each has its whole part of the exact quota or one more, and who has one more leaves no larger remainder out. */
export function remaindersRight(
  weights: readonly Ratio[],
  total: bigint,
  units: readonly number[],
): string | undefined {
  // All weights over one denominator, so that the quotas are quotients of whole numbers.
  const below = weights.reduce((all, weight) => (all * weight.below) / gcd(all, weight.below), 1n);
  const scaled = weights.map((weight) => (weight.above * below) / weight.below);
  const all = scaled.reduce((sum, weight) => sum + weight, 0n);
  let [leastUp, mostDown] = [all, -1n];
  for (const [unit, weight] of scaled.entries()) {
    const [part, rest] = [(weight * total) / all, (weight * total) % all];
    const count = BigInt(units[unit]!);
    if (count === part) mostDown = rest > mostDown ? rest : mostDown;
    else if (count === part + 1n) leastUp = rest < leastUp ? rest : leastUp;
    else return `row ${unit + 1} has ${count} of a quota with the whole part ${part}`;
  }
  return leastUp < mostDown ? "a larger remainder is left out" : undefined;
}

/** s(k) of the methods whose signposts are ratios; squared for Huntington-Hill. */
const SIGNPOSTS: Readonly<Record<string, (count: bigint) => Ratio>> = {
  jefferson: (count) => whole(count),
  webster: (count) => ({ above: 2n * count - 1n, below: 2n }),
  adams: (count) => whole(count - 1n),
  dean: (count) => ({ above: 2n * count * (count - 1n), below: 2n * count - 1n }),
  "huntington-hill": (count) => whole(count * (count - 1n)),
};

/** No unit that could give one up has a weaker claim to it than a unit that could take one more. */
export function dividedRightly(
  method: string,
  weights: readonly Ratio[],
  units: readonly number[],
  { least, most }: { readonly least: readonly number[]; readonly most: readonly number[] },
): string | undefined {
  const signpost = SIGNPOSTS[method];
  if (!signpost) return undefined;
  const power = method === "huntington-hill" ? (weight: Ratio) => times(weight, weight) : (weight: Ratio) => weight;
  let weakest: Ratio | undefined;
  let strongest: Ratio | undefined;
  for (const [unit, weight] of weights.entries()) {
    const count = units[unit]!;
    const claim = (nth: number) => {
      const step = signpost(BigInt(nth));
      return step.above === 0n ? undefined : over(power(weight), step);
    };
    const last = count > least[unit]! ? claim(count) : undefined;
    if (last && (!weakest || compare(last, weakest) < 0)) weakest = last;
    const next = count < most[unit]! && weight.above > 0n ? claim(count + 1) : undefined;
    if (next && (!strongest || compare(next, strongest) > 0)) strongest = next;
  }
  return weakest && strongest && compare(weakest, strongest) < 0
    ? "a weaker claim goes before a stronger one"
    : undefined;
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
