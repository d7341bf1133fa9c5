import type { Normalisation } from "../../domain/scoring/scores";
import type { Words } from "../../inputs/choices";
import type { ScoringCase } from "./answer";

/** By what a score is made. */
export const scoreRules: Words<ScoringCase["kind"]> = {
  weights: {
    label: { zh: "指标加权", en: "Weighted indicators" },
    about: {
      zh: "各项指标先折算为占合计的比重，再按权重相加。",
      en: "Each indicator becomes a share of its sum; the shares are weighted and added.",
    },
  },
  formula: {
    label: { zh: "自定算式", en: "Your own formula" },
    about: {
      zh: "用列名写算式，例如 0.4*人口/sum(人口)。",
      en: "A formula over the headings, such as 0.4*population/sum(population).",
    },
  },
};

/** How an indicator becomes comparable with the others. */
export const normalisations: Words<Normalisation> = {
  share: {
    label: { zh: "占比", en: "share" },
    about: { zh: "占合计的比重", en: "part of the column's sum" },
    synonyms: ["份额", "比重", "sum"],
  },
  max: {
    label: { zh: "最大值法", en: "max" },
    about: { zh: "占最大值的比重", en: "part of its greatest" },
    synonyms: ["最大值"],
  },
  minmax: {
    label: { zh: "极差法", en: "minmax" },
    about: { zh: "极差折算为 0 至 1", en: "least 0, greatest 1" },
    synonyms: ["极差", "min-max", "极值法"],
  },
  none: {
    label: { zh: "不折算", en: "none" },
    about: { zh: "按原值", en: "as it is" },
    synonyms: ["原值", "raw"],
  },
};
