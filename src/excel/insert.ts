import type { Language } from "../locale/text";
import { sampleSheet, type SampleSheet, type SampleTable } from "../wizards/kit/sample";
import { allOrNothing } from "./allOrNothing";
import { makeSheets, show } from "./sheets";
import type { Receipt } from "./write";

/**
 * Adds the tables of the sample county, or the same tables without data, each on a new sheet and as an Excel table.
 * @throws DomainError workbook.notWritten, workbook.halfWritten, workbook.protected
 */
export async function insertTables(
  tables: readonly SampleTable[],
  what: "sample" | "template",
  language: Language,
): Promise<Receipt> {
  const sheets = await allOrNothing(async (context, begun) => {
    const { worksheets, tables: standing, names } = context.workbook;
    worksheets.load("items/name");
    standing.load("items/name");
    names.load("items/name");
    await context.sync();
    const takenSheets = worksheets.items.map(({ name }) => name);
    const takenNames = [...standing.items, ...names.items].map(({ name }) => name);
    const laidOut: SampleSheet[] = [];
    for (const table of tables)
      laidOut.push(sampleSheet(table, language, [...takenSheets, ...laidOut.map(({ plan }) => plan.name)], what));
    return makeSheets(
      context,
      begun,
      laidOut.map(({ plan }) => plan),
      {
        finish: (made) =>
          made.forEach((sheet, index) => {
            const area = laidOut[index]?.table;
            if (!area) return;
            const table = sheet.tables.add(
              sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns),
              true,
            );
            table.name = freeTableName(laidOut[index]?.plan.name ?? "", takenNames);
            takenNames.push(table.name);
            table.style = "TableStyleLight1";
            table.showBandedRows = false;
            table.showFilterButton = false;
          }),
      },
    );
  });
  await show(sheets);
  return { sheets };
}

/** A table name that Excel accepts and nothing in the workbook has: the sheet's, then with _2, _3, … */
export function freeTableName(wish: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const letters = wish.replace(/[^\p{L}\p{N}_.]+/gu, "_").replace(/^[^\p{L}_]+/u, "");
  const tidy = letters === "" || /^([A-Za-z]{1,3}\d+|[RrCc])$/.test(letters) ? `_${letters}` : letters;
  for (let index = 1; ; index++) {
    const name = index === 1 ? tidy : `${tidy}_${index}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
