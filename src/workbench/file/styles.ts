import type { Alignment, Border as FileBorder, Style } from "exceljs";
import type { Border, CellStyle } from "../grid/grid";
import { argb, rgb } from "./colours";

const SIDES = [
  ["EdgeTop", "top"],
  ["EdgeBottom", "bottom"],
  ["EdgeLeft", "left"],
  ["EdgeRight", "right"],
] as const;
/** What Excel takes where nothing is said; leaving it out keeps a large sheet light. */
const USUAL_SIZE = 11;
const USUAL_FONTS = new Set(["Calibri", "Aptos Narrow", "等线", "宋体"]);
const LINES: Record<Border["weight"], FileBorder["style"]> = {
  Hairline: "hair",
  Thin: "thin",
  Medium: "medium",
  Thick: "thick",
};

/** A style as a file holds it; undefined for a cell without one. */
export function fileStyle(style: CellStyle): Partial<Style> | undefined {
  if (Object.keys(style).length === 0) return undefined;
  const font = {
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.size ? { size: style.size } : {}),
    ...(style.fontName ? { name: style.fontName } : {}),
    ...(style.color ? { color: { argb: argb(style.color) } } : {}),
  };
  const alignment: Partial<Alignment> = {
    ...(style.horizontal && style.horizontal !== "General"
      ? {
          horizontal:
            style.horizontal === "CenterAcrossSelection"
              ? "centerContinuous"
              : (style.horizontal.toLowerCase() as "left"),
        }
      : {}),
    ...(style.vertical
      ? { vertical: style.vertical === "Center" ? "middle" : (style.vertical.toLowerCase() as "top") }
      : {}),
    ...(style.wrap ? { wrapText: true } : {}),
    ...(style.indent ? { indent: style.indent } : {}),
  };
  const borders = SIDES.flatMap(([edge, side]) => {
    const line = style.borders?.[edge];
    return line && line.style !== "None"
      ? [
          [
            side,
            { style: line.style === "Double" ? "double" : LINES[line.weight], color: { argb: argb(line.color) } },
          ] as const,
        ]
      : [];
  });
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
    ...(style.numberFormat ? { numFmt: style.numberFormat } : {}),
    ...(style.fill
      ? { fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: { argb: argb(style.fill) } } }
      : {}),
    ...(borders.length > 0 ? { border: Object.fromEntries(borders) } : {}),
  };
}

/** A style of a file in the grid's terms; undefined where there is nothing to take over. Colours of a theme are left out. */
export function gridStyle({ font, alignment, numFmt, fill, border }: Partial<Style>): CellStyle | undefined {
  const fillColor = fill?.type === "pattern" && fill.pattern === "solid" ? rgb(fill.fgColor?.argb) : undefined;
  const borders = SIDES.flatMap(([edge, side]) => {
    const line = border?.[side];
    return line?.style
      ? [
          [
            edge,
            {
              style: line.style === "double" ? "Double" : "Continuous",
              color: rgb(line.color?.argb) ?? "#000000",
              weight: (Object.entries(LINES).find(([, name]) => name === line.style)?.[0] ??
                "Thin") as Border["weight"],
            } satisfies Border,
          ] as const,
        ]
      : [];
  });
  const horizontal = alignment?.horizontal && HORIZONTAL[alignment.horizontal];
  const vertical = alignment?.vertical && VERTICAL[alignment.vertical];
  const color = rgb(font?.color?.argb);
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

const VERTICAL: Readonly<Record<string, NonNullable<CellStyle["vertical"]>>> = { top: "Top", middle: "Center" };
const HORIZONTAL: Readonly<Record<string, NonNullable<CellStyle["horizontal"]>>> = {
  left: "Left",
  center: "Center",
  right: "Right",
  centerContinuous: "CenterAcrossSelection",
};
