import { withTotal } from "../../chapters/workforce/report";
import { loanTable } from "../../chapters/workforce/tables";
import { spelling } from "../../domain/kernel/names";
import { ZERO } from "../../domain/kernel/exact";
import { borrowedOn, type Loan } from "../../domain/workforce/pool";
import { projected } from "../../domain/workforce/projection";
import { cells, forEach, matrix, one, optional, table, vector, type ArgumentWords } from "../../inputs/arguments";
import { count, date, dayOf, isBlank, isoDate, text } from "../../inputs/cell";
import { InputError } from "../../inputs/faults";
import { rate } from "../../inputs/rate";
import { cellFunction, type CellFunction, type Shown } from "../define";
import { rollWords } from "../hiringWords";
import { lengthFault, readAs, rowsAlike } from "../officeBlocks";

const yearlyLeavers: ArgumentWords = {
  label: { zh: "逐年减员", en: "leaving" },
  detail: { zh: "一行一个单位、一列一年。", en: "A row for each unit, a column for each year." },
};
const joinerWords: ArgumentWords = {
  label: { zh: "计划进人", en: "joining" },
  detail: {
    zh: "同样的一块，或每年每单位同一个数；空白为 0。",
    en: "The same block, or one number for all; none where blank.",
  },
};
const ceilingWords: ArgumentWords = {
  label: { zh: "编制数", en: "posts" },
  detail: {
    zh: "计划进人到编制数为止，退补不受限；一个数或每单位一个，空白为不设。",
    en: "Planned joiners stop there, replacements do not; one number or one for each unit, none where blank.",
  },
};
const MOST_YEARS = 50;

const project = cellFunction({
  id: "PROJECT",
  summary: {
    zh: "人员推演：逐年年末人数；多于一个单位时末行为合计。",
    en: "Headcount at the end of each year; of several units the last row is the total.",
  },
  takes: {
    onRoll: vector(rollWords, count()),
    leaving: matrix(yearlyLeavers, count()),
    joining: optional(cells(joinerWords), []),
    replacement: optional(
      one(
        {
          label: { zh: "退补比例", en: "replacement" },
          detail: { zh: "减员随即补充的比例，默认 0。", en: "The part of the leavers replaced, 0 unless given." },
        },
        rate({}, { value: ZERO }),
      ),
      ZERO,
    ),
    posts: optional(vector(ceilingWords, count({}, { value: Infinity })), [Infinity]),
    attrition: optional(
      one(
        {
          label: { zh: "流失率", en: "attrition" },
          detail: {
            zh: "每年按年初人数流失的比例（四舍五入），默认 0。",
            en: "The part of the opening stock lost each year (half up), 0 unless given.",
          },
        },
        rate({}, { value: ZERO }),
      ),
      ZERO,
    ),
  },
  gives: "matrix",
  example: { args: [50, [[3, 2, 4, 1, 0]], "", 0, 45], result: [[47, 45, 41, 40, 40]] },
  run({ onRoll, leaving, joining, replacement, posts, attrition }) {
    const units = onRoll.length;
    const leavers = rowsAlike(leaving, units, yearlyLeavers, rollWords);
    const years = leavers[0]?.length ?? 0;
    if (years > MOST_YEARS) throw lengthFault(years, MOST_YEARS, yearlyLeavers, yearlyLeavers);
    const joiners = joinersOf(joining, units, years);
    const ceilings = forEach(posts, units, ceilingWords, rollWords);
    return withTotal(
      onRoll.map((people, unit) =>
        projected(
          {
            onRoll: people,
            leaving: leavers[unit] ?? [],
            joining: joiners[unit] ?? [],
            posts: ceilings[unit] ?? Infinity,
          },
          { replacement, attrition },
          unit,
        ),
      ),
    );
  },
});

/** One number for all units and years, a block, or nobody. */
function joinersOf(
  given: readonly (readonly unknown[])[],
  units: number,
  years: number,
): readonly (readonly number[])[] {
  const flat = given.flat();
  const all = (value: number) => Array.from({ length: units }, () => new Array<number>(years).fill(value));
  if (flat.every((cell) => isBlank(cell as never))) return all(0);
  const block = readAs(matrix(joinerWords, count({}, { value: 0 })), given);
  if (flat.length === 1) return all(block[0]?.[0] ?? 0);
  const rows = rowsAlike(block, units, joinerWords, rollWords);
  if (rows[0]?.length !== years) throw lengthFault(rows[0]?.length ?? 0, years, joinerWords, yearlyLeavers);
  return rows;
}

const unitWords: ArgumentWords = {
  label: { zh: "单位", en: "units" },
  detail: { zh: "单位名称。", en: "The names of the units." },
};

const pool = cellFunction({
  id: "POOL",
  summary: {
    zh: "周转池：某日各单位借用、本年到期、逾期未还；末行另有池内剩余。",
    en: "Posts borrowed from the pool on a day: borrowed, due this year, overdue; the last row also tells what is free.",
  },
  takes: {
    loans: table(
      {
        label: { zh: "周转编制表", en: "loans" },
        detail: {
          zh: "含标题行：单位、周转编制数、开始时间、到期时间，另可有收回时间。",
          en: "With a heading row: Unit, Posts, Start, Due, and if you have it Returned.",
        },
      },
      loanTable,
    ),
    units: vector(unitWords, text()),
    date: one(
      { label: { zh: "日期", en: "date" }, detail: { zh: "按哪一天计算。", en: "The day to count on." } },
      date(),
    ),
    pool: optional(
      one(
        {
          label: { zh: "池内总数", en: "pool" },
          detail: {
            zh: "周转池编制总数；不填则不计剩余。",
            en: "All posts of the pool; without it what is free is not told.",
          },
        },
        count(),
      ),
      undefined,
    ),
  },
  gives: "matrix",
  example: {
    args: [
      [
        ["Unit", "Posts", "Start", "Due", "Returned"],
        ["East", 3, "2024-03-01", "2027-02-28", ""],
      ],
      "East",
      "2027-01-10",
      5,
    ],
    result: [[3, 3, 0, 2]],
  },
  run({ loans, units, date: day, pool: all }) {
    const broken = loans.issues.filter(({ severity }) => severity === "error");
    if (broken.length > 0) throw new InputError(broken);
    const given = loans.rows.map(({ unit, posts, start, due, returned }): Loan => ({
      unit,
      posts,
      start,
      due,
      returned,
    }));
    const yearEnd = dayOf(Number(isoDate(day).slice(0, 4)), 12, 31) ?? day;
    const rows = withTotal(
      units.map((name) => {
        const own = given.filter(({ unit }) => spelling(unit) === spelling(name));
        const { borrowed, dueThisYear, overdue } = borrowedOn(own, day, yearEnd);
        return [borrowed, dueThisYear, overdue];
      }),
    );
    const last = rows.length - 1;
    return rows.map((row, index): Shown[] => [
      ...row,
      index === last && all !== undefined ? all - borrowedOn(given, day, yearEnd).borrowed : "",
    ]);
  },
});

export const functions: readonly CellFunction[] = [project, pool];
