import { groupNumbers, ranked, scoredPoints } from "../../chapters/assessment/answer/parts";
import { readGrades } from "../../chapters/assessment/read/grades";
import { readMeasure } from "../../chapters/assessment/read/measure";
import { gradeReason } from "../../chapters/assessment/report/grades";
import { verdict } from "../../chapters/assessment/report/judged";
import { scoreReader } from "../../chapters/assessment/tables/grades";
import {
  bests,
  directions,
  entropyScales,
  gradeTies,
  methods,
  quotaScopes,
  tiedPlaces,
} from "../../chapters/assessment/words";
import { judgedWeights } from "../../domain/assessment/ahp";
import { entropyWeights } from "../../domain/assessment/entropy";
import { gradesOf } from "../../domain/assessment/grades";
import { toNumber, ratio, type Rational } from "../../domain/kernel/exact";
import { normalise } from "../../domain/kernel/names";
import { cells, forEach, matrix, one, optional, vector, type ArgumentWords } from "../../inputs/arguments";
import { count, number, text, yesNo, type CellReader } from "../../inputs/cell";
import { listOfKinds, wordReader } from "../../inputs/choices";
import { InputError } from "../../inputs/faults";
import { anyRate, rate } from "../../inputs/rate";
import { nameByRow } from "../../locale/errors";
import { say } from "../../locale/text";
import { cellFunction, type CellFunction } from "../define";

const NOT_APPLICABLE = /^(不适用|不参评|n\/?a|-+|—+|\/)$/i;

/** A value, or nothing where the indicator does not apply: blank, 不适用, —. */
const valueReader: CellReader<number | null> = {
  blank: { value: null },
  read: (cell) =>
    typeof cell === "string" && NOT_APPLICABLE.test(normalise(cell)) ? { value: null } : number().read(cell),
};

const scoreWords: ArgumentWords = {
  label: { zh: "得分", en: "scores" },
  detail: { zh: "各镇街的得分，一行或一列。", en: "The scores of the towns, in a row or a column." },
};

const groupWords: ArgumentWords = {
  label: { zh: "分组", en: "groups" },
  detail: {
    zh: "各镇街所在的圈，与得分一一对应；省略为不分圈。不同圈不相比较。",
    en: "The ring of each score; one ring if left out. Rings are never compared.",
  },
};

const MOST_RATE = ratio(1000n);

const points = cellFunction({
  id: "POINTS",
  summary: {
    zh: "一项指标的得分：极差、功效系数、目标完成、分段、插值、排名、扣分或直接得分。",
    en: "The points of one indicator: minmax, efficacy, target, steps, curve, rank, deduct or given.",
  },
  takes: {
    values: vector(
      {
        label: { zh: "数值", en: "values" },
        detail: {
          zh: "同圈各镇街的数值，一行或一列；留空、“不适用”或“—”表示不参加，结果也为空。",
          en: "The values of the towns of a ring; blank, N/A or — takes no part and stays blank.",
        },
      },
      valueReader,
    ),
    points: one(
      { label: { zh: "分值", en: "points" }, detail: { zh: "满分，大于 0。", en: "The full points, above 0." } },
      scoreReader,
    ),
    method: one({ label: { zh: "方法", en: "method" }, detail: listOfKinds(methods) }, wordReader(methods)),
    reference: optional(
      cells({
        label: { zh: "参照", en: "reference" },
        detail: {
          zh: "目标：一个数，或 max、mean；极差、功效系数：最差值和最好值；分段：数值、得分两列；插值：数值、比例两列；排名：每退一名扣几分；扣分：每单位扣几分。",
          en: "target: one number, max or mean; minmax, efficacy: the worst and the best; steps: value, points; curve: value, share; rank: points a place; deduct: points a unit.",
        },
      }),
      [],
    ),
    direction: optional(
      one(
        { label: { zh: "方向", en: "direction" }, detail: listOfKinds(directions, "higher") },
        wordReader(directions),
      ),
      "higher" as const,
    ),
    cap: optional(
      one(
        {
          label: { zh: "封顶", en: "cap" },
          detail: {
            zh: "最多得满分的几倍，默认 1；可写 1.2 或 120%。",
            en: "The most, as a share of the points; 1 unless given, such as 1.2 or 120%.",
          },
        },
        rate({ most: MOST_RATE }),
      ),
      undefined,
    ),
    base: optional(
      one(
        {
          label: { zh: "基础", en: "base" },
          detail: { zh: "功效系数法的基础比例，默认 0.6。", en: "The base of efficacy as a share; 0.6 unless given." },
        },
        rate(),
      ),
      undefined,
    ),
  },
  gives: "along",
  example: { args: [[[72], [90], [81]], 10, "efficacy"], result: [[6], [10], [8]] },
  run: ({ values, points: full, method: kind, reference, direction, cap, base }) =>
    scoredPoints(values, { ...readMeasure(kind, reference, direction), points: full, cap, base }),
});

const ranks = cellFunction({
  id: "RANKS",
  summary: {
    zh: "名次：可分圈，并列按跳位、连续或平均，先取小数再比较。",
    en: "Ranks, within rings if there are any; ties share a place. Rounded first if asked.",
  },
  takes: {
    scores: vector(
      { ...scoreWords, detail: { zh: "得分，一行或一列；留空不排名。", en: "The scores; a blank has no rank." } },
      { ...scoreReader, blank: { value: null } } as CellReader<Rational | null>,
    ),
    groups: optional(vector(groupWords, text({ value: "" })), undefined),
    ties: optional(
      one(
        { label: { zh: "并列", en: "ties" }, detail: listOfKinds(tiedPlaces, "competition") },
        wordReader(tiedPlaces),
      ),
      "competition" as const,
    ),
    decimals: optional(
      one(
        {
          label: { zh: "小数", en: "decimals" },
          detail: {
            zh: "先把得分四舍五入到几位小数再比较；省略为精确比较。",
            en: "Decimals that scores are rounded to before they are compared; exact if left out.",
          },
        },
        count({ most: 12 }),
      ),
      undefined,
    ),
    order: optional(
      one({ label: { zh: "次序", en: "order" }, detail: listOfKinds(bests, "highest") }, wordReader(bests)),
      "highest" as const,
    ),
  },
  gives: "along",
  example: {
    args: [[[91], [84.5], [79], [84.5], [70], [84.5]]],
    result: [[1], [2], [5], [2], [6], [2]],
  },
  run: ({ scores, groups, ties, decimals, order }) =>
    ranked({
      scores,
      groups: groupNumbers(groups && forEach(groups, scores.length, groupWords, scoreWords), scores.length),
      ties,
      decimals,
      best: order,
    }),
});

const vetoWords: ArgumentWords = {
  label: { zh: "否决", en: "vetoed" },
  detail: {
    zh: "各镇街是否被一票否决：1 或 0，是或否；省略为都没有。",
    en: "Whether each was vetoed: 1 or 0, yes or no; nobody if left out.",
  },
};

const grades = cellFunction({
  id: "GRADES",
  summary: {
    zh: "按最低分、名额和一票否决评定等次，并说明为何没有更好的等次。",
    en: "Grades by least score, quota and veto, and why nobody got a better one.",
  },
  takes: {
    scores: vector(scoreWords, scoreReader),
    grades: cells({
      label: { zh: "等次", en: "grades" },
      detail: {
        zh: "从好到差：等次、最低分、名额（30% 或整数，留空不限）、否决后（可、不可）；有无标题行均可。最后一个等次默认可用于否决后。",
        en: "Best first: grade, least, quota (30% or a count, blank for any number), after a veto (yes or no); with or without headings. The last is open after a veto unless told otherwise.",
      },
    }),
    groups: optional(vector(groupWords, text({ value: "" })), undefined),
    vetoed: optional(vector(vetoWords, yesNo({ value: false })), undefined),
    ties: optional(
      one({ label: { zh: "并列", en: "ties" }, detail: listOfKinds(gradeTies, "less") }, wordReader(gradeTies)),
      "less" as const,
    ),
    quotaBy: optional(
      one(
        { label: { zh: "名额范围", en: "quotaBy" }, detail: listOfKinds(quotaScopes, "ring") },
        wordReader(quotaScopes),
      ),
      "ring" as const,
    ),
  },
  gives: "matrix",
  example: {
    args: [
      [[95], [93], [91], [91], [80]],
      [
        ["Excellent", 90, "40%", "no"],
        ["Good", 80, "", "no"],
        ["Fair", 60, "", "yes"],
        ["Poor", "", "", "yes"],
      ],
      null,
      [[0], [1], [0], [0], [0]],
    ],
    result: [
      ["Excellent", ""],
      ["Fair", "vetoed, which bars “Excellent” / vetoed, which bars “Good”"],
      ["Good", "row 3 and row 4 are tied for the last of “Excellent” and not served, as the settings say"],
      ["Good", "row 3 and row 4 are tied for the last of “Excellent” and not served, as the settings say"],
      ["Good", ""],
    ],
  },
  run({ scores, grades: written, groups, vetoed, ties, quotaBy }, language) {
    const { grades: list, issues } = readGrades(written);
    if (issues.length > 0) throw new InputError(issues);
    const towns = scores.length;
    const graded = gradesOf({
      scores,
      groups: groupNumbers(groups && forEach(groups, towns, groupWords, scoreWords), towns),
      vetoed: vetoed ? forEach(vetoed, towns, vetoWords, scoreWords) : scores.map(() => false),
      grades: list,
      ties,
      quotaBy,
    });
    return graded.map((one) => [list[one.grade]?.name, say(gradeReason(one, list, nameByRow), language)]);
  },
});

const directionWords: ArgumentWords = {
  label: { zh: "方向", en: "directions" },
  detail: {
    zh: "各指标越高越好（higher）或越低越好（lower）；省略为都越高越好。",
    en: "Whether each indicator is better higher or lower; higher unless given.",
  },
};

const entropy = cellFunction({
  id: "WEIGHTS.ENTROPY",
  summary: {
    zh: "熵权：指标在镇街之间差异越大，权重越大；合计为 1。",
    en: "Entropy weights: an indicator that differs more between towns weighs more; they add up to 1.",
  },
  takes: {
    values: matrix(
      {
        label: { zh: "指标", en: "values" },
        detail: {
          zh: "一行一个镇街、一列一项指标。对数为双精度，约精确到 12 位小数。",
          en: "A row for each town, a column for each indicator. Logarithms are doubles, good to about 12 decimals.",
        },
      },
      number(),
    ),
    directions: optional(vector(directionWords, wordReader(directions, { value: "higher" })), ["higher"] as const),
    normalise: optional(
      one(
        { label: { zh: "标准化", en: "normalise" }, detail: listOfKinds(entropyScales, "minmax") },
        wordReader(entropyScales),
      ),
      "minmax" as const,
    ),
  },
  gives: "matrix",
  example: {
    args: [
      [
        [120, 80, 0.97],
        [90, 60, 0.99],
        [150, 75, 0.9],
        [105, 90, 0.95],
      ],
    ],
    result: [[0.40082920391381877, 0.3056887283191751, 0.29348206776700614]],
  },
  run: ({ values, directions: given, normalise: scale }) => {
    const columns = values[0]?.length ?? 0;
    const like = { label: { zh: "指标列", en: "columns of values" }, detail: directionWords.detail };
    return [entropyWeights(values, forEach(given, columns, directionWords, like), scale)];
  },
});

/** A judgement such as 3 or 1/3; nothing where the other direction has it. */
const judgementReader: CellReader<number | null> = {
  blank: { value: null },
  read(cell) {
    const reading = anyRate().read(cell);
    return "fault" in reading ? reading : { ...reading, value: toNumber(reading.value) };
  },
};

const ahp = cellFunction({
  id: "WEIGHTS.AHP",
  summary: {
    zh: "层次分析法：由两两比较得权重、一致性比例 CR 和 λ，并指出最矛盾的判断。",
    en: "Weights by pairwise judgement, with the consistency ratio CR, λ and the judgement that fits least.",
  },
  takes: {
    judgements: matrix(
      {
        label: { zh: "判断矩阵", en: "judgements" },
        detail: {
          zh: "2 至 10 项的方阵：行比列重要几倍，写 3 或 1/3；一个三角留空也可以，对角线为 1 或留空。特征向量为双精度，约精确到 12 位小数。",
          en: "A square of 2 to 10 items: how many times the row outweighs the column, 3 or 1/3; one triangle may be blank, the diagonal is 1 or blank. The eigenvector is of doubles, good to about 12 decimals.",
        },
      },
      judgementReader,
    ),
  },
  gives: "matrix",
  example: {
    args: [
      [
        [1, 4, 3, 7],
        ["", 1, "1/3", 3],
        ["", "", 1, 5],
        ["", "", "", 1],
      ],
    ],
    result: [
      ["Weight", "CR", "λ", "Verdict"],
      [0.547569239, 0.0438585275, 4.1184180243, "consistent"],
      [0.1265552844, "", "", ""],
      [0.2699499225, "", "", ""],
      [0.0559255542, "", "", ""],
    ],
  },
  run({ judgements }, language) {
    const judged = judgedWeights(judgements);
    const headings = [
      { zh: "权重", en: "Weight" },
      { zh: "CR", en: "CR" },
      { zh: "λ", en: "λ" },
      { zh: "结论", en: "Verdict" },
    ];
    return [
      headings.map((heading) => say(heading, language)),
      ...judged.weights.map((weight, row) =>
        row === 0 ? [weight, judged.ratio, judged.lambda, say(verdict(judged), language)] : [weight, "", "", ""],
      ),
    ];
  },
});

export const functions: readonly CellFunction[] = [points, ranks, grades, entropy, ahp];
