import { methodReader, tieRules } from "../../../chapters/staffing/words";
import { isBlank, number, readCell, text, type CellReader, type CellValue } from "../../../inputs/cell";
import { wordReader } from "../../../inputs/choices";
import { putAt } from "../../kit/parameters";
import type { StaffingChoices } from "./index";

/** What a yellow cell holds, by the part of the choices that it stands for. */
const readers: Readonly<Record<string, CellReader<string | number>>> = {
  year: number({ least: 2000, most: 2100, whole: true }),
  method: methodReader(),
  ties: wordReader(tieRules),
  formula: text(),
  totals: number({ least: 0, whole: true }),
  reserve: number({ least: 0 }),
  weights: number({ least: 0 }),
  pace: number({ least: 0 }),
  bounds: number({ least: 0, whole: true }),
  windows: number({ least: 0, whole: true }),
};

/** Parts of the choices in which a blank means that there is no limit. */
const MAY_BE_BLANK = new Set(["reserve", "pace", "bounds", "windows"]);

/**
 * The choices with what the planner has put into a yellow cell since; undefined where the cell cannot be read as that choice.
 * @param key a path such as totals/administrative or bounds/夏庄镇/institution/minimum
 */
export function adopt(choices: StaffingChoices, key: string, cell: CellValue): StaffingChoices | undefined {
  const path = key.split("/");
  const [part = "", name = ""] = path;
  if (isBlank(cell)) return MAY_BE_BLANK.has(part) ? putAt(choices, path, null) : undefined;
  const reader = readers[part];
  const reading = reader && readCell(reader, cell);
  if (!reading || "fault" in reading) return undefined;
  // The sheet shows a percentage as Excel does.
  const begun = part === "reserve" ? withUnit(choices, name) : choices;
  const isPercent = key === "pace/percent" || (part === "reserve" && begun.reserve[name]?.unit === "percent");
  return putAt(begun, path, isPercent ? Number((Number(reading.value) * 100).toPrecision(12)) : reading.value);
}

/** A reserve that is typed where there was none is one of posts, as its cell says. */
function withUnit(choices: StaffingChoices, category: string): StaffingChoices {
  const before = choices.reserve[category] ?? { unit: "posts", amount: null };
  return { ...choices, reserve: { ...choices.reserve, [category]: before } };
}
