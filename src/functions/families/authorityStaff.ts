import { readAuthority } from "../../chapters/authority/read";
import { refuse } from "../../chapters/authority/read/refuse";
import { findingTable } from "../../chapters/authority/report/findings";
import { said } from "../../locale/table";
import { capacityMatch, completion } from "../../domain/authority/capacity";
import { nextItems } from "../../domain/authority/nextItems";
import { peopleWithin } from "../../domain/authority/reach";
import { forEach, matrix, one, optional, vector, type ArgumentWords } from "../../inputs/arguments";
import { count, number, weight, type CellReader } from "../../inputs/cell";
import { fault, InputError } from "../../inputs/faults";
import { say, type Language, type Text } from "../../locale/text";
import { grants, items, towns } from "../authorityArguments";
import { cellFunction, type CellFunction, type Shown } from "../define";

const acceptedWords: ArgumentWords = {
  label: { zh: "受理", en: "accepted" },
  detail: { zh: "受理件数：一个数，或一行、一列。", en: "Cases accepted: one number, a row or a column." },
};
const completedWords: ArgumentWords = {
  label: { zh: "办结", en: "completed" },
  detail: {
    zh: "办结件数，与受理一一对应。结果每行为办结率、受理、未办结、提示；多于一行时最后一行为合计。",
    en: "Cases completed, one for each accepted. Each row of the answer has the rate, accepted, open, remark; of more than one row the last is the total.",
  },
};

const completed = cellFunction({
  id: "COMPLETION",
  summary: {
    zh: "办结率：办结 ÷ 受理，并列出未办结件数，超过 100% 的予以提示。",
    en: "Completed ÷ accepted, with the open cases; rates above 100 % are flagged.",
  },
  takes: { accepted: vector(acceptedWords, weight()), completed: vector(completedWords, weight()) },
  gives: "matrix",
  example: {
    args: [
      [[400], [100]],
      [[380], [103]],
    ],
    result: [
      [0.95, 400, 20, ""],
      [1.03, 100, 0, "more completed than accepted; check"],
      [0.966, 500, 20, ""],
    ],
  },
  run({ accepted, completed: done }, language) {
    const { rows, all } = completion(accepted, forEach(done, accepted.length, completedWords, acceptedWords));
    return (rows.length > 1 ? [...rows, all] : rows).map(({ rate, accepted: taken, open }): Shown[] => [
      rate,
      taken,
      open,
      remark(rate, language),
    ]);
  },
});

function remark(rate: number | null, language: Language): string {
  if (rate === null) return say({ zh: "没有受理", en: "none accepted" }, language);
  return rate > 1 ? say({ zh: "办结多于受理，请核对", en: "more completed than accepted; check" }, language) : "";
}

const demandWords: ArgumentWords = {
  label: { zh: "所需工时", en: "demand" },
  detail: { zh: "各镇街承接事项所需的工时或人数。", en: "What each town's items ask, in hours or people." },
};
const capacityWords: ArgumentWords = {
  label: { zh: "可用工时", en: "capacity" },
  detail: {
    zh: "各镇街现有的工时或人数，与所需同一单位。最后一个结果为全县：Σ较小者 ÷ Σ所需（分母为所需合计）。",
    en: "What each town has, in the same unit. The last answer is the county's: the sum of the smaller ÷ the sum of the demand (the denominator).",
  },
};

const capacity = cellFunction({
  id: "CAPACITY",
  summary: {
    zh: "事权与人员匹配率：各镇街及全县；一镇有余不抵另一镇不足。",
    en: "How far each town's people can do what is asked, and the county's; one town's surplus never offsets another's lack.",
  },
  takes: { demand: vector(demandWords, weight()), capacity: vector(capacityWords, weight()) },
  gives: "along",
  example: {
    args: [
      [[8], [5], [6]],
      [[10], [4], [3]],
    ],
    result: [[1], [0.8], [0.5], [15 / 19]],
  },
  run({ demand, capacity: available }) {
    const { towns: ratios, county } = capacityMatch(
      demand,
      forEach(available, demand.length, capacityWords, demandWords),
    );
    return [...ratios, county];
  },
});

/** Minutes from a place to a point; a blank where there is no way. */
const minutesReader: CellReader<number | null> = { ...number({ least: 0 }), blank: { value: null } };

const peopleWords: ArgumentWords = {
  label: { zh: "人口", en: "population" },
  detail: {
    zh: "各居民点的人口，与时间表的行一一对应。",
    en: "The people of each place, one for each row of minutes.",
  },
};

const reach = cellFunction({
  id: "REACH",
  summary: {
    zh: "服务圈覆盖：时限内可到达任一服务点的人口、总人口、比率。",
    en: "People who reach some service point within the limit, all people, and the ratio.",
  },
  takes: {
    minutes: matrix(
      {
        label: { zh: "时间", en: "minutes" },
        detail: {
          zh: "到服务点的分钟数：一行一个居民点，一列一个服务点；到不了的留空。行列对调也可以。",
          en: "Minutes to the points: a row for each place, a column for each point, or the other way round; blank where there is no way.",
        },
      },
      minutesReader,
    ),
    population: vector(peopleWords, weight()),
    limit: optional(
      one(
        {
          label: { zh: "时限", en: "limit" },
          detail: { zh: "分钟数，含本数；默认 15。", en: "Minutes, the limit itself included; 15 unless given." },
        },
        number({ least: 0 }),
      ),
      15,
    ),
  },
  gives: "matrix",
  example: {
    args: [
      [
        [10, 25],
        [14, 12],
        [28, 9],
        [33, 16],
      ],
      [[1200], [900], [1500], [700]],
    ],
    result: [[3600, 4300, 3600 / 4300]],
  },
  run({ minutes, population, limit }) {
    const columns = minutes[0]?.length ?? 0;
    const across = minutes.length !== population.length && columns === population.length;
    if (!across && minutes.length !== population.length)
      throw lengths(peopleWords, population.length, minutes.length, { zh: "时间", en: "minutes" });
    const places = across ? (minutes[0] ?? []).map((_, place) => minutes.map((row) => row[place] ?? null)) : minutes;
    const { part, whole, ratio } = peopleWithin(places, population, limit);
    return [[part, whole, ratio]];
  },
});

function lengths({ label }: ArgumentWords, found: number, wanted: number, other: Text): InputError {
  return new InputError([
    { severity: "error", fault: fault("input.lengths", { found, wanted, other }), place: { argument: label } },
  ]);
}

const check = cellFunction({
  id: "LEDGER.CHECK",
  summary: {
    zh: "检查事项目录、赋权台账和镇街表，逐条列出问题。",
    en: "Checks catalogue, ledger and towns and lists every fault, record by record.",
  },
  takes: { items, grants, towns },
  gives: "matrix",
  example: {
    args: [
      [
        ["Code", "Field"],
        ["XK001", "Urban"],
      ],
      [
        ["Code", "Town", "Start"],
        ["XK001", "East", "2023-01-01"],
        ["xk001", "North", "2023-13-01"],
      ],
      [["Town"], ["East"]],
    ],
    result: [
      ["Row (1 is the first under the headings)", "Code", "Explanation (mend 2, repaired 1)", "Table", "Treatment"],
      [2, "TOWN_UNKNOWN", "The table of towns has no “North”. Mend the name, or add the town.", "Grants", "mend"],
      [2, "DATE_INVALID", "Start: “2023-13-01” is not a date. Write it like 2026-01-31.", "Grants", "mend"],
      [
        2,
        "CODE_CASE",
        "The code “xk001” differs from “XK001” of the catalogue in letter case or spaces; it was read as “XK001”.",
        "Grants",
        "repaired",
      ],
    ],
  },
  run(tables, language) {
    const { findings } = readAuthority(tables);
    refuse(findings.filter(({ record }) => record === undefined));
    return said(findingTable(findings), language);
  },
});

const valueWords: ArgumentWords = {
  label: { zh: "价值", en: "values" },
  detail: {
    zh: "各事项的价值，如年办件量或受益人数，不小于 0；留空为 0。",
    en: "What each item is worth, such as its volume or the people served; 0 or more, blank is 0.",
  },
};
const hourWords: ArgumentWords = {
  label: { zh: "工时", en: "hours" },
  detail: {
    zh: "各事项所需工时或人数（小数亦可），不小于 0。",
    en: "What each item asks of the staff, in hours or people; decimals are exact.",
  },
};
const requiresWords: ArgumentWords = {
  label: { zh: "前置事项", en: "requires" },
  detail: {
    zh: "各事项的前置事项在本表第几行（从 1 起），没有则留空。先比价值，再比工时少，再取靠前的行。",
    en: "For each item the row, counted from 1, of the item that it needs, or blank. Greatest value first; ties by least hours, then by the earlier rows.",
  },
};

const next = cellFunction({
  id: "DEVOLVE.NEXT",
  summary: {
    zh: "在可用工时内下一批放哪些事项价值最大：放为 1，不放为 0，精确求解。",
    en: "Which items to devolve next for the greatest value within the hours there are: 1 or 0 for each, exact.",
  },
  takes: {
    values: vector(valueWords, weight()),
    hours: vector(hourWords, number({ least: 0 })),
    capacity: one(
      {
        label: { zh: "可用工时", en: "capacity" },
        detail: { zh: "可用的工时或人数，与工时同一单位。", en: "What the staff have, in the unit of the hours." },
      },
      number({ least: 0 }),
    ),
    requires: optional(vector(requiresWords, count({}, { value: 0 })), undefined),
  },
  gives: "along",
  example: {
    args: [[[90], [60], [55], [40]], [[0.8], [0.5], [0.7], [0.3]], 1.6, [[""], [""], [""], [3]]],
    result: [[0], [1], [1], [1]],
  },
  run({ values, hours, capacity: available, requires }) {
    const asked = forEach(hours, values.length, hourWords, valueWords);
    const needs = requires && forEach(requires, values.length, requiresWords, valueWords);
    // Excel may pass a blank cell as 0.
    return nextItems(
      values,
      asked,
      available,
      needs?.map((row) => (row === 0 ? null : row)),
    ).chosen.map(Number);
  },
});

export const functions: readonly CellFunction[] = [completed, capacity, reach, check, next];
