import { sensitivities } from "../../chapters/assessment/answer/sensitivity";
import { assess as assessed, Unscored } from "../../chapters/assessment/answer/total";
import { readAssessment, type Assessed } from "../../chapters/assessment/read/assessment";
import { readGrades } from "../../chapters/assessment/read/grades";
import { readSettings } from "../../chapters/assessment/read/settings";
import { causes } from "../../chapters/assessment/report/causes";
import { changeTable } from "../../chapters/assessment/report/change";
import { explanationTable } from "../../chapters/assessment/report/explain";
import { sensitivityTable } from "../../chapters/assessment/report/sensitivity";
import { assessmentTable } from "../../chapters/assessment/report/total";
import {
  eventTable,
  schemeTable,
  valueTable,
  type EventReading,
  type SchemeReading,
  type ValueReading,
} from "../../chapters/assessment/tables/assessment";
import { DomainError } from "../../domain/kernel/errors";
import { exact } from "../../domain/kernel/exact";
import { comparable } from "../../domain/kernel/names";
import { cells, one, optional, table, type ArgumentWords } from "../../inputs/arguments";
import { number, text, type CellValue } from "../../inputs/cell";
import { faultOf, InputError } from "../../inputs/faults";
import { TownNames } from "../../inputs/town";
import { said } from "../../locale/table";
import { name } from "../../locale/text";
import { cellFunction, type CellFunction } from "../define";

type Cells = readonly (readonly CellValue[])[];

const valueWords: ArgumentWords = {
  label: { zh: "考核数据", en: "values" },
  detail: {
    zh: "含标题行：镇街、里外圈，各指标一列（标题与方案的指标一致）。",
    en: "With a heading row: Town, Ring, and a column for each indicator, called as in the scheme.",
  },
};
const values = table(valueWords, valueTable);
const scheme = table(
  {
    label: { zh: "考核方案", en: "scheme" },
    detail: {
      zh: "含标题行：指标、适用、分值、计分方法，可有方向、口径、基期列、下限、目标、封顶、基础、档次、相同时、依据。",
      en: "With a heading row: Indicator, Applies to, Points, Method, and if you have them Direction, Measure, Prior, Low, High, Cap, Base, Steps, When equal, Document.",
    },
  },
  schemeTable,
);
const eventWords: ArgumentWords = {
  label: { zh: "加减分", en: "events" },
  detail: {
    zh: "含标题行：镇街、类别（加分、扣分、一票否决）、事项、分值。",
    en: "With a heading row: Town, Kind (bonus, deduction, veto), Matter, Points.",
  },
};
const events = optional(table(eventWords, eventTable), undefined);
const grades = optional(
  cells({
    label: { zh: "等次", en: "grades" },
    detail: { zh: "从好到差：等次、最低分、名额、否决后。", en: "Best first: grade, least, quota, after a veto." },
  }),
  undefined,
);
const settings = optional(
  cells({
    label: { zh: "设置", en: "settings" },
    detail: {
      zh: "两列：满分、加分上限、扣分上限、小数、并列、名额范围、比较范围。",
      en: "Two columns: full marks, bonus cap, deduction cap, decimals, ties, quotas by, scope.",
    },
  }),
  undefined,
);

interface Given {
  readonly values: ValueReading;
  readonly scheme: SchemeReading;
  readonly events: EventReading | undefined;
  readonly settings: Cells | undefined;
}

/** Everything as it was read, grades with it. @throws InputError with every fault of all tables */
function read({ settings: written, ...tables }: Given, gradeCells?: Cells) {
  const set = readSettings(written);
  const list = gradeCells && readGrades(gradeCells);
  const given = readAssessment({ ...tables, settings: set.settings }, [...set.issues, ...(list?.issues ?? [])]);
  return { given, grades: list?.grades };
}

/** @throws InputError that names each indicator whose points cannot be told */
function assess(...asked: Parameters<typeof assessed>): ReturnType<typeof assessed> {
  try {
    return assessed(...asked);
  } catch (error) {
    if (!(error instanceof Unscored)) throw error;
    throw new InputError(
      error.reasons.map(({ indicator, error: reason }) => ({
        severity: "error",
        fault: faultOf(reason),
        place: { argument: name(indicator) },
      })),
    );
  }
}

const EXAMPLE = {
  values: [
    ["Town", "Ring", "Tax", "Petitions"],
    ["East", "inner", 105, 1],
    ["West", "inner", 98, 0],
  ],
  scheme: [
    ["Indicator", "Applies to", "Points", "Method", "Direction", "Low", "High", "Cap"],
    ["Tax", "all", 60, "target", "higher", "", 100, 1.1],
    ["Petitions", "all", 40, "deduct", "lower", 4, "", ""],
  ],
} as const;

const assessFunction = cellFunction({
  id: "ASSESS",
  summary: {
    zh: "镇街考核：各指标得分、加分、扣分、总分、本圈名次、等次和说明；各圈总分不相比较。",
    en: "Assessment of towns: points of each indicator, bonus, deduction, total, place in the ring, grade and why; totals of rings are never compared.",
  },
  takes: { values, scheme, events, grades, settings },
  gives: "matrix",
  example: {
    args: [EXAMPLE.values, EXAMPLE.scheme],
    // East: 60 × 1.05 = 63 and 40 − 4 = 36; West: 60 × 0.98 = 58.8 and 40.
    result: [
      ["Town", "Ring", "Tax", "Petitions", "Bonus", "Deduction", "Total", "Rank", "Grade", "Remark"],
      ["East", "inner", 63, 36, 0, 0, 99, 1, "", ""],
      ["West", "inner", 58.8, 40, 0, 0, 98.8, 2, "", ""],
    ],
  },
  run({ grades: written, ...tables }, language) {
    const { given, grades: list } = read(tables, written);
    return said(assessmentTable(given, assess(given, list), list ?? []), language);
  },
});

const explain = cellFunction({
  id: "ASSESS.EXPLAIN",
  summary: {
    zh: "一个镇街的得分过程：各指标的数据、办法、算式、得分，再到加分、扣分、总分、名次、等次。",
    en: "How one town came to its score: value, rule, formula and points of each indicator, then bonus, deduction, total, place, grade.",
  },
  takes: {
    values,
    scheme,
    town: one({ label: { zh: "镇街", en: "town" }, detail: { zh: "镇街名称。", en: "The name of the town." } }, text()),
    events,
    grades,
    settings,
  },
  gives: "matrix",
  example: {
    args: [EXAMPLE.values, EXAMPLE.scheme, "West"],
    result: [
      ["Step", "Value", "Rule", "Formula", "Points", "Document"],
      ["Tax", 98, "target", "60 × 98 ÷ 100, at most 1.1 times", 58.8, ""],
      ["Petitions", 0, "deduct", "40 − 4 × 0", 40, ""],
      ["Bonus", "", "", "", 0, ""],
      ["Deduction", "", "", "", 0, ""],
      ["Total", "", "", "98.8 + 0 − 0", 98.8, ""],
      ["Rank", "", "", "0.2 below East", 2, ""],
    ],
  },
  run({ town, grades: written, ...tables }, language) {
    const { given, grades: list } = read(tables, written);
    const at = new TownNames(given.towns).find(town);
    if (at === undefined) throw new DomainError("assess.townUnknown", { found: town });
    return said(explanationTable(given, assess(given, list), list ?? [], at), language);
  },
});

const sensitivity = cellFunction({
  id: "ASSESS.SENSITIVITY",
  summary: {
    zh: "权重敏感性：每个指标的分值在什么区间内名次不变，区间外谁与谁换位，增减若干分时谁的名次变动。",
    en: "How far the weight of each indicator may move before places change, who swaps beyond, and whose place moves by so many points.",
  },
  takes: {
    values,
    scheme,
    change: optional(
      one(
        {
          label: { zh: "变动", en: "change" },
          detail: { zh: "分值增减多少，默认 5。", en: "By how many points a weight is moved, 5 unless given." },
        },
        number({ least: Number.MIN_VALUE }),
      ),
      5,
    ),
    events,
    settings,
  },
  gives: "matrix",
  example: {
    args: [EXAMPLE.values, EXAMPLE.scheme],
    // The two are equal at w·1.05 + (100 − w)·0.9 = w·0.98 + (100 − w): w = 10 ÷ 0.17 = 58.82.
    result: [
      ["Ring", "Indicator", "Points", "Stays from", "to", "Swap below", "Swap above", "When less", "When more"],
      ["inner", "Tax", 60, 1000 / 17, 100, "East and West", "", "East 1→2, West 2→1", ""],
      ["inner", "Petitions", 40, 0, 700 / 17, "", "East and West", "", "East 1→2, West 2→1"],
    ],
  },
  run({ change, ...tables }, language) {
    const { given } = read(tables);
    return said(sensitivityTable(given, sensitivities(given, assess(given, undefined), exact(change))), language);
  },
});

const changeFunction = cellFunction({
  id: "ASSESS.CHANGE",
  summary: {
    zh: "更正前后：原分、新分、变动、名次、等次，以及原因（本镇数据，或本圈最大、最小值变动）。",
    en: "Before and after a correction: scores, change, places, grades, and the cause: own data, or the ring's least and greatest.",
  },
  takes: {
    before: table({ ...valueWords, label: { zh: "原数据", en: "before" } }, valueTable),
    after: table({ ...valueWords, label: { zh: "新数据", en: "after" } }, valueTable),
    scheme,
    events,
    eventsAfter: optional(
      table({ ...eventWords, label: { zh: "新加减分", en: "eventsAfter" } }, eventTable),
      undefined,
    ),
    grades,
    settings,
  },
  gives: "matrix",
  example: {
    args: [
      EXAMPLE.values,
      [
        ["Town", "Ring", "Tax", "Petitions"],
        ["East", "inner", 104, 1],
        ["West", "inner", 98, 0],
      ],
      EXAMPLE.scheme,
    ],
    result: [
      [
        ...["Town", "Ring", "Before", "After", "Change", "Rank before", "Rank after", "Grade before", "Grade after"],
        "Cause",
      ],
      ["East", "inner", 99, 98.4, -0.6, 1, 2, "", "", "own data: “Tax” from 105 to 104"],
      ["West", "inner", 98.8, 98.8, 0, 2, 1, "", "", ""],
    ],
  },
  run({ before, after, eventsAfter, grades: written, ...tables }, language) {
    const old = read({ ...tables, values: before }, written);
    const now = read({ ...tables, values: after, events: eventsAfter ?? tables.events }, written);
    const outcomes = { before: assess(old.given, old.grades), after: assess(now.given, now.grades) };
    const later = sameTowns(old.given, now.given, "after");
    const told = causes(old.given, now.given, outcomes, sameTowns(now.given, old.given, "before"));
    return said(changeTable(old.given, outcomes, later, told, old.grades ?? []), language);
  },
});

/** The number that each town of one has in the other. @throws assess.townsDiffer */
function sameTowns(one: Assessed, other: Assessed, missingIn: "before" | "after"): number[] {
  const known = new Map(other.towns.map((town, index) => [comparable(town), index]));
  return one.towns.map((town) => {
    const found = known.get(comparable(town));
    if (found === undefined) throw new DomainError("assess.townsDiffer", { found: town, missingIn });
    return found;
  });
}

export const functions: readonly CellFunction[] = [assessFunction, explain, sensitivity, changeFunction];
