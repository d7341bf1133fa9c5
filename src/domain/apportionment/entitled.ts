import { DomainError } from "../kernel/errors";
import type { Bounds } from "./bounds";
import type { DivisorMethod } from "./method";
import { signpostsOf, type Signposts } from "./signposts";
import type { Weights } from "./weights";

/** A divisor method made ready for one question: all quotients are finite. */
export interface Entitled {
  readonly signposts: Signposts;
  readonly acting: Bounds;
  /** False where there is not enough for a first unit each and the largest weights come first: no divisor tells that. */
  readonly served: boolean;
}

/**
 * Where s(1) = 0, whoever has a weight has a claim to a first unit before all second ones: that is a floor of one.
 * @throws apportionment.fewerThanUnits where there is not enough and the method insists
 */
export function entitled(
  weights: Weights,
  total: number,
  { signposts: rule, scarce }: DivisorMethod,
  bounds: Bounds,
): Entitled {
  const signposts = signpostsOf(rule);
  if (!signposts.startsAtZero) return { signposts, acting: bounds, served: true };
  const minimum = bounds.minimum.slice();
  let needed = 0;
  for (let unit = 0; unit < weights.size; unit++) {
    if (weights.near[unit] !== 0 && minimum[unit] === 0 && bounds.maximum[unit] > 0) minimum[unit] = 1;
    needed += minimum[unit];
  }
  if (needed <= total) return { signposts, acting: { ...bounds, minimum }, served: true };
  if (scarce === "everyone") throw new DomainError("apportionment.fewerThanUnits", { total, needed });
  // Among quotients weight/0 the weights themselves decide.
  return {
    signposts: signpostsOf({ mean: "stationary", shift: 1 }),
    acting: { ...bounds, maximum: minimum },
    served: false,
  };
}
