import { count, text } from "../../../inputs/cell";
import { column, columnOf, optionalColumn, type Columns } from "../../../inputs/columns";
import type { TableReading, TableSpec } from "../../../inputs/table";
import { ownTownWords, townWords } from "../../../inputs/words";

/** Enforcement cases of a year: a row for each town and field. */
export const forceCaseTable = {
  label: { zh: "执法案件", en: "Enforcement cases" },
  key: "town",
  repeated: true,
  columns: {
    town: columnOf(townWords, text()),
    field: column({ zh: "领域", en: "Field" }, ["执法领域", "领域名称", "行业领域", "enforcement field"], text()),
    opened: column({ zh: "立案", en: "Opened" }, ["立案数", "立案件数", "案件数", "案件", "cases"], count()),
    completed: optionalColumn(
      { zh: "办结", en: "Completed" },
      ["办结数", "办结件数", "结案", "结案数", "closed"],
      count(),
    ),
  },
} satisfies TableSpec<Columns>;

/** What stands before the field in brackets. */
const CERTIFIED = /^(持证人员|执法人员|officers)$/i;

/** Officers of each town; those certified in a field stand in a column that is called after it. */
export const officerTable = {
  label: { zh: "执法人员", en: "Officers" },
  key: "town",
  speaks: (name) => CERTIFIED.test(name.trim()),
  columns: {
    town: columnOf(ownTownWords, text()),
    people: {
      ...optionalColumn(
        { zh: "执法人员", en: "Officers" },
        ["执法人员数", "执法人数", "人员数", "number of officers"],
        count(),
      ),
      onePerBracket: true,
    },
  },
} satisfies TableSpec<Columns>;

export type ForceCaseReading = TableReading<typeof forceCaseTable.columns>;
export type OfficerReading = TableReading<typeof officerTable.columns>;
