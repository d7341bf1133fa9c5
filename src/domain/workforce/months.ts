/** A day of the calendar; months count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The same day so many months later, or the last of a shorter month, as Excel's EDATE has it. */
export function addMonths({ year, month, day }: CalendarDay, months: number): CalendarDay {
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return { year: toYear, month: toMonth, day: Math.min(day, daysInMonth(toYear, toMonth)) };
}

/** Whether the calendar has such a day. */
export function isCalendarDay({ year, month, day }: CalendarDay): boolean {
  return year >= 1800 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Below, at or above 0 as one day is before, the same as or after another. */
export function compareDays(one: CalendarDay, other: CalendarDay): number {
  return one.year - other.year || one.month - other.month || one.day - other.day;
}

/** Full years of life on a day; who is born on 29 February has a birthday on 1 March of other years. */
export function fullYears(birth: CalendarDay, on: CalendarDay): number {
  const isBefore = on.month < birth.month || (on.month === birth.month && on.day < birth.day);
  return on.year - birth.year - (isBefore ? 1 : 0);
}

/** "2024-01-31". */
export function isoOf({ year, month, day }: CalendarDay): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
