import { DomainError } from "../domain/kernel/errors";

/** The sheet and the rest of an address: "'a b'!A1:C3" is a b and A1:C3. */
export function splitAddress(address: string): { readonly sheet: string | undefined; readonly local: string } {
  const text = address.trim().replace(/^=/, "");
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { sheet: undefined, local: text };
  const sheet = text.slice(0, mark).replace(/^'(.*)'$/s, "$1").replace(/''/g, "'");
  return { sheet, local: text.slice(mark + 1) };
}

const CELLS = /^\$?[A-Za-z]{1,3}\$?\d{1,7}(:\$?[A-Za-z]{1,3}\$?\d{1,7})?$|^\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}$|^\$?\d{1,7}:\$?\d{1,7}$/;

/**
 * The ranges of addresses, in the order given: cells of a sheet, whole columns or rows, a sheet (all of it), a table or a
 * defined name.
 * @throws DomainError workbook.noPlace, workbook.severalAreas
 */
export async function rangesOf(context: Excel.RequestContext, addresses: readonly string[]): Promise<Excel.Range[]> {
  const { workbook } = context;
  const finders = addresses.map((address) => {
    const { sheet, local } = splitAddress(address);
    if (local.includes(",")) throw new DomainError("workbook.severalAreas", { address });
    if (sheet !== undefined) return { address, local, sheet: workbook.worksheets.getItemOrNullObject(sheet) };
    if (CELLS.test(local)) return { address, local, sheet: workbook.worksheets.getActiveWorksheet() };
    const named = workbook.names.getItemOrNullObject(local);
    return { address, local: "", sheet: workbook.worksheets.getItemOrNullObject(local), table: workbook.tables.getItemOrNullObject(local), named, namedRange: named.getRangeOrNullObject() };
  });
  await context.sync();
  return finders.map(({ address, local, sheet, table, named, namedRange }) => {
    if (table && !table.isNullObject) return table.getRange();
    if (named && namedRange && !named.isNullObject && !namedRange.isNullObject) return namedRange;
    if (sheet.isNullObject || (local !== "" && !CELLS.test(local))) throw new DomainError("workbook.noPlace", { address });
    return local === "" ? sheet.getRange() : sheet.getRange(local);
  });
}
