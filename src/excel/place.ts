import { DomainError } from "../domain/kernel/errors";

/** The sheet and the rest of an address: "'a b'!A1:C3" is a b and A1:C3. */
export function splitAddress(address: string): { readonly sheet: string | undefined; readonly local: string } {
  const text = address.trim().replace(/^=/, "");
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { sheet: undefined, local: text };
  const sheet = text
    .slice(0, mark)
    .replace(/^'(.*)'$/s, "$1")
    .replace(/''/g, "'");
  return { sheet, local: text.slice(mark + 1) };
}

const QUOTED = /'(?:[^']|'')*'/g;
const CELLS =
  /^\$?[A-Za-z]{1,3}\$?\d{1,7}(:\$?[A-Za-z]{1,3}\$?\d{1,7})?$|^\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}$|^\$?\d{1,7}:\$?\d{1,7}$/;

/**
 * The ranges of addresses, in the order given: cells of a sheet, whole columns or rows, a sheet (all of it), a table or a
 * defined name.
 * @throws DomainError workbook.noPlace, workbook.severalAreas
 */
export async function rangesOf(context: Excel.RequestContext, addresses: readonly string[]): Promise<Excel.Range[]> {
  const { worksheets, names, tables } = context.workbook;
  const found = addresses.map((address) => {
    const { sheet, local } = splitAddress(address);
    if (address.replace(QUOTED, "").includes(",")) throw new DomainError("workbook.severalAreas", {});
    if (sheet !== undefined || CELLS.test(local)) {
      if (!CELLS.test(local)) throw new DomainError("workbook.noPlace", { address });
      return {
        address,
        local,
        sheet: sheet === undefined ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(sheet),
      };
    }
    return {
      address,
      local: "",
      sheet: worksheets.getItemOrNullObject(local),
      table: tables.getItemOrNullObject(local),
      name: names.getItemOrNullObject(local),
    };
  });
  await context.sync();
  const ranges = found.map(({ address, local, sheet, table, name }) => {
    if (table && !table.isNullObject) return { address, range: table.getRange(), isSure: true };
    if (name && !name.isNullObject) return { address, range: name.getRangeOrNullObject(), isSure: false };
    if (sheet.isNullObject) throw new DomainError("workbook.noPlace", { address });
    return { address, range: local === "" ? sheet.getRange() : sheet.getRange(local), isSure: true };
  });
  // Only a name may have no range; what stands on a sheet is known to be there, and needs no look.
  if (ranges.some(({ isSure }) => !isSure)) await context.sync();
  return ranges.map(({ address, range, isSure }) => {
    if (!isSure && range.isNullObject) throw new DomainError("workbook.noPlace", { address });
    return range;
  });
}
