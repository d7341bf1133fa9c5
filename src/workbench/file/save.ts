import type { Book } from "../host/book";
import { plainValues } from "./plain";
import { snapshot } from "./snapshot";
import { writeFile } from "./write";

/** The workbook as the bytes of an .xlsx file for Excel with the add-in: live formulas with the values that they have now. */
export async function saveWorkbook(book: Book): Promise<Uint8Array> {
  return writeFile(await snapshot(book), new Date());
}

/** The workbook as the bytes of an .xlsx file of values for everybody else, with a note that says so. */
export async function saveValues(book: Book, note: string): Promise<Uint8Array> {
  return writeFile(plainValues(await snapshot(book), note), new Date());
}
