import { methodReader, tieRules } from "../../../chapters/staffing/words";
import { exitOptions } from "../../../chapters/workforce/words";
import { toNumber } from "../../../domain/kernel/exact";
import { count, date, isBlank, isoDate, number, readCell, type CellReader, type CellValue } from "../../../inputs/cell";
import { wordReader } from "../../../inputs/choices";
import { rate } from "../../../inputs/rate";
import { putAt } from "../../kit/parameters";
import type { HiringChoices } from "./index";

/** A cell of percent, as Excel shows it, in percent. */
const percent: CellReader<number> = mapped(rate(), (part) => Number((toNumber(part) * 100).toPrecision(12)));
const rates = { 0: "0", 0.5: "1/2", 1: "1" } as const;

/** What a yellow cell holds, by the part of the choices that it stands for; undefined where that is no choice. */
const readers: Readonly<Record<string, CellReader<string | number | undefined>>> = {
  year: number({ least: 2000, most: 2100, whole: true }),
  asOf: mapped(date(), isoDate),
  method: methodReader(),
  ties: wordReader(tieRules),
  option: wordReader(exitOptions),
  rate: mapped(rate(), (part) => rates[toNumber(part) as keyof typeof rates]),
  attrition: percent,
  use: percent,
  totals: count(),
  exits: count(),
  committed: count(),
};

/**
 * The choices with what the planner has put into a yellow cell since; undefined where the cell cannot be read as that choice.
 * @param key a path such as totals/administrative or committed/夏庄镇/institution
 */
export function adopt(choices: HiringChoices, key: string, cell: CellValue): HiringChoices | undefined {
  const path = key.split("/");
  const reader = readers[path[0] ?? ""];
  if (!reader) return undefined;
  if (isBlank(cell)) return path[0] === "exits" || path[0] === "committed" ? putAt(choices, path, 0) : undefined;
  const reading = readCell(reader, cell);
  return "fault" in reading || reading.value === undefined ? undefined : putAt(choices, path, reading.value);
}

function mapped<From, To>(reader: CellReader<From>, to: (value: From) => To): CellReader<To> {
  return {
    read(cell) {
      const reading = reader.read(cell);
      return "fault" in reading ? reading : { value: to(reading.value) };
    },
  };
}
