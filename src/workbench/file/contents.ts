import type { Cell, CellStyle, ColourRule, Rectangle, SheetLook } from "../grid/grid";
import type { ChartData, NameData, PageData, TableData, ValidationData } from "../host/book";

export interface StyledArea {
  readonly area: Rectangle;
  readonly style: CellStyle;
}

export type SheetChart = Omit<ChartData, "id" | "sheet">;

/** A sheet of a file in the grid's terms. */
export interface SheetContents {
  readonly name: string;
  readonly visibility: string;
  readonly tabColor: string | undefined;
  /** From A1 on; formulas begin with =, texts with '. What a formula spills is blank here. */
  readonly cells: readonly (readonly Cell[])[];
  readonly styles: readonly StyledArea[];
  readonly look: SheetLook;
  readonly tables: readonly Omit<TableData, "id" | "sheet">[];
  readonly colours: readonly { readonly area: Rectangle; readonly rule: ColourRule }[];
  readonly validations: readonly Omit<ValidationData, "sheet">[];
  readonly charts: readonly SheetChart[];
  readonly page: PageData;
}

/** A sheet as it is saved: with what its formulas have come to. */
export interface SheetWithValues extends SheetContents {
  /** As large as the cells, spilled ones included. */
  readonly values: readonly (readonly Cell[])[];
  /** The areas that formulas spill to, their own cells included. */
  readonly spills: readonly Rectangle[];
}

/** What a file may hold beside its sheets that the workbench keeps. */
export interface Extras {
  readonly names: readonly NameData[];
  readonly xmlParts: readonly { readonly id: string; readonly xml: string }[];
  readonly settings: Readonly<Record<string, string>>;
}

/** What a file may hold that the workbench neither shows nor saves. */
export type Unsupported =
  | "charts"
  | "pictures"
  | "pivotTables"
  | "macros"
  | "comments"
  | "links"
  | "protection"
  | "filters"
  | "validations"
  | "hyperlinks"
  | "rules"
  | "names";

/** A workbook file, read and not yet shown. */
export interface FileContents extends Extras {
  readonly sheets: readonly SheetContents[];
  readonly activeSheet: number;
  readonly unsupported: readonly Unsupported[];
}

/** A workbook as it is saved. */
export interface SavedContents extends Extras {
  readonly sheets: readonly SheetWithValues[];
  readonly activeSheet: number;
}

/** Why a file is no workbook that can be opened. */
export class FileFault extends Error {
  constructor(
    readonly reason: "notWorkbook" | "oldOrProtected" | "damaged" | "tooLarge",
    readonly cause?: unknown,
  ) {
    super(reason);
    this.name = "FileFault";
  }
}
