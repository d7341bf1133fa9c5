/** Units (indexes, ascending) between which a method cannot decide. As many as are in `mayLose` are contested. */
export interface Ties {
  readonly mayGain: readonly number[];
  readonly mayLose: readonly number[];
}

/** Before a tie is decided: who could have one more, and who could have one less, at the same quotient or remainder. */
export interface Tied {
  readonly raises: readonly number[];
  readonly holds: readonly number[];
}

/** Deals what is contested to the earliest claimants, in place. */
export function earliestFirst(units: Float64Array, tied: Tied | null): Ties | null {
  if (tied === null) return null;
  const { raises, holds } = tied;
  for (const unit of holds) units[unit] -= 1;
  const claimants = [...raises, ...holds].sort((a, b) => a - b);
  const mayLose = claimants.slice(0, holds.length);
  for (const unit of mayLose) units[unit] += 1;
  return { mayGain: claimants.slice(holds.length), mayLose };
}
