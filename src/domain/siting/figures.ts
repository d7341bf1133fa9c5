/** Minutes are taken to the thousandth, so that what is compared is what is seen. */
export const THOUSAND = 1000;

/** Minutes as whole thousandths; Infinity stays what it is, no way. */
export function thousandths(minutes: number): number {
  return Math.round(minutes * THOUSAND);
}

/** What a choice of sites does for the people. */
export interface Served {
  /** People within the limit. */
  readonly within: number;
  /** Of all people; undefined where there are none. */
  readonly share: number | undefined;
  /** Minutes of a person to the nearest chosen site; undefined without people, or where some of them have no way. */
  readonly mean: number | undefined;
  /** The longest way of a place; undefined where a place has no way. */
  readonly farthest: number | undefined;
}

/**
 * What a choice of sites does for the people: exact sums, one rounding each at the end.
 * @param ways thousandths of minutes, places × sites
 */
export function servedBy(
  ways: readonly (readonly number[])[],
  people: readonly number[],
  limit: number,
  chosen: readonly number[],
): Served {
  let [within, sum, all, farthest] = [0, 0, 0, 0];
  ways.forEach((row, place) => {
    let nearest = Infinity;
    for (const site of chosen) nearest = Math.min(nearest, row[site]);
    const heads = people[place];
    if (nearest <= limit) within += heads;
    if (heads > 0) sum += heads * nearest;
    all += heads;
    farthest = Math.max(farthest, nearest);
  });
  const known = (value: number) => (Number.isFinite(value) ? value : undefined);
  return {
    within,
    share: all > 0 ? within / all : undefined,
    mean: all > 0 ? known(sum / all / THOUSAND) : undefined,
    farthest: known(farthest / THOUSAND),
  };
}
