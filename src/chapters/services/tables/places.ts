import { count, number, text } from "../../../inputs/cell";
import { column, columnOf, optionalColumn, type Columns } from "../../../inputs/columns";
import { wordReader } from "../../../inputs/choices";
import type { TableReading, TableSpec } from "../../../inputs/table";
import { populationWords, townWords } from "../../../inputs/words";
import { siteStates } from "../words";

const x = optionalColumn(
  { zh: "横坐标", en: "X" },
  ["x坐标", "经度", "东西坐标", "longitude", "easting", "lng"],
  number(),
);
const y = optionalColumn(
  { zh: "纵坐标", en: "Y" },
  ["y坐标", "纬度", "南北坐标", "latitude", "northing", "lat"],
  number(),
);

/** Communities: who lives there, and where it is. */
export const communityTable = {
  label: { zh: "社区", en: "Communities" },
  key: "name",
  columns: {
    name: column({ zh: "社区", en: "Community" }, ["社区名称", "村社", "居民点", "community name", "place"], text()),
    town: columnOf(townWords, text()),
    kind: optionalColumn({ zh: "类别", en: "Kind" }, ["类型", "城乡", "社区类别", "type"], text()),
    households: column({ zh: "户数", en: "Households" }, ["总户数", "家庭户数", "number of households"], count()),
    people: columnOf(populationWords, count()),
    villages: optionalColumn({ zh: "村数", en: "Villages" }, ["行政村数", "行政村", "number of villages"], count()),
    x,
    y,
  },
} satisfies TableSpec<Columns>;

/** Candidates for a service centre, and what is settled of each beforehand. */
export const siteTable = {
  label: { zh: "候选点", en: "Candidate sites" },
  key: "name",
  columns: {
    name: column({ zh: "候选点", en: "Site" }, ["候选点名称", "服务点", "选址", "candidate", "candidate site"], text()),
    status: optionalColumn(
      { zh: "状态", en: "Status" },
      ["是否必选", "选择"],
      wordReader(siteStates, { value: "free" }),
    ),
    x: { ...x, reader: number() },
    y: { ...y, reader: number() },
  },
} satisfies TableSpec<Columns>;

export type CommunityReading = TableReading<typeof communityTable.columns>;
export type SiteReading = TableReading<typeof siteTable.columns>;
