import type { Tables } from "../../chapters/authority/read";
import {
  caseTable,
  grantTable,
  itemTable,
  townTable,
  type CaseReading,
  type GrantReading,
  type ItemReading,
  type TownReading,
} from "../../chapters/authority/tables";
import type { Readings, Source } from "../kit/define";

export const sources: readonly Source[] = [
  {
    key: "items",
    label: itemTable.label,
    help: {
      zh: "一行一个事项：编码、领域、主管部门、年办件量、单件工时。它就是覆盖率的分母。",
      en: "A row for each item: code, field, department, volume, hours. It is the denominator of every coverage.",
    },
    spec: itemTable,
  },
  {
    key: "grants",
    label: grantTable.label,
    help: {
      zh: "一行一次赋权：事项编码、镇街、方式、生效、收回、范围、文号。",
      en: "A row for each grant: code, town, mode, start, end, scope, document.",
    },
    spec: grantTable,
  },
  {
    key: "towns",
    label: townTable.label,
    help: {
      zh: "一行一个镇街：类别、人口、可用工时、各领域持证人员。",
      en: "A row for each town: class, population, hours available, certified officers of each field.",
    },
    spec: townTable,
  },
  {
    key: "cases",
    label: caseTable.label,
    help: {
      zh: "一年的办件：镇街、事项编码、受理、办结。没有则不算空转率和匹配率。",
      en: "The cases of a year: town, code, accepted, completed. Without it there is no idle rate and no capacity match.",
    },
    spec: caseTable,
    optional: true,
    yearly: true,
  },
];

const itemsIn = (readings: Readings) => readings["items"] as ItemReading | undefined;
/** The ledger of grants. */
export const grantsIn = (readings: Readings) => readings["grants"] as GrantReading | undefined;
const townsIn = (readings: Readings) => readings["towns"] as TownReading | undefined;
const casesIn = (readings: Readings) => readings["cases"] as CaseReading | undefined;

/** The tables that the planner has pointed at; undefined while one that is needed is missing. */
export function tablesOf(readings: Readings): Tables | undefined {
  const [items, grants, towns, cases] = [itemsIn(readings), grantsIn(readings), townsIn(readings), casesIn(readings)];
  return items && grants && towns && { items, grants, towns, ...(cases ? { cases } : {}) };
}

export function townNames(readings: Readings): string[] {
  return townsIn(readings)?.rows.flatMap(({ town }) => (town ? [town] : [])) ?? [];
}
