import type { Apportioning } from "./apportion";

/** The least and the most that a unit may have with another weight, by how ties fall; undefined where doubles would not be exact. */
type Span = (unit: number, weight: number) => readonly [least: number, most: number] | undefined;

/**
 * What one unit has by Hare's largest remainders if its weight alone is another: its own remainder against all others', without sharing
 * anything out. Exact as long as every product is a whole double.
 * @returns undefined for other methods, and where a floor or a ceiling holds
 */
export function ownRemainder(
  integers: readonly bigint[],
  { total, method, minimum, maximum }: Omit<Apportioning, "weights">,
): Span | undefined {
  if (method.kind !== "remainder" || method.quota !== "hare") return undefined;
  if (minimum?.some((least) => least > 0) || maximum?.some((most) => most < total)) return undefined;
  const weights = Float64Array.from(integers, Number);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const greatest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  return (unit, weight) => {
    const sum = all - weights[unit] + weight;
    if (!(Math.max(greatest, weight) * total <= Number.MAX_SAFE_INTEGER && sum <= Number.MAX_SAFE_INTEGER) || sum === 0)
      return undefined;
    const own = restOf(weight * total, sum);
    let left = total - (weight * total - own) / sum;
    let before = 0;
    let equal = 0;
    for (let other = 0; other < weights.length; other++) {
      if (other === unit) continue;
      const product = weights[other] * total;
      const rest = restOf(product, sum);
      left -= (product - rest) / sum;
      if (rest > own) before += 1;
      else if (rest === own) equal += 1;
    }
    const count = (weight * total - own) / sum;
    return [count + Number(before + equal < left), count + Number(before < left)];
  };
}

/** The remainder of whole doubles; several times quicker than %. */
function restOf(product: number, sum: number): number {
  const rest = product - Math.floor(product / sum) * sum;
  return rest < 0 ? rest + sum : rest;
}
