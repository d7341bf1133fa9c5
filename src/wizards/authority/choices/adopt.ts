import { date, isoDate, readCell, type CellValue } from "../../../inputs/cell";
import { putAt } from "../../kit/parameters";
import type { AuthorityChoices } from "./index";

/**
 * The choices with what the planner has put into a yellow cell since: the day to count on, or the one to compare with.
 * Undefined where the cell holds no day, and for the hours, which are counted from the tables.
 */
export function adopt(choices: AuthorityChoices, key: string, cell: CellValue): AuthorityChoices | undefined {
  if (key !== "day" && key !== "since") return undefined;
  const reading = readCell(date(), cell);
  return "value" in reading ? putAt(choices, [key], isoDate(reading.value)) : undefined;
}
