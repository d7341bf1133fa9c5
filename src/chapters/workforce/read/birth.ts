import { fullYears, isCalendarDay, type CalendarDay } from "../../../domain/workforce/months";
import { normalise } from "../../../domain/kernel/names";
import { isBlank, isoDate, show, type CellValue, type Reading } from "../../../inputs/cell";
import { fault, type Fault } from "../../../inputs/faults";

/** A date of birth as it is written: with a day, with a month only, or with too little. */
type Written =
  | { readonly year: number; readonly month: number; readonly day?: number }
  | { readonly lostIn: number }
  | { readonly year: number; readonly month?: undefined }
  | { readonly age: number };

/** What became of a birth that is told otherwise than in full. */
export type BirthNote = "people.birthFromId" | "people.monthFromId" | "people.monthOnly" | "people.birthDiffers";

/** What is to be told of a birth that has been read. */
export function birthNote(cell: CellValue, identity: CalendarDay | undefined): BirthNote | undefined {
  if (isBlank(cell)) return "people.birthFromId";
  const written = writtenIn(cell);
  if (!written || !("month" in written) || written.month === undefined) return "people.monthFromId";
  const { year, month, day } = written;
  if (!identity) return day === undefined ? "people.monthOnly" : undefined;
  const agrees = identity.year === year && identity.month === month && (day === undefined || identity.day === day);
  return agrees ? undefined : "people.birthDiffers";
}

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const MONTH = /^(\d{4})[-/.年](\d{1,2})月?$/;
const [FIRST_SERIAL, LAST_SERIAL] = [7000, 60_000];
const [YOUNGEST, OLDEST] = [16, 75];

/**
 * The date of birth of a cell, with the help of the identity number beside it: a blank takes its day, a month takes its day where
 * both agree, and where they differ the file decides. Without a day the first of the month stands for it: the month of retirement is
 * certain.
 * @param asOf where given, whoever is not 16 to 75 on it is refused
 * @see 组通字〔2006〕41号
 */
export function birthOf(cell: CellValue, identity: CalendarDay | undefined, asOf?: CalendarDay): Reading<CalendarDay> {
  const reading = together(cell, identity, asOf);
  if ("fault" in reading || !asOf) return reading;
  const age = fullYears(reading.value, asOf);
  return age < YOUNGEST || age > OLDEST
    ? { fault: fault("people.birthRange", { found: show(cell) || String(reading.value.year), age }) }
    : reading;
}

function together(cell: CellValue, identity: CalendarDay | undefined, asOf?: CalendarDay): Reading<CalendarDay> {
  if (isBlank(cell)) return identity ? { value: identity } : { fault: fault("people.blank", {}) };
  const written = writtenIn(cell);
  if (!written) return { fault: fault("input.notDate", { found: show(cell) }) };
  const mended = (fits: boolean, otherwise: Fault): Reading<CalendarDay> =>
    identity && fits ? { value: identity } : { fault: otherwise };
  if ("lostIn" in written) {
    const fits = identity?.year === written.lostIn && (identity.month === 1 || identity.month === 10);
    return mended(fits, fault("people.monthLost", { year: written.lostIn }));
  }
  if ("age" in written) {
    const fits = identity && asOf && Math.abs(fullYears(identity, asOf) - written.age) <= 1;
    return mended(Boolean(fits), fault("people.ageInstead", { found: show(cell) }));
  }
  const { year, month } = written;
  if (month === undefined) return mended(identity?.year === year, fault("people.yearOnly", { found: show(cell) }));
  if (written.day !== undefined) return { value: { year, month, day: written.day } };
  const day = identity?.year === year && identity.month === month ? identity.day : 1;
  return { value: { year, month, day } };
}

function writtenIn(cell: CellValue): Written | undefined {
  const text = normalise(show(cell)).replace(/[\s']/g, "");
  if (typeof cell === "number" && /^\d{4}\.1$/.test(text)) return { lostIn: Math.floor(cell) };
  const parts = DAY.exec(text) ?? MONTH.exec(text) ?? compact(text);
  if (parts) return existing(Number(parts[1]), Number(parts[2]), parts[3]);
  const age = /^(\d{2})岁?$/.exec(text);
  if (age) return { age: Number(age[1]) };
  const year = /^((?:19|20)\d{2})年?$/.exec(text);
  if (year) return { year: Number(year[1]) };
  const serial = /^\d{4,5}$/.test(text) ? Number(text) : NaN;
  if (!(serial >= FIRST_SERIAL && serial <= LAST_SERIAL)) return undefined;
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate(serial)) ?? [];
  return existing(Number(y), Number(m), d);
}

/** 19750315, and 197503, which is never a day of the year 2440. */
function compact(text: string): RegExpExecArray | null {
  return /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text) ?? /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/.exec(text);
}

function existing(year: number, month: number, day: string | undefined): Written | undefined {
  if (!isCalendarDay({ year, month, day: day === undefined ? 1 : Number(day) })) return undefined;
  return day === undefined ? { year, month } : { year, month, day: Number(day) };
}
