import type { Signposts } from "./signposts";
import type { Weights } from "./weights";

/** Below, at or above 0 as the quotient of `left` for its `leftCount`-th unit is below, equal to or above that of `right`; exact. */
export type Compare = (left: number, leftCount: number, right: number, rightCount: number) => number;

/**
 * The exact order of the quotients weight / s(k): doubles where they are far enough apart, otherwise whole numbers.
 * Quotients with s(k) = 0 come before all others, the greatest weights first.
 */
export function quotientOrder(weights: Weights, signposts: Signposts): Compare {
  const { near, whole, filter } = weights;
  const exactly = exactOrder(weights, signposts);
  return (left, leftCount, right, rightCount) => {
    let leftPost = signposts.near(leftCount);
    let rightPost = signposts.near(rightCount);
    if (leftPost === 0 && rightPost === 0) [leftPost, rightPost, leftCount, rightCount] = [1, 1, 2, 2];
    const a = near[left] / leftPost;
    const b = near[right] / rightPost;
    if (a > b * (1 + filter)) return 1;
    if (b > a * (1 + filter)) return -1;
    if (leftCount === rightCount && weights.same(left, right)) return 0;
    if (whole) {
      const x = whole[left] * signposts.whole(rightCount);
      const y = whole[right] * signposts.whole(leftCount);
      if (x <= Number.MAX_SAFE_INTEGER && y <= Number.MAX_SAFE_INTEGER) return x - y;
    }
    return exactly(left, leftCount, right, rightCount);
  };
}

/** The order in whole numbers of any length: the quotients to the power that makes the signposts rational. */
function exactOrder(weights: Weights, signposts: Signposts): Compare {
  const exponent = BigInt(signposts.exponent);
  return (left, leftCount, right, rightCount) => {
    const [leftWeight, rightWeight] = [weights.exact(left), weights.exact(right)];
    const [leftPower, rightPower] = [signposts.power(leftCount), signposts.power(rightCount)];
    const x =
      (leftWeight.numerator * rightWeight.denominator) ** exponent * leftPower.denominator * rightPower.numerator;
    const y =
      (rightWeight.numerator * leftWeight.denominator) ** exponent * rightPower.denominator * leftPower.numerator;
    return x > y ? 1 : x < y ? -1 : 0;
  };
}
