import {
  forceCaseTable,
  officerTable,
  type ForceCaseReading,
  type OfficerReading,
} from "../../chapters/services/tables/force";
import { roleTable, standardTable, type RoleReading, type StandardReading } from "../../chapters/services/tables/grid";
import { caseTable, itemTable, type CaseReading, type ItemReading } from "../../chapters/services/tables/handling";
import {
  communityTable,
  siteTable,
  type CommunityReading,
  type SiteReading,
} from "../../chapters/services/tables/places";
import type { Readings, Source } from "../kit/define";

export const sources: readonly Source[] = [
  {
    key: "communities",
    label: communityTable.label,
    help: {
      zh: "一行一个社区：镇街、类别、户数、人口、村数、坐标。",
      en: "A row for each community: town, kind, households, people, villages, coordinates.",
    },
    spec: communityTable,
  },
  {
    key: "items",
    label: itemTable.label,
    help: {
      zh: "一行一个服务事项：主管部门，各层级怎样办，跑动次数。",
      en: "A row for each service item: department, what each level does about it, visits.",
    },
    spec: itemTable,
    optional: true,
  },
  {
    key: "cases",
    label: caseTable.label,
    help: {
      zh: "一年的办件：镇街、受理、办结、按时。",
      en: "The cases of a year: town, accepted, completed, on time.",
    },
    spec: caseTable,
    optional: true,
    yearly: true,
  },
  {
    key: "sites",
    label: siteTable.label,
    help: {
      zh: "一行一个候选点：坐标；状态为必选、不选或留空。",
      en: "A row for each candidate: coordinates; status must, never or blank.",
    },
    spec: siteTable,
    optional: true,
  },
  {
    key: "force",
    label: forceCaseTable.label,
    help: {
      zh: "一年的案件：镇街、领域、立案、办结。",
      en: "The enforcement cases of a year: town, field, opened, completed.",
    },
    spec: forceCaseTable,
    optional: true,
    yearly: true,
  },
  {
    key: "officers",
    label: officerTable.label,
    help: {
      zh: "一行一个镇街：执法人员、各领域持证人员。",
      en: "A row for each town: officers, and those certified in each field.",
    },
    spec: officerTable,
    optional: true,
  },
  {
    key: "standard",
    label: standardTable.label,
    help: {
      zh: "一行一类：最少、最多户数和最多人数；没有则按 300—500 户、2500 人。",
      en: "A row for each kind: least and most households, most people; 300–500 and 2,500 without it.",
    },
    spec: standardTable,
    optional: true,
  },
  {
    key: "roles",
    label: roleTable.label,
    help: {
      zh: "一行一个角色：配备、人数、兼任、月补贴。",
      en: "A row for each role: per what, number, held by, monthly subsidy.",
    },
    spec: roleTable,
    optional: true,
  },
];

/** The tables that have been read, each by what it is. */
export function tablesOf(readings: Readings) {
  return {
    communities: readings["communities"] as CommunityReading | undefined,
    items: readings["items"] as ItemReading | undefined,
    cases: readings["cases"] as CaseReading | undefined,
    sites: readings["sites"] as SiteReading | undefined,
    force: readings["force"] as ForceCaseReading | undefined,
    officers: readings["officers"] as OfficerReading | undefined,
    standard: readings["standard"] as StandardReading | undefined,
    roles: readings["roles"] as RoleReading | undefined,
  };
}
