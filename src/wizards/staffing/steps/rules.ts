import type { Bounds, CategoryId, RulesFault } from "../../../chapters/staffing/answer";
import { arrangements, categoryWords, methodChoices, protections, tieRules } from "../../../chapters/staffing/words";
import type { Reserve } from "../../../domain/workforce/reserve";
import { explain } from "../../../locale/errors";
import { name, say, type Text } from "../../../locale/text";
import type { Field } from "../../kit/define";
import { kindField, townNamer, yearField } from "../../kit/fields";
import {
  offered,
  possibleArrangements,
  possibleProtections,
  sharedOf,
  withPossible,
  type RingWindow,
  type StaffingChoices,
} from "../choices";
import { ringsOf, type At } from "../compute";
import { townReading } from "../sources";

type Fields = readonly Field<StaffingChoices>[];

/** The totals, and all rules by which they are shared. */
export function ruleFields(at: At): Fields {
  return [
    totalsField(at),
    methodField(at),
    protectionField(at),
    ...paceFields(at),
    ...arrangementFields(at),
    ...tieFields(at),
    yearField({ label: { zh: "年度", en: "Year" }, secondary: true, least: 2000, choices: at.choices }),
    ...sharedIn(at).map((id) => boundsField(at, id)),
  ];
}

/** Which rules clash, and why, by the names of the towns. */
export function faultText(
  { error, category }: RulesFault,
  towns: readonly string[],
  shared: readonly CategoryId[],
): Text {
  const labelOf = (id: CategoryId | undefined) => (id === undefined ? undefined : categoryWords(id).label);
  const why = explain(
    error,
    Object.assign(townNamer(towns), { column: (index: number) => labelOf(shared[index]) ?? name(index + 1) }),
  );
  const label = labelOf(category);
  return label ? { zh: `${label.zh}：${why.zh}`, en: `${label.en}: ${why.en}` } : why;
}

/** The categories that have a total. */
function sharedIn({ choices, readings }: Pick<At, "choices" | "readings">): readonly CategoryId[] {
  return sharedOf(townReading(readings), choices.totals);
}

function totalsField({ choices, readings, context }: At): Field<StaffingChoices> {
  return {
    kind: "numbers",
    id: "totals",
    label: { zh: "分配哪些编制", en: "Posts to share" },
    help: {
      zh: "总数留空的类别不分配。县级预留先从总数中扣除（名或 %），其余分给镇街。",
      en: "A category without a total is not shared. The county's reserve, in posts or %, is taken off first.",
    },
    columns: [
      { zh: "总数", en: "Total" },
      { zh: "预留（名）", en: "Reserve, posts" },
      { zh: "预留 %", en: "Reserve, %" },
    ],
    rows: offered(townReading(readings), choices.totals).map((id) => {
      const { unit, amount = null } = choices.reserve[id] ?? {};
      return {
        id,
        label: say(categoryWords(id).label, context.language),
        values: [choices.totals[id] ?? null, ...reserveUnits.map((one) => (one === unit ? amount : null))],
      };
    }),
    change: (row, column, amount) => {
      const unit = reserveUnits[column - 1];
      return unit
        ? withReserve(choices, row, unit, amount)
        : withPossible(townReading(readings), { ...choices, totals: { ...choices.totals, [row]: amount } });
    },
  };
}

const reserveUnits = ["posts", "percent"] as const satisfies readonly Reserve["unit"][];

/** A reserve is in posts or in percent: the one that was typed last. */
function withReserve(
  choices: StaffingChoices,
  category: CategoryId,
  unit: Reserve["unit"],
  amount: number | null,
): StaffingChoices {
  const { [category]: before, ...others } = choices.reserve;
  if (amount !== null) return { ...choices, reserve: { ...others, [category]: { unit, amount } } };
  return before?.unit === unit ? { ...choices, reserve: others } : choices;
}

function methodField({ choices }: At): Field<StaffingChoices> {
  return {
    kind: "choice",
    id: "method",
    label: { zh: "取整方法", en: "Method" },
    value: choices.method,
    options: methodChoices(choices.arrangement),
    change: (method) => ({ ...choices, method }),
  };
}

function protectionField({ choices, readings }: At): Field<StaffingChoices> {
  return kindField(protections, {
    id: "protection",
    label: { zh: "保底", en: "Protection" },
    value: choices.protection,
    among: possibleProtections(townReading(readings)),
    change: (protection) => ({ ...choices, protection }),
  });
}

/** How far a town may go in one year; asked where today's posts are known. */
function paceFields({ choices, value, readings }: At): Fields {
  if (!value || !sharedIn({ choices, readings }).some((id) => value.today[id])) return [];
  return [
    {
      kind: "numbers",
      id: "pace",
      label: { zh: "每年最多增减", en: "Change in one year, at most" },
      help: {
        zh: "留空为不限；两项都填时取较小的。结果表上会列出逐年到位的数。",
        en: "Blank for no limit; of two the smaller holds. The sheet lists the years until the target is reached.",
      },
      columns: [
        { zh: "名", en: "Posts" },
        { zh: "占现有 %", en: "% of today" },
      ],
      rows: [{ id: "pace", label: "±", values: [choices.pace.posts, choices.pace.percent] }],
      change: (_row, column, amount) => ({
        ...choices,
        pace: { ...choices.pace, [column === 0 ? "posts" : "percent"]: amount },
      }),
    },
  ];
}

function arrangementFields(at: At): Fields {
  const { choices, readings } = at;
  const possible = possibleArrangements(townReading(readings), choices);
  const windows = choices.arrangement === "rings" ? sharedIn(at).map((id) => windowsField(at, id)) : [];
  if (possible.length < 2) return windows;
  return [
    kindField(arrangements, {
      id: "arrangement",
      label: { zh: "分配方式", en: "Arrangement" },
      value: choices.arrangement,
      among: possible,
      change: (arrangement): StaffingChoices => ({ ...choices, arrangement, ties: "error" }),
    }),
    ...windows,
  ];
}

/** The least and the most of every ring in one category. */
function windowsField({ choices, value }: At, id: CategoryId): Field<StaffingChoices> {
  const { label } = categoryWords(id);
  return {
    kind: "numbers",
    id: `windows-${id}`,
    follows: true,
    label: { zh: `各圈${label.zh}上下限`, en: `${label.en}: window of each ring` },
    help: { zh: "留空为不限；上下限相同即固定。", en: "Blank for no limit; equal limits fix the total." },
    columns: [
      { zh: "下限", en: "Least" },
      { zh: "上限", en: "Most" },
    ],
    rows: (value ? ringsOf(value) : []).map((ring) => {
      const window = choices.windows[ring]?.[id];
      return { id: ring, label: ring, values: [window?.low ?? null, window?.high ?? null] };
    }),
    change: (ring, column, amount) => withWindow(choices, ring, id, column === 0 ? "low" : "high", amount),
  };
}

function withWindow(
  choices: StaffingChoices,
  ring: string,
  category: CategoryId,
  side: keyof RingWindow,
  amount: number | null,
): StaffingChoices {
  const before = choices.windows[ring]?.[category] ?? { low: null, high: null };
  return {
    ...choices,
    windows: { ...choices.windows, [ring]: { ...choices.windows[ring], [category]: { ...before, [side]: amount } } },
  };
}

/** Asked where there is a tie, and from then on. */
function tieFields({ choices, result }: At): Fields {
  const tied = result?.faults.some(({ error }) => error.code === "apportionment.tie");
  if (choices.arrangement !== "separate" || !(choices.ties === "order" || tied)) return [];
  return [
    kindField(tieRules, {
      id: "ties",
      label: { zh: "并列怎么定", en: "Ties" },
      value: choices.ties,
      change: (ties) => ({ ...choices, ties }),
    }),
  ];
}

/** A floor and a ceiling set by hand for each town in one category. */
function boundsField({ choices, value }: At, id: CategoryId): Field<StaffingChoices> {
  const { label } = categoryWords(id);
  return {
    kind: "numbers",
    id: `bounds-${id}`,
    secondary: true,
    label: { zh: `${label.zh}的保底与封顶`, en: `${label.en}: floors and ceilings` },
    help: { zh: "留空为不设。", en: "Blank for none." },
    columns: [
      { zh: "保底", en: "Minimum" },
      { zh: "封顶", en: "Maximum" },
    ],
    rows: (value?.towns ?? []).map((town) => {
      const bounds = choices.bounds[town]?.[id];
      return { id: town, label: town, values: [bounds?.minimum ?? null, bounds?.maximum ?? null] };
    }),
    change: (town, column, amount) => withBound(choices, town, id, column === 0 ? "minimum" : "maximum", amount),
  };
}

function withBound(
  choices: StaffingChoices,
  town: string,
  category: CategoryId,
  side: keyof Bounds,
  amount: number | null,
): StaffingChoices {
  const before = choices.bounds[town]?.[category] ?? { minimum: null, maximum: null };
  return {
    ...choices,
    bounds: { ...choices.bounds, [town]: { ...choices.bounds[town], [category]: { ...before, [side]: amount } } },
  };
}
