import { readFile, showContents } from "../../src/workbench/file/open";
import { saveWorkbook } from "../../src/workbench/file/save";
import { MemoryGrid } from "../../src/workbench/grid/memory";
import { Book } from "../../src/workbench/host/book";

/** A file takes its time once, so that it is told in milliseconds of one run: read the growth, not the number. */
export const counts = [10_000, 100_000].map((rows) => ({
  name: `a workbook of ${rows.toLocaleString("en")} rows × 4, milliseconds`,
  async count() {
    const book = new Book(new MemoryGrid());
    const [sheet] = book.grid.sheets();
    const cells = Array.from({ length: rows }, (_, row) => [`A${row % 500}`, `镇${row % 100}`, 40_000 + row, row / 7]);
    await book.write(sheet?.id ?? "", 0, 0, cells);
    let begun = performance.now();
    const lap = () => {
      const before = begun;
      begun = performance.now();
      return Math.round(begun - before);
    };
    const bytes = await saveWorkbook(book);
    const saving = lap();
    const contents = await readFile(bytes);
    const reading = lap();
    await showContents(new Book(new MemoryGrid()), contents);
    return { saving, reading, showing: lap() };
  },
}));
