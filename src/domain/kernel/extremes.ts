/** The largest of the numbers, and of none `least`; takes any number of them, which a call with a spread does not. */
export function largest(numbers: Iterable<number>, least = -Infinity): number {
  let most = least;
  for (const number of numbers) most = Math.max(most, number);
  return most;
}

/** The smallest of the numbers, and of none `most`. */
export function smallest(numbers: Iterable<number>, most = Infinity): number {
  let least = most;
  for (const number of numbers) least = Math.min(least, number);
  return least;
}
