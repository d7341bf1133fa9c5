import { date, dayOf, normalise, show, type CellReader, type Day } from "./cell";

/** A month as rosters write it: 2013.05, 2013-5, 2013/05, 2013年5月, 201305. */
const MONTH = /^(\d{4})(?:[-/.年](\d{1,2})月?|(0[1-9]|1[0-2]))$/;

/**
 * A day, or a month, which stands for its first day. A number such as 2013.1 is a fault, for it may have been typed as 2013.10:
 * only two digits behind the point are certain.
 */
export function dayOrMonth(blank?: { value: Day | null }): CellReader<Day | null> {
  const days = date();
  return {
    blank,
    read(cell) {
      const reading = days.read(cell);
      if ("value" in reading) return reading;
      const written = normalise(show(cell)).replace(/ /g, "");
      const match = MONTH.exec(written);
      if (!match || (typeof cell === "number" && /^\d{4}\.\d$/.test(written) && written.endsWith(".1"))) return reading;
      const day = dayOf(Number(match[1]), Number(match[2] ?? match[3]), 1);
      return day === undefined ? reading : { value: day };
    },
  };
}
