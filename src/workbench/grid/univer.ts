import { ICommandService, type ICellData, type IWorkbookData, type Nullable, type Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel, IFunctionService } from "@univerjs/engine-formula";
import { Calculation } from "./calculation";
import { OfferedExecutor, type Call } from "./executor";
import { wordsOf, type OfferedFunction } from "./offered";
import { RowHeights } from "./rowHeights";
import type { Cell, CellStyle, ColourRule, DrawnChart, Grid, Rectangle, SheetLook } from "./grid";
import { fromUniverFormula, toUniverTable } from "./tableNames";
import { areaBetween, areaOf, meet, usedPart } from "./univerAreas";
import { cellOf, dataOf, definedName, plain } from "./univerCells";
import { watchChanges } from "./univerChanges";
import { Charts } from "./univerCharts";
import { lookOf, POINTS_TO_PIXELS } from "./univerLook";
import { openUniver } from "./univerOpen";
import { addRule } from "./univerRules";
import { fromUniver, toUniver } from "./univerStyle";
import { Tints } from "./univerTints";

/** A fresh sheet, with Excel's usual lengths in pixels. */
const SHEET = { rowCount: 400, columnCount: 40, defaultRowHeight: 20, defaultColumnWidth: 64 };
/** A look of tables that there is none of, so that their cells keep the one that they have. */
const PLAIN = "plain";
/** The formula engine lets a change pass that this command has triggered: it changes looks only. */
const STYLING = "sheet.command.set-style";

/** A spreadsheet on screen, with a formula engine: Univer behind the grid's interface. */
export class UniverGrid implements Grid {
  private readonly univer: Univer;
  private readonly api: FUniver;
  private readonly charts: Charts;
  private readonly calculation: Calculation;
  private readonly rowHeights: RowHeights;
  private readonly tints: Tints;

  constructor(container: HTMLElement, language: "zh" | "en", name: string) {
    this.univer = openUniver(container, language);
    this.api = FUniver.newAPI(this.univer);
    const data: Partial<IWorkbookData> = {
      id: "book",
      name,
      sheetOrder: ["s1"],
      sheets: { s1: { id: "s1", name: "Sheet1", ...SHEET } },
    };
    this.api.createWorkbook(data);
    this.calculation = new Calculation(this.univer, () => this.tint());
    this.rowHeights = new RowHeights(this.univer);
    this.tints = new Tints(this.univer);
    this.charts = new Charts(this.univer, this.api);
  }

  settle(): Promise<void> {
    return this.calculation.settled();
  }

  private get workbook() {
    const workbook = this.api.getActiveWorkbook();
    if (!workbook) throw new Error("The workbook is closed.");
    return workbook;
  }
  private sheet(id: string) {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`There is no sheet ${id}.`);
    return sheet;
  }
  private range(id: string, { row, column, rows, columns }: Rectangle) {
    const sheet = this.sheet(id);
    this.makeRoom(id, row + rows, column + columns);
    return sheet.getRange(row, column, rows, columns);
  }
  private makeRoom(id: string, rows: number, columns: number): void {
    const sheet = this.sheet(id);
    if (rows > sheet.getMaxRows()) sheet.setRowCount(rows + 50);
    if (columns > sheet.getMaxColumns()) sheet.setColumnCount(columns + 10);
  }
  /** An area as far as the sheet reaches: whole columns end with the last row that there is. */
  private within(id: string, { row, column, rows, columns }: Rectangle): Rectangle {
    const sheet = this.sheet(id);
    return {
      row,
      column,
      rows: Math.max(1, Math.min(rows, sheet.getMaxRows() - row)),
      columns: Math.max(1, Math.min(columns, sheet.getMaxColumns() - column)),
    };
  }

  sheets() {
    return this.workbook.getSheets().map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getSheetName() }));
  }
  activeSheet() {
    return this.workbook.getActiveSheet().getSheetId();
  }
  activate(id: string) {
    this.workbook.setActiveSheet(this.sheet(id));
  }
  addSheet(name: string) {
    const id = crypto.randomUUID();
    this.change("sheet.command.insert-sheet", { sheet: { ...SHEET, id, name } });
    return id;
  }
  copySheet(id: string, name: string) {
    const [current, copy] = [this.activeSheet(), this.workbook.duplicateSheet(this.sheet(id)).setName(name)];
    this.activate(current);
    return copy.getSheetId();
  }
  deleteSheet(id: string) {
    if (this.activeSheet() === id) this.activate(this.sheets().find((sheet) => sheet.id !== id)?.id ?? id);
    this.rowHeights.giveUp(this.workbook.getId(), id);
    this.tints.remove(id);
    this.workbook.deleteSheet(this.sheet(id));
  }
  renameSheet(id: string, name: string) {
    this.sheet(id).setName(name);
  }
  moveSheet(id: string, position: number) {
    this.workbook.moveSheet(this.sheet(id), position);
  }

  /** Univer's raw values leave out what a formula spills; that stands in the engine's own data. */
  private raw(id: string, area: Rectangle): Cell[][] {
    const spilled = this.univer.__getInjector().get(FormulaDataModel).getArrayFormulaCellData()[
      this.workbook.getId()
    ]?.[id];
    return this.range(id, area)
      .getCellDatas()
      .map((line, down) =>
        line.map((cell, across) => {
          const spill = spilled?.[area.row + down]?.[area.column + across];
          return cellOf(cell?.v === undefined || cell.v === null ? spill : cell);
        }),
      );
  }
  async values(id: string, area: Rectangle) {
    await this.settle();
    return this.raw(id, this.within(id, area));
  }
  async formulas(id: string, area: Rectangle) {
    await this.settle();
    const inside = this.within(id, area);
    const values = this.raw(id, inside);
    return this.range(id, inside)
      .getFormulas()
      .map((line, down) =>
        line.map((formula, across) => fromUniverFormula(formula) || plain(values[down]?.[across] ?? null)),
      );
  }
  async texts(id: string, area: Rectangle) {
    await this.settle();
    return this.range(id, this.within(id, area))
      .getDisplayValues()
      .map((line) => line.map((text) => text ?? ""));
  }
  write(id: string, row: number, column: number, rows: readonly (readonly (Cell | undefined)[])[]) {
    this.put(
      id,
      row,
      column,
      rows.map((line) => line.map(dataOf)),
    );
    return Promise.resolve();
  }
  /** Straight to the mutation: a cell that is left out stays as it is, and a style alone does not touch a formula. */
  private put(
    id: string,
    row: number,
    column: number,
    rows: readonly (readonly (ICellData | undefined)[])[],
    trigger?: string,
  ): void {
    this.makeRoom(id, row + rows.length, column + (rows[0]?.length ?? 0));
    const sheet = this.sheet(id).getSheet();
    const cellValue: Record<number, Record<number, ICellData>> = {};
    rows.forEach((line, down) => {
      const cells: Record<number, ICellData> = {};
      line.forEach((cell, across) => {
        if (!cell) return;
        // Without the type that it has, a text of digits would become a number as soon as it is dressed.
        const type = cell.v === undefined ? sheet.getCellRaw(row + down, column + across)?.t : undefined;
        cells[column + across] = type ? { ...cell, t: type } : cell;
      });
      cellValue[row + down] = cells;
    });
    this.change("sheet.mutation.set-range-values", { subUnitId: id, cellValue, trigger });
  }
  private change(id: string, params: Readonly<Record<string, unknown>>): void {
    const commands = this.univer.__getInjector().get(ICommandService);
    if (!commands.syncExecuteCommand(id, { unitId: this.workbook.getId(), ...params }))
      throw new Error(`The grid refused ${id}.`);
  }
  usedArea(id: string): Rectangle | undefined {
    const range = this.sheet(id).getDataRange();
    const area = areaOf(range);
    // A formula counts before it is calculated, so that what is used does not depend on how far the calculation is.
    const formulas = this.range(id, area).getFormulas();
    const holds = this.raw(id, area).map((line, down) =>
      line.map((cell, across) => (cell !== null && cell !== "") || Boolean(formulas[down]?.[across])),
    );
    return usedPart(area, holds);
  }
  dressedArea(id: string): Rectangle | undefined {
    const used = this.usedArea(id);
    let [top, left, bottom, right] = used
      ? [used.row, used.column, used.row + used.rows - 1, used.column + used.columns - 1]
      : [Infinity, Infinity, -1, -1];
    for (const [row, line] of Object.entries(this.sheet(id).getSheet().getConfig().cellData))
      for (const [column, cell] of Object.entries(line as Record<string, Nullable<ICellData>>))
        if (cell?.s) {
          [top, bottom] = [Math.min(top, Number(row)), Math.max(bottom, Number(row))];
          [left, right] = [Math.min(left, Number(column)), Math.max(right, Number(column))];
        }
    return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
  async spillArea(id: string, row: number, column: number): Promise<Rectangle | undefined> {
    await this.settle();
    const spill = this.univer.__getInjector().get(FormulaDataModel).getArrayFormulaRange()[this.workbook.getId()]?.[
      id
    ]?.[row]?.[column];
    return spill && areaBetween(spill);
  }

  private tint(): void {
    const isTinted = this.tints.refresh(
      (id, area) => this.range(id, area).getRawValues(),
      (id, area) => this.raw(id, area),
    );
    if (isTinted) this.workbook.getActiveSheet().refreshCanvas();
  }

  /** What the cell itself has: not the colours that rules give it while they are drawn. */
  styleOf(id: string, row: number, column: number): CellStyle {
    const sheet = this.sheet(id).getSheet();
    return fromUniver(sheet.getComposedCellStyleByCellData(row, column, sheet.getCellRaw(row, column)));
  }
  setStyle(id: string, area: Rectangle, style: CellStyle) {
    const { rows, columns } = this.within(id, area);
    const at = (down: number, across: number) => ({
      top: down === 0,
      bottom: down === rows - 1,
      left: across === 0,
      right: across === columns - 1,
    });
    this.put(
      id,
      area.row,
      area.column,
      Array.from({ length: rows }, (_, down) =>
        Array.from({ length: columns }, (_unused, across) => ({ s: toUniver(style, at(down, across)) })),
      ),
      STYLING,
    );
  }
  setNumberFormats(id: string, row: number, column: number, formats: readonly (readonly string[])[]) {
    this.put(
      id,
      row,
      column,
      formats.map((line) => line.map((pattern) => ({ s: { n: { pattern } } }))),
      STYLING,
    );
  }
  look(id: string): SheetLook {
    return lookOf(this.sheet(id).getSheet().getConfig());
  }
  setColumnWidth(id: string, column: number, columns: number, points: number) {
    const inside = this.within(id, { row: 0, column, rows: 1, columns });
    this.makeRoom(id, 1, column + inside.columns);
    const ranges = [{ startRow: 0, endRow: 0, startColumn: column, endColumn: column + inside.columns - 1 }];
    // The facade's own way measures every row anew, which takes most of the time that a plan of many sheets takes.
    this.change("sheet.mutation.set-worksheet-col-width", {
      subUnitId: id,
      ranges,
      colWidth: Math.round(points * POINTS_TO_PIXELS),
    });
  }
  setRowHeight(id: string, row: number, rows: number, points: number) {
    const inside = this.within(id, { row, column: 0, rows, columns: 1 });
    this.makeRoom(id, row + inside.rows, 1);
    const ranges = [{ startRow: row, endRow: row + inside.rows - 1, startColumn: 0, endColumn: 0 }];
    const rowHeight = Math.round(points * POINTS_TO_PIXELS);
    this.change("sheet.mutation.set-worksheet-row-height", { subUnitId: id, ranges, rowHeight });
    // Otherwise Univer makes rows as high as their texts where they are to be lower.
    this.change("sheet.mutation.set-worksheet-row-is-auto-height", { subUnitId: id, ranges, autoHeightInfo: 0 });
  }
  hideRows(id: string, row: number, rows: number, hidden: boolean) {
    if (hidden) this.sheet(id).hideRows(row, rows);
    else this.sheet(id).showRows(row, rows);
  }
  hideColumns(id: string, column: number, columns: number, hidden: boolean) {
    if (hidden) this.sheet(id).hideColumns(column, columns);
    else this.sheet(id).showColumns(column, columns);
  }
  merge(id: string, area: Rectangle) {
    if (area.rows * area.columns > 1) this.range(id, area).merge();
  }
  unmerge(id: string, area: Rectangle) {
    this.range(id, area).breakApart();
  }
  freeze(id: string, rows: number, columns: number) {
    this.sheet(id).setFreeze({
      xSplit: columns,
      ySplit: rows,
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
    });
  }
  showGridlines(id: string, shown: boolean) {
    this.sheet(id).setHiddenGridlines(!shown);
  }
  colour(id: string, area: Rectangle, rule: ColourRule) {
    this.makeRoom(id, area.row + area.rows, area.column + area.columns);
    addRule(this.api, this.sheet(id), area, rule);
    this.tints.add(id, area, rule);
    this.tint();
  }
  clearColours(id: string, area: Rectangle) {
    this.range(id, area).clearConditionalFormatRules();
    this.tints.remove(id, (one) => meet(one, area));
    this.tint();
  }

  /** Straight to the mutation: Univer's own way refuses, in silence, a table that has the name of a sheet. */
  addTable(id: string, table: string, name: string, area: Rectangle) {
    const { row, column, rows, columns } = area;
    const [header = []] = this.raw(id, { ...area, rows: 1 });
    this.change("sheet.mutation.add-table", {
      subUnitId: id,
      tableId: table,
      name: toUniverTable(name),
      range: { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 },
      header: header.map((text, index) => (text === null || text === "" ? `${index + 1}` : String(text))),
      options: { tableStyleId: PLAIN },
    });
    return Promise.resolve();
  }
  removeTable(id: string, table: string) {
    this.change("sheet.mutation.delete-table", { subUnitId: id, tableId: table });
  }
  setName(name: string, formula: string) {
    this.change("formula.mutation.set-defined-name", definedName(name, formula));
  }
  removeName(name: string) {
    this.change("formula.mutation.remove-defined-name", definedName(name, ""));
  }

  draw(chart: DrawnChart) {
    this.erase(chart.sheet, chart.id);
    const { row, column, rows, columns } = chart.at;
    this.makeRoom(chart.sheet, row + rows + 1, column + columns + 1);
    this.charts.draw(chart, this.sheet(chart.sheet), (area) => this.raw(chart.sheet, area));
  }
  erase(id: string, chart: string) {
    this.charts.erase(chart, this.sheet(id));
  }

  selection() {
    const sheet = this.workbook.getActiveSheet();
    const range = sheet.getActiveRange();
    const area = range ? areaOf(range) : { row: 0, column: 0, rows: 1, columns: 1 };
    return { sheet: sheet.getSheetId(), area };
  }
  select(id: string, area: Rectangle) {
    const range = this.range(id, this.within(id, area));
    range.activate();
    this.sheet(id).scrollToCell(Math.max(0, area.row - 2), 0);
  }

  /** Calls back after the planner's own edits, pastes and undos, and after moves of the selection. */
  onUser(edited: (sheet: string, area: Rectangle) => void, moved: () => void): void {
    this.api.addEvent(this.api.Event.SheetValueChanged, ({ effectedRanges }) => {
      for (const range of effectedRanges) edited(range.getSheetId(), areaOf(range));
    });
    this.api.addEvent(this.api.Event.SelectionMoveEnd, moved);
    this.api.addEvent(this.api.Event.SelectionChanged, moved);
    this.api.addEvent(this.api.Event.ActiveSheetChanged, moved);
  }

  onChange(changed: () => void): void {
    watchChanges(this.univer, changed);
  }
  darken(dark: boolean): void {
    this.api.toggleDarkMode(dark);
  }

  /** Offers a custom function: autocomplete with its words, and the call with the arguments as Excel would pass them. */
  offer(offered: OfferedFunction, call: Call): void {
    const { name, parameters } = offered;
    const words = wordsOf(offered);
    this.api
      .getFormula()
      .registerAsyncFunction(name, () => Promise.resolve(0), { description: words } as unknown as string);
    const executor = new OfferedExecutor(
      name,
      parameters.map(({ dimensionality }) => dimensionality === "matrix"),
      (args, cell) => this.calculation.during(() => call(args, cell)),
    );
    this.univer.__getInjector().get(IFunctionService).registerExecutors(executor);
  }
}
