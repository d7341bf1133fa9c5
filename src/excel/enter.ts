import { DomainError } from "../domain/kernel/errors";
import { batch } from "./batch";
import { rangesOf } from "./place";

/** Where a formula was typed and the way to take it back; or that something stands in the cell already. */
type Entered =
  | { readonly kind: "entered"; readonly address: string; readonly undo: () => Promise<void> }
  | { readonly kind: "filled"; readonly address: string };

/**
 * Types a formula into the selected cell, over what stands there only when that is wanted. Taking it back puts what stood there
 * in its place, unless the cell holds something else by then.
 * @throws DomainError workbook.editedSince, workbook.protected
 */
export function enterFormula(formula: string, evenIfFilled = false): Promise<Entered> {
  return batch(async (context) => {
    const cell = context.workbook.getActiveCell().load("address,formulas");
    await context.sync();
    const before: unknown = cell.formulas[0]?.[0];
    if (before !== "" && !evenIfFilled) return { kind: "filled", address: cell.address };
    cell.formulas = [[formula]];
    cell.load("formulas");
    await context.sync();
    const after: unknown = cell.formulas[0]?.[0];
    return { kind: "entered", address: cell.address, undo: () => putBack(cell.address, before, after) };
  });
}

function putBack(address: string, before: unknown, after: unknown): Promise<void> {
  return batch(async (context) => {
    const [range] = await rangesOf(context, [address]);
    if (!range) throw new DomainError("workbook.noPlace", { address });
    const cell = range.getCell(0, 0).load("formulas,worksheet/name");
    await context.sync();
    if (cell.formulas[0]?.[0] !== after)
      throw new DomainError("workbook.editedSince", { sheets: [cell.worksheet.name] });
    const isText = typeof before === "string" && before !== "" && !before.startsWith("=");
    cell.formulas = [[isText ? `'${before}` : before]];
    await context.sync();
  });
}
