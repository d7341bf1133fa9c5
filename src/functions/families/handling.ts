import { handledBy, levelsBy } from "../../chapters/services/answer/handling";
import { readCases, readItems } from "../../chapters/services/read/handling";
import { handlingTable, levelTable } from "../../chapters/services/report/handling";
import { caseTable, itemTable } from "../../chapters/services/tables/handling";
import { caseGroupings, itemGroupings } from "../../chapters/services/words";
import { one, optional, table } from "../../inputs/arguments";
import { listOfKinds, wordReader } from "../../inputs/choices";
import { said } from "../../locale/table";
import { cellFunction, type CellFunction } from "../define";

const byWords = { zh: "分组", en: "by" };

const services = cellFunction({
  id: "SERVICES",
  summary: {
    zh: "办件汇总：受理、办结、未办结、办结率、按时率；未办结逐条相加，互不抵销，最后一行为全县。",
    en: "Cases by group: accepted, completed, open, rates; open cases are added up and never netted, the county last.",
  },
  takes: {
    cases: table(
      {
        label: { zh: "办件", en: "cases" },
        detail: {
          zh: "办件表，含标题行：受理，另有镇街、部门、事项、层级之一，可有办结、按时。办结空白视为不知道，不当作 0。",
          en: "Cases with their heading row: Accepted, one of Town, Department, Item, Level, and if you have them Completed, On time. A blank is unknown, not 0.",
        },
      },
      caseTable,
    ),
    by: optional(
      one({ label: byWords, detail: listOfKinds(caseGroupings, "town") }, wordReader(caseGroupings)),
      "town" as const,
    ),
  },
  gives: "matrix",
  example: {
    args: [
      [
        ["Town", "Accepted", "Completed", "On time"],
        ["East", 400, 380, 361],
        ["West", 100, 103, 100],
        ["East", 100, 95, 95],
      ],
    ],
    // The three that West completed too many do not pay for the 25 that are open in East.
    result: [
      ["Town", "Accepted", "Completed", "Open", "Completion", "On time", "On-time rate", "Remark"],
      ["East", 500, 475, 25, 0.95, 456, 0.96, ""],
      ["West", 100, 103, 0, 1.03, 100, 100 / 103, "more completed than accepted; check"],
      ["County", 600, 578, 25, 578 / 600, 556, 556 / 578, ""],
    ],
  },
  run: ({ cases, by }, language) => said(handlingTable(handledBy(readCases(cases, by)), by), language),
});

const levels = cellFunction({
  id: "SERVICES.LEVELS",
  summary: {
    zh: "事项层级：各部门事项在县、镇、社区、村、网上可办的项数，零上门、跑一次项数，社区及以下比例。",
    en: "Where items can be had, by department: county, town, community, village, online; none or one visit; share at a community or below.",
  },
  takes: {
    items: table(
      {
        label: { zh: "服务事项", en: "items" },
        detail: {
          zh: "服务事项表，含标题行：事项编码，另可有主管部门、县级、镇级、社区、村级、网上（填办理、受理、代办或 ✓；咨询不算可办）、跑动次数。",
          en: "Items with their heading row: Code, and if you have them Department, County, Town level, Community, Village, Online (done, taken in, brought or ✓; advice does not count), Visits.",
        },
      },
      itemTable,
    ),
    by: optional(
      one({ label: byWords, detail: listOfKinds(itemGroupings, "department") }, wordReader(itemGroupings)),
      "department" as const,
    ),
  },
  gives: "matrix",
  example: {
    args: [
      [
        ["Code", "Department", "County", "Town level", "Community", "Village", "Online", "Visits"],
        ["A1", "Civil affairs", "done", "done", "taken in", "", "done", 0],
        ["A2", "Civil affairs", "done", "", "advice", "", "", 2],
        ["B1", "Labour", "done", "done", "", "brought", "done", 1],
      ],
    ],
    result: [
      [
        ...["Department", "Items", "County", "Town", "Community", "Village", "Online"],
        ...["No visit", "One visit", "At a community or below"],
      ],
      ["Civil affairs", 2, 2, 1, 1, 0, 1, 1, 0, 0.5],
      ["Labour", 1, 1, 1, 0, 1, 1, 0, 1, 1],
      ["Total", 3, 3, 2, 1, 1, 2, 1, 1, 2 / 3],
    ],
  },
  run({ items, by }, language) {
    const read = readItems(items, by);
    return said(levelTable(levelsBy(read), read.told), language);
  },
});

export const functions: readonly CellFunction[] = [services, levels];
