import { explain } from "../../locale/errors";
import { list, name, say, type Text } from "../../locale/text";
import { DomainError } from "../../domain/kernel/errors";
import { readFormula } from "../../domain/formula/formula";
import type { Field, NumbersRow, Step } from "../kit/define";
import type { View } from "../kit/view";
import {
  possibleArrangements,
  protections,
  townReading,
  type Arrangement,
  type Bounds,
  type Protection,
  type RingWindow,
  type StaffingChoices,
} from "./choices";
import type { RulesFault, StaffingResult, StaffingValue } from "./compute";
import { methodOptions } from "./methods";
import type { At } from "./ready";
import { previewViews } from "./preview";
import { categories, type Category, type CategoryId } from "./table";

type StaffingStep = Step<StaffingChoices, StaffingValue, StaffingResult>;

const data: StaffingStep = {
  id: "data",
  title: { zh: "数据", en: "Data" },
  question: { zh: "各镇街的数据在哪里？", en: "Where are the figures of the towns?" },
  needs: "value",
  fields: () => [{ kind: "source", id: "towns", source: "towns", label: { zh: "镇街表", en: "Town table" } }],
  views: ({ value }) =>
    value
      ? [
          {
            kind: "figures",
            figures: [
              { label: { zh: "镇街", en: "Towns" }, value: { value: value.towns.length, as: "count" } },
              { label: { zh: "可用指标", en: "Indicators" }, value: list(value.indicators.map(({ label }) => label)) },
            ],
          },
        ]
      : [],
};

const weights: StaffingStep = {
  id: "weights",
  title: { zh: "权重", en: "Weights" },
  question: { zh: "按什么分配编制？", en: "What are the posts shared by?" },
  needs: "result",
  fields: weightFields,
  views: scoreViews,
};

function weightFields({ choices, value }: At): Field<StaffingChoices>[] {
  const indicators = value?.indicators ?? [];
  const scoring: Field<StaffingChoices> = {
    kind: "choice",
    id: "scoring",
    label: { zh: "计分方式", en: "Score by" },
    value: choices.scoring,
    options: [
      {
        value: "weights",
        label: { zh: "指标加权", en: "Weighted indicators" },
        help: {
          zh: "各项指标先折算为占合计的比重，再按权重相加。",
          en: "Each indicator becomes a share of its sum; the shares are weighted and added.",
        },
      },
      {
        value: "formula",
        label: { zh: "自定算式", en: "Your own formula" },
        help: {
          zh: "用列名写算式，例如 0.4*人口/sum(人口)。",
          en: "A formula over the headings, such as 0.4*population/sum(population).",
        },
      },
    ],
    change: (scoringChosen) => ({
      ...choices,
      scoring: scoringChosen === "formula" ? "formula" : "weights",
      formula: choices.formula || suggestedFormula(choices, value),
    }),
  };
  if (choices.scoring === "weights")
    return [
      scoring,
      {
        kind: "numbers",
        id: "weights",
        label: { zh: "指标与权重", en: "Indicators and weights" },
        help: {
          zh: "权重是本县的决定，不是法定数；只看比例，不必合计为 100。",
          en: "The weights are the county's decision, not law; only their ratio counts.",
        },
        columns: [{ zh: "权重", en: "Weight" }],
        rows: indicators.map(({ id, label }) => ({ id, label: label.zh, values: [choices.weights[id] ?? 0] })),
        total: [indicators.reduce((sum, { id }) => sum + (choices.weights[id] ?? 0), 0)],
        change: (row, _column, weight) => ({
          ...choices,
          weights: { ...choices.weights, [row]: Math.max(0, weight ?? 0) },
        }),
      },
    ];
  return [
    scoring,
    {
      kind: "text",
      id: "formula",
      label: { zh: "算式", en: "Formula" },
      help: {
        zh: `可用的列：${list(indicators.map(({ label }) => label)).zh}。`,
        en: `Columns: ${list(indicators.map(({ label }) => label)).en}.`,
      },
      value: choices.formula,
      lines: 3,
      problem: formulaProblem(
        choices.formula,
        indicators.map(({ label }) => label.zh),
      ),
      change: (formula) => ({ ...choices, formula }),
    },
  ];
}

/** The weights as a formula, to begin from: what the planner has already said, in the other notation. */
function suggestedFormula({ weights: chosen }: StaffingChoices, value: StaffingValue | undefined): string {
  const used = value?.indicators.filter(({ id }) => (chosen[id] ?? 0) > 0) ?? [];
  return used.map(({ id, label }) => `${(chosen[id] ?? 0) / 100}*[${label.zh}]/sum([${label.zh}])`).join(" + ");
}

function formulaProblem(formula: string, headings: readonly string[]): Text | undefined {
  try {
    readFormula(formula, headings);
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return explain(error);
    throw error;
  }
}

function scoreViews({ value, result }: At): View[] {
  if (!value || !result) return [];
  const sum = result.scores.reduce((total, score) => total + score, 0);
  return [
    {
      kind: "table",
      columns: [
        { label: { zh: "镇街", en: "Town" } },
        { label: { zh: "得分", en: "Score" } },
        { label: { zh: "占比", en: "Share" } },
      ],
      rows: value.towns.map((town, index) => ({
        id: town,
        cells: [
          town,
          { value: result.scores[index] ?? 0, as: "decimal", digits: 4 },
          { value: (result.scores[index] ?? 0) / sum, as: "percent", digits: 2 },
        ],
      })),
      total: [
        { zh: "合计", en: "Total" },
        { value: sum, as: "decimal", digits: 4 },
        { value: 1, as: "percent", digits: 2 },
      ],
    },
  ];
}

const rules: StaffingStep = {
  id: "rules",
  title: { zh: "规则", en: "Rules" },
  question: { zh: "总数是多少，按什么规则取整？", en: "What are the totals, and which rules apply?" },
  needs: "result",
  fields: ruleFields,
  views: () => [],
  lacks: ({ result, value }) => {
    if (!result) return [];
    if (result.rules.length === 0)
      return [{ zh: "请至少填写一类编制的总数。", en: "Give the total of at least one category." }];
    return result.faults.map((fault) =>
      faultText(
        fault,
        value,
        result.rules.map((rule) => rule.category),
      ),
    );
  },
};

/** Which rules clash, and why, by the names of the towns. */
function faultText(
  { error, category }: RulesFault,
  value: StaffingValue | undefined,
  shared: readonly Category[],
): Text {
  const nameTown = (town: number) => name(value?.towns[town] ?? town + 1);
  const why = explain(
    error,
    Object.assign(nameTown, { column: (index: number) => shared[index]?.label ?? name(index + 1) }),
  );
  return category ? { zh: `${category.label.zh}：${why.zh}`, en: `${category.label.en}: ${why.en}` } : why;
}

const arrangementWords: Record<Arrangement, { label: Text; help: Text }> = {
  separate: {
    label: { zh: "各类分别分配", en: "Each category by itself" },
    help: {
      zh: "行政、事业编制各按得分分配。",
      en: "Administrative and institution posts are shared apart, each by score.",
    },
  },
  matrix: {
    label: { zh: "镇街×类别同时分配", en: "Towns × categories together" },
    help: {
      zh: "先按得分定各镇街合计，再按现有结构分到各类；镇街合计与各类总数同时守住。",
      en: "Towns get their sum by score, then each category in proportion to today's posts; both totals are kept.",
    },
  },
  rings: {
    label: { zh: "里外圈各有上下限", en: "A window for each ring" },
    help: {
      zh: "每圈合计守住上下限，其余按同一标准分配。",
      en: "The total of each ring stays in its window; otherwise one standard serves all.",
    },
  },
};

const protectionWords: Record<Protection, { label: Text; help: Text }> = {
  none: {
    label: { zh: "不设", en: "None" },
    help: { zh: "只按得分分配，可增可减。", en: "By score alone; towns may gain or lose." },
  },
  posts: {
    label: { zh: "不低于现有编制（只增不减）", en: "Nobody below today's posts" },
    help: {
      zh: "总数不增加时，人人保住现有编制，结果与现状相同。",
      en: "While the total does not grow, everyone stays as today.",
    },
  },
  people: {
    label: { zh: "不低于实有人数", en: "Nobody below today's headcount" },
    help: { zh: "不因调编产生超编。", en: "The allocation makes nobody overstaffed." },
  },
  both: {
    label: { zh: "两者都不低于", en: "Nobody below posts or headcount" },
    help: { zh: "取两者中较高的为保底。", en: "The higher of the two is the floor." },
  },
};

function ruleFields({ choices, value, result, readings, context }: At): Field<StaffingChoices>[] {
  const reading = townReading(readings);
  const knows = (column: "today" | "headcount") =>
    categories.some((category) => reading?.found[category[column]] !== undefined);
  const offered = protections.filter(
    (protection) =>
      protection === "none" ||
      ((protection !== "people" ? knows("today") : true) && (protection !== "posts" ? knows("headcount") : true)),
  );
  const tied =
    choices.arrangement === "separate" &&
    (choices.ties === "order" || result?.faults.some(({ error }) => error.code === "apportionment.tie"));
  const possible = possibleArrangements(reading, choices);
  const fields: Field<StaffingChoices>[] = [
    {
      kind: "numbers",
      id: "totals",
      label: { zh: "分配哪些编制", en: "Posts to share" },
      help: { zh: "留空的类别不分配。", en: "A category left blank is not shared." },
      columns: [{ zh: "总数", en: "Total" }],
      rows: categories.map(({ id, label }) => ({
        id,
        label: say(label, context.language),
        values: [choices.totals[id] ?? null],
      })),
      change: (row, _column, total) => ({ ...choices, totals: { ...choices.totals, [row]: total } }),
    },
    {
      kind: "choice",
      id: "method",
      label: { zh: "取整方法", en: "Method" },
      value: choices.method,
      options: methodOptions.filter(
        ({ value: method }) =>
          choices.arrangement !== "matrix" || possibleArrangements(reading, { ...choices, method }).includes("matrix"),
      ),
      change: (method) => ({ ...choices, method }),
    },
    {
      kind: "choice",
      id: "protection",
      label: { zh: "保底", en: "Protection" },
      value: choices.protection,
      options: offered.map((protection) => ({ value: protection, ...protectionWords[protection] })),
      change: (protection) => ({ ...choices, protection: protection as Protection }),
    },
  ];
  if (possible.length > 1)
    fields.push({
      kind: "choice",
      id: "arrangement",
      label: { zh: "分配方式", en: "Arrangement" },
      value: choices.arrangement,
      options: possible.map((arrangement) => ({ value: arrangement, ...arrangementWords[arrangement] })),
      change: (arrangement) => ({ ...choices, arrangement: arrangement as Arrangement, ties: "error" }),
    });
  if (choices.arrangement === "rings") fields.push(...windowFields(choices, value));
  if (tied)
    fields.push({
      kind: "choice",
      id: "ties",
      label: { zh: "并列怎么定", en: "Ties" },
      value: choices.ties,
      options: [
        {
          value: "error",
          label: { zh: "尚未决定", en: "Undecided" },
          help: {
            zh: "保留并列，不写出结果。也可改动保底、封顶来决定。",
            en: "Leaves the tie open; a floor or ceiling may settle it too.",
          },
        },
        {
          value: "order",
          label: { zh: "表中靠前的优先", en: "Earlier rows first" },
          help: { zh: "这一决定会记入方案。", en: "The decision is kept with the plan." },
        },
      ],
      change: (ties) => ({ ...choices, ties: ties === "order" ? "order" : "error" }),
    });
  fields.push({
    kind: "number",
    id: "year",
    label: { zh: "年度", en: "Year" },
    value: choices.year,
    least: 2000,
    most: 2100,
    whole: true,
    secondary: true,
    change: (year) => ({ ...choices, year: year ?? choices.year }),
  });
  for (const { id, label } of categories)
    if (choices.totals[id] !== null)
      fields.push({
        kind: "numbers",
        id: `bounds-${id}`,
        secondary: true,
        label: { zh: `${label.zh}的保底与封顶`, en: `${label.en}: floors and ceilings` },
        help: { zh: "留空为不设。", en: "Blank for none." },
        columns: [
          { zh: "保底", en: "Minimum" },
          { zh: "封顶", en: "Maximum" },
        ],
        rows: (value?.towns ?? []).map((town): NumbersRow => {
          const bounds = choices.bounds[town]?.[id];
          return { id: town, label: town, values: [bounds?.minimum ?? null, bounds?.maximum ?? null] };
        }),
        change: (town, column, amount) => withBound(choices, town, id, column === 0 ? "minimum" : "maximum", amount),
      });
  return fields;
}

/** For each category the least and the most of every ring, beside what the towns of the ring have today. */
function windowFields(choices: StaffingChoices, value: StaffingValue | undefined): Field<StaffingChoices>[] {
  const rings = [...new Set(value?.rings ?? [])];
  return categories
    .filter(({ id }) => choices.totals[id] !== null)
    .map(({ id, label }) => ({
      kind: "numbers",
      id: `windows-${id}`,
      label: { zh: `各圈${label.zh}上下限`, en: `${label.en}: window of each ring` },
      help: { zh: "留空为不限；上下限相同即固定。", en: "Blank for no limit; equal limits fix the total." },
      columns: [
        { zh: "下限", en: "Least" },
        { zh: "上限", en: "Most" },
      ],
      rows: rings.map((ring) => ({
        id: ring,
        label: ring,
        values: [choices.windows[ring]?.[id]?.low ?? null, choices.windows[ring]?.[id]?.high ?? null],
      })),
      change: (ring: string, column: number, amount: number | null) => {
        const before: RingWindow = choices.windows[ring]?.[id] ?? { low: null, high: null };
        return {
          ...choices,
          windows: {
            ...choices.windows,
            [ring]: { ...choices.windows[ring], [id]: { ...before, [column === 0 ? "low" : "high"]: amount } },
          },
        };
      },
    }));
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

const preview: StaffingStep = {
  id: "preview",
  title: { zh: "预览", en: "Preview" },
  question: { zh: "这样分配可以吗？", en: "Is this allocation right?" },
  needs: "result",
  fields: () => [],
  views: previewViews,
};

const write: StaffingStep = {
  id: "write",
  title: { zh: "写入", en: "Write" },
  question: {
    zh: "写入一张新工作表，不改动现有内容。",
    en: "A new sheet will be written; nothing that exists is changed.",
  },
  needs: "result",
  fields: () => [],
  views: () => [],
};

export const steps: readonly StaffingStep[] = [data, weights, rules, preview, write];
