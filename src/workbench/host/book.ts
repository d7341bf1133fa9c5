import type { HostObject } from "./hostObject";
import type { Cell, ColourRule, DrawnChart, Grid, Rectangle, SheetInfo } from "../grid/grid";

export interface TableData {
  readonly id: string;
  name: string;
  readonly sheet: string;
  area: Rectangle;
  readonly hasHeaders: boolean;
  style: string;
  bands: boolean;
  filterButton: boolean;
}

export interface NameData {
  readonly name: string;
  formula: string;
  visible: boolean;
  comment: string;
}

export interface SeriesData {
  name: string;
  values: Rectangle;
  color: string | undefined;
  visible: boolean;
  gapWidth: number;
  labelled: boolean;
  /** For lines; "None" shows no marks. */
  markers: string;
  smooth: boolean;
}

export interface AxisData {
  visible: boolean;
  minimum: number | undefined;
  maximum: number | undefined;
  /** Undefined follows the cells. */
  numberFormat: string | undefined;
  reversed: boolean;
  gridlines: boolean;
  gridlineColor: string | undefined;
  title: string;
  titleVisible: boolean;
}

export interface ChartData {
  readonly id: string;
  name: string;
  readonly sheet: string;
  readonly type: string;
  title: string;
  titleVisible: boolean;
  titleSize: number;
  legendVisible: boolean;
  legendPosition: string;
  at: Rectangle;
  categories: Rectangle | undefined;
  series: SeriesData[];
  readonly axes: { readonly value: AxisData; readonly category: AxisData };
}

/** The kinds of charts that the workbench draws and saves. */
export const CHART_TYPES = ["ColumnClustered", "ColumnStacked", "BarClustered", "BarStacked", "Line", "LineMarkers"];

/** Which values the cells of an area accept, in the words of Excel's API. */
export interface ValidationData {
  readonly sheet: string;
  readonly area: Rectangle;
  readonly kind: "list" | "wholeNumber" | "decimal" | "date" | "time" | "textLength" | "custom";
  readonly operator: string | undefined;
  /** A formula with =, or a value; of a list also its values with commas between. */
  readonly first: string;
  readonly second: string | undefined;
  readonly dropDown: boolean;
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly title: string; readonly message: string } | undefined;
  readonly alert: { readonly title: string; readonly message: string; readonly style: string } | undefined;
}

/** The set-up of a printed page. */
export interface PageData {
  orientation: "Portrait" | "Landscape";
  paperSize: string;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  printArea: Rectangle | undefined;
  titleRows: Rectangle | undefined;
  titleColumns: Rectangle | undefined;
  centerHorizontally: boolean;
  margins: Record<string, number>;
  headersFooters: Record<string, string>;
  breaks: number[];
}

export interface ColourData {
  readonly sheet: string;
  readonly area: Rectangle;
  readonly rule: ColourRule;
}

/** A change in the workbook, told to those who listen. */
export type Change =
  | { readonly kind: "cells"; readonly sheet: string; readonly area: Rectangle; readonly byUser: boolean }
  | { readonly kind: "selection" }
  /** What an add-in keeps in the workbook beside its cells. */
  | { readonly kind: "parts" }
  | { readonly kind: "sheetAdded" | "sheetDeleted"; readonly sheet: string };

/** The workbook beside its cells: tables, names, charts, page set-up, settings. */
export class Book {
  readonly tables: TableData[] = [];
  readonly names: NameData[] = [];
  readonly charts: ChartData[] = [];
  readonly colours: ColourData[] = [];
  readonly validations: ValidationData[] = [];
  readonly pages = new Map<string, PageData>();
  readonly hiddenSheets = new Map<string, string>();
  readonly tabColors = new Map<string, string>();
  readonly xmlParts: { readonly id: string; xml: string }[] = [];
  readonly settings: Record<string, string> = {};
  calculation: "Automatic" | "Manual" = "Automatic";
  /** The year from which dates are counted. */
  dates: 1900 | 1904 = 1900;
  /** How a range or a table comes to its sheet; the workbook's model sets it, so that sheets and ranges need not import each other. */
  worksheetOf: (id: string) => HostObject | null = () => null;
  private readonly listeners: ((change: Change) => void)[] = [];
  private lastId = 0;

  constructor(readonly grid: Grid) {}

  newId(prefix: string): string {
    return `${prefix}${++this.lastId}`;
  }

  onChange(listener: (change: Change) => void): void {
    this.listeners.push(listener);
  }

  tell(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  sheet(key: string): SheetInfo | undefined {
    const wanted = key.toLowerCase();
    return this.grid.sheets().find(({ id, name }) => id === key || name.toLowerCase() === wanted);
  }

  page(sheet: string): PageData {
    const known = this.pages.get(sheet);
    if (known) return known;
    const fresh: PageData = {
      orientation: "Portrait",
      paperSize: "A4",
      zoom: {},
      printArea: undefined,
      titleRows: undefined,
      titleColumns: undefined,
      centerHorizontally: false,
      margins: {},
      headersFooters: {},
      breaks: [],
    };
    this.pages.set(sheet, fresh);
    return fresh;
  }

  async write(
    sheet: string,
    row: number,
    column: number,
    cells: readonly (readonly (Cell | undefined)[])[],
  ): Promise<void> {
    await this.grid.write(sheet, row, column, cells);
    this.tell({
      kind: "cells",
      sheet,
      area: { row, column, rows: cells.length, columns: cells[0]?.length ?? 0 },
      byUser: false,
    });
  }

  /** Adds a copy of a sheet with all that stands on it; its id. */
  copySheet(sheet: string): string {
    const { name = "" } = this.sheet(sheet) ?? {};
    const copy = this.grid.copySheet(sheet, this.freeName(name));
    for (const one of this.validations.filter((other) => other.sheet === sheet))
      this.validations.push({ ...one, sheet: copy });
    for (const one of this.colours.filter((other) => other.sheet === sheet)) {
      this.colours.push({ ...one, sheet: copy });
      this.grid.colour(copy, one.area, one.rule);
    }
    for (const one of this.charts.filter((other) => other.sheet === sheet)) {
      const chart = { ...structuredClone(one), id: this.newId("C"), sheet: copy };
      this.charts.push(chart);
      this.grid.draw(this.drawn(chart));
    }
    const page = this.pages.get(sheet);
    if (page) this.pages.set(copy, structuredClone(page));
    const color = this.tabColors.get(sheet);
    if (color !== undefined) this.tabColors.set(copy, color);
    this.tell({ kind: "sheetAdded", sheet: copy });
    return copy;
  }

  /** "Towns (2)", as Excel calls a copy. */
  private freeName(name: string): string {
    for (let count = 2; ; count++) {
      const suffix = ` (${count})`;
      const free = name.slice(0, 31 - suffix.length) + suffix;
      if (!this.sheet(free)) return free;
    }
  }

  removeSheet(sheet: string): void {
    for (const list of [this.tables, this.charts, this.colours, this.validations] as { sheet: string }[][])
      for (let index = list.length - 1; index >= 0; index--) if (list[index]?.sheet === sheet) list.splice(index, 1);
    this.pages.delete(sheet);
    this.hiddenSheets.delete(sheet);
    this.tabColors.delete(sheet);
    this.grid.deleteSheet(sheet);
    this.tell({ kind: "sheetDeleted", sheet });
  }

  /** Gives up everything but one blank sheet of this name; its id. */
  clear(name: string): string {
    for (const one of this.names.splice(0)) this.grid.removeName(one.name);
    this.xmlParts.length = 0;
    for (const key of Object.keys(this.settings)) delete this.settings[key];
    const old = this.grid.sheets();
    const blank = this.grid.addSheet(`new ${Date.now()}`);
    this.grid.activate(blank);
    for (const { id } of old) this.removeSheet(id);
    this.grid.renameSheet(blank, name);
    this.tell({ kind: "sheetAdded", sheet: blank });
    return blank;
  }

  drawn(chart: ChartData): DrawnChart {
    return { ...chart, title: chart.titleVisible ? chart.title : "", series: chart.series };
  }
}
