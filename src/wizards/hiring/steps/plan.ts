import { plannedCategories } from "../../../chapters/workforce/words";
import { methodChoices, tieRules } from "../../../chapters/staffing/words";
import { laterYears, planWeights, replacementRates } from "../../../chapters/workforce/words";
import { explain } from "../../../locale/errors";
import { say, type Text } from "../../../locale/text";
import type { Field } from "../../kit/define";
import { kindField, townNamer, yearField } from "../../kit/fields";
import { putAt } from "../../kit/parameters";
import { lastDayBefore, type HiringChoices } from "../choices";
import type { At } from "../compute";

type Fields = readonly Field<HiringChoices>[];

/** How many places there are, and by what they are shared. */
export function planFields({ choices, value, result, context }: At): Fields {
  const shown = result?.categories ?? [];
  return [
    {
      kind: "numbers",
      id: "totals",
      label: { zh: "计划总数", en: "Places" },
      help: {
        zh: "默认退一补一，不超过可用空间；留空的类别不安排。",
        en: "As many as leave where there is room; a category left blank gets none.",
      },
      columns: [{ zh: "名", en: "Places" }],
      rows: shown.map(({ id, total }) => ({
        id,
        label: say(plannedCategories[id].label, context.language),
        values: [total],
      })),
      change: (row, _column, total) => putAt(choices, ["totals", row], total),
    },
    kindField(planWeights, {
      id: "weights",
      label: { zh: "按什么分", en: "Shared by" },
      value: choices.weights,
      among: value?.reading.has("population") ? ["headroom", "posts", "people"] : ["headroom", "posts"],
      change: (weights) => ({ ...choices, weights }),
    }),
    kindField(replacementRates, {
      id: "rate",
      label: { zh: "退补保底", en: "Replacement first" },
      value: choices.rate,
      change: (rate) => ({ ...choices, rate }),
    }),
    kindField(tieRules, {
      id: "ties",
      label: { zh: "并列处理", en: "Ties" },
      value: choices.ties,
      secondary: !shown.some(({ fault }) => fault?.code === "apportionment.tie"),
      change: (ties) => ({ ...choices, ties }),
    }),
    ...furtherFields(choices),
  ];
}

function furtherFields(choices: HiringChoices): Fields {
  return [
    kindField(laterYears, {
      id: "later",
      label: { zh: "以后各年", en: "Later years" },
      secondary: true,
      value: choices.later,
      change: (later) => ({ ...choices, later }),
    }),
    {
      kind: "number",
      id: "horizon",
      label: { zh: "推演年数", en: "Years ahead" },
      secondary: true,
      value: choices.horizon,
      least: 3,
      most: 5,
      whole: true,
      change: (horizon) => ({ ...choices, horizon: Math.min(5, Math.max(3, horizon ?? 5)) }),
    },
    {
      kind: "choice",
      id: "method",
      label: { zh: "取整方法", en: "Method" },
      secondary: true,
      value: choices.method,
      options: methodChoices("separate"),
      change: (method) => ({ ...choices, method }),
    },
    yearOfPlan(choices),
  ];
}

/** The day moves with the year while it is the one that goes with it. */
function yearOfPlan(choices: HiringChoices): Field<HiringChoices> {
  const field = yearField({ label: { zh: "年度", en: "Year" }, secondary: true, least: 2000, choices });
  if (field.kind !== "number" || choices.asOf !== lastDayBefore(choices.year)) return field;
  return {
    ...field,
    change: (year: number | null) => ({
      ...choices,
      year: year ?? choices.year,
      asOf: lastDayBefore(year ?? choices.year),
    }),
  };
}

/** Why there is no plan: nothing asked for, too much, too little, or a tie that nobody has decided. */
export function lacks({ result, value }: At): Text[] {
  if (!result || !value) return [];
  if (result.categories.every(({ total }) => total === null))
    return [{ zh: "请至少填写一类编制的计划总数。", en: "Give the places of at least one category." }];
  return result.categories.flatMap(({ id, fault }) => {
    if (!fault) return [];
    const [{ zh, en }, why] = [plannedCategories[id].label, explain(fault, townNamer(value.towns))];
    return [{ zh: `${zh}：${why.zh}`, en: `${en}: ${why.en}` }];
  });
}
