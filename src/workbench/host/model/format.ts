import type { Border, CellStyle, Edge } from "../../grid/grid";
import { HostObject, invalidArgument, since, type Members } from "../hostObject";
import { colourOf, intersection, type Place } from "./place";

const DEFAULT_WIDTH = 48;
const DEFAULT_HEIGHT = 15;
/** What Excel takes at most, in points: 409 for a row, 255 characters of the usual font for a column. */
const HIGHEST_ROW = 409;
const WIDEST_COLUMN = 1342.5;

function lengthOf(points: number, most: number, location: string): number {
  if (typeof points !== "number" || !(points >= 0 && points <= most)) throw invalidArgument(location);
  return points;
}

abstract class Format extends HostObject {
  constructor(protected readonly range: Place) {
    super();
  }
  override get sheetId() {
    return this.range.sheet;
  }
  protected get cell(): CellStyle {
    return this.range.book.grid.styleOf(this.range.sheet, this.range.area.row, this.range.area.column);
  }
  protected apply(style: CellStyle): void {
    this.range.book.grid.setStyle(this.range.sheet, this.range.area, style);
  }
}

export class RangeFormat extends Format {
  readonly typeName = "RangeFormat";
  readonly members: Members = {
    ...since("1.1", {
      values: ["horizontalAlignment", "verticalAlignment", "wrapText"],
      links: ["fill", "font", "borders"],
    }),
    ...since("1.2", { values: ["columnWidth", "rowHeight"], methods: ["autofitColumns", "autofitRows"] }),
    ...since("1.9", { values: ["indentLevel"] }),
  };
  get fill() {
    return new Fill(this.range);
  }
  get font() {
    return new Font(this.range);
  }
  get borders() {
    return new Borders(this.range);
  }
  get horizontalAlignment() {
    return this.cell.horizontal ?? "General";
  }
  setHorizontalAlignment(horizontal: NonNullable<CellStyle["horizontal"]>) {
    this.apply({ horizontal });
  }
  get verticalAlignment() {
    return this.cell.vertical ?? "Bottom";
  }
  setVerticalAlignment(vertical: NonNullable<CellStyle["vertical"]>) {
    this.apply({ vertical });
  }
  get wrapText() {
    return this.cell.wrap ?? false;
  }
  setWrapText(wrap: boolean) {
    this.apply({ wrap });
  }
  get indentLevel() {
    return this.cell.indent ?? 0;
  }
  setIndentLevel(indent: number) {
    this.apply({ indent });
  }
  get columnWidth() {
    return this.look.columnWidths.get(this.range.area.column) ?? DEFAULT_WIDTH;
  }
  setColumnWidth(points: number) {
    const width = lengthOf(points, WIDEST_COLUMN, "RangeFormat.columnWidth");
    this.range.book.grid.setColumnWidth(this.range.sheet, this.range.area.column, this.range.area.columns, width);
  }
  get rowHeight() {
    return this.look.rowHeights.get(this.range.area.row) ?? DEFAULT_HEIGHT;
  }
  setRowHeight(points: number) {
    const height = lengthOf(points, HIGHEST_ROW, "RangeFormat.rowHeight");
    this.range.book.grid.setRowHeight(this.range.sheet, this.range.area.row, this.range.area.rows, height);
  }
  private get look() {
    return this.range.book.grid.look(this.range.sheet);
  }
  /** As wide as the longest text of each column, a Chinese character counting two. */
  async autofitColumns() {
    const { sheet, area, book } = this.range;
    const everything = book.grid.usedArea(sheet);
    const used = everything && intersection(everything, area);
    if (!used) return;
    const texts = await book.grid.texts(sheet, used);
    for (
      let column = used.column;
      column < Math.min(used.column + used.columns, area.column + area.columns);
      column++
    ) {
      const widest = texts.reduce((most, row) => Math.max(most, lettersOf(row[column - used.column] ?? "")), 4);
      book.grid.setColumnWidth(sheet, column, 1, widest * 6 + 6);
    }
  }
  /** Rows fit themselves on the screen; there is nothing to measure here. */
  autofitRows() {
    return null;
  }
}

class Fill extends Format {
  readonly typeName = "RangeFill";
  readonly members: Members = since("1.1", { values: ["color"], methods: ["clear"] });
  get color() {
    return this.cell.fill ?? "#FFFFFF";
  }
  setColor(fill: string) {
    this.apply({ fill: colourOf(fill, "RangeFill.color") });
  }
  clear() {
    this.apply({ fill: null });
  }
}

class Font extends Format {
  readonly typeName = "RangeFont";
  readonly members: Members = since("1.1", { values: ["name", "size", "bold", "italic", "color"] });
  get name() {
    return this.cell.fontName ?? "Calibri";
  }
  setName(fontName: string) {
    this.apply({ fontName });
  }
  get size() {
    return this.cell.size ?? 11;
  }
  setSize(size: number) {
    this.apply({ size });
  }
  get bold() {
    return this.cell.bold ?? false;
  }
  setBold(bold: boolean) {
    this.apply({ bold });
  }
  get italic() {
    return this.cell.italic ?? false;
  }
  setItalic(italic: boolean) {
    this.apply({ italic });
  }
  get color() {
    return this.cell.color ?? "#000000";
  }
  setColor(color: string) {
    this.apply({ color: colourOf(color, "RangeFont.color") });
  }
}

const EDGES: readonly Edge[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"];

class Borders extends Format {
  readonly typeName = "RangeBorderCollection";
  readonly members: Members = since("1.1", { values: ["count"], methods: ["getItem"] });
  get count() {
    return EDGES.length;
  }
  getItem(edge: Edge) {
    return new RangeBorder(this.range, edge);
  }
  override item(edge: string) {
    return this.getItem(edge as Edge);
  }
  override items() {
    return EDGES.map((edge) => this.getItem(edge));
  }
}

class RangeBorder extends Format {
  readonly typeName = "RangeBorder";
  readonly members: Members = since("1.1", { values: ["sideIndex", "style", "color", "weight"] });
  constructor(
    range: Place,
    private readonly edge: Edge,
  ) {
    super(range);
  }
  private get border(): Border {
    return this.cell.borders?.[this.edge] ?? { style: "None", color: "#000000", weight: "Thin" };
  }
  private change(part: Partial<Border>) {
    this.apply({ borders: { [this.edge]: { ...this.border, ...part } } });
  }
  /** A colour or weight alone makes an invisible border visible, as Excel does. */
  private get visible(): Pick<Border, "style"> {
    return { style: this.border.style === "None" ? "Continuous" : this.border.style };
  }
  get sideIndex() {
    return this.edge;
  }
  get style() {
    return this.border.style;
  }
  get color() {
    return this.border.color;
  }
  setColor(color: string) {
    this.change({ color: colourOf(color, "RangeBorder.color"), ...this.visible });
  }
  get weight() {
    return this.border.weight;
  }
  setWeight(weight: Border["weight"]) {
    this.change({ weight, ...this.visible });
  }
  setStyle(style: Border["style"]) {
    this.change({ style });
  }
}

/** How many letters wide a text is: one beyond Latin counts as two. */
function lettersOf(text: string): number {
  return [...text].reduce((width, letter) => width + (letter.charCodeAt(0) > 255 ? 2 : 1), 0);
}
