import { DomainError } from "../../../domain/kernel/errors";
import type { Rational } from "../../../domain/kernel/exact";
import type { Word } from "../../../inputs/choices";
import type { Text } from "../../../locale/text";
import { fraction } from "../../../policy/validate";

/** The rate that goes with a rule. */
export interface RateWord {
  readonly label: Text;
  /** With what a form begins, and what holds where no rate is given and none must be. */
  readonly usual: Rational;
  readonly isNeeded: boolean;
  readonly least?: Rational;
  readonly most?: Rational;
}

/** A kind of rule without a rate: what it is called, how it is worked out, and the rule itself. */
interface PlainRule<Rule> extends Word {
  readonly rate?: undefined;
  readonly formula?: Text;
  readonly rule: Rule;
}

/** A kind of rule that comes with a rate. */
interface RatedRule<Rule> extends Word {
  readonly rate: RateWord;
  readonly formula?: (rate: string) => Text;
  readonly rule: (rate: Rational) => Rule;
}

export type RuleWord<Rule> = PlainRule<Rule> | RatedRule<Rule>;

/** The one table of a rule: a row for each of its kinds, with a rate exactly where the rule has one. */
export type RuleWords<Rule extends { readonly kind: string }> = {
  readonly [Kind in Rule["kind"]]: Extract<Rule, { readonly kind: Kind }> extends { readonly rate: Rational }
    ? RatedRule<Rule>
    : PlainRule<Rule>;
};

/** A rule as it is chosen: its kind and, where the kind has one, its rate; null where none is given. */
export interface RuleChoice<Kind extends string, Rate> {
  readonly kind: Kind;
  readonly rate: Rate | null;
}

/**
 * The rule of a kind.
 * @throws revenue.parameterMissing where it must have a rate and none is given
 */
export function ruleOf<Rule extends { readonly kind: string }>(
  words: Readonly<Record<Rule["kind"], RuleWord<Rule>>>,
  kind: Rule["kind"],
  rate: Rational | null | undefined,
): Rule {
  const word: RuleWord<Rule> = words[kind];
  if (!word.rate) return word.rule;
  if (!rate && word.rate.isNeeded) throw new DomainError("revenue.parameterMissing", { rule: kind });
  return word.rule(rate ?? word.rate.usual);
}

/** A kind as a form begins with it, its usual rate told as an exact text. */
export function chosen<Kind extends string>(
  words: Readonly<Record<Kind, RuleWord<unknown>>>,
  kind: Kind,
): RuleChoice<Kind, string> {
  const { rate } = words[kind];
  return { kind, rate: rate ? fraction(rate.usual) : null };
}
