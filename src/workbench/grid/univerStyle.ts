import {
  BooleanNumber,
  BorderStyleTypes,
  ColorKit,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type { Border, CellStyle, Edge } from "./grid";

const HORIZONTAL: readonly [NonNullable<CellStyle["horizontal"]>, HorizontalAlign][] = [
  ["General", HorizontalAlign.UNSPECIFIED],
  ["Left", HorizontalAlign.LEFT],
  ["Center", HorizontalAlign.CENTER],
  ["Right", HorizontalAlign.RIGHT],
  ["CenterAcrossSelection", HorizontalAlign.CENTER],
];
const VERTICAL: readonly [NonNullable<CellStyle["vertical"]>, VerticalAlign][] = [
  ["Top", VerticalAlign.TOP],
  ["Center", VerticalAlign.MIDDLE],
  ["Bottom", VerticalAlign.BOTTOM],
];
const SIDES: readonly [Edge, keyof IBorderData][] = [
  ["EdgeTop", "t"],
  ["EdgeBottom", "b"],
  ["EdgeLeft", "l"],
  ["EdgeRight", "r"],
];
const LINES: Record<Border["weight"], BorderStyleTypes> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};
const INDENT_PIXELS = 10;

const flag = (on: boolean) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** A style in Univer's terms; `at` tells which edges of the area the cell lies on. */
export function toUniver(
  style: CellStyle,
  at: { top: boolean; bottom: boolean; left: boolean; right: boolean },
): IStyleData {
  const data: IStyleData = {};
  if (style.numberFormat !== undefined) data.n = { pattern: style.numberFormat };
  if (style.bold !== undefined) data.bl = flag(style.bold);
  if (style.italic !== undefined) data.it = flag(style.italic);
  if (style.size !== undefined) data.fs = style.size;
  if (style.fontName !== undefined) data.ff = style.fontName;
  if (style.color !== undefined) data.cl = { rgb: style.color };
  if (style.fill !== undefined) data.bg = style.fill === null ? null : { rgb: style.fill };
  if (style.horizontal !== undefined) data.ht = HORIZONTAL.find(([name]) => name === style.horizontal)?.[1];
  if (style.vertical !== undefined) data.vt = VERTICAL.find(([name]) => name === style.vertical)?.[1];
  if (style.wrap !== undefined) data.tb = style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (style.indent !== undefined) data.pd = { l: style.indent * INDENT_PIXELS };
  const borders = style.borders && bordersOf(style.borders, at);
  if (borders) data.bd = borders;
  return data;
}

function bordersOf(
  borders: NonNullable<CellStyle["borders"]>,
  at: { top: boolean; bottom: boolean; left: boolean; right: boolean },
): IBorderData {
  const pick = (edge: Edge, inside: Edge, onEdge: boolean) => (onEdge ? borders[edge] : borders[inside]);
  const chosen: [keyof IBorderData, Border | undefined][] = [
    ["t", pick("EdgeTop", "InsideHorizontal", at.top)],
    ["b", pick("EdgeBottom", "InsideHorizontal", at.bottom)],
    ["l", pick("EdgeLeft", "InsideVertical", at.left)],
    ["r", pick("EdgeRight", "InsideVertical", at.right)],
  ];
  const data: IBorderData = {};
  for (const [side, border] of chosen)
    if (border) data[side] = border.style === "None" ? null : { s: LINES[border.weight], cl: { rgb: border.color } };
  return data;
}

/** Univer's own tools write colours as rgb(…) or by name; undefined for what is none. */
function hexOf(color: Nullable<string>): string | undefined {
  const kit = new ColorKit(color || undefined);
  return color && kit.isValid ? kit.toHexString().slice(0, 7).toUpperCase() : undefined;
}

/** A style of Univer's in the grid's terms. */
export function fromUniver(data: IStyleData | null | undefined): CellStyle {
  if (!data) return {};
  const sides = SIDES.flatMap(([edge, side]) => {
    const line = data.bd?.[side];
    return line
      ? [
          [
            edge,
            { style: "Continuous", color: hexOf(line.cl.rgb) ?? "#000000", weight: weightOf(line.s) } satisfies Border,
          ] as const,
        ]
      : [];
  });
  const [color, fill] = [hexOf(data.cl?.rgb), hexOf(data.bg?.rgb)];
  return {
    ...(data.n?.pattern ? { numberFormat: data.n.pattern } : {}),
    ...(data.bl === BooleanNumber.TRUE ? { bold: true } : {}),
    ...(data.it === BooleanNumber.TRUE ? { italic: true } : {}),
    ...(data.fs ? { size: data.fs } : {}),
    ...(data.ff ? { fontName: data.ff } : {}),
    ...(color ? { color } : {}),
    ...(fill ? { fill } : {}),
    ...(data.ht ? { horizontal: HORIZONTAL.find(([, align]) => align === data.ht)?.[0] ?? "General" } : {}),
    ...(data.vt ? { vertical: VERTICAL.find(([, align]) => align === data.vt)?.[0] ?? "Bottom" } : {}),
    ...(data.tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...(data.pd?.l ? { indent: Math.round(data.pd.l / INDENT_PIXELS) } : {}),
    ...(sides.length > 0 ? { borders: Object.fromEntries(sides) } : {}),
  };
}

function weightOf(style: BorderStyleTypes): Border["weight"] {
  return (
    (Object.entries(LINES) as [Border["weight"], BorderStyleTypes][]).find(([, line]) => line === style)?.[0] ?? "Thin"
  );
}
