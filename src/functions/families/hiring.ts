import { loanTable } from "../loanTable";
import { method, tieRuleList, tieRules, usualMethods } from "../../chapters/staffing/words";
import { webster } from "../../domain/apportionment/method";
import { spelling } from "../../domain/kernel/names";
import { ONE, ZERO, type Rational } from "../../domain/kernel/exact";
import { headroomOf, type Overflow } from "../../domain/workforce/headroom";
import { hiringPlan } from "../../domain/workforce/hiring";
import { borrowedOn, type Loan } from "../../domain/workforce/pool";
import { projected } from "../../domain/workforce/projection";
import { tilts, wholeBetween } from "../../domain/workforce/tilt";
import { cells, forEach, matrix, one, optional, table, vector, type ArgumentWords } from "../../inputs/arguments";
import { count, date, dayOf, isBlank, isoDate, text, weight, type CellReader } from "../../inputs/cell";
import { wordReader } from "../../inputs/choices";
import { InputError } from "../../inputs/faults";
import { quantity, rate } from "../../inputs/rate";
import { cellFunction, type CellFunction, type Shown } from "../define";
import { lengthFault, readAs, rowsAlike } from "../officeBlocks";

const postsWords: ArgumentWords = {
  label: { zh: "编制数", en: "posts" },
  detail: {
    zh: "各单位编制数，含借入、不含借出的周转编制。",
    en: "The posts of each unit, with those borrowed and without those lent.",
  },
};
const rollWords: ArgumentWords = {
  label: { zh: "实有人数", en: "onRoll" },
  detail: { zh: "各单位在编人数。", en: "The people on the roll of each unit." },
};
const leavingWords: ArgumentWords = {
  label: { zh: "预计减员", en: "leaving" },
  detail: {
    zh: "本年退休和其他减员：一个数或每单位一个，默认 0。",
    en: "Who leaves in the year; one number or one for each unit, 0 unless given.",
  },
};
const committedWords: ArgumentWords = {
  label: { zh: "预留", en: "committed" },
  detail: {
    zh: "为领导、安置、未完成计划预留的编制：一个数或每单位一个，默认 0。",
    en: "Posts kept for leaders, placements and open plans; one number or one for each unit, 0 unless given.",
  },
};

/** A number of places, or a part of the posts: "5%", or a number between 0 and 1 as a cell of percent passes it. */
const overflow: CellReader<Overflow> = {
  read(cell) {
    const isPart = typeof cell === "number" ? cell > 0 && cell < 1 : typeof cell === "string" && cell.includes("%");
    const reading = isPart ? rate().read(cell) : count().read(cell);
    if ("fault" in reading) return reading;
    const { value } = reading;
    return { value: typeof value === "number" ? { places: value } : { part: value } };
  },
};

/** Rows of whole numbers, with their sums below where there are several. */
function withTotal(rows: readonly (readonly number[])[]): (readonly number[])[] {
  if (rows.length < 2) return [...rows];
  const sums = (rows[0] ?? []).map((_, column) => rows.reduce((total, row) => total + (row[column] ?? 0), 0));
  return [...rows, sums];
}

const headroom = cellFunction({
  id: "HEADROOM",
  summary: {
    zh: "空编、超编、可用空间、超编余额，互不抵销；多于一个单位时末行为合计。",
    en: "Vacancies, people over, places that may be planned, who stays over; never netted; of several units the last row is the total.",
  },
  takes: {
    posts: vector(postsWords, count()),
    onRoll: vector(rollWords, count()),
    leaving: optional(vector(leavingWords, count({}, { value: 0 })), [0]),
    committed: optional(vector(committedWords, count({}, { value: 0 })), [0]),
    use: optional(
      one(
        {
          label: { zh: "使用率", en: "use" },
          detail: {
            zh: "编制最多使用的比例，如 95%；默认 100%。",
            en: "The part of the posts that may be used, such as 95%; all unless given.",
          },
        },
        rate(),
      ),
      ONE,
    ),
    overflow: optional(
      one(
        {
          label: { zh: "可超数", en: "overflow" },
          detail: {
            zh: "可超出编制的人数，或编制的百分之几（进位），默认 0。",
            en: "Places beyond the posts, or a part of the posts such as 5% (rounded up); 0 unless given.",
          },
        },
        overflow,
      ),
      { places: 0 } as Overflow,
    ),
  },
  gives: "matrix",
  example: {
    args: [
      [[58], [62], [45]],
      [[57], [56], [50]],
      [[1], [2], [4]],
      [[0], [1], [0]],
    ],
    result: [
      [1, 0, 2, 0],
      [6, 0, 7, 0],
      [0, 5, 0, 1],
      [7, 5, 9, 1],
    ],
  },
  run({ posts, onRoll, leaving, committed, use, overflow: beyond }) {
    const units = posts.length;
    const people = forEach(onRoll, units, rollWords, postsWords);
    const leavers = forEach(leaving, units, leavingWords, postsWords);
    const kept = forEach(committed, units, committedWords, postsWords);
    return withTotal(
      posts.map((own, unit) => {
        const {
          vacancy,
          over,
          headroom: places,
          staysOver,
        } = headroomOf(
          { posts: own, onRoll: people[unit] ?? 0, leaving: leavers[unit] ?? 0, committed: kept[unit] ?? 0 },
          use,
          beyond,
          unit,
        );
        return [vacancy, over, places, staysOver];
      }),
    );
  },
});

const headroomWords: ArgumentWords = {
  label: { zh: "可用空间", en: "headroom" },
  detail: {
    zh: "各单位可用空间（HEADROOM 第三列），不含合计。",
    en: "The places that each unit may be given (third column of HEADROOM), without the total.",
  },
};
const weightWords: ArgumentWords = {
  label: { zh: "权重", en: "weights" },
  detail: { zh: "按什么分配，默认可用空间。", en: "What the places are shared by; headroom unless given." },
};

const hiringplan = cellFunction({
  id: "HIRINGPLAN",
  summary: {
    zh: "年度用编计划分配：合计恰为总数，不超过各单位可用空间，不低于退补保底。",
    en: "The year's places by unit: they add up, pass nobody's headroom and first replace who leaves.",
  },
  takes: {
    headroom: vector(headroomWords, count()),
    total: one(
      { label: { zh: "计划总数", en: "total" }, detail: { zh: "本年计划总数。", en: "The places of the year." } },
      count(),
    ),
    weights: optional(vector(weightWords, weight()), undefined),
    leaving: optional(vector(leavingWords, count({}, { value: 0 })), [0]),
    rate: optional(
      one(
        {
          label: { zh: "退补比例", en: "rate" },
          detail: {
            zh: "减员先补的比例：1 退一补一（默认，给出减员时）、0.5 退二进一、0 不保底。",
            en: "The part of the leavers replaced first: 1 each (the default where leavers are given), 0.5 one for two, 0 none.",
          },
        },
        rate(),
      ),
      ONE,
    ),
    method: optional(
      one(
        { label: { zh: "方法", en: "method" }, detail: usualMethods("separate", { zh: "分配方法：", en: "" }) },
        method({ value: webster }),
      ),
      webster,
    ),
    ties: optional(
      one(
        { label: { zh: "并列处理", en: "ties" }, detail: tieRuleList({ zh: "行", en: "rows" }) },
        wordReader(tieRules, { value: "error" }),
      ),
      "error" as const,
    ),
  },
  gives: "along",
  example: { args: [[[2], [9], [9]], 12, [[60], [40], [30]]], result: [[2], [6], [4]] },
  run({ headroom: places, weights, leaving, ...question }) {
    const units = places.length;
    return hiringPlan({
      ...question,
      headroom: places,
      weights: weights ? forEach(weights, units, weightWords, headroomWords) : places,
      leaving: forEach(leaving, units, leavingWords, headroomWords),
    });
  },
});

const planWords: ArgumentWords = {
  label: { zh: "计划数", en: "plan" },
  detail: { zh: "各单位的计划数。", en: "The places of each unit." },
};
const wholePlanWords: ArgumentWords = {
  label: { zh: "计划总数", en: "allPlan" },
  detail: {
    zh: "所属总体的计划数：一个数，或下限和上限；默认各单位之和。",
    en: "The places of the whole: a number, or low and high; their sum unless given.",
  },
};
const wholePostsWords: ArgumentWords = {
  label: { zh: "编制总数", en: "allPosts" },
  detail: {
    zh: "所属总体的编制数：一个数，或下限和上限；默认各单位之和。",
    en: "The posts of the whole: a number, or low and high; their sum unless given.",
  },
};

const tilt = cellFunction({
  id: "TILT",
  summary: {
    zh: "倾斜指数：计划占比 ÷ 编制占比；总数只知范围时给出下限和上限，没有编制的为空。",
    en: "Share of places ÷ share of posts; least and greatest where a whole is only known as a range; blank where there are no posts.",
  },
  takes: {
    plan: vector(planWords, quantity()),
    posts: vector(postsWords, quantity()),
    allPlan: optional(vector(wholePlanWords, quantity()), undefined),
    allPosts: optional(vector(wholePostsWords, quantity()), undefined),
  },
  gives: "matrix",
  example: { args: [267, 1079, [[752, 753]], [[3063, 3071]]], result: [[1.006565028117373, 1.0105360065466449]] },
  run({ plan, posts, allPlan, allPosts }) {
    const own = forEach(posts, plan.length, postsWords, planWords);
    const isRange = [allPlan, allPosts].some((whole) => (whole?.length ?? 0) > 1);
    return tilts(plan, own, {
      plan: wholeOf(allPlan, wholePlanWords),
      posts: wholeOf(allPosts, wholePostsWords),
    }).map((between): Shown[] => (isRange ? [...(between ?? ["", ""])] : [between?.[0] ?? ""]));
  },
});

function wholeOf(given: readonly Rational[] | undefined, words: ArgumentWords) {
  const [low, high, ...more] = given ?? [];
  if (more.length > 0) throw lengthFault(more.length + 2, 2, words, words);
  return low && wholeBetween(low, high);
}

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

export const functions: readonly CellFunction[] = [headroom, hiringplan, tilt, project, pool];
