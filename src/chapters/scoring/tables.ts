import { number } from "../../inputs/cell";
import { columnOf, optional, optionalColumn } from "../../inputs/columns";
import { populationWords } from "../../inputs/words";

const indicator = () => number({ least: 0 });

/** The indicators that planners score towns by; a table may have any of them, and others of its own. */
export const indicatorColumns = {
  population: optional(columnOf({ ...populationWords, label: { zh: "户籍人口", en: "Population" } }, indicator())),
  serviceItems: optionalColumn(
    { zh: "服务事项办件量", en: "Service items handled" },
    ["办件量", "年办件量", "服务事项", "服务件数", "管理任务", "service items", "cases", "items handled"],
    indicator(),
  ),
  gdp: optionalColumn(
    { zh: "地区生产总值", en: "GDP" },
    ["生产总值", "GDP", "经济总量", "gross domestic product", "economy"],
    indicator(),
  ),
  area: optionalColumn(
    { zh: "面积", en: "Area" },
    ["区域面积", "辖区面积", "土地面积", "行政区域面积", "land area", "surface"],
    indicator(),
  ),
};

export type IndicatorColumns = typeof indicatorColumns;

/** The weight that is proposed for each; to be changed, as no law fixes them. */
export const proposedWeights: Readonly<Record<keyof IndicatorColumns, number>> = {
  population: 40,
  serviceItems: 30,
  gdp: 20,
  area: 10,
};
