import { columnName } from "../../inputs/address";
import type { Cell, CellStyle, ColourRule, DrawnChart, Grid, Rectangle, SheetInfo, SheetLook } from "./grid";

interface MemorySheet {
  readonly id: string;
  name: string;
  readonly cells: Map<string, Cell>;
  readonly styles: Map<string, CellStyle>;
  readonly look: MutableLook;
}

interface MutableLook extends SheetLook {
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  merges: Rectangle[];
  frozenRows: number;
  frozenColumns: number;
  gridlines: boolean;
}

/**
 * Works out the formulas that the tests need; a block of values spills. Without it a formula has the value 0, as an uncalculated cell.
 */
export type Calculate = (
  formula: string,
  at: { sheet: string; row: number; column: number },
) => Cell | readonly (readonly Cell[])[];

/** A grid without a screen and without a formula engine, for tests of what is read and written. */
export class MemoryGrid implements Grid {
  private readonly list: MemorySheet[] = [];
  private active = "";
  private lastId = 0;
  private chosen: { sheet: string; area: Rectangle };
  readonly charts: DrawnChart[] = [];
  readonly colours: { sheet: string; area: Rectangle; rule: ColourRule }[] = [];

  constructor(private readonly calculate: Calculate = () => 0) {
    this.active = this.addSheet("Sheet1");
    this.chosen = { sheet: this.active, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  private sheet(id: string): MemorySheet {
    const found = this.list.find((sheet) => sheet.id === id);
    if (!found) throw new Error(`There is no sheet ${id}.`);
    return found;
  }
  sheets(): readonly SheetInfo[] {
    return this.list;
  }
  activeSheet() {
    return this.active;
  }
  activate(sheet: string) {
    this.active = this.sheet(sheet).id;
    this.chosen = { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  }
  copySheet(id: string, name: string) {
    const { cells, styles, look } = this.sheet(id);
    const copy = `s${++this.lastId}`;
    this.list.push({
      id: copy,
      name,
      cells: new Map(cells),
      styles: new Map(styles),
      look: {
        ...look,
        columnWidths: new Map(look.columnWidths),
        rowHeights: new Map(look.rowHeights),
        hiddenRows: new Set(look.hiddenRows),
        hiddenColumns: new Set(look.hiddenColumns),
      },
    });
    return copy;
  }
  addSheet(name: string) {
    const id = `s${++this.lastId}`;
    const look: MutableLook = {
      columnWidths: new Map(),
      rowHeights: new Map(),
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      merges: [],
      frozenRows: 0,
      frozenColumns: 0,
      gridlines: true,
    };
    this.list.push({ id, name, cells: new Map(), styles: new Map(), look });
    return id;
  }
  deleteSheet(id: string) {
    this.list.splice(this.list.indexOf(this.sheet(id)), 1);
    if (this.active === id) this.activate(this.list[0]?.id ?? "");
  }
  renameSheet(id: string, name: string) {
    this.sheet(id).name = name;
  }
  moveSheet(id: string, position: number) {
    const sheet = this.sheet(id);
    this.list.splice(this.list.indexOf(sheet), 1);
    this.list.splice(position, 0, sheet);
  }

  private block<T>({ row, column, rows, columns }: Rectangle, value: (row: number, column: number) => T): T[][] {
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_unused, across) => value(row + down, column + across)),
    );
  }
  formulas(id: string, area: Rectangle) {
    const { cells } = this.sheet(id);
    return Promise.resolve(this.block(area, (row, column) => cells.get(key(row, column)) ?? null));
  }
  values(id: string, area: Rectangle) {
    const { cells } = this.sheet(id);
    const calculated = this.calculated(id);
    return Promise.resolve(
      this.block(area, (row, column) => {
        const at = key(row, column);
        const cell = calculated.get(at) ?? cells.get(at) ?? null;
        return typeof cell === "string" ? cell.replace(/^'(?==)/, "") : cell;
      }),
    );
  }
  private *blocks(id: string): Generator<{ row: number; column: number; cells: readonly (readonly Cell[])[] }> {
    for (const [at, cell] of this.sheet(id).cells)
      if (typeof cell === "string" && cell.startsWith("=")) {
        const [row = 0, column = 0] = at.split(",").map(Number);
        const answer = this.calculate(cell, { sheet: id, row, column });
        yield {
          row,
          column,
          cells: Array.isArray(answer) ? (answer as readonly (readonly Cell[])[]) : [[answer as Cell]],
        };
      }
  }
  /** What formulas come to, by place. */
  private calculated(id: string): Map<string, Cell> {
    const found = new Map<string, Cell>();
    for (const { row, column, cells } of this.blocks(id))
      cells.forEach((line, down) => line.forEach((cell, across) => found.set(key(row + down, column + across), cell)));
    return found;
  }
  async texts(id: string, area: Rectangle) {
    return (await this.values(id, area)).map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
  }
  write(id: string, row: number, column: number, rows: readonly (readonly (Cell | undefined)[])[]) {
    const { cells } = this.sheet(id);
    rows.forEach((line, down) =>
      line.forEach((cell, across) => {
        const at = key(row + down, column + across);
        if (cell === undefined) return;
        if (cell === null || cell === "") cells.delete(at);
        else cells.set(at, typeof cell === "string" ? cell.replace(/^'(?!=)/, "") : cell);
      }),
    );
    return Promise.resolve();
  }
  usedArea(id: string): Rectangle | undefined {
    return around([...this.sheet(id).cells.keys(), ...this.calculated(id).keys()]);
  }
  dressedArea(id: string): Rectangle | undefined {
    const { cells, styles } = this.sheet(id);
    return around([...cells.keys(), ...styles.keys()]);
  }
  spillArea(id: string, row: number, column: number): Promise<Rectangle | undefined> {
    for (const { row: top, column: left, cells } of this.blocks(id)) {
      const area = { row: top, column: left, rows: cells.length, columns: cells[0]?.length ?? 0 };
      if (top === row && left === column && area.rows * area.columns > 1) return Promise.resolve(area);
    }
    return Promise.resolve(undefined);
  }

  styleOf(id: string, row: number, column: number) {
    return this.sheet(id).styles.get(key(row, column)) ?? {};
  }
  setStyle(id: string, area: Rectangle, style: CellStyle) {
    const { styles } = this.sheet(id);
    this.block(area, (row, column) => {
      const before = styles.get(key(row, column));
      styles.set(key(row, column), { ...before, ...style, borders: { ...before?.borders, ...style.borders } });
    });
  }
  setNumberFormats(id: string, row: number, column: number, formats: readonly (readonly string[])[]) {
    formats.forEach((line, down) =>
      line.forEach((numberFormat, across) =>
        this.setStyle(id, { row: row + down, column: column + across, rows: 1, columns: 1 }, { numberFormat }),
      ),
    );
  }
  look(id: string): SheetLook {
    return this.sheet(id).look;
  }
  setColumnWidth(id: string, column: number, columns: number, points: number) {
    for (let index = 0; index < Math.min(columns, 1000); index++)
      this.sheet(id).look.columnWidths.set(column + index, points);
  }
  setRowHeight(id: string, row: number, rows: number, points: number) {
    for (let index = 0; index < Math.min(rows, 1000); index++) this.sheet(id).look.rowHeights.set(row + index, points);
  }
  hideRows(id: string, row: number, rows: number, hidden: boolean) {
    toggle(this.sheet(id).look.hiddenRows, row, rows, hidden);
  }
  hideColumns(id: string, column: number, columns: number, hidden: boolean) {
    toggle(this.sheet(id).look.hiddenColumns, column, columns, hidden);
  }
  merge(id: string, area: Rectangle) {
    this.sheet(id).look.merges.push(area);
  }
  unmerge(id: string, area: Rectangle) {
    const { look } = this.sheet(id);
    look.merges = look.merges.filter(({ row, column }) => row !== area.row || column !== area.column);
  }
  freeze(id: string, rows: number, columns: number) {
    Object.assign(this.sheet(id).look, { frozenRows: rows, frozenColumns: columns });
  }
  showGridlines(id: string, gridlines: boolean) {
    Object.assign(this.sheet(id).look, { gridlines });
  }
  colour(sheet: string, area: Rectangle, rule: ColourRule) {
    this.colours.push({ sheet, area, rule });
  }
  clearColours(sheet: string) {
    for (let index = this.colours.length - 1; index >= 0; index--)
      if (this.colours[index]?.sheet === sheet) this.colours.splice(index, 1);
  }
  addTable() {
    return Promise.resolve();
  }
  removeTable() {
    return undefined;
  }
  setName() {
    return undefined;
  }
  removeName() {
    return undefined;
  }
  draw(chart: DrawnChart) {
    this.erase(chart.sheet, chart.id);
    this.charts.push(chart);
  }
  erase(_sheet: string, id: string) {
    const index = this.charts.findIndex((chart) => chart.id === id);
    if (index >= 0) this.charts.splice(index, 1);
  }
  selection() {
    return this.chosen;
  }
  select(sheet: string, area: Rectangle) {
    this.chosen = { sheet, area };
  }
  settle() {
    return Promise.resolve();
  }

  /** All cells of a sheet by address, for a test to look at. */
  dump(name: string): Record<string, Cell> {
    const sheet = this.list.find((one) => one.name === name);
    return Object.fromEntries(
      [...(sheet?.cells ?? [])].map(([at, cell]) => {
        const [row = 0, column = 0] = at.split(",").map(Number);
        return [`${columnName(column)}${row + 1}`, cell];
      }),
    );
  }
}

function key(row: number, column: number): string {
  return `${row},${column}`;
}

/** The smallest area around all places. */
function around(keys: Iterable<string>): Rectangle | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const at of keys) {
    const [row = 0, column = 0] = at.split(",").map(Number);
    [top, left, bottom, right] = [
      Math.min(top, row),
      Math.min(left, column),
      Math.max(bottom, row),
      Math.max(right, column),
    ];
  }
  return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function toggle(set: Set<number>, from: number, count: number, on: boolean): void {
  for (let index = from; index < from + Math.min(count, 100_000); index++)
    if (on) set.add(index);
    else set.delete(index);
}
