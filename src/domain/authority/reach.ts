import { DomainError } from "../kernel/errors";
import { share, totalOf, type Share } from "./coverage";

/**
 * The people of the places from which at least one service point is reached within the limit (the limit itself counts).
 * `minutes` is places × points; null where a point cannot be reached.
 * @throws authority.lengths, authority.negative, authority.nothing where nobody lives
 */
export function peopleWithin(
  minutes: readonly (readonly (number | null)[])[],
  people: readonly number[],
  limit: number,
): Share {
  const whole = totalOf(people, minutes.length);
  if (whole === 0) throw new DomainError("authority.nothing", { of: "people" });
  const near = minutes.map((row) => row.some((time) => time !== null && time <= limit));
  return share(
    people.reduce((sum, one, place) => sum + (near[place] ? one : 0), 0),
    whole,
  );
}
