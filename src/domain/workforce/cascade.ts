import { InvariantError } from "../kernel/errors";
import { add, multiply, subtract, ZERO, type Rational } from "../kernel/exact";

/** Posts of one level that fall vacant, and by whom they are filled. */
interface FilledLevel {
  readonly vacancies: Rational;
  /** Filled by promotion from the next level, where a vacancy follows. */
  readonly inside: Rational;
  readonly outside: Rational;
}

/**
 * Vacancies from the top level down: who leaves and who is promoted leave a post each. Exact; a half stands for every other
 * year. What comes from outside adds up to all who leave.
 * @param leaving of each level, the top first, from 0 on
 * @param inside the share, 0 … 1, of each level that is filled from the next: one fewer than levels, for below the last is nobody
 */
export function cascade(leaving: readonly Rational[], inside: readonly Rational[]): FilledLevel[] {
  if (inside.length !== leaving.length - 1) throw new InvariantError("a share for each level but the last");
  let promoted = ZERO;
  return leaving.map((count, level) => {
    const vacancies = add(count, promoted);
    promoted = multiply(vacancies, inside[level] ?? ZERO);
    return { vacancies, inside: promoted, outside: subtract(vacancies, promoted) };
  });
}
