import { cellName } from "../inputs/address";
import type { Block, ColourPlan, Role } from "../wizards/plan";
import { blockArea, fullArea } from "./cells";

/** The colours of our sheets: ink, one grey for what stands back, a soft heading, a pale input, and two signs. */
export const palette = {
  ink: "#242424",
  quiet: "#616161",
  rule: "#8A8A8A",
  hairline: "#E0E0E0",
  heading: "#EEF2F7",
  input: "#FFF9DB",
  flag: "#FDE7C8",
  gain: "#0E700E",
  loss: "#B10E1C",
  scaleLow: "#FFFFFF",
  scaleHigh: "#9DC3E6",
} as const;

interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly height?: number;
  readonly borders?: Partial<Record<"EdgeTop" | "EdgeBottom" | "InsideHorizontal" | "InsideVertical" | "EdgeLeft" | "EdgeRight", { readonly color: string; readonly weight: "Thin" | "Medium" | "Hairline" }>>;
}

const thin = (color: string) => ({ color, weight: "Thin" as const });

/** The one look of each role, as a careful colleague would give it. */
const looks: Readonly<Record<Role, Look>> = {
  title: { size: 14, bold: true, color: palette.ink, vertical: "Center", height: 26 },
  subtitle: { size: 11, bold: true, color: palette.ink },
  unit: { size: 9, color: palette.quiet, align: "Right" },
  heading: { bold: true, color: palette.ink, fill: palette.heading, vertical: "Center", borders: { EdgeBottom: thin(palette.rule), EdgeTop: thin(palette.rule) } },
  body: { color: palette.ink, borders: { InsideHorizontal: thin(palette.hairline) } },
  total: { bold: true, color: palette.ink, borders: { EdgeTop: thin(palette.rule), EdgeBottom: thin(palette.rule) } },
  label: { color: palette.quiet },
  input: { color: palette.ink, fill: palette.input, borders: { EdgeTop: thin(palette.hairline), EdgeBottom: thin(palette.hairline), EdgeLeft: thin(palette.hairline), EdgeRight: thin(palette.hairline), InsideHorizontal: thin(palette.hairline), InsideVertical: thin(palette.hairline) } },
  note: { size: 9, color: palette.quiet },
  signature: { color: palette.ink, vertical: "Bottom", height: 30 },
};

/** Gives a block its look, its number formats and its alignment. */
export function dress(sheet: Excel.Worksheet, block: Block): void {
  const own = blockArea(block);
  const area = fullArea(block);
  if (own.rows === 0 || own.columns === 0) return;
  const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  const { size, bold, color, fill, align, vertical, height, borders = {} } = looks[block.role];
  const { format } = range;
  if (size !== undefined) format.font.size = size;
  if (bold !== undefined) format.font.bold = bold;
  if (color !== undefined) format.font.color = color;
  if (fill !== undefined) format.fill.color = fill;
  if (align !== undefined) format.horizontalAlignment = align;
  if (vertical !== undefined) format.verticalAlignment = vertical;
  if (height !== undefined) format.rowHeight = height;
  for (const [edge, { color: ink, weight }] of Object.entries(borders) as [Excel.BorderIndex, { color: string; weight: Excel.BorderWeight }][]) {
    if ((edge === "InsideHorizontal" && area.rows < 2) || (edge === "InsideVertical" && area.columns < 2)) continue;
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.weight = weight;
    border.color = ink;
  }
  if (block.wrap) {
    format.wrapText = true;
    if (block.role === "body") format.verticalAlignment = "Center";
  }
  if (block.merged) merge(range, block.role);
  columnsOf(sheet, block);
}

/** A heading over several columns is centred; a title begins at the left, where a wide sheet opens. */
function merge(range: Excel.Range, role: Role): void {
  range.merge(false);
  if (role === "heading") range.format.horizontalAlignment = "Center";
  range.format.verticalAlignment = "Center";
}

const SIDES = { left: "Left", center: "Center", right: "Right" } as const;

/** Number formats and alignment column by column; the heading of a column of numbers stands right, as they do. */
function columnsOf(sheet: Excel.Worksheet, block: Block): void {
  const { row, column, rows, columns } = fullArea(block);
  const { formats = [], align = [] } = block;
  for (let index = 0; index < columns; index++) {
    const format = formats[index];
    const side = align[index];
    if (!format && !side) continue;
    const range = sheet.getRangeByIndexes(row, column + index, rows, 1);
    if (format) range.numberFormat = Array.from({ length: rows }, () => [format]);
    if (side) range.format.horizontalAlignment = SIDES[side];
  }
}

/** Colours that follow the figures. Signs are told by the number format too, so colour is never the only sign. */
export function colour(sheet: Excel.Worksheet, { area: { row, column, rows, columns }, kind }: ColourPlan): void {
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  if (kind === "scale") {
    const scale = range.conditionalFormats.add("ColorScale");
    scale.colorScale.criteria = {
      minimum: { type: "LowestValue", color: palette.scaleLow },
      maximum: { type: "HighestValue", color: palette.scaleHigh },
    };
    return;
  }
  if (kind === "sign") {
    for (const [operator, ink] of [["GreaterThan", palette.gain], ["LessThan", palette.loss]] as const) {
      const rule = range.conditionalFormats.add("CellValue").cellValue;
      rule.format.font.color = ink;
      rule.rule = { operator, formula1: "=0" };
    }
    return;
  }
  const rule = range.conditionalFormats.add("Custom").custom;
  const first = cellName(row, column);
  rule.rule.formula = `=AND(NOT(ISBLANK(${first})),${first}<>"",${first}<>0)`;
  rule.format.fill.color = palette.flag;
}
