import type { Decimal } from "../kernel/exact";

/**
 * Where a quotient between k−1 and k is rounded up: the signpost s(k), between k−1 and k.
 * - stationary: s(k) = k−1+shift; `first` replaces s(1) where a method makes the first unit dearer
 * - geometric, harmonic: the means of k−1 and k, of Huntington–Hill and of Dean
 * - power: the mean of k−1 and k with a whole exponent p ≠ 0
 */
export type SignpostRule =
  | { readonly mean: "stationary"; readonly shift: Decimal; readonly first?: Decimal }
  | { readonly mean: "geometric" }
  | { readonly mean: "harmonic" }
  | { readonly mean: "power"; readonly exponent: number };

/** A divisor method: every weight is divided by one divisor and rounded at the signposts. */
export interface DivisorMethod {
  readonly kind: "divisor";
  readonly signposts: SignpostRule;
  /**
   * Where s(1) = 0, every unit with a weight has a claim to one. `everyone` holds to it, so that a smaller total
   * has no answer; `largest` serves the largest weights first.
   */
  readonly scarce: "everyone" | "largest";
}

/** A quota of largest remainder: the weight that buys one unit. W is the sum of weights, h the total. */
export type QuotaRule =
  /** W/h */
  | "hare"
  /** The least whole number above W/(h+1), whole on the scale of the weights' last decimal. */
  | "droop"
  /** W/(h+1) */
  | "hagenbach-bischoff"
  /** W/(h+1), rounded half up on the scale of the weights' last decimal. */
  | "hagenbach-bischoff-rounded"
  /** W/(h+2) */
  | "imperiali";

export interface RemainderMethod {
  readonly kind: "remainder";
  readonly quota: QuotaRule;
  /** `fair`: the quotas themselves are fitted to the bounds; `clip`: whole parts are clipped to them, which may fail. */
  readonly bounds: "fair" | "clip";
}

/** Balinski and Young's quota method: stays within the quotas and never takes a unit away when the total grows. */
export interface QuotaMethod {
  readonly kind: "quota";
}

export type Method = DivisorMethod | RemainderMethod | QuotaMethod;

const stationary = (shift: Decimal, first?: Decimal): DivisorMethod => ({
  kind: "divisor",
  signposts: first === undefined ? { mean: "stationary", shift } : { mean: "stationary", shift, first },
  scarce: "largest",
});

export const adams: DivisorMethod = stationary(0);
export const webster: DivisorMethod = stationary("1/2");
export const jefferson: DivisorMethod = stationary(1);
export const danish: DivisorMethod = stationary("1/3");
export const imperialiDivisor: DivisorMethod = stationary(2);
export const dean: DivisorMethod = { kind: "divisor", signposts: { mean: "harmonic" }, scarce: "everyone" };
export const huntingtonHill: DivisorMethod = { kind: "divisor", signposts: { mean: "geometric" }, scarce: "everyone" };
export const hamilton: RemainderMethod = { kind: "remainder", quota: "hare", bounds: "fair" };
export const balinskiYoung: QuotaMethod = { kind: "quota" };
