import type { WizardCard } from "../kit/define";

export const card: WizardCard = {
  id: "staffing",
  title: { zh: "编制分配", en: "Staffing quotas" },
  summary: {
    zh: "把全县编制总数分到各镇街，取整后恰好相加。",
    en: "Shares the county's posts among its towns in whole numbers that add up.",
  },
};
