import { fromFen, type Fen } from "../../domain/revenue/money";
import { gapWords, treasuryWords, unitWords } from "../../locale/revenue/words";
import type { Step } from "../kit/define";
import type { RevenueChoices } from "./choices";
import type { RevenueResult } from "./compute";
import { optionsOf, percentSign } from "./options";
import { previewViews } from "./preview";
import type { RevenueValue } from "./read";
import { isReady, money } from "./ready";
import { scheme } from "./schemeStep";
import { whatIfFields, whatIfViews } from "./whatIf";

type RevenueStep = Step<RevenueChoices, RevenueValue, RevenueResult>;

const data: RevenueStep = {
  id: "data",
  title: { zh: "数据", en: "Data" },
  question: { zh: "收入和镇街财政数据在哪里？", en: "Where are the receipts and the towns' figures?" },
  needs: "value",
  fields: ({ choices }) => [
    { kind: "source", id: "receipts", source: "receipts", label: { zh: "收入表", en: "Receipts" } },
    { kind: "source", id: "towns", source: "towns", label: { zh: "镇街财政表", en: "Town finances" } },
    {
      kind: "number",
      id: "year",
      label: { zh: "结算年度", en: "Year" },
      value: choices.year,
      least: 1994,
      most: 2100,
      whole: true,
      change: (year) => ({ ...choices, year: year ?? choices.year }),
    },
    {
      kind: "choice",
      id: "unit",
      label: { zh: "结果单位", en: "Unit of the result" },
      value: choices.unit,
      options: optionsOf(unitWords),
      // What was put in by hand stood in the other unit.
      change: (unit) =>
        unit === choices.unit
          ? choices
          : { ...choices, unit: unit === "yuan" ? "yuan" : "wan", bases: {}, needs: {}, pool: null },
    },
    {
      kind: "choice",
      id: "receiptUnit",
      secondary: true,
      label: { zh: "收入表单位（标题未写时）", en: "Unit of the receipts where no heading says it" },
      value: choices.receiptUnit,
      options: optionsOf(unitWords),
      change: (unit) => ({ ...choices, receiptUnit: unit === "wan" ? "wan" : "yuan" }),
    },
    {
      kind: "choice",
      id: "townUnit",
      secondary: true,
      label: { zh: "镇街表单位（标题未写时）", en: "Unit of the town table where no heading says it" },
      value: choices.townUnit,
      options: optionsOf(unitWords),
      change: (unit) => ({ ...choices, townUnit: unit === "wan" ? "wan" : "yuan" }),
    },
  ],
  views: (at) => {
    if (!at.value) return [];
    const gross = at.value.postings.reduce((sum, { amount }) => sum + amount, 0);
    return [
      {
        kind: "figures",
        figures: [
          { label: { zh: "镇街", en: "Towns" }, value: { value: at.value.towns.length, as: "count" } },
          { label: { zh: "入库笔数", en: "Postings" }, value: { value: at.value.postings.length, as: "count" } },
          { label: { zh: "入库总额", en: "Gross receipts" }, value: money(gross, at.choices) },
        ],
      },
    ];
  },
};

function inUnit(fen: Fen | null | undefined, { unit }: RevenueChoices): number | null {
  return fen === null || fen === undefined ? null : fromFen(fen, unit);
}

const towns: RevenueStep = {
  id: "towns",
  title: { zh: "镇街", en: "Towns" },
  question: { zh: "哪些镇街设金库，基数各是多少？", en: "Which towns have a treasury, and what are the bases?" },
  needs: "result",
  fields: ({ choices, value }) => {
    if (!value) return [];
    const treasuryOf = (town: string, index: number) =>
      choices.treasuries[town] ?? value.accounts[index]?.treasury ?? "own";
    return [
      {
        kind: "several",
        id: "treasuries",
        label: { zh: "设镇级金库（分税制）", en: "Own treasury (tax sharing)" },
        options: value.towns.map((town) => ({ value: town, label: { zh: town, en: town } })),
        values: value.towns.filter((town, index) => treasuryOf(town, index) === "own"),
        change: (own) => ({
          ...choices,
          treasuries: Object.fromEntries(value.towns.map((town) => [town, own.includes(town) ? "own" : "unified"])),
        }),
      },
      {
        kind: "source",
        id: "baseReceipts",
        source: "baseReceipts",
        secondary: true,
        label: { zh: "基期收入表", en: "Receipts of the base year" },
      },
      {
        kind: "numbers",
        id: "bases",
        label: { zh: `基数（${unitWords[choices.unit].zh}）`, en: `Bases (${unitWords[choices.unit].en})` },
        help: {
          zh: "改动只用于本次结算，不改来源表。",
          en: "Changes hold for this settlement; the source is not touched.",
        },
        columns: [
          { zh: "收入基数", en: "Revenue" },
          { zh: "支出基数", en: "Spending" },
        ],
        rows: value.towns.map((town, index) => ({
          id: town,
          label: town,
          values: (["base", "spendingBase"] as const).map(
            (key) => choices.bases[town]?.[key] ?? inUnit(value.accounts[index]?.[key], choices),
          ),
        })),
        change: (town, column, amount) => {
          const before = choices.bases[town] ?? { base: null, spendingBase: null };
          return {
            ...choices,
            bases: { ...choices.bases, [town]: { ...before, [column === 0 ? "base" : "spendingBase"]: amount } },
          };
        },
      },
    ];
  },
  views: ({ value, choices }) =>
    value
      ? [
          {
            kind: "figures",
            figures: (["own", "unified"] as const).map((kind) => ({
              label: treasuryWords[kind],
              value: {
                value: value.towns.filter(
                  (town, index) => (choices.treasuries[town] ?? value.accounts[index]?.treasury) === kind,
                ).length,
                as: "count" as const,
              },
            })),
          },
        ]
      : [],
};

/** The parameter in percent with which a method begins; the others take none. */
const usualParameter: Readonly<Record<string, number>> = { floor: 100, linear: 63, retention: 25 };

const pool: RevenueStep = {
  id: "pool",
  title: { zh: "补助", en: "Pool" },
  question: { zh: "各镇街需要多少，缺口怎么补？", en: "What does each town need, and how are gaps filled?" },
  needs: "result",
  fields: ({ choices, value }) => [
    {
      kind: "number",
      id: "pool",
      label: { zh: "缺口补助资金", en: "Pool" },
      help: { zh: "留空则不补。", en: "Blank for none." },
      unit: unitWords[choices.unit],
      value: choices.pool,
      least: 0,
      change: (amount) => ({ ...choices, pool: amount }),
    },
    {
      kind: "choice",
      id: "method",
      label: { zh: "补助办法", en: "Method" },
      value: choices.method,
      options: optionsOf(gapWords),
      change: (method) => ({
        ...choices,
        method: method as RevenueChoices["method"],
        methodRate: usualParameter[method] ?? null,
      }),
    },
    ...(choices.method in usualParameter
      ? [
          {
            kind: "number",
            id: "methodRate",
            follows: true,
            label: { zh: "补助参数", en: "Parameter" },
            unit: percentSign,
            value: choices.methodRate,
            least: 0,
            most: 100,
            change: (methodRate: number | null) => ({ ...choices, methodRate }),
          } as const,
        ]
      : []),
    { kind: "source", id: "needItems", source: "needItems", label: { zh: "支出项目表", en: "Spending items" } },
    ...(value
      ? [
          {
            kind: "numbers",
            id: "needs",
            label: { zh: `支出需求（${unitWords[choices.unit].zh}）`, en: `Need (${unitWords[choices.unit].en})` },
            columns: [{ zh: "需求", en: "Need" }],
            rows: value.towns.map((town, index) => ({
              id: town,
              label: town,
              values: [choices.needs[town] ?? inUnit(value.accounts[index]?.need, choices)],
            })),
            change: (town: string, _column: number, need: number | null) => ({
              ...choices,
              needs: { ...choices.needs, [town]: need },
            }),
          } as const,
        ]
      : []),
  ],
  views: (at) =>
    isReady(at)
      ? [
          {
            kind: "table",
            title: { zh: "缺口与补助", en: "Gaps and grants" },
            unit: unitWords[at.choices.unit],
            columns: [
              { label: { zh: "镇街", en: "Town" } },
              { label: { zh: "财力", en: "Resources" } },
              { label: { zh: "缺口", en: "Gap" } },
              { label: { zh: "补助", en: "Grant" } },
              { label: { zh: "未补缺口", en: "Left" } },
            ],
            rows: at.result.settlement.towns.map(({ resources, gap, grant, remainingGap }, town) => {
              const called = at.value.towns[town] ?? "";
              return {
                id: called,
                cells: [called, ...[resources, gap, grant, remainingGap].map((fen) => money(fen, at.choices))],
              };
            }),
          },
        ]
      : [],
};

const preview: RevenueStep = {
  id: "preview",
  title: { zh: "预览", en: "Preview" },
  question: { zh: "结算结果对吗？", en: "Is this settlement right?" },
  needs: "result",
  fields: ({ choices, value }) => [
    {
      kind: "choice",
      id: "town",
      label: { zh: "看哪个镇街", en: "Town to look at" },
      value: choices.town,
      options: (value?.towns ?? []).map((town) => ({ value: town, label: { zh: town, en: town } })),
      change: (town) => ({ ...choices, town }),
    },
    ...whatIfFields({ choices, value }),
  ],
  views: (at) => (isReady(at) ? [...previewViews(at), ...whatIfViews(at)] : []),
};

const write: RevenueStep = {
  id: "write",
  title: { zh: "写入", en: "Write" },
  question: {
    zh: "写入以下新工作表，不改动现有内容。",
    en: "These new sheets are written. Nothing that exists is changed.",
  },
  needs: "result",
  fields: ({ choices }) => [
    {
      kind: "choice",
      id: "baseRule",
      label: { zh: "下年基数", en: "Next year's base" },
      value: choices.baseRule,
      options: [
        {
          value: "prior-unless-fallen",
          label: { zh: "按本年实际，不低于本年基数", en: "This year's receipts, never below today's base" },
        },
        { value: "prior", label: { zh: "按本年实际", en: "This year's receipts" } },
        { value: "fixed", label: { zh: "不变", en: "Unchanged" } },
        { value: "growth", label: { zh: "按固定增长率", en: "By a fixed growth" } },
      ],
      change: (rule) => ({ ...choices, baseRule: rule as RevenueChoices["baseRule"] }),
    },
    ...(choices.baseRule === "growth"
      ? [
          {
            kind: "number",
            id: "baseGrowth",
            follows: true,
            label: { zh: "基数增长率", en: "Growth of the base" },
            unit: percentSign,
            value: choices.baseGrowth,
            change: (growth: number | null) => ({ ...choices, baseGrowth: growth ?? 0 }),
          } as const,
        ]
      : []),
  ],
  views: () => [],
};

export const steps: readonly RevenueStep[] = [data, scheme, towns, pool, preview, write];
