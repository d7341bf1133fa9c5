import { ratio, type Rational } from "../../domain/kernel/exact";
import { attribute } from "../../domain/revenue/attribution";
import { fromFen, type Fen } from "../../domain/revenue/money";
import { costParts } from "../../domain/revenue/need";
import { refundPool } from "../../domain/revenue/refundPool";
import { forEach, matrix, one, optional, vector, type ArgumentWords } from "../../inputs/arguments";
import type { CellReader } from "../../inputs/cell";
import { money } from "../../inputs/money";
import { anyRate, rate } from "../../inputs/rate";
import { say, type Text } from "../../locale/text";
import { cellFunction, type CellFunction } from "../define";

const yuan = (amounts: readonly Fen[]): number[] => amounts.map((fen) => fromFen(fen));

/** A column of amounts in yuan; a blank is a fault, not 0. */
const amounts = (argument: ArgumentWords) => vector(argument, money());

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

/** Who bears or gets a part of an amount. */
export const functions: readonly CellFunction[] = [refund, attribution, costShare];
