import { fromFen, type Fen } from "../../domain/revenue/money";
import { gapWords, remittanceWords, shortfallWords, treasuryWords, unitWords } from "../../locale/revenue/words";
import type { Text } from "../../locale/text";
import { exportPack, importPack } from "../../policy/pack";
import { schemeExamples } from "../../policy/countyTemplates";
import type { Field, NumbersRow, Option, Step } from "../define";
import { ruleSheetOf, withRuleSheet } from "./ruleSheet";
import { withRules } from "./begin";
import { TIER_ROWS, type RevenueChoices } from "./choices";
import type { RevenueResult } from "./compute";
import type { RevenueValue } from "./read";
import { previewViews } from "./preview";
import { isReady, money, type At } from "./ready";
import { whatIfFields, whatIfViews } from "./whatIf";

type RevenueStep = Step<RevenueChoices, RevenueValue, RevenueResult>;
type RevenueField = Field<RevenueChoices>;

function optionsOf<T extends string>(words: Readonly<Record<T, Text>>): Option[] {
  return (Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }));
}

const percent: Text = { zh: "%", en: "%" };

/** The rate in percent with which a way of remitting begins. */
const usualRates: Readonly<Record<string, number>> = { increment: 20, growth: 3, chain: 3, "base-return": 65 };

const data: RevenueStep = {
  id: "data",
  title: { zh: "数据", en: "Data" },
  question: { zh: "收入和镇街财政数据在哪里?", en: "Where are the receipts and the towns' figures?" },
  needs: "value",
  fields: ({ choices }) => [
    { kind: "source", id: "receipts", source: "receipts", label: { zh: "收入表", en: "Receipts" } },
    { kind: "source", id: "towns", source: "towns", label: { zh: "镇街财政表", en: "Town finances" } },
    { kind: "number", id: "year", label: { zh: "结算年度", en: "Year" }, value: choices.year, least: 1994, most: 2100, whole: true, change: (year) => ({ ...choices, year: year ?? choices.year }) },
    { kind: "choice", id: "unit", label: { zh: "结果单位", en: "Unit of the result" }, value: choices.unit, options: optionsOf(unitWords), change: (unit) => ({ ...choices, unit: unit === "yuan" ? "yuan" : "wan", bases: {}, needs: {}, pool: choices.unit === unit ? choices.pool : null }) },
    { kind: "choice", id: "receiptUnit", secondary: true, label: { zh: "收入表单位(标题未写时)", en: "Unit of the receipts where no heading says it" }, value: choices.receiptUnit, options: optionsOf(unitWords), change: (unit) => ({ ...choices, receiptUnit: unit === "wan" ? "wan" : "yuan" }) },
    { kind: "choice", id: "townUnit", secondary: true, label: { zh: "镇街表单位(标题未写时)", en: "Unit of the town table where no heading says it" }, value: choices.townUnit, options: optionsOf(unitWords), change: (unit) => ({ ...choices, townUnit: unit === "wan" ? "wan" : "yuan" }) },
  ],
  views: (at) => {
    if (!at.value) return [];
    const gross = at.value.postings.reduce((sum, { amount }) => sum + amount, 0);
    return [{ kind: "figures", figures: [
      { label: { zh: "镇街", en: "Towns" }, value: { value: at.value.towns.length, as: "count" } },
      { label: { zh: "入库笔数", en: "Postings" }, value: { value: at.value.postings.length, as: "count" } },
      { label: { zh: "入库总额", en: "Gross receipts" }, value: money(gross, at.choices) },
    ] }];
  },
};

const scheme: RevenueStep = {
  id: "scheme",
  title: { zh: "体制", en: "Scheme" },
  question: { zh: "收入怎样分级,超收短收怎样处理?", en: "How is revenue shared, and what follows above and below the base?" },
  needs: "result",
  fields: schemeFields,
  views: ({ value, choices }) => (value ? [{
    kind: "table",
    title: choices.shares === "template" ? { zh: "各级比例(模板,假定)", en: "Shares (template, assumed)" } : { zh: "各级比例", en: "Shares" },
    columns: [{ label: { zh: "税种", en: "Tax" } }, { label: { zh: "施行", en: "From" } }, ...value.shares.scheme.levels.map(({ title }) => ({ label: title })), { label: { zh: "依据", en: "Document" } }],
    rows: value.shares.scheme.taxes.flatMap(({ id, title, versions }) => versions.map((version) => ({
      id: `${id}-${version.from ?? ""}`,
      cells: [title, version.from ?? "", ...value.shares.scheme.levels.map((_, level) => {
        const share = version.values?.[level];
        return share ? { value: Number(share.numerator) / Number(share.denominator), as: "percent" as const } : null;
      }), version.basis],
    }))),
  }] : []),
};

function schemeFields({ choices, readings, value }: At): RevenueField[] {
  const rows: NumbersRow[] = Array.from({ length: Math.max(TIER_ROWS, choices.tiers.length) }, (_, tier) => ({ id: String(tier), label: String(tier + 1), values: [choices.tiers[tier]?.upTo ?? null, choices.tiers[tier]?.rate ?? null] }));
  const withTier = (row: string, column: number, amount: number | null): RevenueChoices => ({
    ...choices,
    tiers: rows.map(({ id, values }) => {
      const [upTo = null, rate = null] = values;
      return id !== row ? { upTo, rate } : column === 0 ? { upTo: amount, rate } : { upTo, rate: amount };
    }),
  });
  const start: Option[] = [
    { value: "template", label: { zh: "模板(假定)", en: "Template (assumed)" } },
    ...schemeExamples.filter(({ rules }) => rules).map(({ place, year, form, document, missing }) => ({ value: place, label: { zh: `${place}(${year})`, en: `${place} (${year})` }, help: { zh: `${form}。${document}${missing ? `;未明确:${missing}` : ""}`, en: `${form}. ${document}${missing ? `; open: ${missing}` : ""}` } })),
  ];
  const needsShortfallRate = choices.shortfall === "cut" || choices.shortfall === "county";
  const needsRemittanceRate = choices.remittance === "growth" || choices.remittance === "chain" || choices.remittance === "increment" || choices.remittance === "base-return";
  return [
    { kind: "source", id: "scheme", source: "scheme", label: { zh: "体制表", en: "Scheme" } },
    { kind: "choice", id: "shares", secondary: readings["scheme"] !== undefined && choices.shares === "table", label: { zh: "各级比例", en: "Shares" }, value: choices.shares, options: [
      ...(readings["scheme"] ? [{ value: "table", label: { zh: "用体制表", en: "From the scheme table" } }] : []),
      { value: "template", label: { zh: "用模板(假定)", en: "From the template (assumed)" } },
      ...(choices.schemeFile === "" ? [] : [{ value: "file", label: { zh: "用体制文件(JSON)", en: "From the scheme file (JSON)" } }]),
    ], change: (shares) => ({ ...choices, shares: shares as RevenueChoices["shares"] }) },
    {
      kind: "text", id: "schemeFile", secondary: true, lines: 6,
      label: { zh: "体制(JSON 文件)", en: "Scheme as a file (JSON)" },
      help: { zh: "这里是当前的各级比例和规则,可存为文件;打开或粘贴别处的文件即改用该文件。", en: "The shares and rules in use, to be kept as a file; open or paste another to use it instead." },
      file: `scheme-${choices.year}.json`,
      value: value ? exportPack(value.shares.scheme, ruleSheetOf(choices)) : choices.schemeFile,
      change: (text) => {
        if (text.trim() === "") return { ...choices, schemeFile: "", shares: readings["scheme"] ? "table" : "template" };
        const file = importPack(text);
        return { ...("rules" in file && file.rules ? withRuleSheet(choices, file.rules) : choices), schemeFile: text, shares: "file" };
      },
    },
    { kind: "text", id: "document", label: { zh: "体制文件", en: "Document of the rules" }, help: { zh: "文号或名称,写在每条规则的依据栏和结算单上。", en: "Its number or name; it stands beside every rule and on the forms." }, value: choices.document, change: (document) => ({ ...choices, document, documents: {} }) },
    { kind: "numbers", id: "tiers", label: { zh: "超收分档", en: "Tiers of the excess" }, help: { zh: "增幅上限留空为不封顶;全部留空则超收全归镇。", en: "A blank edge has no end; without tiers the town keeps all." }, columns: [{ zh: "增幅至 %", en: "Growth to %" }, { zh: "归镇 %", en: "Town %" }], rows, change: withTier },
    { kind: "choice", id: "shortfall", label: { zh: "短收办法", en: "Shortfall" }, value: choices.shortfall, options: optionsOf(shortfallWords), change: (shortfall) => ({ ...choices, shortfall: shortfall as RevenueChoices["shortfall"], shortfallRate: shortfall === "cut" ? 100 : shortfall === "county" ? 50 : null }) },
    ...(needsShortfallRate ? [{ kind: "number", id: "shortfallRate", follows: true, label: { zh: "短收比例", en: "Shortfall rate" }, unit: percent, value: choices.shortfallRate, least: 0, change: (shortfallRate: number | null) => ({ ...choices, shortfallRate }) } as const] : []),
    { kind: "choice", id: "remittance", label: { zh: "上解办法", en: "Remittance" }, value: choices.remittance, options: optionsOf(remittanceWords), change: (remittance) => ({ ...choices, remittance: remittance as RevenueChoices["remittance"], remittanceRate: usualRates[remittance] ?? null }) },
    ...(needsRemittanceRate ? [{ kind: "number", id: "remittanceRate", follows: true, label: choices.remittance === "base-return" ? { zh: "基数内返还比例", en: "Part of the base returned" } : choices.remittance === "increment" ? { zh: "增量上解比例", en: "Part of the increment" } : { zh: "上解年增长率", en: "Growth of the remittance" }, unit: percent, value: choices.remittanceRate, change: (remittanceRate: number | null) => ({ ...choices, remittanceRate }) } as const] : []),
    { kind: "number", id: "incentive", label: { zh: "统管镇超收激励", en: "Incentive of unified towns" }, unit: percent, value: choices.incentive, least: 0, most: 100, change: (incentive) => ({ ...choices, incentive: incentive ?? 0 }) },
    { kind: "source", id: "rules", source: "rules", secondary: true, label: { zh: "规则表", en: "Rule table" } },
    { kind: "choice", id: "startFrom", secondary: true, label: { zh: "从已有体制开始", en: "Start from a published scheme" }, value: choices.startFrom, options: start, change: (place) => withRules(choices, place) },
    { kind: "choice", id: "mode", secondary: true, label: { zh: "超收算法", en: "Tiers apply" }, value: choices.mode, options: [
      { value: "marginal", label: { zh: "超额累进", en: "Marginally" }, help: { zh: "各档金额按各档比例,没有跳跃。", en: "Each band by its own rate; no jumps." } },
      { value: "whole", label: { zh: "全额套档", en: "To the whole" }, help: { zh: "全部超收按达到的一档,档界处有跳跃。", en: "All of it by the tier reached; jumps at each edge." } },
    ], change: (mode) => ({ ...choices, mode: mode === "whole" ? "whole" : "marginal" }) },
    { kind: "choice", id: "zeroBase", secondary: true, label: { zh: "零基数", en: "A base of 0" }, value: choices.zeroBase, options: [
      { value: "error", label: { zh: "须先核定基数", en: "Fix a base first" } }, { value: "first", label: { zh: "按首档", en: "First tier" } }, { value: "top", label: { zh: "按最高档", en: "Top tier" } },
    ], change: (zeroBase) => ({ ...choices, zeroBase: zeroBase as RevenueChoices["zeroBase"] }) },
    { kind: "choice", id: "change", secondary: true, label: { zh: "年中比例变动", en: "Shares that change in mid-year" }, value: choices.change, options: [
      { value: "segments", label: { zh: "按入库日期分段", en: "By the day of the posting" } }, { value: "restated", label: { zh: "全年按年末比例", en: "Year-end shares for the whole year" } },
    ], change: (change) => ({ ...choices, change: change === "restated" ? "restated" : "segments" }) },
  ];
}

function inUnit(fen: Fen | null | undefined, { unit }: RevenueChoices): number | null {
  return fen === null || fen === undefined ? null : fromFen(fen, unit);
}

const towns: RevenueStep = {
  id: "towns",
  title: { zh: "镇街", en: "Towns" },
  question: { zh: "哪些镇街设金库,基数各是多少?", en: "Which towns have a treasury, and what are the bases?" },
  needs: "result",
  fields: ({ choices, value }) => {
    if (!value) return [];
    const treasuryOf = (town: string, index: number) => choices.treasuries[town] ?? value.accounts[index]?.treasury ?? "own";
    const shown = (fen: Fen | null | undefined) => inUnit(fen, choices);
    return [
      {
        kind: "several", id: "treasuries", label: { zh: "设镇级金库(分税制)", en: "Own treasury (tax sharing)" },
        options: value.towns.map((town) => ({ value: town, label: { zh: town, en: town } })),
        values: value.towns.filter((town, index) => treasuryOf(town, index) === "own"),
        change: (own) => ({ ...choices, treasuries: Object.fromEntries(value.towns.map((town) => [town, own.includes(town) ? "own" : "unified"])) }),
      },
      { kind: "source", id: "baseReceipts", source: "baseReceipts", secondary: true, label: { zh: "基期收入表", en: "Receipts of the base year" } },
      {
        kind: "numbers", id: "bases", label: { zh: `基数(${unitWords[choices.unit].zh})`, en: `Bases (${unitWords[choices.unit].en})` },
        help: { zh: "改动只用于本次结算,不改来源表。", en: "Changes hold for this settlement; the source is not touched." },
        columns: [{ zh: "收入基数", en: "Revenue" }, { zh: "支出基数", en: "Spending" }],
        rows: value.towns.map((town, index) => ({ id: town, label: town, values: [choices.bases[town]?.base ?? shown(value.restatedBases?.[index] ?? value.accounts[index]?.base), choices.bases[town]?.spendingBase ?? shown(value.accounts[index]?.spendingBase)] })),
        change: (town, column, amount) => {
          const before = choices.bases[town] ?? { base: null, spendingBase: null };
          return { ...choices, bases: { ...choices.bases, [town]: { ...before, [column === 0 ? "base" : "spendingBase"]: amount } } };
        },
      },
    ];
  },
  views: ({ value, choices }) => (value ? [{
    kind: "figures",
    figures: (["own", "unified"] as const).map((kind) => ({ label: treasuryWords[kind], value: { value: value.towns.filter((town, index) => (choices.treasuries[town] ?? value.accounts[index]?.treasury) === kind).length, as: "count" as const } })),
  }] : []),
};

const pool: RevenueStep = {
  id: "pool",
  title: { zh: "补助", en: "Pool" },
  question: { zh: "各镇街需要多少,缺口怎么补?", en: "What does each town need, and how are gaps filled?" },
  needs: "result",
  fields: ({ choices, value }) => {
    const takesRate = choices.method === "floor" || choices.method === "linear" || choices.method === "retention";
    return [
      { kind: "number", id: "pool", label: { zh: "缺口补助资金", en: "Pool" }, unit: unitWords[choices.unit], value: choices.pool, least: 0, help: { zh: "留空则不补。", en: "Blank for none." }, change: (amount) => ({ ...choices, pool: amount }) },
      { kind: "choice", id: "method", label: { zh: "补助办法", en: "Method" }, value: choices.method, options: optionsOf(gapWords), change: (method) => ({ ...choices, method: method as RevenueChoices["method"], methodRate: method === "floor" ? 100 : method === "linear" ? 63 : method === "retention" ? 25 : null }) },
      ...(takesRate ? [{ kind: "number", id: "methodRate", follows: true, label: { zh: "补助参数", en: "Parameter" }, unit: percent, value: choices.methodRate, least: 0, most: 100, change: (methodRate: number | null) => ({ ...choices, methodRate }) } as const] : []),
      { kind: "source", id: "needItems", source: "needItems", label: { zh: "支出项目表", en: "Spending items" } },
      ...(value ? [{
        kind: "numbers", id: "needs", label: { zh: `支出需求(${unitWords[choices.unit].zh})`, en: `Need (${unitWords[choices.unit].en})` }, columns: [{ zh: "需求", en: "Need" }],
        rows: value.towns.map((town, index) => ({ id: town, label: town, values: [choices.needs[town] ?? inUnit(value.needs?.[index]?.total ?? value.accounts[index]?.need, choices)] })),
        change: (town: string, _column: number, need: number | null) => ({ ...choices, needs: { ...choices.needs, [town]: need } }),
      } as const] : []),
    ];
  },
  views: (at) => (isReady(at) ? [{
    kind: "table",
    title: { zh: "缺口与补助", en: "Gaps and grants" }, unit: unitWords[at.choices.unit],
    columns: [{ label: { zh: "镇街", en: "Town" } }, { label: { zh: "财力", en: "Resources" } }, { label: { zh: "缺口", en: "Gap" } }, { label: { zh: "补助", en: "Grant" } }, { label: { zh: "未补缺口", en: "Left" } }],
    rows: at.result.settlement.towns.map(({ resources, gap, grant, remainingGap }, town) => ({ id: at.value.towns[town] ?? "", cells: [at.value.towns[town] ?? "", ...[resources, gap, grant, remainingGap].map((fen) => money(fen, at.choices))] })),
  }] : []),
};

const preview: RevenueStep = {
  id: "preview",
  title: { zh: "预览", en: "Preview" },
  question: { zh: "结算结果对吗?", en: "Is this settlement right?" },
  needs: "result",
  fields: ({ choices, value }) => [
    { kind: "choice", id: "town", label: { zh: "看哪个镇街", en: "Town to look at" }, value: choices.town, options: (value?.towns ?? []).map((town) => ({ value: town, label: { zh: town, en: town } })), change: (town) => ({ ...choices, town }) },
    ...whatIfFields({ choices, value }),
  ],
  views: (at) => (isReady(at) ? [...previewViews(at), ...whatIfViews(at)] : []),
};

const write: RevenueStep = {
  id: "write",
  title: { zh: "写入", en: "Write" },
  question: { zh: "写入以下新工作表,不改动现有内容。", en: "These new sheets are written. Nothing that exists is changed." },
  needs: "result",
  fields: ({ choices }) => [
    { kind: "choice", id: "baseRule", label: { zh: "下年基数", en: "Next year's base" }, value: choices.baseRule, options: [
      { value: "prior-unless-fallen", label: { zh: "按本年实际,不低于本年基数", en: "This year's receipts, never below today's base" } },
      { value: "prior", label: { zh: "按本年实际", en: "This year's receipts" } },
      { value: "fixed", label: { zh: "不变", en: "Unchanged" } },
      { value: "growth", label: { zh: "按固定增长率", en: "By a fixed growth" } },
    ], change: (rule) => ({ ...choices, baseRule: rule as RevenueChoices["baseRule"] }) },
    ...(choices.baseRule === "growth" ? [{ kind: "number", id: "baseGrowth", label: { zh: "基数增长率", en: "Growth of the base" }, unit: percent, value: choices.baseGrowth, change: (growth: number | null) => ({ ...choices, baseGrowth: growth ?? 0 }) } as const] : []),
  ],
  views: () => [],
};

export const steps: readonly RevenueStep[] = [data, scheme, towns, pool, preview, write];
