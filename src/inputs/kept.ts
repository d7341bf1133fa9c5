import type { CellValue } from "./cell";
import type { Columns } from "./columns";
import { readTable, type TableReading, type TableSpec } from "./table";

type Cells = readonly (readonly CellValue[])[];

interface Kept {
  readonly spec: unknown;
  readonly cells: Cells;
  readonly size: number;
  readonly reading: unknown;
}

/** What is small is read at once; of what is large so much is kept, over all tables. */
const LEAST_CELLS = 200;
const MOST_CELLS = 1_500_000;

/** The last readings: the cells of one recalculation ask for the same ledger again and again. */
export class KeptReadings {
  /** The latest first. */
  #kept: readonly Kept[] = [];

  constructor(private readonly most = MOST_CELLS) {}

  /**
   * A table as it was read before, where every cell is the same, else read now. Excel hands over a new copy of a range with each call, so
   * that only the content tells.
   */
  read<C extends Columns>(spec: TableSpec<C>, cells: Cells): TableReading<C> {
    const size = cells.length * (cells[0]?.length ?? 0);
    if (size < LEAST_CELLS || size > this.most) return readTable(spec, { cells });
    const found = this.#kept.find((one) => one.spec === spec && isSame(one.cells, cells));
    const latest = found ?? { spec, cells, size, reading: readTable(spec, { cells }) };
    let room = this.most;
    this.#kept = [latest, ...this.#kept.filter((one) => one !== latest)].filter((one) => (room -= one.size) >= 0);
    return latest.reading as TableReading<C>;
  }
}

function isSame(left: Cells, right: Cells): boolean {
  if (left.length !== right.length) return false;
  for (let row = 0; row < left.length; row++) {
    const [one, other] = [left[row] ?? [], right[row] ?? []];
    if (one.length !== other.length) return false;
    for (let column = 0; column < one.length; column++) if (one[column] !== other[column]) return false;
  }
  return true;
}
