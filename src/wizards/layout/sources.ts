import {
  neighbourTable,
  ruleTable,
  unitTable,
  type NeighbourReading,
  type RuleReading,
  type UnitReading,
} from "../../chapters/layout/tables";
import type { Readings, Source } from "../kit/define";

export const sources: readonly Source[] = [
  {
    key: "units",
    label: unitTable.label,
    help: {
      zh: "一行一个单元（原乡镇、社区或村）：人口，另可有现镇街、面积、坐标（公里）、编制、驻地。",
      en: "A row for each unit (former township, community, village): people, and if known today's town, area, x and y in km, posts, seat.",
    },
    spec: unitTable,
  },
  {
    key: "neighbours",
    label: neighbourTable.label,
    help: {
      zh: "一行一对相邻的单元，只写一个方向即可；有公里数则路程按路算，没有则按坐标的直线。",
      en: "A row for each pair that has a border, one direction is enough. With km, ways go over the borders, else straight.",
    },
    spec: neighbourTable,
  },
  {
    key: "rules",
    label: ruleTable.label,
    help: {
      zh: "一行一条：合并、分开、单独或驻地，和涉及的单元（用顿号隔开）。没有则不限。",
      en: "A row for each: together, apart, alone or seat, and its units, with commas between them. None where there is no such table.",
    },
    spec: ruleTable,
    optional: true,
  },
];

/** The tables that the planner has pointed at; undefined while one that is needed is missing. */
export function tablesOf(readings: Readings) {
  const units = readings["units"] as UnitReading | undefined;
  const neighbours = readings["neighbours"] as NeighbourReading | undefined;
  const rules = readings["rules"] as RuleReading | undefined;
  return units && neighbours && { units, neighbours, rules };
}
