import { countBoth, countRows, type BitTable } from "./bits";

export interface Consistency {
  readonly towns: number;
  readonly pairs: number;
  /** Items in both ÷ items in either, the mean over the pairs; null where there is no pair. */
  readonly mean: number | null;
}

/**
 * How alike the lists of the towns of each class are; two empty lists are alike. The county is the mean over the pairs
 * of all classes: towns of different classes are not compared. Classes count from 0.
 */
export function consistency(
  held: BitTable,
  classOf: ArrayLike<number>,
  classes: number,
): { readonly classes: readonly Consistency[]; readonly county: Consistency } {
  const own = countRows(held);
  const members = Array.from({ length: classes }, (): number[] => []);
  for (let town = 0; town < held.rows; town++) members[classOf[town]]?.push(town);
  const sums = members.map((towns) => {
    let sum = 0;
    for (let left = 0; left < towns.length; left++)
      for (let right = left + 1; right < towns.length; right++) {
        const both = countBoth(held, towns[left], towns[right]);
        const either = own[towns[left]] + own[towns[right]] - both;
        sum += either === 0 ? 1 : both / either;
      }
    return { towns: towns.length, pairs: (towns.length * Math.max(0, towns.length - 1)) / 2, sum };
  });
  const mean = ({ towns, pairs, sum }: { towns: number; pairs: number; sum: number }): Consistency => ({
    towns,
    pairs,
    mean: pairs === 0 ? null : sum / pairs,
  });
  const total = sums.reduce(
    (all, one) => ({ towns: all.towns + one.towns, pairs: all.pairs + one.pairs, sum: all.sum + one.sum }),
    { towns: 0, pairs: 0, sum: 0 },
  );
  return { classes: sums.map(mean), county: mean(total) };
}
