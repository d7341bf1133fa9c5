import { largest } from "../../domain/kernel/extremes";
import { areaName } from "../../inputs/address";
import { isBlank } from "../../inputs/cell";
import type { Columns } from "../../inputs/columns";
import type { TableReading } from "../../inputs/table";
import type { Readings } from "./define";
import { quote } from "./formulas";
import type { Block, PlanCell } from "./plan";
import type { Speaker } from "./sheet";

/** Rows below a table in which a later town or entry is still noticed. */
const BELOW = 500;

/** Tables that a sheet follows, each with the column by which its rows are counted. */
export type Counted = Readonly<Record<string, string>>;

/**
 * For each table a live sentence whether it has the rows and the numbers that it had when the sheet was written: a town that
 * is inserted or appended later is in the source and not on the sheet, and nobody would see it.
 */
export function sourceChecks(row: number, readings: Readings, counted: Counted, say: Speaker): Block[] {
  const cells = Object.entries(counted).flatMap(([key, column]): PlanCell[][] => {
    const reading = readings[key];
    const check = reading && checkOf(reading, column, say);
    return check === undefined ? [] : [[{ formula: check }]];
  });
  return cells.length === 0 ? [] : [{ row, column: 0, role: "note", cells }];
}

function checkOf(reading: TableReading<Columns>, key: string, say: Speaker): string | undefined {
  const { grid, firstRow, found, spec } = reading;
  const column = found[key];
  if (!grid.origin || column === undefined) return undefined;
  const { sheet, row: top, column: left } = grid.origin;
  const area = { sheet, row: top + firstRow, rows: grid.cells.length - firstRow + BELOW };
  const names = areaName({ ...area, column: left + column, columns: 1 }, true);
  const all = areaName({ ...area, column: left, columns: widest(grid.cells) }, true);
  const lines = grid.cells.slice(firstRow);
  const count = lines.filter((line) => !isBlank(line[column])).length;
  const exactly = lines.flat().reduce<number>((total, cell) => (typeof cell === "number" ? total + cell : total), 0);
  const sum = Number(exactly.toPrecision(15));
  const words = (zh: string, en: string) =>
    quote(say({ zh: `${spec.label.zh}：${zh}`, en: `${spec.label.en}: ${en}` }));
  const same = words("行数和数据与写入时一致", "rows and figures as when this was written");
  const changed = words("写入后数据有改动，本表已随之重算", "figures have changed since; this sheet has followed them");
  const moved = words(
    `写入时 ${count} 行，现在行数不同，本表缺少或多出镇街、条目，请重新写入方案。现在的行数：`,
    `${count} rows when this was written, another number now: rows are missing here or too many. Write the plan again. Rows now: `,
  );
  // Sums of binary numbers differ in their last bits with their order.
  const tolerance = Number((Math.max(1, Math.abs(sum)) * 1e-9).toPrecision(1));
  return `=IF(COUNTA(${names})<>${count},${moved}&COUNTA(${names}),IFERROR(IF(ABS(SUM(${all})-${sum})<=${tolerance},${same},${changed}),${changed}))`;
}

function widest(cells: readonly (readonly unknown[])[]): number {
  return largest(
    cells.map((line) => line.length),
    1,
  );
}
