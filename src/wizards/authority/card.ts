import type { WizardCard } from "../kit/define";

export const card: WizardCard = {
  id: "authority",
  title: { zh: "赋权覆盖", en: "Devolved authority" },
  summary: {
    zh: "看清各镇街有哪些权、接不接得住，下一批放什么、收什么。",
    en: "What each town may do, can do, and should do next.",
  },
};
