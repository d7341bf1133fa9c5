import type { Direction, Equal, Method, Rule } from "../../../domain/assessment/points";
import { DomainError } from "../../../domain/kernel/errors";
import { ONE, ratio, type Rational } from "../../../domain/kernel/exact";

/** What an indicator is measured by, before its method gives it a meaning. */
export interface Measure {
  readonly points: Rational;
  readonly kind: Method["kind"];
  readonly direction: Direction;
  readonly bad?: Rational;
  readonly good?: Rational;
  readonly target?: Rational | "max" | "mean";
  /** Points less a place or a unit. */
  readonly each?: Rational;
  readonly pairs?: readonly (readonly [Rational, Rational])[];
  readonly cap?: Rational;
  readonly base?: Rational;
  readonly equal?: Equal;
}

const USUAL_BASE = ratio(3n, 5n);

/** The rule that a measure means. @throws points.reference where the method lacks what it is measured by */
export function ruleOf(measure: Measure): Rule {
  const { points, direction } = measure;
  return { points, direction, method: methodOf(measure) };
}

function methodOf({ kind, bad, good, target, each, pairs, cap = ONE, base = USUAL_BASE, equal }: Measure): Method {
  switch (kind) {
    case "minmax":
      return { kind, bad, good, cap, equal };
    case "efficacy":
      return { kind, bad, good, cap, base, equal };
    case "target":
      if (target === undefined) throw new DomainError("points.reference", { wanted: "one", found: 0 });
      return { kind, target, cap };
    case "steps":
      return { kind, steps: needed(pairs).map(([from, worth]) => ({ from, points: worth })) };
    case "curve":
      return { kind, knots: needed(pairs).map(([value, share]) => ({ value, share })), cap };
    case "rank":
      return { kind, aPlace: each };
    case "deduct":
      if (each === undefined) throw new DomainError("points.reference", { wanted: "one", found: 0 });
      return { kind, aUnit: each };
    case "given":
      return { kind };
  }
}

function needed(pairs: Measure["pairs"]): readonly (readonly [Rational, Rational])[] {
  if (!pairs || pairs.length === 0) throw new DomainError("points.reference", { wanted: "pairs", found: 0 });
  return pairs;
}
