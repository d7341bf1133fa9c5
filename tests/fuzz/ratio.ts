/** A number as it is, above over below in lowest terms, below over 0. */
export interface Ratio {
  readonly above: bigint;
  readonly below: bigint;
}

function ratio(above: bigint, below: bigint): Ratio {
  let [a, b] = [above < 0n ? -above : above, below < 0n ? -below : below];
  while (b !== 0n) [a, b] = [b, a % b];
  const by = below < 0n ? -a : a;
  return { above: above / by, below: below / by };
}

export const whole = (above: bigint): Ratio => ({ above, below: 1n });
export const plus = (a: Ratio, b: Ratio) => ratio(a.above * b.below + b.above * a.below, a.below * b.below);
export const minus = (a: Ratio, b: Ratio) => ratio(a.above * b.below - b.above * a.below, a.below * b.below);
export const times = (a: Ratio, b: Ratio) => ratio(a.above * b.above, a.below * b.below);
export const over = (a: Ratio, b: Ratio) => ratio(a.above * b.below, a.below * b.above);
export const same = (a: Ratio, b: Ratio) => a.above === b.above && a.below === b.below;
/** Below 0, 0 or above 0, as a is less than, equal to or more than b. */
export const compare = (a: Ratio, b: Ratio) => Number(a.above * b.below - b.above * a.below);

/** The decimal that a number prints: 0.1 is one tenth. */
export function exactly(value: number): Ratio {
  const [digits = "", exponent = "0"] = String(value).split("e");
  const [integer = "", behind = ""] = digits.split(".");
  const power = Number(exponent) - behind.length;
  const scaled = BigInt(integer + behind);
  return power < 0 ? ratio(scaled, 10n ** BigInt(-power)) : whole(scaled * 10n ** BigInt(power));
}
