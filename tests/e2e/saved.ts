import { faultsOf, isValidated } from "../workbench/validator";
import type { Cell, Workbench } from "./workbench";

const EVERYTHING = "A1:AB120";

interface Written {
  readonly bench: Workbench;
  readonly sheets: readonly string[];
}

async function contents({ bench, sheets }: Written): Promise<Record<string, Cell[][]>> {
  const found: Record<string, Cell[][]> = {};
  for (const sheet of sheets) found[sheet] = await bench.read(`'${sheet}'!${EVERYTHING}`);
  return found;
}

/** What is drawn and coloured on the sheets of the workbook. */
const drawn = (bench: Workbench) =>
  bench.page.evaluate(() => {
    const { charts, colours } = (
      window as unknown as { workbench: { drawn(): { charts: readonly string[]; colours: number } } }
    ).workbench.drawn();
    return { charts, colours };
  });

/**
 * The tests of a written plan as a file. They open it again in the same page, so they come last there.
 * @param note how a sheet of values only says so @param charts how many charts there are at least
 */
export function itIsKeptInAFile(written: () => Written, note: string, charts: number): void {
  describe("and saves it as a file,", () => {
    let live: Buffer;
    let values: Buffer;
    let before: Record<string, Cell[][]>;
    let shown: Awaited<ReturnType<typeof drawn>>;

    beforeAll(async () => {
      const { bench } = written();
      before = await contents(written());
      shown = await drawn(bench);
      live = await bench.saved("save");
      values = await bench.saved("saveValues");
    }, 120_000);

    (isValidated ? it : it.skip)("which is valid with its formulas, and valid without", async () => {
      expect(await faultsOf(live)).toEqual([]);
      expect(await faultsOf(values)).toEqual([]);
    });

    it("which opens again with every value, chart and colour", async () => {
      const { bench, sheets } = written();
      expect(shown.charts.length).toBeGreaterThanOrEqual(charts);
      await bench.reopen(live);
      expect(await contents(written())).toEqual(before);
      expect(await drawn(bench)).toEqual(shown);
      expect((await bench.formulas(`'${sheets[0]}'!${EVERYTHING}`)).flat().join()).toContain("=TOWN.");
    }, 120_000);

    it("which opens as values too: the same figures, no formula, and a note", async () => {
      const { bench, sheets } = written();
      await bench.reopen(values);
      for (const sheet of sheets) {
        const cells = await bench.read(`'${sheet}'!${EVERYTHING}`);
        const isNote = (cell: Cell | undefined) => typeof cell === "string" && cell.startsWith(note);
        expect(cells.map((line) => line.map((cell) => (isNote(cell) ? null : cell)))).toEqual(before[sheet]);
        expect(
          (await bench.formulas(`'${sheet}'!${EVERYTHING}`)).flat().filter((cell) => /^=/.test(String(cell))),
        ).toEqual([]);
      }
      expect(await drawn(bench)).toEqual(shown);
      expect(bench.broken).toEqual([]);
    }, 120_000);
  });
}
