import { divide, ONE, subtract, toNumber, ZERO, compare, type Rational } from "../../domain/kernel/exact";
import { cascade } from "../../domain/workforce/cascade";
import { pipeline } from "../../domain/workforce/pipeline";
import { rotation } from "../../domain/workforce/rotation";
import { workloadNeed } from "../../domain/workforce/workload";
import { cells, forEach, matrix, one, optional, vector, type ArgumentWords } from "../../inputs/arguments";
import { count, isBlank } from "../../inputs/cell";
import { listOfKinds, wordReader } from "../../inputs/choices";
import { inPercent, quantity, rate } from "../../inputs/rate";
import { cellFunction, type CellFunction, type Shown } from "../define";
import { lengthFault, partRoundings, readAs, rowsAlike, withSums } from "../officeBlocks";

const leavingWords: ArgumentWords = {
  label: { zh: "离开人数", en: "leaving" },
  detail: { zh: "各层级离开的人数，由高到低。", en: "Who leaves each level, the top first." },
};
const insideWords: ArgumentWords = {
  label: { zh: "内部递补比例", en: "inside" },
  detail: {
    zh: "各层级由下一层级提任补足的比例，比层级少一个；最低一级只能从外部补充。",
    en: "The part of each level filled by promotion from the next, one fewer than levels; the last is filled from outside only.",
  },
};

const cascadeFunction = cellFunction({
  id: "CASCADE",
  summary: {
    zh: "空缺逐级递补：各层级的空缺、内部递补、外部补充；多于一级时末行为合计。",
    en: "Vacancies from the top level down: vacancies, filled from inside, filled from outside; of several levels the last row is the total.",
  },
  takes: { leaving: vector(leavingWords, quantity()), inside: cells(insideWords) },
  gives: "matrix",
  example: {
    args: [
      [[3], [4], [6]],
      [[1], [0.5]],
    ],
    result: [
      [3, 3, 0],
      [7, 3.5, 3.5],
      [9.5, 0, 9.5],
      [19.5, 6.5, 13],
    ],
  },
  run({ leaving, inside }) {
    const flat = inside.flat();
    const given = flat.length === leaving.length && isBlank(flat[flat.length - 1]) ? flat.slice(0, -1) : flat;
    const shares = given.length === 0 ? [] : readAs(vector(insideWords, rate()), [given]);
    if (shares.length !== leaving.length - 1)
      throw lengthFault(shares.length, leaving.length - 1, insideWords, leavingWords);
    return withSums(
      cascade(leaving, shares).map(({ vacancies, inside: promoted, outside }) => [vacancies, promoted, outside]),
    );
  },
});

const MOST_YEARS = 50;
const USUAL_YEARS = 5;

const pipelineFunction = cellFunction({
  id: "PIPELINE",
  summary: {
    zh: "三支一扶等服务期人员逐年推算：年末在岗、期满转编、期满离开、累计转编留任。",
    en: "Service schemes by cohort, year by year: serving at the end, converting, leaving, stock of the converted.",
  },
  takes: {
    intake: vector(
      {
        label: { zh: "招募人数", en: "intake" },
        detail: {
          zh: "每年招募人数：一个数（每年相同），或按年列出；列出之后的年份按不再招募计。",
          en: "People taken in: one number for every year, or a list by year; after the list nobody is taken in.",
        },
      },
      count(),
    ),
    term: one(
      {
        label: { zh: "服务期", en: "term" },
        detail: { zh: "服务期（年），1 至 10。", en: "The term in years, 1 to 10." },
      },
      count({ least: 1, most: 10 }),
    ),
    convert: optional(
      one(
        {
          label: { zh: "转编比例", en: "convert" },
          detail: { zh: "期满转编的比例，默认 100%。", en: "The part given a post at the end, 100 % unless given." },
        },
        rate(),
      ),
      ONE,
    ),
    loss: optional(
      one(
        {
          label: { zh: "流失率", en: "loss" },
          detail: {
            zh: "转编后每年流失的比例，默认 0。",
            en: "The part of the converted lost each year, 0 unless given.",
          },
        },
        rate(),
      ),
      ZERO,
    ),
    years: optional(
      one(
        {
          label: { zh: "年数", en: "years" },
          detail: {
            zh: `推算的年数，1 至 ${MOST_YEARS}；默认与所列年数相同，只有一个数时为 ${USUAL_YEARS}。`,
            en: `How many years, 1 to ${MOST_YEARS}; as many as are listed unless given, ${USUAL_YEARS} where one number is.`,
          },
        },
        count({ least: 1, most: MOST_YEARS }),
      ),
      undefined,
    ),
  },
  gives: "matrix",
  example: {
    args: [20, 2, 0.9, 0, 3],
    result: [
      [20, 0, 0, 0],
      [40, 0, 0, 0],
      [40, 18, 2, 18],
    ],
  },
  run({ intake, term, convert, loss, years }) {
    const always = intake.length === 1 ? (intake[0] ?? 0) : undefined;
    const length = years ?? (always === undefined ? intake.length : USUAL_YEARS);
    const intakes = Array.from({ length }, (_, year) => always ?? intake[year] ?? 0);
    return pipeline(intakes, term, convert, loss).map(({ serving, converting, leaving, stock }) => [
      serving,
      toNumber(converting),
      toNumber(leaving),
      toNumber(stock),
    ]);
  },
});

const second = cellFunction({
  id: "SECOND",
  summary: {
    zh: "选派挂职名额：各部门每年派几人，每年合计相同，小部门轮流，先列的先派。",
    en: "Whom each department sends, year by year: every year adds up to the same, small departments take turns, earlier rows begin.",
  },
  takes: {
    staff: vector(
      { label: { zh: "在职人数", en: "staff" }, detail: { zh: "各部门人数。", en: "The people of each department." } },
      count(),
    ),
    rate: one(
      {
        label: { zh: "选派比例", en: "rate" },
        detail: { zh: "每年选派的比例，如 10%。", en: "The part sent each year, such as 10%." },
      },
      rate(),
    ),
    years: optional(
      one(
        {
          label: { zh: "年数", en: "years" },
          detail: {
            zh: `年数，1 至 ${MOST_YEARS}，默认 1。`,
            en: `How many years, 1 to ${MOST_YEARS}, 1 unless given.`,
          },
        },
        count({ least: 1, most: MOST_YEARS }),
      ),
      1,
    ),
    rounding: optional(
      one(
        { label: { zh: "取整", en: "rounding" }, detail: listOfKinds(partRoundings, "up") },
        wordReader(partRoundings),
      ),
      "up" as const,
    ),
  },
  gives: "matrix",
  example: {
    args: [[[5], [5], [5], [5]], 0.1, 2],
    result: [
      [1, 0],
      [1, 0],
      [0, 1],
      [0, 1],
    ],
  },
  run: ({ staff, rate: part, years, rounding }) => rotation(staff, part, years, rounding),
});

const volumeWords: ArgumentWords = {
  label: { zh: "业务量", en: "volumes" },
  detail: {
    zh: "年业务量：一行一项业务、一列一个镇街；没有的填 0。",
    en: "Cases in a year: a row for each activity, a column for each town; where there are none, 0.",
  },
};
const hourWords: ArgumentWords = {
  label: { zh: "单件工时", en: "hours" },
  detail: { zh: "每项业务办一件所需小时。", en: "Hours that one case of each activity takes." },
};
const individualWords: ArgumentWords = {
  label: { zh: "专项工时", en: "individual" },
  detail: {
    zh: "只由部分人承担的其他工作，每年小时数；一个数或每镇街一个，默认 0。",
    en: "Hours a year of what only some do besides; one number or one for each town, 0 unless given.",
  },
};
const existingWords: ArgumentWords = {
  label: { zh: "现有人数", en: "existing" },
  detail: {
    zh: "各镇街现有人数；给出后加列差额和比率。",
    en: "The people of each town; adds the difference and the ratio.",
  },
};

const wisn = cellFunction({
  id: "WISN",
  summary: {
    zh: "按工作量测算所需人数：基本人数、辅助系数、专项人数、需要人数、取整；给出现有人数时加列差额、比率。",
    en: "People needed by workload: base, support factor, individual factor, need, rounded; with existing people also difference and ratio.",
  },
  takes: {
    volumes: matrix(volumeWords, quantity()),
    hours: vector(hourWords, quantity()),
    time: one(
      {
        label: { zh: "年可用工时", en: "time" },
        detail: {
          zh: "每人每年可用于工作的小时数：（全年工作日−假期−培训等）×每日小时。",
          en: "Hours that a person has for work in a year: (days − leave − training) × hours a day.",
        },
      },
      quantity(),
    ),
    support: optional(
      one(
        {
          label: { zh: "辅助工作占比", en: "support" },
          detail: {
            zh: "人人承担的会议、报表等占工时的百分之几：22.5% 写 22.5；默认 0。",
            en: "What all do besides, as percent of their time: 22.5 for 22.5 %; 0 unless given.",
          },
        },
        inPercent(quantity()),
      ),
      ZERO,
    ),
    individual: optional(vector(individualWords, quantity()), [ZERO]),
    existing: optional(vector(existingWords, quantity()), undefined),
  },
  gives: "matrix",
  example: {
    args: [[[1200], [800], [1500], [760]], [[2.5], [3], [1.5], [6]], 1832, 22.5, 452, 7],
    result: [[6.664847162, 1.290322581, 0.246724891, 8.84652768, 9, -1.84652768, 0.791270909]],
  },
  run({ volumes, hours, time, support, individual, existing }) {
    const activities = rowsAlike(volumes, hours.length, volumeWords, hourWords);
    const towns = activities[0]?.length ?? 0;
    const extra = forEach(individual, towns, individualWords, volumeWords);
    if (existing && existing.length !== towns) throw lengthFault(existing.length, towns, existingWords, volumeWords);
    return Array.from({ length: towns }, (_, town): Shown[] => {
      const need = workloadNeed({
        volumes: activities.map((row) => row[town] ?? ZERO),
        hours,
        time,
        support,
        individual: extra[town] ?? ZERO,
      });
      const { base, supportFactor, individualFactor } = need;
      const figures = [base, supportFactor, individualFactor, need.need].map(toNumber);
      return [...figures, need.rounded, ...against(need.need, existing?.[town])];
    });
  },
});

/** Those who are there against those who are needed; no ratio where nobody is. */
function against(need: Rational, existing: Rational | undefined): Shown[] {
  if (!existing) return [];
  return [toNumber(subtract(existing, need)), compare(need, ZERO) > 0 ? toNumber(divide(existing, need)) : ""];
}

export const functions: readonly CellFunction[] = [cascadeFunction, wisn, pipelineFunction, second];
