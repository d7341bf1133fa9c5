import { DomainError } from "../kernel/errors";
import { floor, multiply, ratio, roundHalfAway, type Rational } from "../kernel/exact";

export interface Unit {
  readonly onRoll: number;
  /** Year by year. */
  readonly leaving: readonly number[];
  readonly joining: readonly number[];
  /** Where planned joiners stop; Infinity for nowhere. */
  readonly posts: number;
}

/**
 * Headcount at the end of each year: opening − leaving − attrition of the opening stock (rounded half up) + replacements of all who
 * have left so far (rounded down, less those already given) + planned joiners, who do not pass the posts.
 * @param unit whom a fault names, an index from 0
 * @throws project.tooMany where more leave in a year than there are; the year counts from 1
 */
export function projected(
  { onRoll, leaving, joining, posts }: Unit,
  rates: { readonly replacement: Rational; readonly attrition: Rational },
  unit: number,
): number[] {
  let [people, gone, replaced] = [onRoll, 0, 0];
  return leaving.map((retiring, index) => {
    if (retiring > people)
      throw new DomainError("project.tooMany", { unit, year: index + 1, found: retiring, left: people });
    const attrition = Math.min(people - retiring, Number(roundHalfAway(part(people, rates.attrition))));
    people -= retiring + attrition;
    gone += retiring + attrition;
    const given = Number(floor(part(gone, rates.replacement))) - replaced;
    replaced += given;
    people += given;
    people += Math.min(joining[index] ?? 0, Math.max(0, posts - people));
    return people;
  });
}

function part(whole: number, rate: Rational): Rational {
  return multiply(ratio(BigInt(whole)), rate);
}
