/** What a cell holds. A blank is null. */
export type Cell = string | number | boolean | null;

/** A rectangle; rows and columns counted from 0. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Border {
  readonly style: "Continuous" | "Double" | "Dash" | "Dot" | "None";
  readonly color: string;
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
}

export type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** How a cell looks; colours are #RRGGBB. What is left out is as Excel has it by default. */
export interface CellStyle {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly fontName?: string;
  readonly color?: string;
  /** null clears a fill. */
  readonly fill?: string | null;
  readonly horizontal?: "General" | "Left" | "Center" | "Right" | "CenterAcrossSelection";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borders?: Readonly<Partial<Record<Edge, Border>>>;
}

/** Where lengths are needed they are in points, as Excel's API has them. */
export interface SheetLook {
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly Rectangle[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridlines: boolean;
}

export interface DrawnChart {
  readonly id: string;
  readonly sheet: string;
  readonly type: string;
  readonly title: string;
  readonly at: Rectangle;
  readonly categories: Rectangle | undefined;
  readonly series: readonly {
    readonly name: string;
    readonly values: Rectangle;
    readonly color: string | undefined;
    readonly visible: boolean;
  }[];
}

/** Colours that follow the values of an area. */
export type ColourRule =
  | { readonly kind: "scale"; readonly low: string; readonly middle?: string; readonly high: string }
  | {
      readonly kind: "compare";
      readonly operator: string;
      readonly first: string;
      readonly second?: string;
      readonly color?: string;
      readonly fill?: string;
    }
  | { readonly kind: "formula"; readonly formula: string; readonly color?: string; readonly fill?: string };

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
}

/** A spreadsheet behind the simulated workbook: cells, formulas and looks, on screen or in memory. */
export interface Grid {
  sheets(): readonly SheetInfo[];
  activeSheet(): string;
  activate(sheet: string): void;
  addSheet(name: string): string;
  /** Adds a sheet like another, cells and looks; its id. */
  copySheet(sheet: string, name: string): string;
  deleteSheet(sheet: string): void;
  renameSheet(sheet: string, name: string): void;
  moveSheet(sheet: string, position: number): void;

  /** Calculated values; errors as texts such as "#N/A". Waits for the calculation. */
  values(sheet: string, area: Rectangle): Promise<Cell[][]>;
  /** Formulas where there are any, values elsewhere. */
  formulas(sheet: string, area: Rectangle): Promise<Cell[][]>;
  /** The texts that the cells show. */
  texts(sheet: string, area: Rectangle): Promise<string[][]>;
  /** Texts that begin with = are formulas, with ' plain texts; null makes a cell blank, undefined leaves it alone. */
  write(sheet: string, row: number, column: number, cells: readonly (readonly (Cell | undefined)[])[]): Promise<void>;
  usedArea(sheet: string): Rectangle | undefined;
  /** The area of all cells that hold something or have a look of their own. */
  dressedArea(sheet: string): Rectangle | undefined;
  /** The area that the formula of a cell spills to; undefined where it does not. */
  spillArea(sheet: string, row: number, column: number): Promise<Rectangle | undefined>;

  styleOf(sheet: string, row: number, column: number): CellStyle;
  setStyle(sheet: string, area: Rectangle, style: CellStyle): void;
  setNumberFormats(sheet: string, row: number, column: number, formats: readonly (readonly string[])[]): void;
  look(sheet: string): SheetLook;
  setColumnWidth(sheet: string, column: number, columns: number, points: number): void;
  setRowHeight(sheet: string, row: number, rows: number, points: number): void;
  hideRows(sheet: string, row: number, rows: number, hidden: boolean): void;
  hideColumns(sheet: string, column: number, columns: number, hidden: boolean): void;
  merge(sheet: string, area: Rectangle): void;
  unmerge(sheet: string, area: Rectangle): void;
  freeze(sheet: string, rows: number, columns: number): void;
  showGridlines(sheet: string, shown: boolean): void;
  colour(sheet: string, area: Rectangle, rule: ColourRule): void;
  clearColours(sheet: string, area: Rectangle): void;

  addTable(sheet: string, id: string, name: string, area: Rectangle): Promise<void>;
  removeTable(sheet: string, id: string): void;
  setName(name: string, formula: string): void;
  removeName(name: string): void;
  draw(chart: DrawnChart): void;
  erase(sheet: string, chart: string): void;

  selection(): { readonly sheet: string; readonly area: Rectangle };
  select(sheet: string, area: Rectangle): void;
  /** Resolves when no edit is pending and everything is calculated. */
  settle(): Promise<void>;
}
