import { parseArea, rangeName } from "../../inputs/address";
import type { SheetWithValues } from "./contents";
import { child, tag, type XmlElement } from "./xml";

type SheetTable = SheetWithValues["tables"][number];

/** Excel wants the headings of a table to be texts, all different and none empty. */
export function headingsOf({ area }: SheetTable, values: SheetWithValues["values"]): string[] {
  const taken = new Set<string>();
  return Array.from({ length: area.columns }, (_, index) => {
    const written = String(values[area.row]?.[area.column + index] ?? "");
    const wanted = written.trim() === "" ? `Column${index + 1}` : written;
    let heading = wanted;
    for (let count = 2; taken.has(heading.toLowerCase()); count++) heading = `${wanted}${count}`;
    taken.add(heading.toLowerCase());
    return heading;
  });
}

/** A table as a file holds it; `id` is unique in the workbook. */
export function tableXml(table: SheetTable, headings: readonly string[], id: number): string {
  const { name, area, style, bands, filterButton } = table;
  const ref = rangeName(area);
  const columns = headings.map((heading, index) =>
    // A line break in a heading stands in the name of its column as Excel writes it.
    tag("tableColumn", { id: index + 1, name: heading.replace(/\r/g, "") }).replace(/&#10;/g, "_x000a_"),
  );
  return tag(
    "table",
    { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main", id, name, displayName: name, ref },
    filterButton ? tag("autoFilter", { ref }) : "",
    tag("tableColumns", { count: columns.length }, ...columns),
    tag("tableStyleInfo", {
      name: style,
      showFirstColumn: "0",
      showLastColumn: "0",
      showRowStripes: bands ? "1" : "0",
      showColumnStripes: "0",
    }),
  );
}

/** A table of a file; undefined where it has no area. */
export function tableOf(table: XmlElement): SheetTable | undefined {
  const { displayName, name = "", ref = "", headerRowCount } = table.attributes;
  const area = parseArea(ref);
  if (!area) return undefined;
  const looks = child(table, "tableStyleInfo")?.attributes;
  return {
    name: displayName ?? name,
    area: { row: area.row, column: area.column, rows: area.rows, columns: area.columns },
    hasHeaders: headerRowCount !== "0",
    style: looks?.["name"] ?? "TableStyleMedium2",
    bands: looks?.["showRowStripes"] === "1",
    filterButton: child(table, "autoFilter") !== undefined,
  };
}
