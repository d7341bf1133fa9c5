import { withTotal } from "../../chapters/workforce/report";
import { method, tieRuleList, tieRules, usualMethods } from "../../chapters/staffing/words";
import { webster } from "../../domain/apportionment/method";
import { ONE, type Rational } from "../../domain/kernel/exact";
import { headroomOf, type Overflow } from "../../domain/workforce/headroom";
import { hiringPlan } from "../../domain/workforce/hiring";
import { tilts, wholeBetween } from "../../domain/workforce/tilt";
import { forEach, one, optional, vector, type ArgumentWords } from "../../inputs/arguments";
import { count, weight, type CellReader } from "../../inputs/cell";
import { wordReader } from "../../inputs/choices";
import { quantity, rate } from "../../inputs/rate";
import { cellFunction, type CellFunction, type Shown } from "../define";
import { postsWords, rollWords } from "../hiringWords";
import { lengthFault } from "../officeBlocks";

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

export const functions: readonly CellFunction[] = [headroom, hiringplan, tilt];
