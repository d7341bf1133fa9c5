import { areaName } from "../../../inputs/address";
import type { Columns } from "../../../inputs/columns";
import type { TableReading } from "../../../inputs/table";
import { fixedRange } from "../../kit/formulas";
import type { Block, PlanCell } from "../../kit/plan";
import { parameters, speaker, type Speaker } from "../../kit/sheet";
import { numbers, type ServicesChoices } from "../choices";
import type { AtResult } from "../compute";
import { numberWords } from "../steps";

export const sayIn = ({ context }: AtResult): Speaker => speaker(context.language);

const formatOf: Partial<Record<keyof typeof numbers, string>> = { share: "0%", busy: "0%", factor: "0.0", peak: "0.0" };

/** Yellow cells for some of the choices, in one row. */
export function choiceCells(
  at: AtResult,
  row: number,
  keys: readonly (keyof typeof numbers)[],
  given: Partial<Readonly<Record<keyof ServicesChoices, PlanCell>>> = {},
): Block[] {
  return parameters(
    row,
    keys.map((key) => ({
      name: sayIn(at)(numberWords[key].label),
      value: given[key] ?? at.choices[key],
      format: formatOf[key] ?? "#,##0",
      key,
      takes: numbers[key],
    })),
  );
}

/** One column of the sheet that is being laid out, so many rows of it. */
export function rowsOf(row: number, column: number, rows: number): string {
  return fixedRange({ row, column, rows, columns: 1 });
}

/** The cells of one column of a source, as a formula names them; undefined where it has no place. */
export function columnRange(reading: TableReading<Columns>, key: string): string | undefined {
  const { grid, firstRow, found } = reading;
  const column = found[key];
  if (!grid.origin || column === undefined) return undefined;
  const { sheet, row, column: left } = grid.origin;
  return areaName(
    { sheet, row: row + firstRow, column: left + column, rows: grid.cells.length - firstRow, columns: 1 },
    true,
  );
}

/** "same" where two figures that are worked out on two ways agree, and what they are where they do not. */
export function checkCell(one: string, other: string, say: Speaker): PlanCell {
  const same = say({ zh: "核对：一致", en: "Check: they agree" });
  const differ = say({ zh: "核对：不一致，相差 ", en: "Check: they differ by " });
  return { formula: `=IF(ABS(${one}-${other})<0.000001,"${same}","${differ}"&(${one}-${other}))` };
}
