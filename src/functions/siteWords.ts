import type { SiteState } from "../domain/optimise/placement";
import type { SitingGoal } from "../domain/siting/sites";
import type { Words } from "../inputs/choices";

/** What the choice of sites is to be best at. */
export const sitingGoals: Words<SitingGoal> = {
  cover: {
    label: { zh: "覆盖", en: "cover" },
    about: { zh: "点数最少，所有居民点都在时限内", en: "fewest sites with every place within the limit" },
    synonyms: ["全覆盖", "最少"],
  },
  most: {
    label: { zh: "最多", en: "most" },
    about: { zh: "时限内人口最多", en: "most people within the limit" },
    synonyms: ["覆盖最多", "人口最多"],
  },
  nearest: {
    label: { zh: "最近", en: "nearest" },
    about: { zh: "人口×分钟之和最小", en: "least sum of people × minutes" },
    synonyms: ["总时间最少", "平均最近"],
  },
  farthest: {
    label: { zh: "最远", en: "farthest" },
    about: { zh: "最远的居民点所需分钟最少", en: "shortest longest way" },
    synonyms: ["最远最短"],
  },
};

/** What is settled of a candidate beforehand. */
export const siteStates: Words<SiteState> = {
  must: { label: { zh: "必选", en: "must" }, synonyms: ["保留", "已有", "现有", "yes"] },
  never: { label: { zh: "不选", en: "never" }, synonyms: ["排除", "不能选", "no"] },
  free: { label: { zh: "可选", en: "free" }, synonyms: ["候选"] },
};
