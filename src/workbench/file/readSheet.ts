import { parseArea } from "../../inputs/address";
import type { Rectangle, SheetLook } from "../grid/grid";
import { rgb } from "./colours";
import type { SheetContents, Unsupported } from "./contents";
import { pageOf } from "./printing";
import { readCells, type FileTexts } from "./readCells";
import { gridRule } from "./rules";
import { CHARACTER } from "./sheet";
import { validationsOf } from "./validations";
import type { Work } from "./work";
import { all, child, isOn, type XmlElement } from "./xml";

/** Columns beyond what a sheet holds have lengths of their own as far as this: files say "all up to the last" as one line. */
const COLUMNS_BESIDE = 40;
/** Excel's last column. */
const LAST_COLUMN = 16_384;

/**
 * What a sheet itself says, and what of it the workbench does not keep.
 * @param sheet all but the cells, which are by far the most
 * @param names Excel's own names of this sheet, such as its print area
 */
export async function sheetOf(
  sheet: XmlElement,
  cellsXml: string,
  file: FileTexts,
  names: ReadonlyMap<string, string>,
  work: Work,
): Promise<{
  readonly contents: Omit<SheetContents, "name" | "visibility" | "tables" | "charts">;
  readonly lost: readonly Unsupported[];
}> {
  const merges = all(sheet, "mergeCell").flatMap(({ attributes }) => areasIn(attributes["ref"]));
  const lengths = lengthsOf(sheet);
  const { cells, styles, rowHeights, hiddenRows } = await readCells(cellsXml, file, merges, lengths.styles, work);
  const look: SheetLook = {
    ...viewOf(sheet),
    columnWidths: lengths.widths,
    hiddenColumns: lengths.hidden,
    rowHeights,
    hiddenRows,
    merges,
  };
  const rules = sheet.children
    .filter(({ name }) => name === "conditionalFormatting")
    .flatMap((one) =>
      one.children
        .filter(({ name }) => name === "cfRule")
        .map((rule) => ({ areas: areasIn(one.attributes["sqref"]), rule: gridRule(rule, file.styles.differences) })),
    );
  const validations = validationsOf(sheet);
  const lost: Unsupported[] = [];
  if (child(sheet, "sheetProtection")) lost.push("protection");
  if (child(sheet, "autoFilter")) lost.push("filters");
  if (all(sheet, "hyperlink").length > 0) lost.push("hyperlinks");
  if (rules.some(({ rule }) => rule === undefined)) lost.push("rules");
  const accepted = all(sheet, "dataValidation").filter(({ attributes: { type = "none" } }) => type !== "none");
  if (accepted.some((one) => child(one, "formula1") === undefined)) lost.push("validations");
  return {
    contents: {
      tabColor: rgb(child(sheet, "sheetPr", "tabColor")?.attributes["rgb"]),
      cells,
      styles,
      look,
      colours: rules.flatMap(({ areas, rule }) => (rule ? areas.map((area) => ({ area, rule })) : [])),
      validations,
      page: pageOf(sheet, names),
    },
    lost,
  };
}

/** What a sheet says of its columns. */
function lengthsOf(sheet: XmlElement) {
  const [widths, hidden, styles] = [new Map<number, number>(), new Set<number>(), new Map<number, number>()];
  const listed = child(sheet, "cols")?.children ?? [];
  const number = (one: XmlElement, name: string, otherwise: number) => Number(one.attributes[name] ?? otherwise);
  const furthest = listed.reduce((most, one) => Math.max(most, number(one, "min", 1)), 0);
  for (const one of listed) {
    const last = Math.min(number(one, "max", 1), furthest + COLUMNS_BESIDE, LAST_COLUMN);
    for (let column = Math.max(1, number(one, "min", 1)); column <= last; column++) {
      const [width, style] = [number(one, "width", 0), number(one, "style", 0)];
      if (width > 0) widths.set(column - 1, width * CHARACTER);
      if (style > 0) styles.set(column - 1, style);
      if (isOn(one.attributes["hidden"])) hidden.add(column - 1);
    }
  }
  return { widths, hidden, styles };
}

/** The areas of a list with blanks between. */
function areasIn(list = ""): Rectangle[] {
  return list
    .split(" ")
    .flatMap((part) => parseArea(part) ?? [])
    .map(({ row, column, rows, columns }) => ({ row, column, rows, columns }));
}

function viewOf(sheet: XmlElement): Pick<SheetLook, "frozenRows" | "frozenColumns" | "gridlines"> {
  const view = child(sheet, "sheetViews", "sheetView");
  const pane = child(view, "pane")?.attributes ?? {};
  const isFrozen = pane["state"]?.startsWith("frozen") === true;
  return {
    frozenRows: isFrozen ? Number(pane["ySplit"] ?? 0) : 0,
    frozenColumns: isFrozen ? Number(pane["xSplit"] ?? 0) : 0,
    gridlines: isOn(view?.attributes["showGridLines"] ?? "1"),
  };
}
