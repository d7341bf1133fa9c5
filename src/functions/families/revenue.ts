import { tiersArgument } from "../../chapters/revenue/read/tiers";
import { excessModes, zeroBases } from "../../chapters/revenue/words";
import { remittanceRules } from "../../chapters/revenue/words/remittance";
import { ruleOf } from "../../chapters/revenue/words/rule";
import { shortfallRules } from "../../chapters/revenue/words/shortfall";
import { DomainError } from "../../domain/kernel/errors";
import { ratio } from "../../domain/kernel/exact";
import { excessPart } from "../../domain/revenue/excess";
import { fromFen, type Fen } from "../../domain/revenue/money";
import { remit } from "../../domain/revenue/remittance";
import { shortfallAmount } from "../../domain/revenue/shortfall";
import { forEach, one, optional, vector, type ArgumentWords } from "../../inputs/arguments";
import { listOfKinds, wordReader } from "../../inputs/choices";
import { money } from "../../inputs/money";
import { anyRate, rate } from "../../inputs/rate";
import type { Text } from "../../locale/text";
import { cellFunction, type CellFunction } from "../define";

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

const shortfallKinds = listOfKinds(shortfallRules);
const remittanceKinds = listOfKinds(remittanceRules, "fixed");

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
        wordReader(excessModes),
      ),
      "marginal" as const,
    ),
    zeroBase: optional(
      one(
        {
          label: { zh: "零基数", en: "zeroBase" },
          detail: {
            zh: "基数为 0 时：error 须先核定基数（默认）、first 全按首档、top 全按最高档。",
            en: "For a base of 0: error (default), first or top tier for all of it.",
          },
        },
        wordReader(zeroBases),
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
          zh: `${shortfallKinds.zh}。均为正数。`,
          en: `${shortfallKinds.en}. All are amounts from 0 on.`,
        },
      },
      wordReader(shortfallRules),
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
        shortfallAmount(actual, each[unit] as Fen, ruleOf(shortfallRules, rule, rates?.[unit]), quotaOf?.[unit], unit),
      ),
    );
  },
});

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
          detail: { zh: `${remittanceKinds.zh}。`, en: `${remittanceKinds.en}.` },
        },
        wordReader(remittanceRules),
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
      const { remittance: up, subsidy } = remit(ruleOf(remittanceRules, rule, rates?.[unit]), {
        revenueBase,
        spendingBase: spending[unit] as Fen,
        actual: amount,
        previous: amount,
      });
      return yuan([up, subsidy]);
    });
  },
});

export const functions: readonly CellFunction[] = [excess, shortfall, remittance];
