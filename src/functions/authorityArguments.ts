import { grantTable, itemTable, townTable, caseTable } from "../chapters/authority/tables";
import { one, optional, table } from "../inputs/arguments";
import { date, text } from "../inputs/cell";

/** The tables that the functions of this family share. */
export const items = table(
  {
    label: { zh: "事项目录", en: "items" },
    detail: {
      zh: "事项目录，含标题行：事项编码，另可有名称、类型、领域、主管部门、年办件量、单件工时等。",
      en: "The catalogue with its heading row: Code, and if you have them Name, Type, Field, Department, Volume, Hours.",
    },
  },
  itemTable,
);

export const grants = table(
  {
    label: { zh: "赋权台账", en: "grants" },
    detail: {
      zh: "赋权台账，含标题行：事项编码、镇街，另可有赋权方式、生效、收回、有效期至、状态、范围。生效日起有效，收回日起无效，有效期至当日仍有效；没有生效列的视为一直有效。",
      en: "The ledger with its heading row: Code, Town, and if you have them Mode, Start, End, Last day, Status, Scope. In force from the start and on the last day, no longer on the day of the end; without a Start column always.",
    },
  },
  grantTable,
);

export const towns = table(
  {
    label: { zh: "镇街表", en: "towns" },
    detail: {
      zh: "镇街表，含标题行：镇街，另可有类别、人口，以及以领域为名的持证人员列。",
      en: "The towns with a heading row: Town, and if you have them Class, Population, and columns of certified officers called after the fields.",
    },
  },
  townTable,
);

export const cases = table(
  {
    label: { zh: "办件表", en: "cases" },
    detail: {
      zh: "一年的办件，含标题行：镇街、事项编码、受理，另可有办结、按时。受理大于 0 即为有办件。",
      en: "The cases of a year with their heading row: Town, Code, Accepted, and if you have them Completed, On time. One accepted case is enough.",
    },
  },
  caseTable,
);

export const onDate = optional(
  one(
    {
      label: { zh: "日期", en: "date" },
      detail: {
        zh: "按哪一天计算；默认为台账中最近的生效日期，不随当天变化。",
        en: "The day to count on; the newest start in the ledger unless given, never today.",
      },
    },
    date(),
  ),
  undefined,
);

export const townName = one(
  { label: { zh: "镇街", en: "town" }, detail: { zh: "镇街名称。", en: "The name of the town." } },
  text(),
);
