import type { WizardCard } from "../kit/define";

export const card: WizardCard = {
  id: "revenue",
  title: { zh: "体制结算", en: "Revenue settlement" },
  summary: {
    zh: "从入库收入算到各镇街财力，分文不差，每个数都有依据。",
    en: "From receipts to each town's resources, exact to the fen, with the rule behind every figure.",
  },
};
