import { DomainError } from "../domain/kernel/errors";
import { batch } from "./batch";
import { written } from "./cells";
import { rangesOf } from "./place";

/** Writes one value into one cell, the repair that the planner has clicked; gives the way to take it back while the cell still holds it. */
export async function mend(address: string, value: string | number): Promise<() => Promise<void>> {
  const exchange = (next: unknown, expected?: unknown) =>
    batch(async (context) => {
      const [range] = await rangesOf(context, [address]);
      if (!range) throw new DomainError("workbook.noPlace", { address });
      const cell = range.getCell(0, 0).load("formulas,numberFormat,worksheet/name");
      await context.sync();
      const before: unknown = cell.formulas[0]?.[0];
      if (expected !== undefined && before !== expected)
        throw new DomainError("workbook.editedSince", { sheets: [cell.worksheet.name] });
      // A cell kept as text would keep the number as text again.
      if (typeof next === "number" && cell.numberFormat[0]?.[0] === "@") cell.numberFormat = [["General"]];
      cell.formulas = [[next]];
      cell.load("formulas");
      await context.sync();
      return { before, after: cell.formulas[0]?.[0] as unknown };
    });
  const { before, after } = await exchange(written(value));
  return async () => {
    const wasText = typeof before === "string" && before !== "" && !before.startsWith("=");
    await exchange(wasText ? `'${before}` : before, after);
  };
}
