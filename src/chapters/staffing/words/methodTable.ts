import type { Decimal } from "../../../domain/kernel/exact";
import {
  adams,
  balinskiYoung,
  danish,
  dean,
  hamilton,
  huntingtonHill,
  imperialiDivisor,
  jefferson,
  webster,
  type DivisorMethod,
  type Method,
  type RemainderMethod,
} from "../../../domain/apportionment/method";
import type { Word } from "../../../inputs/choices";
import type { Text } from "../../../locale/text";

/** One method of sharing whole units, as people meet it. */
export interface MethodEntry extends Word {
  /** The name that formulas use; with a parameter, what stands before the colon. */
  readonly name: string;
  readonly about: Text;
  readonly synonyms: readonly string[];
  /** The method, or how it is made of the text after the colon (undefined: not such a text). */
  readonly method: Method | ((parameter: string) => Method | undefined);
  /** A parameter to show as an example. */
  readonly sample?: string;
  /** One of the few that most planners compare. */
  readonly usual?: true;
}

const remainder = (quota: RemainderMethod["quota"]): RemainderMethod => ({ kind: "remainder", quota, bounds: "fair" });
const isDecimal = (text: string) => /^\d*\.?\d+(\/\d*\.?\d*[1-9]\d*)?$/.test(text);
const stationary = (shift: Decimal, first?: Decimal): DivisorMethod => ({
  kind: "divisor",
  signposts: { mean: "stationary", shift, first },
  scarce: "largest",
});

/** Every method, in the order in which a planner should meet them: the one list for formulas, forms, manual and tests. */
export const methods: readonly MethodEntry[] = [
  {
    name: "webster",
    label: { zh: "韦伯斯特法（奇数除数）", en: "Webster (Sainte-Laguë)" },
    about: {
      zh: "除以同一除数后四舍五入；对大小单位都不偏，通常首选。",
      en: "Divides by one divisor and rounds to the nearest; favours neither large nor small. The usual choice.",
    },
    synonyms: [
      "sainte-laguë",
      "sainte-lague",
      "saint-lague",
      "schepers",
      "major fractions",
      "odd numbers",
      "韦伯斯特",
      "韦伯斯特法",
      "圣拉古",
      "圣拉古法",
      "圣拉格",
      "圣拉古计算法",
      "奇数除数",
      "奇数除数法",
      "四舍五入",
    ],
    method: webster,
    usual: true,
  },
  {
    name: "hamilton",
    label: { zh: "最大余数法（哈尔）", en: "Hamilton (largest remainder)" },
    about: {
      zh: "先取整数部分，剩余名额按余数由大到小分；最易讲清，但总数或权重变动时可能出现反常。",
      en: "Whole parts first, the rest to the largest remainders; easy to explain, but may act oddly when the total or weights change.",
    },
    synonyms: [
      "largest remainder",
      "largest remainders",
      "lr",
      "lr-hare",
      "hare",
      "hare-niemeyer",
      "niemeyer",
      "vinton",
      "lr_hare",
      "最大余数",
      "最大余数法",
      "最大余额",
      "最大余额法",
      "最大剩余法",
      "哈尔",
      "哈尔法",
      "黑尔",
      "汉密尔顿",
      "汉密尔顿法",
      "hamilton:fair",
    ],
    method: hamilton,
    usual: true,
  },
  {
    name: "jefferson",
    label: { zh: "杰斐逊法（洪德）", en: "Jefferson (D'Hondt)" },
    about: {
      zh: "除以同一除数后舍去小数；偏向大单位。",
      en: "Divides by one divisor and rounds down; favours the large.",
    },
    synonyms: [
      "d'hondt",
      "dhondt",
      "hondt",
      "greatest divisors",
      "hagenbach-bischoff divisor",
      "杰斐逊",
      "杰斐逊法",
      "杰弗逊",
      "洪德",
      "洪德法",
      "汉狄",
      "汉狄法",
      "顿特",
      "顿特法",
    ],
    method: jefferson,
    usual: true,
  },
  {
    name: "adams",
    label: { zh: "亚当斯法", en: "Adams" },
    about: {
      zh: "除以同一除数后进一；偏向小单位，够分时每个单位至少 1 个。",
      en: "Divides by one divisor and rounds up; favours the small, everyone gets at least one while there is enough.",
    },
    synonyms: ["smallest divisors", "亚当斯", "进一法"],
    method: adams,
    usual: true,
  },
  {
    name: "huntington-hill",
    label: { zh: "亨廷顿—希尔法（等比例）", en: "Huntington–Hill (equal proportions)" },
    about: {
      zh: "按相邻两数的几何平均取整，人均之比最接近；略偏小单位，每个单位至少 1 个。",
      en: "Rounds at the geometric mean, so that per-head ratios are closest; slightly favours the small, at least one each.",
    },
    synonyms: [
      "huntington_hill",
      "hill",
      "hh",
      "equal proportions",
      "geometric mean",
      "亨廷顿",
      "亨廷顿法",
      "亨廷顿-希尔",
      "亨廷顿-希尔法",
      "亨廷顿希尔",
      "希尔法",
      "等比例法",
      "等比法",
    ],
    method: huntingtonHill,
    usual: true,
  },
  {
    name: "dean",
    label: { zh: "迪安法（调和平均）", en: "Dean (harmonic mean)" },
    about: {
      zh: "按相邻两数的调和平均取整，人均数最接近；偏小单位，每个单位至少 1 个。",
      en: "Rounds at the harmonic mean, so that per-head numbers are closest; favours the small, at least one each.",
    },
    synonyms: ["harmonic mean", "迪安", "迪恩", "迪恩法", "调和平均法"],
    method: dean,
    usual: true,
  },
  {
    name: "balinski-young",
    label: { zh: "巴林斯基—杨配额法", en: "Balinski–Young (quota method)" },
    about: {
      zh: "逐个分配，始终不越出应得配额的上下整数；总数增加时无人减少。",
      en: "Gives one at a time, never leaves the quotas' whole neighbours, and nobody loses when the total grows.",
    },
    synonyms: ["quota", "quota method", "quota_method", "by", "巴林斯基-杨", "巴林斯基-杨法", "配额法"],
    method: balinskiYoung,
  },
  {
    name: "danish",
    label: { zh: "丹麦法（除数 1、4、7 …）", en: "Danish (divisors 1, 4, 7 …)" },
    about: { zh: "小数达三分之一即进一；偏向小单位。", en: "Rounds up from a third; favours the small." },
    synonyms: ["丹麦", "stationary-third"],
    method: danish,
  },
  {
    name: "imperiali-divisor",
    label: { zh: "因佩里亚利除数法", en: "Imperiali divisors (2, 3, 4 …)" },
    about: { zh: "除数自 2 起；比洪德法更偏大单位。", en: "Divisors begin at 2; favours the large more than D'Hondt." },
    synonyms: [
      "imperiali divisors",
      "imperiali_divisor",
      "imperiali highest averages",
      "因佩里亚利除数",
      "因佩里亚利除数法",
    ],
    method: imperialiDivisor,
  },
  {
    name: "droop",
    label: { zh: "最大余数法（特罗普配额）", en: "Largest remainder, Droop quota" },
    about: {
      zh: "单位配额为大于“权重合计÷(总数+1)”的最小整数；略偏大单位。",
      en: "The price of a unit is the least whole number above sum ÷ (total + 1); slightly favours the large.",
    },
    synonyms: ["lr-droop", "droop quota", "特罗普", "德鲁普", "德鲁普法", "族普", "族普基数"],
    method: remainder("droop"),
  },
  {
    name: "hagenbach-bischoff",
    label: { zh: "最大余数法（哈根巴赫—比绍夫配额）", en: "Largest remainder, Hagenbach-Bischoff quota" },
    about: {
      zh: "单位配额为“权重合计÷(总数+1)”；略偏大单位，偶有超分。",
      en: "The price of a unit is sum ÷ (total + 1); slightly favours the large and may run over.",
    },
    synonyms: ["lr-hagenbach-bischoff", "hb", "lr-hb", "哈根巴赫-比绍夫", "哈根巴赫-比绍夫法"],
    method: remainder("hagenbach-bischoff"),
  },
  {
    name: "imperiali",
    label: { zh: "最大余数法（因佩里亚利配额）", en: "Largest remainder, Imperiali quota" },
    about: {
      zh: "单位配额为“权重合计÷(总数+2)”；偏大单位，可能超分。",
      en: "The price of a unit is sum ÷ (total + 2); favours the large and may run over.",
    },
    synonyms: ["lr-imperiali", "imperiali quota", "因佩里亚利", "因佩里亚利配额"],
    method: remainder("imperiali"),
  },
  {
    name: "stationary",
    label: { zh: "定点取整法", en: "Stationary divisor method" },
    about: {
      zh: "小数达到所给数即进一：0 同亚当斯，1/2 同韦伯斯特，1 同杰斐逊。",
      en: "Rounds up from the given fraction: 0 is Adams, 1/2 Webster, 1 Jefferson.",
    },
    synonyms: ["定点", "linear"],
    method: (parameter) => (isDecimal(parameter) ? stationary(parameter) : undefined),
    sample: "1/3",
  },
  {
    name: "power",
    label: { zh: "幂平均取整法", en: "Power-mean divisor method" },
    about: {
      zh: "按相邻两数的 p 次幂平均取整：-1 同迪安，0 同亨廷顿—希尔，1 同韦伯斯特。",
      en: "Rounds at the power mean: -1 is Dean, 0 Huntington–Hill, 1 Webster.",
    },
    synonyms: ["power mean", "幂平均"],
    method: (parameter) => {
      if (!/^-?\d{1,4}$/.test(parameter)) return undefined;
      const exponent = Number(parameter);
      if (exponent === 0) return huntingtonHill;
      return { kind: "divisor", signposts: { mean: "power", exponent }, scarce: exponent < 0 ? "everyone" : "largest" };
    },
    sample: "2",
  },
  {
    name: "modified",
    label: { zh: "修正奇数除数法", en: "Modified Sainte-Laguë" },
    about: {
      zh: "奇数除数的首个除数改为所给数（如 1.4），使首个名额更难取得。",
      en: "Odd divisors with another first one, such as 1.4, which makes the first unit dearer.",
    },
    synonyms: ["modified sainte-laguë", "modified-webster", "modified webster", "修正圣拉古", "修正奇数除数"],
    method: (parameter) => (/^\d*\.?\d+$/.test(parameter) ? stationary("1/2", `${parameter}/2`) : undefined),
    sample: "1.4",
  },
];
