import { compare, toNumber, ZERO, type Rational } from "../../../domain/kernel/exact";
import type { Text } from "../../../locale/text";
import type { Assessed } from "../read/assessment";
import type { Outcome } from "../answer/total";

/** Why the score of each town moved: its own data, or what the others of its ring are measured against. */
export function causes(
  before: Assessed,
  after: Assessed,
  outcomes: { readonly before: Outcome; readonly after: Outcome },
  /** The number that each town of `after` has in `before`. */
  same: readonly number[],
): Text[] {
  return after.towns.map((_, town) => {
    const was = same[town] ?? town;
    const told = after.indicators.flatMap(({ name, measures }, indicator): Text[] => {
      const [old, now] = [before.values[indicator]?.[was], after.values[indicator]?.[town]];
      if (differs(old, now)) {
        const [from, to] = [shown(old), shown(now)];
        return [{ zh: `本镇数据：“${name}”由 ${from} 变为 ${to}`, en: `own data: “${name}” from ${from} to ${to}` }];
      }
      if (!differs(outcomes.before.points[indicator]?.[was], outcomes.after.points[indicator]?.[town])) return [];
      const ring = after.ringOf[town] ?? 0;
      const kind = measures[ring]?.kind;
      return kind === "rank"
        ? [{ zh: `本圈“${name}”的名次变动`, en: `places of “${name}” in the ring` }]
        : [...extremes(name, before, after, indicator, ring)];
    });
    if (differs(before.bonus[was], after.bonus[town]) || differs(before.deduction[was], after.deduction[town]))
      told.push({ zh: "加减分变动", en: "bonus or deduction" });
    return { zh: told.map(({ zh }) => zh).join("；"), en: told.map(({ en }) => en).join("; ") };
  });
}

function extremes(name: string, before: Assessed, after: Assessed, indicator: number, ring: number): Text[] {
  const ends = ({ values, ringOf }: Assessed) => {
    const own = (values[indicator] ?? []).flatMap((value, town) => (value && ringOf[town] === ring ? [value] : []));
    const sorted = [...own].sort(compare);
    return [sorted[0], sorted[sorted.length - 1]] as const;
  };
  const [[low, high], [newLow, newHigh]] = [ends(before), ends(after)];
  const end = (zh: string, en: string, old: Rational | undefined, now: Rational | undefined): Text[] =>
    differs(old, now)
      ? [
          {
            zh: `本圈“${name}”${zh}由 ${shown(old)} 变为 ${shown(now)}`,
            en: `the ring's ${en} of “${name}” from ${shown(old)} to ${shown(now)}`,
          },
        ]
      : [];
  const found = [...end("最小值", "least", low, newLow), ...end("最大值", "greatest", high, newHigh)];
  return found.length > 0 ? found : [{ zh: `本圈“${name}”的平均值变动`, en: `the ring's mean of “${name}”` }];
}

function differs(one: Rational | null | undefined, other: Rational | null | undefined): boolean {
  if (!one || !other) return Boolean(one) !== Boolean(other);
  return compare(one, other) !== 0;
}

function shown(value: Rational | null | undefined): number {
  return toNumber(value ?? ZERO);
}
