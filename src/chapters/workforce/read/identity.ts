import { isCalendarDay, type CalendarDay } from "../../../domain/workforce/months";
import type { Sex } from "../../../domain/workforce/retirement";
import { normalise } from "../../../domain/kernel/names";
import { isBlank, show, type CellValue } from "../../../inputs/cell";

/** What an identity number says; `sex` is undefined where the cell has lost its last digits. */
export interface Identity {
  readonly number: string;
  readonly birth: CalendarDay;
  readonly sex: Sex | undefined;
  /** Whether the check digit is right; one of 15 digits has none. */
  readonly isChecked: boolean;
}

const LONG = /^\d{6}(\d{4})(\d{2})(\d{2})\d{2}(\d)[\dXx]$/;
const SHORT = /^\d{6}(\d{2})(\d{2})(\d{2})\d{2}(\d)$/;

/**
 * An identity number of 18 or 15 digits. A number cell of 18 digits has lost the last three: the birth stands, the sex does not.
 * @returns undefined where the cell is blank or says no birth
 */
export function identityOf(cell: CellValue): Identity | undefined {
  if (isBlank(cell)) return undefined;
  const isNumber = typeof cell === "number";
  const number = isNumber ? BigInt(Math.trunc(cell)).toString() : normalise(show(cell)).replace(/[\s']/g, "");
  const long = LONG.exec(number);
  const short = long ? null : SHORT.exec(number);
  const [, year, month, day, order] = long ?? short ?? [];
  if (year === undefined) return undefined;
  const birth = { year: Number(short ? `19${year}` : year), month: Number(month), day: Number(day) };
  if (!isCalendarDay(birth)) return undefined;
  const sex = isNumber && long ? undefined : Number(order) % 2 === 1 ? "man" : "woman";
  return { number: number.toUpperCase(), birth, sex, isChecked: isNumber || short !== null || hasRightCheck(number) };
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** @see GB 11643-1999 */
function hasRightCheck(number: string): boolean {
  const total = WEIGHTS.reduce((all, weight, place) => all + weight * Number(number[place]), 0);
  return "10X98765432"[total % 11] === number[17]?.toUpperCase();
}
