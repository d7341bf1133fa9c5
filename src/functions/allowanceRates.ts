import { FaultList, type ArgumentWords } from "../inputs/arguments";
import { count, isBlank, readCell, text, type CellReader, type CellValue } from "../inputs/cell";
import { fault, InputError } from "../inputs/faults";
import { money } from "../inputs/money";
import { name } from "../locale/text";
import { nameKey } from "../policy/names";
import { allowanceClasses, type AllowanceClass } from "../policy/terms/allowance";

/**
 * The classes that pay a township allowance: those of a table (years from | a column for each class) or of the template, and
 * in either case the one that pays none.
 * @throws InputError with every fault of the table at its cell
 */
export function allowanceTable(
  table: readonly (readonly CellValue[])[] | undefined,
  words: ArgumentWords,
): readonly AllowanceClass[] {
  if (table === undefined) return allowanceClasses;
  const faults = new FaultList(words.label);
  const read = <T>(reader: CellReader<T>, row: number, column: number): T[] => {
    const reading = readCell(reader, table[row]?.[column]);
    if ("value" in reading) return [reading.value];
    faults.add(reading.fault, row, column);
    return [];
  };
  const rows = [...table.keys()].filter((row) => row > 0 && !table[row]?.every(isBlank));
  if (rows.length === 0 || (table[0]?.length ?? 0) < 2) faults.add(fault("input.noRows", {}));
  const years = rows.flatMap((row) => read(count({ most: 100 }), row, 0).map((from) => ({ row, from })));
  years.forEach(({ row, from }, index) => {
    const before = years[index - 1];
    if (before && from <= before.from)
      faults.add(fault("input.below", { found: String(from), least: before.from + 1 }), row, 0);
  });
  const classes = (table[0] ?? []).slice(1).flatMap((_, index) =>
    read(text(), 0, index + 1).map((title) => {
      const known = allowanceClasses.find((one) =>
        [one.id, one.title.zh, one.title.en].map(nameKey).includes(nameKey(title)),
      );
      const bands = years.flatMap(({ row, from }) =>
        read(money("yuan", 0), row, index + 1).map((rate) => ({ years: from, rate })),
      );
      return known ? { ...known, bands } : { id: title, title: name(title), bands };
    }),
  );
  if (faults.issues.length > 0) throw new InputError(faults.issues);
  const none = allowanceClasses.filter(({ id }) => id === "none" && classes.every((one) => one.id !== id));
  return [...classes, ...none];
}
