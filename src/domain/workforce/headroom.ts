import { DomainError } from "../kernel/errors";
import { ceiling, floor, multiply, ratio, type Rational } from "../kernel/exact";

/** What a town has and what is known of the year, in whole posts and people. */
export interface Staffing {
  readonly posts: number;
  readonly onRoll: number;
  readonly leaving: number;
  /** Places kept for leaders, placements and open plans. */
  readonly committed: number;
}

/** Places beyond the posts: a number, or a part of the posts that is rounded up. */
export type Overflow = { readonly places: number } | { readonly part: Rational };

/** Whole numbers, never netted: a town has vacancies or people over, and both columns add up by themselves. */
export interface Headroom {
  readonly vacancy: number;
  readonly over: number;
  /** Places that may be planned. */
  readonly headroom: number;
  /** People who are over even when the leaving have left. */
  readonly staysOver: number;
}

/**
 * max(0, ⌊posts·use⌋ + overflow − (on roll − leaving) − committed), and what is vacant and over beside it.
 * @param use the part of the posts that may be used, 0 to 1
 * @param unit whom a fault names, an index from 0
 * @throws headroom.leaving where more leave than there are
 */
export function headroomOf(
  { posts, onRoll, leaving, committed }: Staffing,
  use: Rational,
  overflow: Overflow,
  unit: number,
): Headroom {
  if (leaving > onRoll) throw new DomainError("headroom.leaving", { unit, leaving, onRoll });
  const all = ratio(BigInt(posts));
  const usable = Number(floor(multiply(all, use)));
  const beyond = "places" in overflow ? overflow.places : Number(ceiling(multiply(all, overflow.part)));
  const staying = onRoll - leaving;
  return {
    vacancy: Math.max(0, posts - onRoll),
    over: Math.max(0, onRoll - posts),
    headroom: Math.max(0, usable + beyond - staying - committed),
    staysOver: Math.max(0, staying - posts),
  };
}
