import type { Method, QuotaRule, SignpostRule } from "../../../src/domain/apportionment/method";
import {
  compare,
  divide,
  exact,
  floor,
  multiply,
  ratio,
  subtract,
  sum,
  ZERO,
  type Decimal,
  type Rational,
} from "../../../src/domain/kernel/exact";

/**
 * A slow reference that follows the definitions and nothing else: fractions throughout, every quotient listed and sorted,
 * every history of the quota method walked. Every allocation with equal right is returned; none means no answer.
 */
export interface Question {
  readonly weights: readonly Decimal[];
  readonly total: number;
  readonly method: Method;
  readonly minimum: readonly number[];
  readonly maximum: readonly number[];
}

export function everyAnswer(question: Question): number[][] {
  const { weights, total, minimum } = question;
  const maximum = weights.map((weight, unit) =>
    exact(weight).numerator === 0n ? (minimum[unit] as number) : Math.min(question.maximum[unit] as number, total),
  );
  const checked = { ...question, maximum };
  const add = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  if (weights.some((_weight, unit) => (minimum[unit] as number) > (maximum[unit] as number))) return [];
  if (add(minimum) > total || add(maximum) < total) return [];
  if (question.method.kind === "divisor") return byQuotients(checked, question.method);
  return question.method.kind === "quota" ? byHistory(checked) : byRemainders(checked, question.method);
}

/** s(k)^exponent as a fraction, from the definition of the mean. */
function signpost(rule: SignpostRule, k: number): { power: Rational; exponent: number } {
  const [low, high] = [ratio(BigInt(k - 1)), ratio(BigInt(k))];
  const power = (base: Rational, exponent: number) =>
    ratio(base.numerator ** BigInt(exponent), base.denominator ** BigInt(exponent));
  const add = (a: Rational, b: Rational) => sum([a, b]);
  switch (rule.mean) {
    case "stationary":
      return {
        power: k === 1 && rule.first !== undefined ? exact(rule.first) : add(low, exact(rule.shift)),
        exponent: 1,
      };
    case "geometric":
      return { power: multiply(low, high), exponent: 2 };
    case "harmonic":
      return {
        power: k === 1 ? ZERO : divide(ratio(2n), add(divide(ratio(1n), low), divide(ratio(1n), high))),
        exponent: 1,
      };
    case "power": {
      const size = Math.abs(rule.exponent);
      if (rule.exponent > 0)
        return { power: divide(add(power(low, size), power(high, size)), ratio(2n)), exponent: size };
      if (k === 1) return { power: ZERO, exponent: size };
      return {
        power: divide(ratio(2n), add(divide(ratio(1n), power(low, size)), divide(ratio(1n), power(high, size)))),
        exponent: size,
      };
    }
  }
}

/** The greatest quotients weight/s(k) with minimum < k ≤ maximum; those with s(k) = 0 first, the greatest weights in front. */
function byQuotients(
  { weights, total, minimum, maximum }: Question,
  method: Extract<Method, { kind: "divisor" }>,
): number[][] {
  const quotients = weights.flatMap((weight, unit) => {
    const own: { unit: number; endless: boolean; value: Rational }[] = [];
    for (let k = (minimum[unit] as number) + 1; k <= (maximum[unit] as number); k++) {
      const { power, exponent } = signpost(method.signposts, k);
      const value = exact(weight);
      const raised = ratio(value.numerator ** BigInt(exponent), value.denominator ** BigInt(exponent));
      const endless = power.numerator === 0n;
      own.push({ unit, endless, value: endless ? raised : divide(raised, power) });
    }
    return own;
  });
  const order = (a: (typeof quotients)[number], b: (typeof quotients)[number]) =>
    Number(b.endless) - Number(a.endless) || compare(b.value, a.value);
  quotients.sort(order);
  const open = total - minimum.reduce((all, floor) => all + floor, 0);
  if (method.scarce === "everyone" && quotients.filter(({ endless }) => endless).length > open) return [];
  const last = quotients[open - 1];
  if (!last) return [[...minimum]];
  return completions(
    [...minimum],
    quotients.map((quotient) => ({ unit: quotient.unit, place: order(quotient, last) })),
    open,
  );
}

/** What comes before the last place is given; the last place goes to any choice among its equals. */
function completions(units: number[], claims: readonly { unit: number; place: number }[], open: number): number[][] {
  const sure = claims.filter(({ place }) => place < 0);
  for (const { unit } of sure) units[unit] = (units[unit] as number) + 1;
  const equals = claims.filter(({ place }) => place === 0).map(({ unit }) => unit);
  return choices(equals, open - sure.length).map((chosen) =>
    units.map((count, unit) => count + chosen.filter((each) => each === unit).length),
  );
}

function choices<T>(all: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  if (all.length < size) return [];
  const [first, ...rest] = all as [T, ...T[]];
  return [...choices(rest, size - 1).map((chosen) => [first, ...chosen]), ...choices(rest, size)];
}

/** med(minimum, λ·weight, maximum) with the λ that makes the total, found between two neighbouring corners. */
function fittedShares(
  weights: readonly Rational[],
  total: number,
  minimum: readonly number[],
  maximum: readonly number[],
): Rational[] {
  const at = (lambda: Rational) =>
    weights.map((weight, unit) => {
      const [low, share, high] = [
        ratio(BigInt(minimum[unit] as number)),
        multiply(weight, lambda),
        ratio(BigInt(maximum[unit] as number)),
      ];
      return compare(share, low) < 0 ? low : compare(share, high) > 0 ? high : share;
    });
  const goal = ratio(BigInt(total));
  const corners = weights
    .flatMap((weight, unit) =>
      weight.numerator === 0n
        ? []
        : [minimum[unit], maximum[unit]].map((bound) => divide(ratio(BigInt(bound as number)), weight)),
    )
    .sort(compare);
  let before = ZERO;
  for (const corner of corners) {
    const [low, high] = [sum(at(before)), sum(at(corner))];
    if (compare(high, goal) >= 0) {
      if (compare(high, low) === 0) return at(corner);
      return at(sum([before, multiply(subtract(corner, before), divide(subtract(goal, low), subtract(high, low)))]));
    }
    before = corner;
  }
  return at(before);
}

function priceOf(rule: QuotaRule, weights: readonly Rational[], total: number): Rational {
  const all = sum(weights);
  const votes = ratio(BigInt(total));
  switch (rule) {
    case "hare":
      return divide(all, votes);
    case "droop":
      return ratio(floor(divide(all, ratio(BigInt(total) + 1n))) + 1n);
    case "hagenbach-bischoff":
      return divide(all, ratio(BigInt(total) + 1n));
    case "hagenbach-bischoff-rounded":
      return ratio(floor(sum([divide(all, ratio(BigInt(total) + 1n)), ratio(1n, 2n)])));
    case "imperiali":
      return divide(all, ratio(BigInt(total) + 2n));
  }
}

/** Hare's quotas fitted to the bounds, or any quota without bounds. Weights are whole. */
function byRemainders(
  { weights: given, total, minimum, maximum }: Question,
  method: Extract<Method, { kind: "remainder" }>,
): number[][] {
  const weights = given.map(exact);
  if (total === 0) return [given.map(() => 0)];
  const price = priceOf(method.quota, weights, total);
  if (price.numerator === 0n) return method.quota === "hare" ? [[...minimum]] : [];
  const shares =
    method.quota === "hare"
      ? fittedShares(weights, total, minimum, maximum)
      : weights.map((weight) => divide(weight, price));
  const whole = shares.map((share) => Number(floor(share)));
  const open = total - whole.reduce((all, count) => all + count, 0);
  if (open < 0) return [];
  const rest = shares.map((share, unit) => ({ unit, value: subtract(share, ratio(BigInt(whole[unit] as number))) }));
  const growing = rest
    .filter(({ unit }) => (whole[unit] as number) < (maximum[unit] as number))
    .sort((a, b) => compare(b.value, a.value));
  if (growing.length < open) return [];
  const last = growing[open - 1];
  if (!last) return [whole];
  return completions(
    whole,
    growing.map(({ unit, value }) => ({ unit, place: compare(last.value, value) })),
    open,
  );
}

/** Every history of the quota method: at each step any of the best among those below their share of what is given so far. */
function byHistory({ weights: given, total, minimum, maximum }: Question): number[][] {
  const weights = given.map(exact);
  let states = new Map([[minimum.join(), [...minimum]]]);
  for (let step = minimum.reduce((all, floor) => all + floor, 0) + 1; step <= total; step++) {
    const shares = fittedShares(weights, step, minimum, maximum);
    const next = new Map<string, number[]>();
    for (const units of states.values()) {
      const eligible = units.flatMap((count, unit) =>
        compare(shares[unit] as Rational, ratio(BigInt(count))) > 0
          ? [{ unit, value: divide(weights[unit] as Rational, ratio(BigInt(count) + 1n)) }]
          : [],
      );
      eligible.sort((a, b) => compare(b.value, a.value));
      for (const { unit, value } of eligible) {
        if (compare(value, eligible[0]?.value as Rational) < 0) break;
        const grown = units.map((count, other) => count + Number(other === unit));
        next.set(grown.join(), grown);
      }
    }
    states = next;
  }
  return [...states.values()];
}

/** Who can gain and who can lose among equally right answers, seen from one of them. */
export function tiesFrom(units: readonly number[], answers: readonly (readonly number[])[]) {
  const all = [...units.keys()];
  const mayGain = all.filter((unit) => answers.some((answer) => (answer[unit] as number) > (units[unit] as number)));
  const mayLose = all.filter((unit) => answers.some((answer) => (answer[unit] as number) < (units[unit] as number)));
  return mayGain.length === 0 ? null : { mayGain, mayLose };
}

/** The answer that serves earlier units first. */
export function earliest(answers: readonly number[][]): number[] | undefined {
  return [...answers].sort((a, b) => {
    const unit = a.findIndex((count, place) => count !== b[place]);
    return unit < 0 ? 0 : (b[unit] as number) - (a[unit] as number);
  })[0];
}
