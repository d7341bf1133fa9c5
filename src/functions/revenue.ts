import { ratio, type Rational } from "../domain/kernel/exact";
import { attribute } from "../domain/revenue/attribution";
import { excessPart } from "../domain/revenue/excess";
import { fromFen, type Fen } from "../domain/revenue/money";
import { costParts } from "../domain/revenue/need";
import { refundPool } from "../domain/revenue/refundPool";
import { remit, type RemittanceRule } from "../domain/revenue/remittance";
import { shortfallAmount, type ShortfallRule } from "../domain/revenue/shortfall";
import { DomainError } from "../domain/kernel/errors";
import { forEach, matrix, one, optional, vector, type ArgumentWords } from "../inputs/arguments";
import { choice, type CellReader } from "../inputs/cell";
import { excessModes, remittanceRules, shortfallRules, zeroBases } from "../inputs/revenue/choices";
import { anyRate, money, rate } from "../inputs/revenue/readers";
import { tiersArgument } from "../inputs/revenue/tiers";
import { say, type Text } from "../locale/text";
import { cellFunction, type CellFunction } from "./define";

const yuan = (amounts: readonly Fen[]): number[] => amounts.map((fen) => fromFen(fen));

const words = {
  actuals: {
    label: { zh: "实际数", en: "actuals" },
    detail: { zh: "各镇街实际收入（元）。", en: "What each town received, in yuan." },
  },
  bases: {
    label: { zh: "基数", en: "bases" },
    detail: {
      zh: "各镇街收入基数（元）：一列，或一个数用于全部。",
      en: "The base of each town in yuan: a column, or one for all.",
    },
  },
  spendingBases: {
    label: { zh: "支出基数", en: "spendingBases" },
    detail: { zh: "各镇街核定支出基数（元）。", en: "The approved spending of each town, in yuan." },
  },
  parameter: (detail: Text): ArgumentWords => ({ label: { zh: "参数", en: "parameter" }, detail }),
};

/** A column of amounts in yuan; a blank is a fault, not 0. */
const amounts = (argument: ArgumentWords) => vector(argument, money());

const excess = cellFunction({
  id: "EXCESS",
  summary: {
    zh: "超收分成：实际超过基数的部分，按增幅分档，镇街应得多少。",
    en: "The town's part of what exceeds the base, by tiers of growth.",
  },
  takes: {
    actuals: amounts(words.actuals),
    bases: amounts(words.bases),
    tiers: tiersArgument({
      label: { zh: "分档", en: "tiers" },
      detail: {
        zh: "两列：增幅上限（含；空白为不封顶）、镇街比例。如 10%|50%,20%|60%，空|70%。",
        en: "Two columns: upper edge of growth (included; blank for no end) and the town's rate, such as 10%|50%, 20%|60%, blank|70%.",
      },
    }),
    mode: optional(
      one(
        {
          label: { zh: "算法", en: "mode" },
          detail: {
            zh: "marginal 超额累进（默认）；whole 全额套档，档界处有跳跃。",
            en: "marginal (default): each band by its rate; whole: all of it by the tier reached, which jumps at each edge.",
          },
        },
        choice(excessModes),
      ),
      "marginal" as const,
    ),
    zeroBase: optional(
      one(
        {
          label: { zh: "零基数", en: "zeroBase" },
          detail: {
            zh: "基数为 0 时：error 报错（默认）、first 全按首档、top 全按最高档。",
            en: "For a base of 0: error (default), first or top tier for all of it.",
          },
        },
        choice(zeroBases),
      ),
      "error" as const,
    ),
  },
  gives: "along",
  example: {
    args: [
      [[23500000], [18000000]],
      [[20000000], [20000000]],
      [
        [0.1, 0.5],
        [0.2, 0.6],
        ["", 0.7],
      ],
    ],
    result: [[1900000], [0]],
  },
  run({ actuals, bases, tiers, mode, zeroBase }) {
    const each = forEach(bases, actuals.length, words.bases, words.actuals);
    return yuan(actuals.map((actual, unit) => excessPart(actual, each[unit] as Fen, { tiers, mode, zeroBase }, unit)));
  },
});

const shortfallParameter = words.parameter({
  zh: "cut：每短收 1 元扣几元，默认 1(短一扣一);county：县级负担的比例，必填。一个数，或每个镇街一个。",
  en: "cut: what is deducted for each yuan short, 1 by default; county: the part that the county bears, needed. One, or one for each town.",
});
const quotaWords: ArgumentWords = {
  label: { zh: "定额", en: "quotas" },
  detail: {
    zh: "quota 办法下被核减的定额（元），如公用经费。",
    en: "For quota: what is cut, in yuan, such as public expenses.",
  },
};

const shortfall = cellFunction({
  id: "SHORTFALL",
  summary: {
    zh: "短收处理：按办法扣减（cut、quota）或由县级负担（county）的金额；自负（self）为 0。",
    en: "What a rule moves for a shortfall: deducted from the town (cut, quota), paid by the county (county), nothing (self).",
  },
  takes: {
    actuals: amounts(words.actuals),
    bases: amounts(words.bases),
    rule: one(
      {
        label: { zh: "办法", en: "rule" },
        detail: {
          zh: "self 自负；cut 按短收扣减（短一扣一）；quota 定额按短收比例核减；county 县级负担一部分。均为正数。",
          en: "self; cut: deducted in proportion; quota: a quota cut by shortfall ÷ base; county: borne in part by the county. All are amounts from 0 on.",
        },
      },
      choice(shortfallRules),
    ),
    parameter: optional(vector(shortfallParameter, rate({ most: ratio(1000n) })), undefined),
    quotas: optional(amounts(quotaWords), undefined),
  },
  gives: "along",
  example: { args: [[[18000000], [21000000]], [[20000000], [20000000]], "cut"], result: [[2000000], [0]] },
  run({ actuals, bases, rule, parameter, quotas }) {
    const each = forEach(bases, actuals.length, words.bases, words.actuals);
    const rates = parameter && forEach(parameter, actuals.length, shortfallParameter, words.actuals);
    if (rule === "quota" && !quotas) throw new DomainError("revenue.parameterMissing", { rule });
    const quotaOf = quotas && forEach(quotas, actuals.length, quotaWords, words.actuals);
    return yuan(
      actuals.map((actual, unit) =>
        shortfallAmount(actual, each[unit] as Fen, shortfallRule(rule, rates?.[unit]), quotaOf?.[unit], unit),
      ),
    );
  },
});

function shortfallRule(kind: ShortfallRule["kind"], given: Rational | undefined): ShortfallRule {
  if (kind === "cut") return { kind, rate: given ?? ratio(1n) };
  if (kind !== "county") return { kind };
  if (!given) throw new DomainError("revenue.parameterMissing", { rule: kind });
  return { kind, rate: given };
}

const remitParameter = words.parameter({
  zh: "growth、chain：增长率；increment：上解比例；base-return：返还比例。一个数，或每个镇街一个。",
  en: "growth, chain: the rate of growth; increment: the rate remitted; base-return: the rate returned. One, or one for each town.",
});
const remitAmounts: ArgumentWords = {
  label: { zh: "金额", en: "amounts" },
  detail: {
    zh: "share、increment、base-return：当年实际收入；growth、chain：上年上解额（没有则以定额起算）。元。",
    en: "share, increment, base-return: what was really received; growth, chain: last year's remittance (the fixed one if left out). Yuan.",
  },
};

const remittance = cellFunction({
  id: "REMIT",
  summary: {
    zh: "上解与补助：每个镇街两列，上解额、补助额。",
    en: "Remittance and subsidy: two columns for each town.",
  },
  takes: {
    revenueBases: amounts({
      label: { zh: "收入基数", en: "revenueBases" },
      detail: { zh: "各镇街核定收入基数（元）。", en: "The approved revenue of each town, in yuan." },
    }),
    spendingBases: amounts(words.spendingBases),
    rule: optional(
      one(
        {
          label: { zh: "办法", en: "rule" },
          detail: {
            zh: "fixed 定额（默认）：基数收大于支上解、支大于收补助；share 总额分成；growth 递增上解；chain 环比上解且不低于定额；increment 增量分成；base-return 基数内按比例返还。",
            en: "fixed (default): revenue above spending is remitted, below is subsidised; share: of what is received; growth: grows each year; chain: the same, never below fixed; increment: a rate above the base; base-return: a rate of what is within the base is returned.",
          },
        },
        choice(remittanceRules),
      ),
      "fixed" as const,
    ),
    amounts: optional(amounts(remitAmounts), undefined),
    parameter: optional(vector(remitParameter, anyRate()), undefined),
  },
  gives: "matrix",
  example: {
    args: [
      [[30000000], [6000000]],
      [[22000000], [9500000]],
    ],
    result: [
      [8000000, 0],
      [0, 3500000],
    ],
  },
  run({ revenueBases, spendingBases, rule, amounts: given, parameter }) {
    const spending = forEach(spendingBases, revenueBases.length, words.spendingBases, words.bases);
    const each = given && forEach(given, revenueBases.length, remitAmounts, words.bases);
    const rates = parameter && forEach(parameter, revenueBases.length, remitParameter, words.bases);
    return revenueBases.map((revenueBase, unit) => {
      const amount = each?.[unit] ?? null;
      const { remittance: up, subsidy } = remit(remittanceRule(rule, rates?.[unit]), {
        revenueBase,
        spendingBase: spending[unit] as Fen,
        actual: amount,
        previous: amount,
      });
      return yuan([up, subsidy]);
    });
  },
});

function remittanceRule(kind: RemittanceRule["kind"], given: Rational | undefined): RemittanceRule {
  if (kind === "fixed" || kind === "share" || kind === "none") return { kind };
  if (!given) throw new DomainError("revenue.parameterMissing", { rule: kind });
  return { kind, rate: given };
}

const weightWords: ArgumentWords = {
  label: { zh: "权重", en: "weights" },
  detail: {
    zh: "均衡分担的权重，如上年增值税分享额占比；按相互比例使用。",
    en: "What the pool is filled by, such as last year's VAT shares; their ratio counts.",
  },
};
const refundHeadings: readonly Text[] = [
  { zh: "中央负担", en: "Central" },
  { zh: "属地负担", en: "Site" },
  { zh: "垫付", en: "Advance" },
  { zh: "应分担", en: "Due" },
  { zh: "调库", en: "Transfer" },
  { zh: "实际负担", en: "Burden" },
];

const refund = cellFunction({
  id: "REFUNDPOOL",
  summary: {
    zh: "留抵退税分担与调库：中央、属地、垫付、应分担、调库（垫付−应分担，合计为 0）、实际负担。",
    en: "Who bears credit refunds: central, site, advance, due, transfer (advance − due, in all 0), burden.",
  },
  takes: {
    refunds: amounts({
      label: { zh: "退税额", en: "refunds" },
      detail: { zh: "各地退税额（元）。", en: "The refunds of each place, in yuan." },
    }),
    weights: vector(weightWords, anyRate({ value: ratio(0n) })),
    site: optional(
      one(
        {
          label: { zh: "属地比例", en: "site" },
          detail: {
            zh: "由企业所在地负担的比例，默认 15%。",
            en: "The part borne by the place itself, 15% by default.",
          },
        },
        rate(),
      ),
      ratio(15n, 100n),
    ),
    pool: optional(
      one(
        {
          label: { zh: "均衡比例", en: "pool" },
          detail: {
            zh: "按权重均衡分担的比例，默认 35%；其余由中央负担。",
            en: "The part borne in common, 35% by default; the rest is central.",
          },
        },
        rate(),
      ),
      ratio(35n, 100n),
    ),
  },
  gives: "matrix",
  example: {
    args: [
      [[6000000], [0]],
      [[0.6], [0.4]],
    ],
    result: [
      ["Central", "Site", "Advance", "Due", "Transfer", "Burden"],
      [3000000, 900000, 2100000, 1260000, 840000, 2160000],
      [0, 0, 0, 840000, -840000, 840000],
    ],
  },
  run({ refunds, weights, site, pool }, language) {
    const each = forEach(weights, refunds.length, weightWords, {
      label: { zh: "退税额", en: "refunds" },
      detail: weightWords.detail,
    });
    const rows = refundPool(refunds, each, site, pool).map(({ central, site: own, advance, due, transfer, burden }) =>
      yuan([central, own, advance, due, transfer, burden]),
    );
    return [refundHeadings.map((heading) => say(heading, language)), ...rows];
  },
});

const factorWeightWords: ArgumentWords = {
  label: { zh: "因素权重", en: "factorWeights" },
  detail: {
    zh: "每项因素一个权重，如 0.35、0.35、0.30(财预〔2012〕40号)。",
    en: "A weight for each factor, such as 0.35, 0.35, 0.30 (Caiyu [2012] 40).",
  },
};

const attribution = cellFunction({
  id: "ATTRIBUTE",
  summary: {
    zh: "跨镇企业税收按因素分到各镇街，精确到分。",
    en: "Attributes the tax of an enterprise of several towns by factors, exact to the fen.",
  },
  takes: {
    amount: one(
      {
        label: { zh: "金额", en: "amount" },
        detail: { zh: "要分的金额（元），退库为负。", en: "The amount in yuan; below 0 for a refund." },
      },
      money(),
    ),
    factors: matrix(
      {
        label: { zh: "因素", en: "factors" },
        detail: {
          zh: "一行一个镇街、一列一项因素，如营业收入、职工薪酬、资产总额。空白须填 0。",
          en: "A row for each town, a column for each factor, such as revenue, payroll, assets. Fill in 0 where there is nothing.",
        },
      },
      nonNegative(),
    ),
    factorWeights: vector(factorWeightWords, nonNegative()),
  },
  gives: "along",
  across: () => false,
  example: {
    args: [
      1000000,
      [
        [50, 12, 80],
        [30, 20, 10],
        [20, 8, 30],
      ],
      [[0.35, 0.35, 0.3]],
    ],
    result: [[480000], [305000], [215000]],
  },
  run({ amount, factors, factorWeights }) {
    const weights = forEach(factorWeights, factors[0]?.length ?? 0, factorWeightWords, {
      label: { zh: "因素", en: "factors" },
      detail: factorWeightWords.detail,
    });
    return yuan(attribute(amount, factors, weights));
  },
});

function nonNegative(): CellReader<Rational> {
  return rate({ most: ratio(10n ** 18n) });
}

const standardWords: ArgumentWords = {
  label: { zh: "标准", en: "standards" },
  detail: {
    zh: "每单位标准（元）：一列，或一个数用于全部。",
    en: "The standard for one unit in yuan: a column, or one for all.",
  },
};

const costShare = cellFunction({
  id: "COSTSHARE",
  summary: {
    zh: "支出责任分担：每项 数量×标准，按各级比例分到分，每级一列。",
    en: "Who bears each item of spending: units × standard, split by the shares of the levels, a column for each.",
  },
  takes: {
    units: vector(
      {
        label: { zh: "数量", en: "units" },
        detail: { zh: "每项的数量（人数、面积等）。", en: "The units of each item: people, area …" },
      },
      nonNegative(),
    ),
    standards: vector(standardWords, nonNegative()),
    shares: matrix(
      {
        label: { zh: "负担比例", en: "shares" },
        detail: {
          zh: "一行一项、一列一级，每行合计为 1；只给一行则用于全部；空白为 0。",
          en: "A row for each item (or one for all), a column for each level; each row adds up to 1; blank is 0.",
        },
      },
      rate({}, { value: ratio(0n) }),
    ),
  },
  gives: "matrix",
  example: { args: [[[137]], [[28800]], [[0.3, 0.4, 0.3]]], result: [[1183680, 1578240, 1183680]] },
  run({ units, standards, shares }) {
    const prices = forEach(standards, units.length, standardWords, {
      label: { zh: "数量", en: "units" },
      detail: standardWords.detail,
    });
    const rows = forEach(
      shares,
      units.length,
      { label: { zh: "负担比例", en: "shares" }, detail: standardWords.detail },
      { label: { zh: "数量", en: "units" }, detail: standardWords.detail },
    );
    return units.map((count, item) => yuan(costParts(count, inFen(prices[item] as Rational), rows[item] ?? [], item)));
  },
});

/** A standard may have parts of a fen: they count until the cost is rounded. */
function inFen({ numerator, denominator }: Rational): Rational {
  return ratio(numerator * 100n, denominator);
}

export const revenueFunctions: readonly CellFunction[] = [
  excess,
  shortfall,
  remittance,
  refund,
  attribution,
  costShare,
];
