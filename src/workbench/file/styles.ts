import type { Border, CellStyle } from "../grid/grid";
import { argb, rgb } from "./colours";
import { tag } from "./xml";

const SIDES = [
  ["EdgeLeft", "left"],
  ["EdgeRight", "right"],
  ["EdgeTop", "top"],
  ["EdgeBottom", "bottom"],
] as const;
/** What Excel takes where nothing is said; leaving it out keeps a large sheet light. */
const USUAL_SIZE = 11;
const USUAL_FONTS = new Set(["Calibri", "Aptos Narrow", "等线", "宋体"]);
const LINES: Record<Border["weight"], string> = { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" };
const OTHER_LINES: Partial<Record<Border["style"], string>> = { Double: "double", Dash: "dashed", Dot: "dotted" };

/** Number formats that a file knows by number. */
const BUILT_IN = new Map([
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);
const FIRST_OWN_FORMAT = 164;

/** A list of elements of which each stands once; gives the place of each. */
class Kinds {
  readonly list: string[] = [];
  private readonly places = new Map<string, number>();
  constructor(...first: readonly string[]) {
    first.forEach((xml) => this.placeOf(xml));
  }
  placeOf(xml: string): number {
    const known = this.places.get(xml);
    if (known !== undefined) return known;
    this.places.set(xml, this.list.length);
    return this.list.push(xml) - 1;
  }
}

/** The styles of a workbook as a file holds them: every combination once, cells refer to it by number. */
export class StyleSheet {
  private readonly fonts = new Kinds(fontXml({}));
  private readonly fills = new Kinds(
    tag("fill", {}, tag("patternFill", { patternType: "none" })),
    tag("fill", {}, tag("patternFill", { patternType: "gray125" })),
  );
  private readonly borders = new Kinds(borderXml({}));
  private readonly formats = new Kinds();
  private readonly cells = new Kinds(cellXml({}, { font: 0, fill: 0, border: 0, format: 0 }));
  private readonly differences = new Kinds();
  private readonly known = new Map<CellStyle, number>();

  /** The number of a cell's style. */
  of(style: CellStyle): number {
    const known = this.known.get(style);
    if (known !== undefined) return known;
    const place = this.cells.placeOf(
      cellXml(style, {
        font: this.fonts.placeOf(fontXml(style)),
        fill: style.fill ? this.fills.placeOf(fillXml(style.fill)) : 0,
        border: this.borders.placeOf(borderXml(style)),
        format: this.formatOf(style.numberFormat),
      }),
    );
    this.known.set(style, place);
    return place;
  }

  /** The number of a look that a rule gives to cells. */
  difference({ color, fill }: Pick<CellStyle, "color" | "fill">): number {
    const font = color ? tag("font", {}, tag("color", { rgb: argb(color) })) : "";
    const paint = fill
      ? tag("fill", {}, tag("patternFill", { patternType: "solid" }, tag("bgColor", { rgb: argb(fill) })))
      : "";
    return this.differences.placeOf(tag("dxf", {}, font, paint));
  }

  private formatOf(format = "General"): number {
    if (format === "General") return 0;
    return BUILT_IN.get(format) ?? FIRST_OWN_FORMAT + this.formats.placeOf(format);
  }

  xml(): string {
    const list = (name: string, items: readonly string[]) => tag(name, { count: items.length }, items);
    const formats = this.formats.list.map((formatCode, index) =>
      tag("numFmt", { numFmtId: FIRST_OWN_FORMAT + index, formatCode }),
    );
    const plain = tag("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    const normal = tag("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 });
    return tag(
      "styleSheet",
      { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
      formats.length > 0 ? list("numFmts", formats) : "",
      list("fonts", this.fonts.list),
      list("fills", this.fills.list),
      list("borders", this.borders.list),
      list("cellStyleXfs", [plain]),
      list("cellXfs", this.cells.list),
      list("cellStyles", [normal]),
      list("dxfs", this.differences.list),
      tag("tableStyles", {
        count: 0,
        defaultTableStyle: "TableStyleMedium2",
        defaultPivotStyle: "PivotStyleLight16",
      }),
    );
  }
}

/** A font of the workbook's theme follows the language of whoever opens the file; one by name is itself everywhere. */
function fontXml({ bold, italic, size, color, fontName }: CellStyle): string {
  return tag(
    "font",
    {},
    bold ? tag("b") : "",
    italic ? tag("i") : "",
    tag("sz", { val: size ?? USUAL_SIZE }),
    color ? tag("color", { rgb: argb(color) }) : tag("color", { theme: 1 }),
    tag("name", { val: fontName ?? "Calibri" }),
    fontName ? "" : tag("family", { val: 2 }) + tag("scheme", { val: "minor" }),
  );
}

function fillXml(fill: string): string {
  const colours = tag("fgColor", { rgb: argb(fill) }) + tag("bgColor", { indexed: 64 });
  return tag("fill", {}, tag("patternFill", { patternType: "solid" }, colours));
}

function borderXml({ borders = {} }: CellStyle): string {
  const sides = SIDES.map(([edge, side]) => {
    const line = borders[edge];
    if (!line || line.style === "None") return tag(side);
    return tag(side, { style: OTHER_LINES[line.style] ?? LINES[line.weight] }, tag("color", { rgb: argb(line.color) }));
  });
  return tag("border", {}, ...sides, tag("diagonal"));
}

interface Places {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly format: number;
}

function cellXml({ horizontal, vertical, wrap, indent }: CellStyle, { font, fill, border, format }: Places): string {
  const alignment = {
    horizontal: horizontal && horizontal !== "General" ? HORIZONTAL.get(horizontal) : undefined,
    vertical: vertical && vertical !== "Bottom" ? vertical.toLowerCase() : undefined,
    wrapText: wrap === true,
    indent: indent ? indent : undefined,
  };
  const isAligned = Object.values(alignment).some((value) => value !== undefined && value !== false);
  return tag(
    "xf",
    {
      numFmtId: format,
      fontId: font,
      fillId: fill,
      borderId: border,
      xfId: 0,
      applyNumberFormat: format !== 0,
      applyFont: font !== 0,
      applyFill: fill !== 0,
      applyBorder: border !== 0,
      applyAlignment: isAligned,
    },
    isAligned ? tag("alignment", alignment) : "",
  );
}

const HORIZONTAL = new Map<NonNullable<CellStyle["horizontal"]>, string>([
  ["Left", "left"],
  ["Center", "center"],
  ["Right", "right"],
  ["CenterAcrossSelection", "centerContinuous"],
]);
const VERTICAL: Readonly<Record<string, NonNullable<CellStyle["vertical"]>>> = { top: "Top", center: "Center" };

/** A style as a file has it; colours are ARGB, those of a theme are left out. */
export interface FileStyle {
  readonly font?:
    | {
        readonly bold: boolean;
        readonly italic: boolean;
        readonly size: number | undefined;
        readonly name: string | undefined;
        readonly color: string | undefined;
      }
    | undefined;
  readonly fill?:
    | {
        readonly pattern: string | undefined;
        readonly foreground: string | undefined;
        readonly background: string | undefined;
      }
    | undefined;
  readonly border?:
    | Readonly<Record<string, { readonly style: string | undefined; readonly color: string | undefined } | undefined>>
    | undefined;
  readonly numFmt?: string | undefined;
  readonly alignment?:
    | {
        readonly horizontal: string | undefined;
        readonly vertical: string | undefined;
        readonly wrapText: boolean;
        readonly indent: number;
      }
    | undefined;
}

/** A style of a file in the grid's terms; undefined where there is nothing to take over. */
export function gridStyle({ font, alignment, numFmt, fill, border }: FileStyle): CellStyle | undefined {
  const fillColor = fill?.pattern === "solid" ? rgb(fill.foreground) : undefined;
  const borders = SIDES.flatMap(([edge, side]) => {
    const line = border?.[side];
    return line?.style
      ? [[edge, { ...lineOf(line.style), color: rgb(line.color) ?? "#000000" } satisfies Border] as const]
      : [];
  });
  const horizontal = [...HORIZONTAL].find(([, written]) => written === alignment?.horizontal)?.[0];
  const vertical = alignment?.vertical && VERTICAL[alignment.vertical];
  const color = rgb(font?.color);
  const style: CellStyle = {
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(font?.size && font.size !== USUAL_SIZE ? { size: font.size } : {}),
    ...(font?.name && !USUAL_FONTS.has(font.name) ? { fontName: font.name } : {}),
    ...(color ? { color } : {}),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(alignment?.wrapText ? { wrap: true } : {}),
    ...(alignment?.indent ? { indent: alignment.indent } : {}),
    ...(numFmt && numFmt !== "General" ? { numberFormat: numFmt } : {}),
    ...(fillColor ? { fill: fillColor } : {}),
    ...(borders.length > 0 ? { borders: Object.fromEntries(borders) } : {}),
  };
  return Object.keys(style).length > 0 ? style : undefined;
}

function lineOf(written: string): Pick<Border, "style" | "weight"> {
  const other = Object.entries(OTHER_LINES).find(([, name]) => name === written)?.[0];
  if (other) return { style: other as Border["style"], weight: "Thin" };
  const weight = Object.entries(LINES).find(([, name]) => name === written)?.[0] ?? "Thin";
  return { style: "Continuous", weight: weight as Border["weight"] };
}
