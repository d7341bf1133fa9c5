import { DomainError } from "../../domain/kernel/errors";
import { compare, toNumber, ZERO, type Rational } from "../../domain/kernel/exact";
import { againstStandard } from "../../domain/workforce/bands";
import { gradePosts } from "../../domain/workforce/gradePosts";
import { rankPosts, type RankRatios } from "../../domain/workforce/rankPosts";
import { cells, matrix, one, optional, vector, type ArgumentWords } from "../../inputs/arguments";
import { count } from "../../inputs/cell";
import { listOfKinds, wordReader } from "../../inputs/choices";
import { quantity, rate } from "../../inputs/rate";
import { gradeRatios } from "../../policy/terms/grades";
import { rankRatios } from "../../policy/terms/ranks";
import { cellFunction, type CellFunction } from "../define";
import { columnSums, edges, lengthFault, passings, rowsAlike, withWhole } from "../officeBlocks";
import { standardsFor } from "../standardTable";

const standardWords = {
  values: {
    label: { zh: "数值或类别", en: "values" },
    detail: {
      zh: "人口、编制等数值，或类别名称（一行或一列）；不得空白。",
      en: "Numbers such as people or posts, or names of classes, one row or column; none blank.",
    },
  },
  bands: {
    label: { zh: "标准", en: "bands" },
    detail: {
      zh: "标准名称：苏办发〔2007〕16号、肥城2002、甘肃限额、高密机构、内设机构领导职数（均为参考模板）；或标准表：第一列为下限或类别，其余各列为标准数，可带标题行。",
      en: "A template: jiangsu-2007, feicheng-2002, gansu, gaomi, section-leaders (examples, not law); or a table: lower bound or class, then the numbers, with a heading row or without.",
    },
  },
  actual: {
    label: { zh: "实有", en: "actual" },
    detail: {
      zh: "实有数，列数与标准数相同；给出后加列超出和不足，互不抵销。",
      en: "What there is, as many columns as results; adds what is over and what is short, never netted.",
    },
  },
} satisfies Record<string, ArgumentWords>;

const standard = cellFunction({
  id: "STANDARD",
  summary: {
    zh: "按标准应有多少（机构数、编制、职数），与实有相比超多少、缺多少；多于一行时末行为合计。",
    en: "What a standard gives (offices, posts, leaders), and what is over and short against it; of several rows the last is the total.",
  },
  takes: {
    values: cells(standardWords.values),
    bands: cells(standardWords.bands),
    actual: optional(matrix(standardWords.actual, quantity()), undefined),
    edge: optional(
      one({ label: { zh: "边界", en: "edge" }, detail: listOfKinds(edges, "from") }, wordReader(edges)),
      "from" as const,
    ),
  },
  gives: "matrix",
  example: {
    args: [
      [["pilot"], ["other"]],
      [
        ["pilot", 8, 6],
        ["other", 7, 5],
      ],
      [
        [8, 6],
        [8, 4],
      ],
    ],
    result: [
      [8, 6, 0, 0, 0, 0],
      [7, 5, 1, 0, 0, 1],
      [15, 11, 1, 0, 0, 1],
    ],
  },
  run({ values, bands, actual, edge }) {
    const standards = standardsFor(values, bands, edge, standardWords);
    const results = standards[0]?.length ?? 0;
    const found = actual && rowsAlike(actual, standards.length, standardWords.actual, standardWords.values);
    const columns = found?.[0]?.length ?? results;
    if (columns !== results) throw lengthFault(columns, results, standardWords.actual, standardWords.bands);
    const rows = standards.map((row, unit) => {
      const against = found?.[unit]?.map((number, column) => againstStandard(row[column] ?? ZERO, number)) ?? [];
      return [...row, ...against.map(({ over }) => over), ...against.map(({ short }) => short)];
    });
    return (rows.length > 1 ? [...rows, columnSums(rows)] : rows).map((row) => row.map(toNumber));
  },
});

const ratioWords: ArgumentWords = {
  label: { zh: "比例", en: "ratio" },
  detail: { zh: "高级、中级、初级之比，默认 1、3、6。", en: "High : middle : junior, 1, 3, 6 unless given." },
};

const gradeposts = cellFunction({
  id: "GRADEPOSTS",
  summary: {
    zh: "专业技术岗位按等级设置：高级、中级、初级，五级至十二级；多于一行时末两行为合计和全县作为一个单位。",
    en: "Professional posts by level and grade: high, middle, junior, grades 5 to 12; of several rows the last two are the sum and the county as one.",
  },
  takes: {
    posts: vector(
      {
        label: { zh: "岗位数", en: "posts" },
        detail: { zh: "各单位专业技术岗位总数。", en: "The professional posts of each unit." },
      },
      count(),
    ),
    ratio: optional(vector(ratioWords, quantity()), gradeRatios.levels),
    rounding: optional(
      one({ label: { zh: "取整", en: "rounding" }, detail: listOfKinds(passings, "each") }, wordReader(passings)),
      "each" as const,
    ),
  },
  gives: "matrix",
  example: { args: [39], result: [[3, 11, 25, 0, 1, 2, 3, 4, 4, 12, 13]] },
  run({ posts, ratio, rounding }) {
    const wanted = gradeRatios.levels.length;
    if (ratio.length !== wanted) throw lengthFault(ratio.length, wanted, ratioWords, levelWords);
    if (ratio.every((part) => compare(part, ZERO) === 0)) throw new DomainError("gradePosts.noRatio", {});
    return withWhole(posts, (total) => gradePosts(total, { ...gradeRatios, levels: ratio }, rounding));
  },
});

const levelWords: ArgumentWords = {
  label: { zh: "等级（高级、中级、初级）", en: "levels (high, middle, junior)" },
  detail: ratioWords.detail,
};

const rankRatioWords: ArgumentWords = {
  label: { zh: "比例", en: "ratios" },
  detail: {
    zh: "五个比例：二级调研员，三四级调研员，其中三级，一至四级主任科员，其中一二级；默认 2%、10%、40%、60%、50%(县乡机关)。",
    en: "Five parts: grade 2 consultants; grades 3 and 4, of these grade 3; principals, of these grades 1 and 2. 2 %, 10 %, 40 %, 60 %, 50 % unless given (county and township organs).",
  },
};

const fiveWords: ArgumentWords = {
  label: { zh: "五个比例", en: "five parts" },
  detail: rankRatioWords.detail,
};

const rankposts = cellFunction({
  id: "RANKPOSTS",
  summary: {
    zh: "县乡机关职级职数：二级调研员、三级、四级、三四级合计、一二级主任科员、三四级主任科员、一至四级合计；多于一行时末两行为合计和全县作为一个单位。",
    en: "Rank numbers of county and township organs: consultants of grade 2, 3, 4, 3 and 4; principals of grades 1–2, 3–4, all; of several rows the last two are the sum and the county as one.",
  },
  takes: {
    posts: vector(
      {
        label: { zh: "编制数", en: "posts" },
        detail: { zh: "各单位行政编制数，计算职级职数的基数。", en: "The administrative posts of each unit." },
      },
      count(),
    ),
    ratios: optional(vector(rankRatioWords, rate()), undefined),
  },
  gives: "matrix",
  example: {
    args: [[[58], [57]]],
    result: [
      [1, 2, 3, 5, 17, 17, 34],
      [1, 2, 3, 5, 17, 17, 34],
      [2, 4, 6, 10, 34, 34, 68],
      [2, 4, 7, 11, 34, 35, 69],
    ],
  },
  run({ posts, ratios }) {
    const parts = ratios ? ratiosGiven(ratios) : rankRatios;
    return withWhole(posts, (number) => rankPosts(number, parts));
  },
});

function ratiosGiven(ratios: readonly Rational[]): RankRatios {
  const [secondGradeConsultant, lowerConsultants, thirdGradeOfThose, principals, upperOfThose, ...more] = ratios;
  if (!secondGradeConsultant || !lowerConsultants || !thirdGradeOfThose || !principals || !upperOfThose || more[0])
    throw lengthFault(ratios.length, 5, rankRatioWords, fiveWords);
  return { secondGradeConsultant, lowerConsultants, thirdGradeOfThose, principals, upperOfThose };
}

export const functions: readonly CellFunction[] = [standard, gradeposts, rankposts];
