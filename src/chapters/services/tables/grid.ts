import { count, number, text } from "../../../inputs/cell";
import { wordReader } from "../../../inputs/choices";
import { column, columnOf, optionalColumn, type Columns } from "../../../inputs/columns";
import { money } from "../../../inputs/money";
import type { TableReading, TableSpec } from "../../../inputs/table";
import { ownTownWords } from "../../../inputs/words";
import { perUnits } from "../words";

/** The limits of one grid, a row for each kind of place. */
export const standardTable = {
  label: { zh: "网格标准", en: "Grid standard" },
  key: "kind",
  columns: {
    kind: column({ zh: "类别", en: "Kind" }, ["类型", "区域", "社区类别", "type"], text()),
    leastHouseholds: column(
      { zh: "最少户数", en: "Least households" },
      ["户数下限", "最低户数", "households from"],
      count({ least: 1 }),
    ),
    mostHouseholds: column(
      { zh: "最多户数", en: "Most households" },
      ["户数上限", "最高户数", "households to"],
      count({ least: 1 }),
    ),
    mostPeople: column(
      { zh: "最多人数", en: "Most people" },
      ["人数上限", "人口上限", "最多人口", "people to"],
      count({ least: 1 }),
    ),
    mostArea: optionalColumn(
      { zh: "最大面积", en: "Largest area" },
      ["面积上限", "最多面积", "area to"],
      number({ least: Number.MIN_VALUE }),
    ),
  },
} satisfies TableSpec<Columns>;

/** Grids, villages and communities of each town. */
export const unitTable = {
  label: { zh: "单位数", en: "Units" },
  key: "town",
  columns: {
    town: columnOf(ownTownWords, text()),
    grid: optionalColumn({ zh: "网格", en: "Grids" }, ["网格数", "grid", "number of grids"], count()),
    village: optionalColumn({ zh: "村", en: "Villages" }, ["村数", "行政村", "行政村数", "village"], count()),
    community: optionalColumn({ zh: "社区", en: "Communities" }, ["社区数", "城市社区", "community"], count()),
  },
} satisfies TableSpec<Columns>;

/** The roles of the grid: one leader, five members. */
export const roleTable = {
  label: { zh: "网格队伍", en: "Grid roles" },
  key: "role",
  columns: {
    role: column({ zh: "角色", en: "Role" }, ["岗位", "人员类别", "队伍", "position"], text()),
    per: column({ zh: "配备", en: "Per" }, ["配备单位", "配备标准", "按何配备", "for each"], wordReader(perUnits)),
    number: column({ zh: "人数", en: "Number" }, ["配备人数", "每单位人数", "people", "heads"], number({ least: 0 })),
    holder: optionalColumn({ zh: "兼任", en: "Held by" }, ["由谁兼任", "兼职", "来源", "held"], text()),
    monthly: column(
      { zh: "月补贴", en: "Monthly subsidy" },
      ["每月补贴", "补贴", "月补助", "月报酬", "subsidy a month", "subsidy"],
      (_heading, unit) => money(unit, 0),
    ),
  },
} satisfies TableSpec<Columns>;

export type StandardReading = TableReading<typeof standardTable.columns>;
export type UnitReading = TableReading<typeof unitTable.columns>;
export type RoleReading = TableReading<typeof roleTable.columns>;
