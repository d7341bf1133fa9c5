/** Empty posts and people above quota. Neither makes up for the other: a vacancy in one town does not undo overstaffing in the next. */
export interface Occupancy {
  readonly vacancies: number;
  readonly overstaffing: number;
}

/**
 * Vacancies Σ max(0, quota − headcount) and overstaffing Σ max(0, headcount − quota), never netted.
 * One whole number, 0 or more, for each unit in both lists.
 */
export function occupancy(quotas: readonly number[], headcounts: readonly number[]): Occupancy {
  let vacancies = 0;
  let overstaffing = 0;
  quotas.forEach((quota, unit) => {
    const free = quota - (headcounts[unit] ?? 0);
    if (free > 0) vacancies += free;
    else overstaffing -= free;
  });
  return { vacancies, overstaffing };
}
