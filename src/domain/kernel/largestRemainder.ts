import { InvariantError } from "./errors";

/**
 * Splits a whole amount by whole weights into whole parts that add up to it exactly: whole parts first, then one more to
 * the largest remainders, the earlier listed where they are equal. The parts of a negative amount are the negatives of
 * those of the positive one: a debt is split as the claim is. Exact.
 * @param weights from 0 on; one without weight gets nothing
 * @param sum of the weights, above 0
 */
export function largestRemainder(amount: bigint, weights: readonly bigint[], sum: bigint): bigint[] {
  const size = amount < 0n ? -amount : amount;
  const parts: bigint[] = [];
  const remainders: bigint[] = [];
  let left = size;
  for (const weight of weights) {
    const product = weight * size;
    const part = product / sum;
    parts.push(part);
    remainders.push(product - part * sum);
    left -= part;
  }
  const order = Array.from(weights.keys()).sort((a, b) => {
    const [x, y] = [remainders[a], remainders[b]];
    return x > y ? -1 : x < y ? 1 : a - b;
  });
  if (left > BigInt(order.length)) throw new InvariantError("the weights do not add up to their sum");
  for (const index of order.slice(0, Number(left))) parts[index] += 1n;
  return amount < 0n ? parts.map((part) => -part) : parts;
}
