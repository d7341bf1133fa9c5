/** The members of each of so many units, in their order; what belongs to none of them is left out. One pass, however many there are. */
export function bucketed<T>(list: readonly T[], units: number, unitOf: (one: T) => number): readonly (readonly T[])[] {
  const buckets = Array.from({ length: units }, (): T[] => []);
  for (const one of list) buckets[unitOf(one)]?.push(one);
  return buckets;
}
