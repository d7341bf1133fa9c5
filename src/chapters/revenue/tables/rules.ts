import { text } from "../../../inputs/cell";
import { column, optionalColumn, type Columns } from "../../../inputs/columns";
import type { TableReading, TableSpec } from "../../../inputs/table";

/** A county's rules as a settlement sheet holds them; `readRules` reads the whole table, whose rows differ in kind. */
export const ruleTable = {
  label: { zh: "规则表", en: "Rules" },
  key: "rule",
  repeated: true,
  columns: {
    rule: column({ zh: "规则", en: "Rule" }, ["规则项目", "rules"], text()),
    value: optionalColumn({ zh: "取值", en: "Value" }, ["值", "values"], text({ value: "" })),
    rate: optionalColumn({ zh: "比例", en: "Rate" }, ["镇级比例", "rates"], text({ value: "" })),
    document: optionalColumn({ zh: "依据", en: "Document" }, ["文件", "文号"], text({ value: "" })),
  },
} satisfies TableSpec<Columns>;

export type RuleReading = TableReading<(typeof ruleTable)["columns"]>;
