import { remittanceWords, shortfallWords } from "../../locale/revenue/words";
import type { Text } from "../../locale/text";
import { schemeExamples } from "../../policy/countyTemplates";
import { exportPack, importPack } from "../../policy/pack";
import type { Field, NumbersRow, Option, Step } from "../kit/define";
import { withRules } from "./begin";
import { TIER_ROWS, type RevenueChoices } from "./choices";
import type { RevenueResult } from "./compute";
import { optionsOf, percentSign } from "./options";
import type { RevenueValue } from "./read";
import type { At } from "./ready";
import { ruleSheetOf, withRuleSheet } from "./ruleSheet";

type RevenueField = Field<RevenueChoices>;

/** Shares and rules: from a table, a file, a published scheme or by hand. */
export const scheme: Step<RevenueChoices, RevenueValue, RevenueResult> = {
  id: "scheme",
  title: { zh: "体制", en: "Scheme" },
  question: {
    zh: "收入怎样分级，超收短收怎样处理？",
    en: "How is revenue shared, and what follows above and below the base?",
  },
  needs: "result",
  fields: (at) => [...sharesFields(at), ...ruleFields(at), ...furtherFields(at)],
  views: ({ value, choices }) =>
    value
      ? [
          {
            kind: "table",
            title:
              choices.shares === "template"
                ? { zh: "各级比例（模板，假定）", en: "Shares (template, assumed)" }
                : { zh: "各级比例", en: "Shares" },
            columns: [
              { label: { zh: "税种", en: "Tax" } },
              { label: { zh: "施行", en: "From" } },
              ...value.shares.scheme.levels.map(({ title }) => ({ label: title })),
              { label: { zh: "依据", en: "Document" } },
            ],
            rows: value.shares.scheme.taxes.flatMap(({ id, title, versions }) =>
              versions.map((version) => ({
                id: `${id}-${version.from ?? ""}`,
                cells: [
                  title,
                  version.from ?? "",
                  ...value.shares.scheme.levels.map((_, level) => {
                    const share = version.values?.[level];
                    return share
                      ? { value: Number(share.numerator) / Number(share.denominator), as: "percent" as const }
                      : null;
                  }),
                  version.basis,
                ],
              })),
            ),
          },
        ]
      : [],
};

function sharesFields({ choices, readings }: At): RevenueField[] {
  return [
    { kind: "source", id: "scheme", source: "scheme", label: { zh: "体制表", en: "Scheme" } },
    {
      kind: "choice",
      id: "shares",
      label: { zh: "各级比例", en: "Shares" },
      // With a table of shares there is nothing to decide, as a rule.
      secondary: readings["scheme"] !== undefined && choices.shares === "table",
      value: choices.shares,
      options: [
        ...(readings["scheme"] ? [{ value: "table", label: { zh: "用体制表", en: "From the scheme table" } }] : []),
        { value: "template", label: { zh: "用模板（假定）", en: "From the template (assumed)" } },
        ...(choices.schemeFile === ""
          ? []
          : [{ value: "file", label: { zh: "用体制文件（JSON）", en: "From the scheme file (JSON)" } }]),
      ],
      change: (shares) => ({ ...choices, shares: shares as RevenueChoices["shares"] }),
    },
  ];
}

/** The rate in percent with which a way of remitting begins; the others take none. */
const usualRemittance: Readonly<Record<string, number>> = { increment: 20, growth: 3, chain: 3, "base-return": 65 };
const usualShortfall: Readonly<Record<string, number>> = { cut: 100, county: 50 };

function ruleFields({ choices }: At): RevenueField[] {
  const tiers: NumbersRow[] = Array.from({ length: Math.max(TIER_ROWS, choices.tiers.length) }, (_, tier) => ({
    id: String(tier),
    label: String(tier + 1),
    values: [choices.tiers[tier]?.upTo ?? null, choices.tiers[tier]?.rate ?? null],
  }));
  const withTier = (row: string, column: number, amount: number | null): RevenueChoices => ({
    ...choices,
    tiers: tiers.map(({ id, values }) => {
      const [upTo = null, rate = null] = values;
      return id !== row ? { upTo, rate } : column === 0 ? { upTo: amount, rate } : { upTo, rate: amount };
    }),
  });
  return [
    {
      kind: "text",
      id: "document",
      label: { zh: "体制文件", en: "Document of the rules" },
      help: {
        zh: "文号或名称，写在每条规则的依据栏和结算单上。",
        en: "Its number or name; it stands beside every rule and on the forms.",
      },
      value: choices.document,
      change: (document) => ({ ...choices, document, documents: {} }),
    },
    {
      kind: "numbers",
      id: "tiers",
      label: { zh: "超收分档", en: "Tiers of the excess" },
      help: {
        zh: "增幅上限留空为不封顶；全部留空则超收全归镇。",
        en: "A blank edge has no end; without tiers the town keeps all.",
      },
      columns: [
        { zh: "增幅至 %", en: "Growth to %" },
        { zh: "归镇 %", en: "Town %" },
      ],
      rows: tiers,
      change: withTier,
    },
    {
      kind: "choice",
      id: "shortfall",
      label: { zh: "短收办法", en: "Shortfall" },
      value: choices.shortfall,
      options: optionsOf(shortfallWords),
      change: (shortfall) => ({
        ...choices,
        shortfall: shortfall as RevenueChoices["shortfall"],
        shortfallRate: usualShortfall[shortfall] ?? null,
      }),
    },
    ...(choices.shortfall in usualShortfall
      ? [rateField("shortfallRate", { zh: "短收比例", en: "Shortfall rate" }, choices)]
      : []),
    {
      kind: "choice",
      id: "remittance",
      label: { zh: "上解办法", en: "Remittance" },
      value: choices.remittance,
      options: optionsOf(remittanceWords),
      change: (remittance) => ({
        ...choices,
        remittance: remittance as RevenueChoices["remittance"],
        remittanceRate: usualRemittance[remittance] ?? null,
      }),
    },
    ...(choices.remittance in usualRemittance
      ? [rateField("remittanceRate", remittanceRateName(choices), choices)]
      : []),
    {
      kind: "number",
      id: "incentive",
      label: { zh: "统管镇超收激励", en: "Incentive of unified towns" },
      unit: percentSign,
      value: choices.incentive,
      least: 0,
      most: 100,
      change: (incentive) => ({ ...choices, incentive: incentive ?? 0 }),
    },
  ];
}

function rateField(id: "shortfallRate" | "remittanceRate", label: Text, choices: RevenueChoices): RevenueField {
  return {
    kind: "number",
    id,
    follows: true,
    label,
    unit: percentSign,
    value: choices[id],
    ...(id === "shortfallRate" ? { least: 0 } : {}),
    change: (rate) => ({ ...choices, [id]: rate }),
  };
}

function remittanceRateName({ remittance }: RevenueChoices): Text {
  if (remittance === "base-return") return { zh: "基数内返还比例", en: "Part of the base returned" };
  return remittance === "increment"
    ? { zh: "增量上解比例", en: "Part of the increment" }
    : { zh: "上解年增长率", en: "Growth of the remittance" };
}

function furtherFields({ choices, readings, value }: At): RevenueField[] {
  const published = schemeExamples
    .filter(({ rules }) => rules)
    .map(({ id, place, year, form, document, missing }): Option => ({
      value: id,
      label: { zh: `${place}（${year}）`, en: `${place} (${year})` },
      help: {
        zh: `${form}。${document}${missing ? `；未明确：${missing}` : ""}`,
        en: `${form}. ${document}${missing ? `; open: ${missing}` : ""}`,
      },
    }));
  return [
    { kind: "source", id: "rules", source: "rules", secondary: true, label: { zh: "规则表", en: "Rule table" } },
    {
      kind: "choice",
      id: "startFrom",
      secondary: true,
      label: { zh: "从已有体制开始", en: "Start from a published scheme" },
      value: choices.startFrom,
      options: [{ value: "template", label: { zh: "模板（假定）", en: "Template (assumed)" } }, ...published],
      change: (id) => withRules(choices, id),
    },
    {
      kind: "text",
      id: "schemeFile",
      secondary: true,
      lines: 6,
      file: `scheme-${choices.year}.json`,
      label: { zh: "体制（JSON 文件）", en: "Scheme as a file (JSON)" },
      help: {
        zh: "这里是当前的各级比例和规则，可存为文件；打开或粘贴别处的文件即改用该文件。",
        en: "The shares and rules in use, to be kept as a file; open or paste another to use it instead.",
      },
      value: value ? exportPack(value.shares.scheme, ruleSheetOf(choices)) : choices.schemeFile,
      change: (text) => {
        if (text.trim() === "")
          return { ...choices, schemeFile: "", shares: readings["scheme"] ? "table" : "template" };
        const file = importPack(text);
        return {
          ...("rules" in file && file.rules ? withRuleSheet(choices, file.rules) : choices),
          schemeFile: text,
          shares: "file",
        };
      },
    },
    {
      kind: "choice",
      id: "mode",
      secondary: true,
      label: { zh: "超收算法", en: "Tiers apply" },
      value: choices.mode,
      options: [
        {
          value: "marginal",
          label: { zh: "超额累进", en: "Marginally" },
          help: { zh: "各档金额按各档比例，没有跳跃。", en: "Each band by its own rate; no jumps." },
        },
        {
          value: "whole",
          label: { zh: "全额套档", en: "To the whole" },
          help: {
            zh: "全部超收按达到的一档，档界处有跳跃。",
            en: "All of it by the tier reached; jumps at each edge.",
          },
        },
      ],
      change: (mode) => ({ ...choices, mode: mode === "whole" ? "whole" : "marginal" }),
    },
    {
      kind: "choice",
      id: "zeroBase",
      secondary: true,
      label: { zh: "零基数", en: "A base of 0" },
      value: choices.zeroBase,
      options: [
        { value: "error", label: { zh: "须先核定基数", en: "Fix a base first" } },
        { value: "first", label: { zh: "按首档", en: "First tier" } },
        { value: "top", label: { zh: "按最高档", en: "Top tier" } },
      ],
      change: (zeroBase) => ({ ...choices, zeroBase: zeroBase as RevenueChoices["zeroBase"] }),
    },
    {
      kind: "choice",
      id: "change",
      secondary: true,
      label: { zh: "年中比例变动", en: "Shares that change in mid-year" },
      value: choices.change,
      options: [
        { value: "segments", label: { zh: "按入库日期分段", en: "By the day of the posting" } },
        { value: "restated", label: { zh: "全年按年末比例", en: "Year-end shares for the whole year" } },
      ],
      change: (change) => ({ ...choices, change: change === "restated" ? "restated" : "segments" }),
    },
  ];
}
