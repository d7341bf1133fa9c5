import { cellName } from "../inputs/address";
import type { Block, CellArea, ColourPlan, Role, Taken } from "../wizards/kit/plan";
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
  readonly borders?: Partial<Record<Side, { readonly color: string; readonly weight: "Thin" }>>;
}

type Side = "EdgeTop" | "EdgeBottom" | "InsideHorizontal" | "InsideVertical" | "EdgeLeft" | "EdgeRight";

const thin = (color: string) => ({ color, weight: "Thin" as const });
const on = (sides: readonly Side[], color: string) => Object.fromEntries(sides.map((side) => [side, thin(color)]));
const EVERY_SIDE: readonly Side[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
];
/** A form that is signed has every cell ruled, in ink that a copier keeps. */
const ruled = on(EVERY_SIDE, palette.quiet);

/** Heights in points: of a row of a table, and of one of a form. */
const ROW = 18;
const FORM_ROW = 24;

/** The one look of each role, as a careful colleague would give it. */
const looks: Readonly<Record<Role, Look>> = {
  title: { size: 14, bold: true, color: palette.ink, vertical: "Center", height: 26 },
  subtitle: { size: 11, bold: true, color: palette.ink },
  unit: { size: 9, color: palette.quiet, align: "Right" },
  heading: {
    bold: true,
    color: palette.ink,
    fill: palette.heading,
    vertical: "Center",
    borders: { EdgeBottom: thin(palette.rule), EdgeTop: thin(palette.rule) },
  },
  body: { color: palette.ink, vertical: "Center", height: ROW, borders: { InsideHorizontal: thin(palette.hairline) } },
  total: {
    bold: true,
    color: palette.ink,
    vertical: "Center",
    height: ROW,
    borders: { EdgeTop: thin(palette.rule), EdgeBottom: thin(palette.rule) },
  },
  label: { color: palette.quiet, vertical: "Center" },
  input: {
    color: palette.ink,
    fill: palette.input,
    vertical: "Center",
    height: ROW,
    borders: on(EVERY_SIDE, palette.hairline),
  },
  note: { size: 9, color: palette.quiet },
  signature: { color: palette.ink, vertical: "Bottom", height: 30 },
  formTitle: { size: 16, bold: true, color: palette.ink, align: "Center", vertical: "Center", height: 36 },
  formHeading: {
    bold: true,
    color: palette.ink,
    align: "Center",
    vertical: "Center",
    height: FORM_ROW,
    borders: ruled,
  },
  form: { color: palette.ink, vertical: "Center", height: FORM_ROW, borders: ruled },
};

/** Gives a block its look, its number formats and its alignment. */
export function dress(sheet: Excel.Worksheet, block: Block): void {
  const own = blockArea(block);
  const area = lookArea(block);
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
  for (const [edge, { color: ink, weight }] of Object.entries(borders) as [
    Excel.BorderIndex,
    { color: string; weight: Excel.BorderWeight },
  ][]) {
    if ((edge === "InsideHorizontal" && area.rows < 2) || (edge === "InsideVertical" && area.columns < 2)) continue;
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.weight = weight;
    border.color = ink;
  }
  if (block.wrap) format.wrapText = true;
  if (block.merged) merge(range, block.role);
  if (block.oneOf) range.dataValidation.rule = { list: { inCellDropDown: true, source: `=${block.oneOf}` } };
  for (const [column, taken] of (block.takes ?? []).entries())
    if (taken) accept(sheet.getRangeByIndexes(own.row, own.column + column, own.rows, 1), taken);
  columnsOf(sheet, block);
}

/** A list of words that Excel takes as one text; longer ones, or words with the sign between them, it cannot. */
const LONGEST_LIST = 255;

function accept({ dataValidation }: Excel.Range, taken: Taken): void {
  if ("words" in taken) {
    const source = taken.words.join(",");
    if (source.length <= LONGEST_LIST && !taken.words.some((word) => word.includes(",")))
      dataValidation.rule = { list: { inCellDropDown: true, source } };
    return;
  }
  const { least, most, whole = false } = taken;
  const limits: Excel.BasicDataValidation =
    most === undefined
      ? { formula1: least, operator: "GreaterThanOrEqualTo" }
      : { formula1: least, formula2: most, operator: "Between" };
  dataValidation.rule = whole ? { wholeNumber: limits } : { decimal: limits };
}

/** Where a block's look goes: over all that it spills to, but a heading whose formula spills the table below is one row. */
function lookArea(block: Block): CellArea {
  const area = fullArea(block);
  return block.role === "heading" || block.role === "formHeading" ? { ...area, rows: blockArea(block).rows } : area;
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
  const { row, column, rows, columns } = lookArea(block);
  const { formats = [], align = [] } = block;
  const indented = indentedColumns(block, columns);
  for (let index = 0; index < columns; index++) {
    const format = formats[index];
    const side = align[index];
    if (!format && !side && !indented[index]) continue;
    const range = sheet.getRangeByIndexes(row, column + index, rows, 1);
    if (format) range.numberFormat = Array.from({ length: rows }, () => [format]);
    // A general alignment takes no indent.
    if (side || indented[index]) range.format.horizontalAlignment = SIDES[side ?? "left"];
    if (indented[index]) range.format.indentLevel = 1;
  }
}

/** The columns whose texts would run into the numbers at their left, and in a form all that would touch its rules. */
function indentedColumns({ role, cells, formats = [], align = [] }: Block, columns: number): boolean[] {
  const sideOf = (index: number) =>
    align[index] ?? (formats[index] || typeof cells[0]?.[index] === "number" ? "right" : "left");
  return Array.from({ length: columns }, (_, index) =>
    role === "form"
      ? sideOf(index) !== "center"
      : index > 0 && sideOf(index) === "left" && sideOf(index - 1) === "right",
  );
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
    for (const [operator, ink] of [
      ["GreaterThan", palette.gain],
      ["LessThan", palette.loss],
    ] as const) {
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
