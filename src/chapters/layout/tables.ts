import { count, number, text } from "../../inputs/cell";
import { wordReader } from "../../inputs/choices";
import { column, columnOf, optionalColumn, type Columns, type HeadingWords } from "../../inputs/columns";
import type { TableReading, TableSpec } from "../../inputs/table";
import { populationWords, townWords } from "../../inputs/words";
import { mergeRules, seatStates } from "./words";

const unitWords: HeadingWords = {
  label: { zh: "单元", en: "Unit" },
  aliases: ["单元名称", "units", "村居", "村（社区）", "原镇街", "former town", "precinct"],
  otherwise: [...townWords.aliases, townWords.label.zh, townWords.label.en, "社区", "村", "名称", "name"],
};

const KM = ["km", "千米", "距离", "里程", "路程", "kilometres", "kilometers", "distance"];

/** The units that towns are made of. */
export const unitTable = {
  label: { zh: "单元", en: "Units" },
  key: "unit",
  columns: {
    unit: columnOf(unitWords, text()),
    people: columnOf(populationWords, count()),
    today: optionalColumn(
      { zh: "现镇街", en: "Town today" },
      ["现属镇街", "现所在镇街", "所属镇街", "today in", "today's town"],
      text(),
    ),
    area: optionalColumn({ zh: "面积", en: "Area" }, ["平方公里", "km2", "km²", "辖区面积"], number({ least: 0 })),
    x: optionalColumn({ zh: "横坐标", en: "X" }, ["x坐标", "东西", "easting"], number()),
    y: optionalColumn({ zh: "纵坐标", en: "Y" }, ["y坐标", "南北", "northing"], number()),
    posts: optionalColumn(
      { zh: "行政编制", en: "Administrative posts" },
      ["行政编制数", "核定行政编制", "现有行政编制", "admin posts"],
      count(),
    ),
    institutionPosts: optionalColumn(
      { zh: "事业编制", en: "Institution posts" },
      ["事业编制数", "核定事业编制", "现有事业编制", "institutional posts"],
      count(),
    ),
    seat: optionalColumn(
      { zh: "驻地", en: "Seat" },
      ["驻地候选", "可作驻地", "may be seat"],
      wordReader(seatStates, { value: "may" }),
    ),
  },
} satisfies TableSpec<Columns>;

/** Which units border on each other; one direction is enough. */
export const neighbourTable = {
  label: { zh: "相邻", en: "Neighbours" },
  key: "unit",
  repeated: true,
  columns: {
    unit: columnOf({ ...unitWords, aliases: [...unitWords.aliases, "甲方"] }, text()),
    neighbour: column({ zh: "相邻单元", en: "Neighbour" }, ["相邻", "邻接单元", "邻居", "neighbouring unit"], text()),
    km: optionalColumn({ zh: "公里", en: "km" }, KM, number({ least: 0 })),
  },
} satisfies TableSpec<Columns>;

/** What a merge must keep to, one rule a line; its units stand in one cell. */
export const ruleTable = {
  label: { zh: "规则", en: "Rules" },
  key: "units",
  repeated: true,
  columns: {
    rule: column({ zh: "规则", en: "Rule" }, ["要求", "kind"], wordReader(mergeRules)),
    units: column({ zh: "涉及单元", en: "Units concerned" }, ["规则单元", "units of the rule"], text()),
    name: optionalColumn({ zh: "规则名称", en: "Name of the rule" }, ["功能区名称", "zone name"], text()),
  },
} satisfies TableSpec<Columns>;

export type UnitReading = TableReading<(typeof unitTable)["columns"]>;
export type NeighbourReading = TableReading<(typeof neighbourTable)["columns"]>;
export type RuleReading = TableReading<(typeof ruleTable)["columns"]>;
