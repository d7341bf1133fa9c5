import { indicatorColumns, type IndicatorColumns } from "../../chapters/scoring/tables";
import { furtherColumns, staffingColumns, type StaffingColumns } from "../../chapters/staffing/tables";
import type { TableReading, TableSpec } from "../../inputs/table";
import type { Readings, Source } from "../kit/define";

const { town, ring, ...posts } = staffingColumns;

/** The table of towns: a name for each, and of the rest what the county has. Other numeric columns may serve as indicators. */
const townColumns: TownColumns = { town, ring, ...indicatorColumns, ...posts };

export type TownColumns = StaffingColumns & IndicatorColumns;
export type TownReading = TableReading<TownColumns>;

export const townTable: TableSpec<TownColumns> = {
  label: { zh: "镇街表", en: "Town table" },
  columns: townColumns,
  key: "town",
  further: furtherColumns,
};

export const sources: readonly Source[] = [
  {
    key: "towns",
    label: { zh: "镇街表", en: "Town table" },
    help: {
      zh: "一行一个镇街：名称、指标、现有编制与实有人数。",
      en: "A row for each town: its name, indicators, posts and headcount today.",
    },
    spec: townTable,
  },
];

export function townReading(readings: Readings): TownReading | undefined {
  return readings["towns"] as TownReading | undefined;
}
