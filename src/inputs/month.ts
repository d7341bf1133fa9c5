import { date, dayOf, normalise, show, type CellReader, type Day } from "./cell";
import { fault } from "./faults";

/** A month as rosters write it: 2013.05, 2013-5, 2013/05, 2013年5月, 201305. */
const MONTH = /^((?:19|20|21)\d{2})(?:[-/.年](\d{1,2})月?|(0[1-9]|1[0-2]))$/;

/**
 * A day, or a month, which stands for its first day. A number such as 2013.1 is a fault, for it may have been typed as 2013.10:
 * as a number it has lost the 0.
 */
export function dayOrMonth(blank?: { value: Day | null }): CellReader<Day | null> {
  const days = date();
  return {
    blank,
    read(cell) {
      const written = normalise(show(cell)).replace(/ /g, "");
      const match = MONTH.exec(written);
      if (!match) return days.read(cell);
      const isLost = typeof cell === "number" && match[2] === "1";
      const day = dayOf(Number(match[1]), Number(match[2] ?? match[3]), 1);
      return day === undefined || isLost ? { fault: fault("input.notDate", { found: show(cell) }) } : { value: day };
    },
  };
}
