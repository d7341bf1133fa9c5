import { date, text } from "../../../inputs/cell";
import { column, optionalColumn, type Columns } from "../../../inputs/columns";
import type { TableReading, TableSpec } from "../../../inputs/table";

/** A county's shares; the further columns are its levels, and `readShares` reads the whole table. */
export const schemeTable = {
  label: { zh: "体制表", en: "Scheme" },
  key: "tax",
  repeated: true,
  columns: {
    tax: column({ zh: "税种", en: "Tax" }, ["税目", "收入项目", "tax type"], text()),
    from: optionalColumn(
      { zh: "施行日期", en: "From" },
      ["施行", "生效日期", "起始日期", "effective from", "since"],
      date(),
    ),
    basis: optionalColumn({ zh: "依据", en: "Document" }, ["文件", "文号", "文件依据", "basis"], text()),
    // Known here, a table of nothing but taxes and shares is found by itself.
    county: optionalColumn({ zh: "县级", en: "County level" }, ["县区级", "区县级", "county"], text({ value: "" })),
    town: optionalColumn({ zh: "镇级", en: "Town level" }, ["乡镇级", "镇街级", "乡级"], text({ value: "" })),
    status: optionalColumn({ zh: "状态", en: "Status" }, ["核实"], text()),
  },
} satisfies TableSpec<Columns>;

export type SchemeReading = TableReading<(typeof schemeTable)["columns"]>;

/** What a heading of a table of shares tells. */
export type ShareRole = "tax" | "from" | "basis" | "status";

/** The headings that have a role, as names are compared; every other heading is a level, unless it numbers, adds up or remarks. */
export const shareHeadings: Readonly<Record<ShareRole, RegExp>> = {
  tax: /^(税种|税目|收入项目|项目|科目|预算科目|收入科目|税种名称|tax|taxes|revenueitem|item)$/,
  from: /^(施行|施行日期|起始|起始日期|自|生效|生效日期|执行日期|开始|from|since|start|effective|effectivefrom|date)$/,
  basis: /^(依据|文件|文号|文件依据|政策依据|document|basis|source|law)$/,
  status: /^(状态|核实|status|state)$/,
};
