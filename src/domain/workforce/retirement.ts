import { DomainError, InvariantError } from "../kernel/errors";
import { add, compare, multiply, ratio, type Rational } from "../kernel/exact";
import { addMonths, isoOf, type CalendarDay } from "./months";

export type Sex = "man" | "woman";

/** What somebody is employed as, where it decides the age of retirement. `senior`: of division level or with a senior title. */
export type PersonKind = "civil" | "manager" | "professional" | "worker" | "senior";

/** What the law says; ages in years, paces and the window in months. */
export interface RetirementTerms {
  /** The month from which the age rises. */
  readonly begins: { readonly year: number; readonly month: number };
  readonly men: number;
  readonly women: Readonly<Record<Exclude<PersonKind, "senior">, number>>;
  /** For senior people, men and women alike. */
  readonly senior: number;
  /** One month of delay for every `step` months after the beginning, the first at once, up to `cap`. */
  readonly paces: readonly { readonly oldAge: number; readonly step: number; readonly cap: number }[];
  /** How many months one may go early or stay at most. */
  readonly window: number;
  /** Least years of contributions: `years` to the year `until`, then `yearly` more each year, up to `most`. */
  readonly contribution: {
    readonly years: Rational;
    readonly until: number;
    readonly yearly: Rational;
    readonly most: Rational;
  };
}

/** When somebody went before the reform, and whether the law lets people of this kind stay by agreement. */
export interface RetirementClass {
  readonly oldAge: number;
  readonly mayStay: boolean;
}

/** The class of a person. Civil servants and managers may not stay, nor (assumed) women who go at the age of men. */
export function retirementClass(sex: Sex, kind: PersonKind, terms: RetirementTerms): RetirementClass {
  const oldAge = kind === "senior" ? terms.senior : sex === "man" ? terms.men : terms.women[kind];
  return { oldAge, mayStay: kind === "professional" || kind === "worker" };
}

export interface Retirement {
  /** Months after the old age. */
  readonly delay: number;
  readonly statutory: CalendarDay;
  readonly earliest: CalendarDay;
  readonly latest: CalendarDay;
  /** The window in whole months from the statutory day: 0 or below, 0 or above. */
  readonly window: readonly [number, number];
  /** The statutory age in months. */
  readonly age: number;
}

/**
 * The day of retirement and the window around it. Months are always counted from the day of birth in one step, never from a
 * day that was cut to the end of a shorter month.
 * @see 全国人大常委会关于实施渐进式延迟法定退休年龄的决定 (2024-09-13); 人社部发〔2024〕94号
 */
export function retirementOf(
  birth: CalendarDay,
  { oldAge, mayStay }: RetirementClass,
  { begins, paces, window }: RetirementTerms,
): Retirement {
  const pace = paces.find((one) => one.oldAge === oldAge);
  if (!pace) throw new InvariantError(`the terms have no pace for ${oldAge}`);
  const since = (birth.year + oldAge - begins.year) * 12 + birth.month - begins.month;
  const delay = since < 0 ? 0 : Math.min(pace.cap, Math.floor(since / pace.step) + 1);
  const age = 12 * oldAge + delay;
  const [before, after] = [-Math.min(delay, window), since >= 0 && mayStay ? window : 0];
  const statutory = addMonths(birth, age);
  return {
    delay,
    age,
    statutory,
    earliest: before === 0 ? statutory : addMonths(birth, age + before),
    latest: after === 0 ? statutory : addMonths(birth, age + after),
    window: [before === 0 ? 0 : before, after],
  };
}

/** Whole months before (below 0) or after the statutory day. */
export type RetirementOption = "statutory" | "early" | "late" | number;

/**
 * How many months from the statutory day somebody goes.
 * @param unit whom the fault names, an index from 0
 * @throws retire.window where the law does not allow it
 */
export function monthsChosen({ window, earliest, latest }: Retirement, option: RetirementOption, unit: number): number {
  const [before, after] = window;
  if (option === "statutory") return 0;
  if (option === "early") return before;
  if (option === "late") return after;
  if (option < before || option > after)
    throw new DomainError("retire.window", { unit, found: option, earliest: isoOf(earliest), latest: isoOf(latest) });
  return option;
}

/**
 * Least years of contributions for who goes in a year: the chosen one where it is early, the statutory one where it is late.
 * @see 人社部发〔2024〕94号 art. 7
 */
export function contributionYears(
  chosen: number,
  statutory: number,
  { contribution: { years, until, yearly, most } }: RetirementTerms,
): Rational {
  const rises = Math.max(0, Math.min(chosen, statutory) - until);
  const wanted = add(years, multiply(yearly, ratio(BigInt(rises))));
  return compare(wanted, most) > 0 ? most : wanted;
}
