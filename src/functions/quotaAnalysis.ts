import { apportion, type Apportionment, type Apportioning } from "../domain/apportionment/apportion";
import { distances } from "../domain/apportionment/distance";
import { fairness, type Fairness } from "../domain/apportionment/fairness";
import {
  alabamaParadoxes,
  newTownParadoxes,
  populationParadoxes,
  type Paradox,
} from "../domain/apportionment/paradoxes";
import { quotas } from "../domain/apportionment/quotas";
import { forEach, matrix, one, optional, vector } from "../inputs/arguments";
import { choice, count, number, weight } from "../inputs/cell";
import { nameByRow } from "../locale/errors";
import { list, name, say, type Language, type Text } from "../locale/text";
import { cellFunction, type Shown } from "./define";
import { boundsFor, byMethod, labels, maximum, minimum, total, weights, words } from "./quotaArguments";

const indices: {
  readonly [K in keyof Fairness]: {
    readonly index: string;
    readonly about: Text;
    readonly synonyms: readonly string[];
  };
} = {
  gallagher: {
    index: "gallagher",
    about: { zh: "加拉格尔指数（百分点）", en: "Gallagher, percentage points" },
    synonyms: ["加拉格尔", "加拉格尔指数", "least squares"],
  },
  loosemoreHanby: {
    index: "loosemore-hanby",
    about: { zh: "卢斯摩尔—汉比指数：错位的百分点", en: "Loosemore–Hanby, percentage points that stand wrong" },
    synonyms: ["卢斯摩尔-汉比", "duncan"],
  },
  sainteLague: {
    index: "sainte-lague",
    about: { zh: "圣拉古指数（百分点）", en: "Sainte-Laguë, percentage points" },
    synonyms: ["sainte-laguë", "圣拉古", "圣拉古指数"],
  },
  gini: {
    index: "gini",
    about: { zh: "基尼系数，0 为完全按权重", en: "Gini, 0 for perfect proportion" },
    synonyms: ["基尼", "基尼系数"],
  },
  maxMinRatio: {
    index: "max-min",
    about: { zh: "每单位权重所得的最高与最低之比", en: "Greatest over least units per weight" },
    synonyms: ["max-min ratio", "ratio", "最高最低比", "极值比"],
  },
  maxDeviation: {
    index: "max-deviation",
    about: { zh: "与应得数的最大偏差", en: "Greatest distance from the exact quota" },
    synonyms: ["lr-max", "max deviation", "最大偏差"],
  },
};
const indexKeys = Object.keys(indices) as (keyof Fairness)[];

const headings = {
  explain: [
    { zh: "名称", en: "label" },
    { zh: "权重", en: "weight" },
    { zh: "占比", en: "share" },
    { zh: "应得数", en: "exact quota" },
    { zh: "分得", en: "units" },
    { zh: "受限", en: "bound by" },
    { zh: "再得一个尚差权重", en: "weight short of one more" },
  ],
  paradox: [
    { zh: "反常", en: "paradox" },
    { zh: "单位", en: "unit" },
    { zh: "原有", en: "from" },
    { zh: "变为", en: "to" },
    { zh: "说明", en: "what happens" },
  ],
} satisfies Record<string, readonly Text[]>;

/** What a sharing of posts rests on, and how fair and how steady it is. */
export const quotaAnalysisFunctions = [
  cellFunction({
    id: "QUOTA.EXPLAIN",
    summary: {
      zh: "逐个说明分配结果：占比、应得数、受何限制、再得一个还差多少",
      en: "Explains each unit: share, exact quota, what bound it, how far it is from one more",
    },
    takes: { weights, total, method: byMethod, minimum, maximum, labels },
    gives: "matrix",
    example: {
      args: [[[47], [16], [37]], 10, "webster", "", "", [["A"], ["B"], ["C"]]],
      result: [
        ["label", "weight", "share", "exact quota", "units", "bound by", "weight short of one more"],
        ["A", 47, 0.47, 4.7, 4, "", 1],
        ["B", 16, 0.16, 1.6, 2, "", 11],
        ["C", 37, 0.37, 3.7, 4, "", 12],
        ["total", 100, 1, 10, 10, "", ""],
        ["divisor: from, to, for example", 10.444444444444445, 10.571428571428571, 10.5, "", "", ""],
        ["ties", "none", "", "", "", "", ""],
      ],
    },
    run({ weights, total, method, labels: given, ...bounds }, language) {
      const names = given && forEach(given, weights.length, words.labels, words.weights);
      return explained(
        { weights, total, method, ...boundsFor(weights.length, bounds), ties: "order" },
        (unit) => name(names?.[unit] || say(nameByRow(unit), language)),
        language,
      );
    },
  }),
  cellFunction({
    id: "FAIRNESS",
    summary: { zh: "分配结果与权重的偏离程度", en: "How far posts are from proportion to weight" },
    takes: {
      weights,
      units: vector(
        { label: { zh: "分配数", en: "units" }, detail: { zh: "各单位已分得的数", en: "What each unit has" } },
        number({ least: 0 }, { value: 0 }),
      ),
      index: optional(
        one(
          {
            label: { zh: "指数", en: "index" },
            detail: {
              zh: "gallagher、loosemore-hanby、sainte-lague、gini、max-min、max-deviation；不填则全部列出",
              en: "gallagher, loosemore-hanby, sainte-lague, gini, max-min, max-deviation; all if left out",
            },
          },
          choice(
            Object.fromEntries(
              indexKeys.map((key) => [key, [indices[key].index, indices[key].about.zh, ...indices[key].synonyms]]),
            ) as Record<keyof Fairness, string[]>,
          ),
        ),
        undefined,
      ),
    },
    gives: "matrix",
    example: { args: [[[1], [1]], [[3], [1]], "loosemore-hanby"], result: [[25]] },
    run({ weights, units, index }, language) {
      const measured = fairness(weights, units);
      if (index !== undefined) return [[finite(measured[index])]];
      return indexKeys.map((key) => [indices[key].index, finite(measured[key]), say(indices[key].about, language)]);
    },
  }),
  cellFunction({
    id: "PARADOX",
    summary: {
      zh: "在自己的数据上查找分配反常：总数增加反而减少、人口增长反而减少、增减单位影响他人",
      en: "Looks for paradoxes in your own data: losing when the total grows, when the town grows, or when a town joins",
    },
    takes: {
      weights: matrix(
        {
          label: words.weights.label,
          detail: { zh: "各单位的权重；两列时为前后两年", en: "The weight of each unit; two columns for two years" },
        },
        weight(),
      ),
      total,
      method: byMethod,
      range: optional(
        vector(
          {
            label: { zh: "范围", en: "range" },
            detail: {
              zh: "查找的总数：上下各多少（默认 10），或最低、最高两个数",
              en: "The totals to try: so many on either side (10 by default), or the lowest and the highest",
            },
          },
          count(),
        ),
        [10],
      ),
    },
    gives: "matrix",
    example: {
      args: [[[6], [6], [2]], 10, "hamilton", 1],
      result: [
        ["paradox", "unit", "from", "to", "what happens"],
        ["total", "row 3", 2, 1, "With 11 instead of 10, row 3 would have 1 instead of 2."],
      ],
    },
    run({ weights, total, method, range }, language) {
      const [before, after] = columnsOf(weights);
      const question: Apportioning = { weights: before, total, method };
      const [low, high] =
        range.length > 1
          ? [range[0] as number, range[1] as number]
          : [Math.max(0, total - (range[0] as number)), total + (range[0] as number)];
      const found = [
        ...alabamaParadoxes(question, low, high),
        ...newTownParadoxes(question),
        ...(after ? populationParadoxes(question, after) : []),
      ];
      const rows = found.map((paradox) => told(paradox, total, language));
      const none: Shown[] = [say({ zh: "未发现", en: "none" }, language), "", "", "", ""];
      return [headings.paradox.map((heading) => say(heading, language)), ...(rows.length > 0 ? rows : [none])];
    },
  }),
];

function explained(question: Apportioning, nameUnit: (unit: number) => Text, language: Language): Shown[][] {
  const { weights, total } = question;
  const answer = apportion(question);
  const away = distances(question);
  const bounds = { minimum: { zh: "保底", en: "minimum" }, maximum: { zh: "封顶", en: "maximum" } } as const;
  const values = weights.map(Number);
  const rows = quotas(weights, total).map(({ share, quota }, unit): Shown[] => {
    const bound = answer.bound[unit];
    return [
      say(nameUnit(unit), language),
      values[unit],
      share,
      quota,
      answer.units[unit],
      bound ? say(bounds[bound], language) : "",
      away?.[unit]?.toGain ?? "",
    ];
  });
  const sum = Number(values.reduce((all, value) => all + value, 0).toPrecision(15));
  const { divisor } = answer;
  return [
    headings.explain.map((heading) => say(heading, language)),
    ...rows,
    [say({ zh: "合计", en: "total" }, language), sum, sum === 0 ? 0 : 1, total, total, "", ""],
    [
      say({ zh: "除数：自、至、可取", en: "divisor: from, to, for example" }, language),
      ...(divisor ? [divisor.low, finite(divisor.high), divisor.nice] : ["—", "", ""]),
      "",
      "",
      "",
    ],
    [say({ zh: "并列", en: "ties" }, language), say(tieText(answer, nameUnit), language), "", "", "", "", ""],
  ];
}

function tieText({ ties }: Apportionment, nameUnit: (unit: number) => Text): Text {
  if (!ties) return { zh: "无", en: "none" };
  const all = list([...ties.mayGain, ...ties.mayLose].sort((a, b) => a - b).map(nameUnit));
  return {
    zh: `${all.zh}同等条件，争 ${ties.mayLose.length} 个名额；此处排在前面的优先`,
    en: `${all.en} have equal claims to ${ties.mayLose.length}; earlier ones are served here`,
  };
}

function finite(value: number): Shown {
  return Number.isFinite(value) ? value : "∞";
}

/** One or two counts of the same towns, given as columns or as rows. */
function columnsOf(cells: readonly (readonly number[])[]): [readonly number[], readonly number[] | undefined] {
  const width = cells[0]?.length ?? 0;
  if (width > 2 && cells.length <= 2) return [cells[0] ?? [], cells[1]];
  return [cells.map((row) => row[0] ?? 0), width > 1 ? cells.map((row) => row[1] ?? 0) : undefined];
}

function told(paradox: Paradox, total: number, language: Language): Shown[] {
  const unit = nameByRow(paradox.unit);
  const { from, to } = paradox;
  const [kind, what] = describe(paradox, total, unit);
  return [say(kind, language), say(unit, language), from, to, say(what, language)];
}

function describe(paradox: Paradox, total: number, unit: Text): [kind: Text, what: Text] {
  const { from, to } = paradox;
  switch (paradox.kind) {
    case "alabama":
      return [
        { zh: "总数", en: "total" },
        {
          zh: `总数由 ${paradox.total} 增为 ${paradox.total + 1} 时，${unit.zh}由 ${from} 减为 ${to}。`,
          en: `With ${paradox.total + 1} instead of ${paradox.total}, ${unit.en} would have ${to} instead of ${from}.`,
        },
      ];
    case "newTown": {
      const absent = nameByRow(paradox.absent);
      return [
        { zh: "增减单位", en: "new town" },
        {
          zh: `若${absent.zh}连同其所得退出，${unit.zh}由 ${from} 变为 ${to}。`,
          en: `Without ${absent.en} and what it has, ${unit.en} would have ${to} instead of ${from}.`,
        },
      ];
    }
    case "population": {
      const other = nameByRow(paradox.other);
      return [
        { zh: "权重增长", en: "growth" },
        {
          zh: `总数 ${total} 不变，${unit.zh}增长快于${other.zh}，却由 ${from} 减为 ${to}，${other.zh}反而增加。`,
          en: `${unit.en} grew by more than ${other.en} and yet went from ${from} to ${to}, while ${other.en} gained, with a total of ${total}.`,
        },
      ];
    }
  }
}
