import { ONE, ratio } from "../../domain/kernel/exact";
import { nameKey, type Named } from "../../policy/names";
import { fromFen, sumFen } from "../../domain/revenue/money";
import { allowanceOf, type MonthCount } from "../../domain/workforce/allowance";
import type { CalendarDay } from "../../domain/workforce/months";
import { promotionDay } from "../../domain/workforce/promotion";
import { topUp } from "../../domain/workforce/topUp";
import { cells, FaultList, forEach, one, optional, vector, type ArgumentWords } from "../../inputs/arguments";
import { count, date, dayOf, isoDate, show, text, type CellReader, type Day } from "../../inputs/cell";
import { fault, InputError } from "../../inputs/faults";
import { money } from "../../inputs/money";
import { dayOrMonth } from "../../inputs/month";
import { rate } from "../../inputs/rate";
import { say } from "../../locale/text";
import { findRank, promotionMonths, rankLadder, type Rank } from "../../policy/terms/ranks";
import { allowanceTable } from "../allowanceRates";
import { cellFunction, type CellFunction, type Shown } from "../define";
import { readAs } from "../officeBlocks";

const rankWords = {
  ranks: {
    label: { zh: "现职级或职务", en: "ranks" },
    detail: {
      zh: "现职级，或领导职务层次（乡科级正职、乡科级副职、县处级副职）；空白的行不计算。",
      en: "The present rank, or the level of the leading post; a blank row stays blank.",
    },
  },
  since: {
    label: { zh: "任职时间", en: "since" },
    detail: {
      zh: "任现职级的日期或月份；月份按 1 日计。",
      en: "When it began, a day or a month; a month begins on its first.",
    },
  },
  excellent: {
    label: { zh: "优秀次数", en: "excellent" },
    detail: {
      zh: "任职以来年度考核优秀次数，每次缩短半年；空白为 0。",
      en: "Years graded excellent, half a year less each; blank is 0.",
    },
  },
  uncounted: {
    label: { zh: "不计年限次数", en: "uncounted" },
    detail: {
      zh: "基本称职或不定等次、不计年限的年数，每次延长一年；空白为 0。",
      en: "Years that do not count, a year more each; blank is 0.",
    },
  },
} satisfies Record<string, ArgumentWords>;

/** A rank or leading post by its name; null for a blank. */
const rank: CellReader<Rank | null> = {
  blank: { value: null },
  read(cell) {
    const found = findRank(show(cell));
    if (found) return { value: found };
    return {
      fault: fault("eligible.unknownRank", { found: show(cell), ranks: rankLadder.map(({ title }) => title) }),
    };
  },
};

const eligible = cellFunction({
  id: "ELIGIBLE",
  summary: {
    zh: "按年限晋升职级：下一职级、最早日期、到该日是否已满。满年限只是条件，还要看职数和组织决定。",
    en: "The next rank by years: rank, first day, whether reached. A need, not a right: rank posts and the organisation decide.",
  },
  takes: {
    ranks: vector(rankWords.ranks, rank),
    since: vector(rankWords.since, dayOrMonth({ value: null })),
    date: one(
      { label: { zh: "日期", en: "date" }, detail: { zh: "到哪一天是否已满。", en: "The day on which it is asked." } },
      date(),
    ),
    excellent: optional(vector(rankWords.excellent, count({ most: 100 }, { value: 0 })), [0]),
    uncounted: optional(vector(rankWords.uncounted, count({ most: 100 }, { value: 0 })), [0]),
  },
  gives: "matrix",
  example: { args: ["四级主任科员", "2024-06-01", "2026-12-31", 1], result: [["Principal, grade 3", 45992, true]] },
  run({ ranks, since, date: asked, excellent, uncounted }, language) {
    const begun = forEach(since, ranks.length, rankWords.since, rankWords.ranks);
    const good = forEach(excellent, ranks.length, rankWords.excellent, rankWords.ranks);
    const lost = forEach(uncounted, ranks.length, rankWords.uncounted, rankWords.ranks);
    checkBegun(ranks, begun);
    return ranks.map((present, row): Shown[] => {
      const next = rankLadder.find(({ id }) => id === present?.next);
      const from = begun[row];
      if (!next || from === null || from === undefined) return ["", "", ""];
      const first = promotionDay(calendarDay(from), good[row] ?? 0, lost[row] ?? 0, promotionMonths);
      const day = dayOf(first.year, first.month, first.day);
      return [say(next.title, language), day, day !== undefined && day <= asked];
    });
  },
});

/** Whoever has a rank needs the day on which it began. */
function checkBegun(ranks: readonly (Rank | null)[], since: readonly (Day | null)[]): void {
  const faults = new FaultList(rankWords.since.label);
  ranks.forEach((present, row) => {
    if (present?.next && since[row] === null) faults.add(fault("input.missing", {}), row);
  });
  if (faults.issues.length > 0) throw new InputError(faults.issues);
}

function calendarDay(day: Day): CalendarDay {
  const [year = 0, month = 0, date = 0] = isoDate(day).split("-").map(Number);
  return { year, month, day: date };
}

const serviceWords = {
  since: {
    label: { zh: "乡镇工作起算", en: "since" },
    detail: {
      zh: "乡镇工作年限从何时起算，日期或月份。",
      en: "From when service in townships counts, a day or a month.",
    },
  },
  classes: {
    label: { zh: "类别", en: "classes" },
    detail: {
      zh: "一般、艰苦、街道（不享受），或补贴标准表中的类别；一个或每人一个。",
      en: "general, hard, none (subdistricts), or the classes of the rates; one, or one for each.",
    },
  },
  arrived: {
    label: { zh: "到现镇时间", en: "arrived" },
    detail: {
      zh: "到现镇的日期或月份，次月起发；空白同起算时间。",
      en: "In the present town, paid from the next month; blank: as since.",
    },
  },
  left: {
    label: { zh: "离开时间", en: "left" },
    detail: { zh: "离开的日期或月份，发到当月；空白为在职。", en: "When left, paid to that month; blank while there." },
  },
} satisfies Record<string, ArgumentWords>;

const rateWords: ArgumentWords = {
  label: { zh: "补贴标准", en: "rates" },
  detail: {
    zh: "补贴标准表（含标题行）：满年数 | 各类别月标准（元）…；默认用某省标准（参考）：一般 200/260/330/410，艰苦 290/350/420/500，每十年一档。",
    en: "A table with its heading row: years from | one column of yuan a month for each class. Unless given, those of one province: general 200/260/330/410, hard 290/350/420/500 by ten years.",
  },
};

const allowance = cellFunction({
  id: "ALLOWANCE",
  summary: {
    zh: "一年的乡镇工作补贴：发放月数、年末月标准、金额（元）；多于一行时末行为合计。",
    en: "The township allowance of a year: months paid, monthly rate at the end, yuan; of several rows the last is the total.",
  },
  takes: {
    since: vector(serviceWords.since, dayOrMonth()),
    classes: vector(serviceWords.classes, text()),
    year: one(
      { label: { zh: "年度", en: "year" }, detail: { zh: "哪一年，如 2027。", en: "The year, such as 2027." } },
      count({ least: 1950, most: 2200 }),
    ),
    arrived: optional(vector(serviceWords.arrived, dayOrMonth({ value: null })), [null]),
    left: optional(vector(serviceWords.left, dayOrMonth({ value: null })), [null]),
    rates: optional(cells(rateWords), undefined),
  },
  gives: "matrix",
  example: { args: ["2017-07-15", "一般", 2027], result: [[12, 260, 2760]] },
  run({ since, classes, year, arrived, left, rates }) {
    const known = allowanceTable(rates, rateWords);
    const named = readAs(
      vector(serviceWords.classes, oneOf(known)),
      classes.map((word) => [word]),
    );
    const kinds = forEach(named, since.length, serviceWords.classes, serviceWords.since);
    const begun = forEach(arrived, since.length, serviceWords.arrived, serviceWords.since);
    const ended = forEach(left, since.length, serviceWords.left, serviceWords.since);
    const paid = since.map((from, row) => {
      const [first, last] = [begun[row] ?? from, ended[row] ?? null];
      const service = { since: monthOf(from), arrived: monthOf(first), left: last === null ? null : monthOf(last) };
      return allowanceOf(year, service, kinds[row]?.bands ?? []);
    });
    const rows = paid.map(({ months, rate: monthly, amount }): Shown[] => [months, fromFen(monthly), fromFen(amount)]);
    if (rows.length < 2) return rows;
    const months = paid.reduce((sum, one) => sum + one.months, 0);
    return [...rows, [months, "", fromFen(sumFen(paid.map(({ amount }) => amount)))]];
  },
});

/** Reads the name of one of these. */
function oneOf<T extends Named>(known: readonly T[]): CellReader<T> {
  const names = ({ id, title, synonyms = [] }: Named) => [id, title.zh, title.en, ...synonyms].map(nameKey);
  return {
    read(cell) {
      const found = known.find((one) => names(one).includes(nameKey(show(cell))));
      if (found) return { value: found };
      const classes = known.map(({ title }) => title);
      return { fault: fault("allowance.unknownClass", { found: show(cell), classes }) };
    },
  };
}

function monthOf(day: Day | null): MonthCount {
  const { year, month } = calendarDay(day ?? 0);
  return 12 * year + month - 1;
}

const payWords = {
  town: {
    label: { zh: "镇街收入", en: "town" },
    detail: { zh: "各职级镇街人均收入（元）。", en: "Yuan a head in the town, by rank." },
  },
  county: {
    label: { zh: "县直收入", en: "county" },
    detail: {
      zh: "各职级县直机关人均收入（元）；一个或每行一个。",
      en: "Yuan a head in the county's organs; one, or one for each row.",
    },
  },
  heads: {
    label: { zh: "人数", en: "heads" },
    detail: { zh: "各职级镇街人数；一个或每行一个。", en: "People in the town, by rank; one, or one for each row." },
  },
} satisfies Record<string, ArgumentWords>;

const topup = cellFunction({
  id: "TOPUP",
  summary: {
    zh: "收入保障：镇街与县直之比、人均补差、所需资金（元）；多于一行时末行为合计。",
    en: "Income guarantee by rank: town ÷ county, top-up a head, cost in yuan; of several rows the last is the total.",
  },
  takes: {
    town: vector(payWords.town, money("yuan", 0)),
    county: vector(payWords.county, money("yuan", 0)),
    heads: vector(payWords.heads, count()),
    ratio: optional(
      one(
        {
          label: { zh: "保障比例", en: "ratio" },
          detail: {
            zh: "镇街收入不低于县直的多少倍，默认 1。",
            en: "The least that the town pays as a part of the county's, 1 unless given.",
          },
        },
        rate({ most: ratio(100n) }),
      ),
      ONE,
    ),
  },
  gives: "matrix",
  example: {
    args: [[[78000], [60000]], [[70000], [48000]], [[40], [10]], 1.2],
    result: [
      [1.1142857142857143, 6000, 240000],
      [1.25, 0, 0],
      ["", "", 240000],
    ],
  },
  run({ town, county, heads, ratio: part }) {
    const above = forEach(county, town.length, payWords.county, payWords.town);
    const people = forEach(heads, town.length, payWords.heads, payWords.town);
    const all = town.map((pay, row) => topUp(pay, above[row] ?? 0, people[row] ?? 0, part));
    // The ratio is for reading only; nothing is decided by it, so the nearest double will do.
    const rows = all.map(({ head, cost }, row): Shown[] => {
      const [pay = 0, other = 0] = [town[row], above[row]];
      return [other > 0 ? pay / other : "", fromFen(head), fromFen(cost)];
    });
    return rows.length > 1 ? [...rows, ["", "", fromFen(sumFen(all.map(({ cost }) => cost)))]] : rows;
  },
});

export const functions: readonly CellFunction[] = [eligible, allowance, topup];
