import { BLANK, readPostings } from "../../chapters/revenue/read/postings";
import { ONE, toNumber, ZERO } from "../../domain/kernel/exact";
import { fromFen } from "../../domain/revenue/money";
import { proportions, type Proportions } from "../../domain/revenue/split";
import { splitColumns, splitCumulatively } from "../../domain/revenue/splitColumns";
import { cells, one, optional } from "../../inputs/arguments";
import { date, isoDate, text, yesNo } from "../../inputs/cell";

import type { Version } from "../../policy/scheme";
import { cellFunction, type CellFunction } from "../define";
import { schemeOrNational, sharesGiven } from "../revenueScheme";

const taxShare = cellFunction({
  id: "TAXSHARE",
  summary: { zh: "某税种在某日归某一级的分享比例。", en: "The share of a level in a tax on a day." },
  takes: {
    tax: one(
      {
        label: { zh: "税种", en: "tax" },
        detail: {
          zh: "税种的中文或英文名称，如 增值税、VAT。",
          en: "The tax by its Chinese or English name, such as VAT.",
        },
      },
      text(),
    ),
    date: one(
      {
        label: { zh: "日期", en: "date" },
        detail: {
          zh: "入库日期。施行当日起适用新比例。",
          en: "The day of the posting; a new share holds from its first day.",
        },
      },
      date(),
    ),
    level: one(
      {
        label: { zh: "级次", en: "level" },
        detail: { zh: "级次名称：中央、地方，或体制表中的级次。", en: "Central or local, or a level of your scheme." },
      },
      text(),
    ),
    scheme: schemeOrNational,
  },
  gives: "one",
  example: { args: ["VAT", "2016-05-01", "central"], result: 0.5 },
  run({ tax, date: day, level, scheme }) {
    const shares = sharesGiven(scheme);
    const rule = shares.tax(tax);
    const at = shares.level(level);
    const rate = shares.version(rule, isoDate(day)).values[at];
    return rate && toNumber(rate);
  },
});

const words = {
  taxes: {
    label: { zh: "税种", en: "taxes" },
    detail: { zh: "每笔的税种：一列，或一个税种用于全部。", en: "The tax of each posting: a column, or one for all." },
  },
  amounts: {
    label: { zh: "金额", en: "amounts" },
    detail: {
      zh: "每笔金额（元），退库为负；分以下四舍五入。整行空白返回空白。",
      en: "Amounts in yuan, refunds below 0; below the fen they are rounded. A blank row stays blank.",
    },
  },
  dates: {
    label: { zh: "日期", en: "dates" },
    detail: {
      zh: "每笔入库日期：一列，或一个日期用于全部；体制表没有施行日期时可留空。",
      en: "The day of each posting: a column, or one for all; may be blank where the scheme has no dates.",
    },
  },
};

const taxSplit = cellFunction({
  id: "TAXSPLIT",
  summary: {
    zh: "把每笔税收按体制分到各级，精确到分，各级合计恰为原额。",
    en: "Splits each posting among the levels, exact to the fen; the levels add up to it.",
  },
  takes: {
    taxes: cells(words.taxes),
    amounts: cells(words.amounts),
    dates: cells(words.dates),
    scheme: schemeOrNational,
    cumulative: optional(
      one(
        {
          label: { zh: "累计", en: "cumulative" },
          detail: {
            zh: "是：按本年累计数分，再减上次累计（同一税种、同一比例、按所给先后）；否（默认）：逐笔分。",
            en: "TRUE: splits the year to date and takes off what came before (by tax and version, in the order given); FALSE (default): each posting by itself.",
          },
        },
        yesNo(),
      ),
      false,
    ),
  },
  gives: "matrix",
  example: {
    args: [
      [["VAT"], ["CIT"]],
      [[1000000.01], [-333.33]],
      [["2016-04-30"], ["2024-01-31"]],
    ],
    result: [
      [750000.01, 250000],
      [-200, -133.33],
    ],
  },
  run({ taxes, amounts, dates, scheme, cumulative }) {
    const shares = sharesGiven(scheme);
    const rules: Proportions[] = [];
    const numbers = new Map<Version<unknown>["values"], number>();
    const postings = readPostings({ taxes, amounts, dates }, words, (tax, day) => {
      const { values } = shares.version(shares.tax(tax), day);
      const known = numbers.get(values);
      if (known !== undefined) return known;
      numbers.set(values, rules.length);
      return rules.push(proportions(values)) - 1;
    });
    const levels = shares.scheme.levels.length;
    const blank = rules.length;
    rules.push(proportions(shares.scheme.levels.map((_, level) => (level === 0 ? ONE : ZERO))));
    const ruleOf = postings.rules.map((rule) => (rule === BLANK ? blank : rule));
    const columns = (cumulative ? splitCumulatively : splitColumns)({
      amounts: postings.amounts,
      ruleOf,
      rules,
      levels,
      periods: postings.years,
    });
    return Array.from(postings.rules, (rule, row) =>
      columns.map((column) => (rule === BLANK ? "" : fromFen(column[row] as number))),
    );
  },
});

export const functions: readonly CellFunction[] = [taxShare, taxSplit];
