import type { Fairness } from "../../../domain/apportionment/fairness";
import type { Paradox } from "../../../domain/apportionment/paradoxes";
import { listOfKinds, type Words } from "../../../inputs/choices";
import type { Text } from "../../../locale/text";
import type { Arrangement, CategoryId, Protection, TieRule } from "../answer";

export { methods } from "./methodTable";
export * from "./methods";

/** What a category is called; the short label stands under the name of a part. */
interface CategoryWords {
  readonly label: Text;
  readonly short: Text;
}

/** The kinds of posts that a county fixes totals for, as far as they have names of their own. */
const categories = {
  administrative: {
    label: { zh: "行政编制", en: "Administrative posts" },
    short: { zh: "行政编制", en: "Admin." },
  },
  institution: {
    label: { zh: "事业编制", en: "Institution posts" },
    short: { zh: "事业编制", en: "Institution" },
  },
  civilServiceLike: {
    label: { zh: "参公编制", en: "Civil-service-like posts" },
    short: { zh: "参公编制", en: "Civil-like" },
  },
  politicalLegal: {
    label: { zh: "政法专项编制", en: "Political-legal posts" },
    short: { zh: "政法专项", en: "Pol.-legal" },
  },
  support: {
    label: { zh: "工勤编制", en: "Support posts" },
    short: { zh: "工勤编制", en: "Support" },
  },
  staffQuota: {
    label: { zh: "员额", en: "Staff quota" },
    short: { zh: "员额", en: "Staff quota" },
  },
} satisfies Readonly<Record<string, CategoryWords>>;

/** The categories with names of their own, in the order in which lists show them. */
export const knownCategories: readonly CategoryId[] = Object.keys(categories);

/** What a category is called: a county's own as its heading says. */
export function categoryWords(id: CategoryId): CategoryWords {
  const own = { zh: id, en: id };
  return new Map<string, CategoryWords>(Object.entries(categories)).get(id) ?? { label: own, short: own };
}

/** What becomes of a tie. */
export const tieRules: Words<TieRule> = {
  error: {
    label: { zh: "尚未决定", en: "Undecided" },
    word: { zh: "待定", en: "undecided" },
    about: {
      zh: "保留并列，不写出结果。也可改动保底、封顶来决定。",
      en: "Leaves the tie open; a floor or ceiling may settle it too.",
    },
    synonyms: ["报错", "错误"],
  },
  order: {
    label: { zh: "表中靠前的优先", en: "Earlier rows first" },
    word: { zh: "按顺序", en: "order" },
    about: { zh: "这一决定会记入方案。", en: "The decision is kept with the plan." },
    synonyms: ["顺序", "靠前优先"],
  },
};

/** What each rule for ties does in a cell, where the units are rows or cells of a table. */
export function tieRuleList(units: Text): Text {
  return {
    zh: `error（默认）：并列时返回 #N/A 并列出各${units.zh}；order：排在前面的优先`,
    en: `error (default): #N/A naming the tied ${units.en}; order: earlier ${units.en} first`,
  };
}

/** The largest of which lines of a matrix gets at least one. */
export const winners: Words<"rows" | "columns"> = {
  rows: {
    label: { zh: "行", en: "rows" },
    about: { zh: "每行权重最大者至少得 1", en: "the largest of each row gets at least one" },
    synonyms: ["各行", "每行", "row"],
  },
  columns: {
    label: { zh: "列", en: "columns" },
    about: { zh: "每列权重最大者至少得 1", en: "the largest of each column gets at least one" },
    synonyms: ["各列", "每列", "column"],
  },
};

/** The lines that a winner may be of, as the description of an argument lists them. */
export function winnerList(): Text {
  const { zh, en } = listOfKinds(winners);
  return { zh: `${zh}；默认不设`, en: `${en}; none by default` };
}

/** Whom today's posts or people protect from falling below them. */
export const protections: Words<Protection> = {
  none: {
    label: { zh: "不设", en: "None" },
    about: { zh: "只按得分分配，可增可减。", en: "By score alone; towns may gain or lose." },
  },
  posts: {
    label: { zh: "不低于现有编制（只增不减）", en: "Nobody below today's posts" },
    about: {
      zh: "总数不增加时，人人保住现有编制，结果与现状相同。",
      en: "While the total does not grow, everyone stays as today.",
    },
  },
  people: {
    label: { zh: "不低于实有人数", en: "Nobody below today's headcount" },
    about: { zh: "不因调编产生超编。", en: "The allocation makes nobody overstaffed." },
  },
  both: {
    label: { zh: "两者都不低于", en: "Nobody below posts or headcount" },
    about: { zh: "取两者中较高的为保底。", en: "The higher of the two is the floor." },
  },
};

/** How the categories hang together. */
export const arrangements: Words<Arrangement> = {
  separate: {
    label: { zh: "各类分别分配", en: "Each category by itself" },
    about: {
      zh: "每类编制各按得分分配。",
      en: "Each category of posts is shared apart, by score.",
    },
  },
  matrix: {
    label: { zh: "镇街×类别同时分配", en: "Towns × categories together" },
    about: {
      zh: "先按得分定各镇街合计，再按现有结构分到各类；镇街合计与各类总数同时守住。",
      en: "Towns get their sum by score, then each category in proportion to today's posts; both totals are kept.",
    },
  },
  rings: {
    label: { zh: "里外圈各有上下限", en: "A window for each ring" },
    about: {
      zh: "每圈合计守住上下限，其余按同一标准分配。",
      en: "The total of each ring stays in its window; otherwise one standard serves all.",
    },
  },
};

/** Measures of proportion; the word is the name that formulas use. */
export const indices: Words<keyof Fairness> = {
  gallagher: {
    label: { zh: "加拉格尔指数（百分点）", en: "Gallagher, percentage points" },
    word: { zh: "加拉格尔指数", en: "gallagher" },
    synonyms: ["加拉格尔", "least squares"],
  },
  loosemoreHanby: {
    label: { zh: "卢斯摩尔—汉比指数：错位的百分点", en: "Loosemore–Hanby, percentage points that stand wrong" },
    word: { zh: "卢斯摩尔-汉比", en: "loosemore-hanby" },
    synonyms: ["duncan"],
  },
  sainteLague: {
    label: { zh: "圣拉古指数（百分点）", en: "Sainte-Laguë, percentage points" },
    word: { zh: "圣拉古指数", en: "sainte-lague" },
    synonyms: ["sainte-laguë", "圣拉古"],
  },
  gini: {
    label: { zh: "基尼系数，0 为完全按权重", en: "Gini, 0 for perfect proportion" },
    word: { zh: "基尼系数", en: "gini" },
    synonyms: ["基尼"],
  },
  maxMinRatio: {
    label: { zh: "每单位权重所得的最高与最低之比", en: "Greatest over least units per weight" },
    word: { zh: "最高最低比", en: "max-min" },
    synonyms: ["max-min ratio", "ratio", "极值比"],
  },
  maxDeviation: {
    label: { zh: "与应得数的最大偏差", en: "Greatest distance from the exact quota" },
    word: { zh: "最大偏差", en: "max-deviation" },
    synonyms: ["lr-max", "max deviation"],
  },
};

/** The indices by the names that formulas use. */
export function indexList(): Text {
  const names = Object.values(indices).map(({ word, label }) => (word ?? label).en);
  return { zh: `${names.join("、")}；不填则全部列出`, en: `${names.join(", ")}; all if left out` };
}

/** The rule that held a unit up or down. */
export const bounds: Words<"minimum" | "maximum"> = {
  minimum: { label: { zh: "保底", en: "floor" }, word: { zh: "保底", en: "minimum" } },
  maximum: { label: { zh: "封顶", en: "ceiling" }, word: { zh: "封顶", en: "maximum" } },
};

/** What goes against common sense in a sharing. */
export const paradoxes: Words<Paradox["kind"]> = {
  alabama: { label: { zh: "总数", en: "total" } },
  newTown: { label: { zh: "增减单位", en: "new town" } },
  population: { label: { zh: "权重增长", en: "growth" } },
};
