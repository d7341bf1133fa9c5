import { largest } from "../../../domain/kernel/extremes";
import type { Indicator } from "../../../chapters/scoring/read";
import type { CategoryId } from "../../../chapters/staffing/answer";
import type { StaffingChoices } from "../choices";
import { compute, scoredBy, type StaffingValue } from ".";

/** How much more of one indicator, all else equal, would bring a town one post more. */
export interface Shortfall {
  readonly indicator: Indicator;
  /** In the indicator's own unit: people, items, square kilometres. */
  readonly amount: number;
}

/** A town that even this many times its figure would not help is not called short of it. */
const FARTHEST = 20;

/**
 * What a town is short of for its next post: for each indicator the least growth, to the last decimal that the table
 * writes, after which the whole computation gives it one more. Searched on the computation itself, so that it holds
 * with every method, floor and ceiling; an indicator that cannot help is left out.
 */
export function shortOfNextPost(
  value: StaffingValue,
  choices: StaffingChoices,
  category: CategoryId,
  town: number,
): Shortfall[] {
  if (choices.scoring !== "weights" || choices.arrangement !== "separate") return [];
  const alone: StaffingChoices = {
    ...choices,
    ties: "order",
    totals: { [category]: choices.totals[category] ?? null },
  };
  const unitsWith = (changed: Indicator) => {
    const indicators = value.indicators.map((indicator) => (indicator.id === changed.id ? changed : indicator));
    return compute({ ...value, indicators }, alone).categories[0]?.units[town] ?? 0;
  };
  return scoredBy(value, choices).flatMap((indicator) => {
    const today = indicator.values[town] ?? 0;
    if (today === 0) return [];
    const scale = 10 ** decimalsOf(indicator.values);
    const grown = (steps: number): Indicator => ({
      ...indicator,
      values: indicator.values.map((figure, index) =>
        index === town ? Math.round(figure * scale + steps) / scale : figure,
      ),
    });
    const now = unitsWith(indicator);
    const farthest = Math.round(today * scale * FARTHEST);
    const steps = leastThat((count) => unitsWith(grown(count)) > now, farthest);
    return steps === undefined ? [] : [{ indicator, amount: steps / scale }];
  });
}

/** The most digits after the point that any of the numbers prints with. */
function decimalsOf(numbers: readonly number[]): number {
  return largest(
    numbers.map((number) => String(number).split(".")[1]?.length ?? 0),
    0,
  );
}

/** The least whole number from 1 on that passes, where every greater one passes too; undefined beyond the farthest. */
function leastThat(passes: (count: number) => boolean, farthest: number): number | undefined {
  let high = 1;
  while (!passes(high)) {
    if (high >= farthest) return undefined;
    high = Math.min(farthest, high * 4);
  }
  let low = Math.floor(high / 4);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (passes(middle)) high = middle;
    else low = middle;
  }
  return high;
}
