import {
  categoryLoanTable,
  hiringTownTable,
  planTable,
  rosterTable,
  type HiringTownReading,
  type LoanReading,
  type PlanReading,
  type RosterReading,
} from "../../chapters/workforce/tables";
import type { Readings, Source } from "../kit/define";

export const sources: readonly Source[] = [
  {
    key: "towns",
    label: hiringTownTable.label,
    help: {
      zh: "一行一个镇街：行政、事业编制数，另可有实有人数和人口。",
      en: "A row for each town: its posts, and if you have them its headcount and population. A staffing plan serves too.",
    },
    spec: hiringTownTable,
  },
  {
    key: "roster",
    label: rosterTable.label,
    help: {
      zh: "一行一人：单位、性别、出生年月或身份证号、编制类型、人员类别、在编状态。名册只在本机读取，不写入方案。",
      en: "A row for each person: unit, sex, birth or ID number, posts, kind, status. It is read here only; no plan keeps it.",
    },
    spec: rosterTable,
  },
  {
    key: "plans",
    label: planTable.label,
    help: {
      zh: "以往各年下达、使用、收回的用编计划。有它才写计划执行表。",
      en: "What was planned, used and taken back in earlier years; the sheet of execution needs it.",
    },
    spec: planTable,
    optional: true,
    byHand: true,
  },
  {
    key: "pool",
    label: categoryLoanTable.label,
    help: {
      zh: "从周转池借用的编制，按截止日期计入可用空间；没有编制类型的计入事业编制。",
      en: "Posts borrowed from the pool count as posts on the day; without a category they are institution posts.",
    },
    spec: categoryLoanTable,
    optional: true,
    byHand: true,
  },
];

export const townsIn = (readings: Readings) => readings["towns"] as HiringTownReading | undefined;
export const rosterIn = (readings: Readings) => readings["roster"] as RosterReading | undefined;
export const plansIn = (readings: Readings) => readings["plans"] as PlanReading | undefined;
export const poolIn = (readings: Readings) => readings["pool"] as LoanReading | undefined;
