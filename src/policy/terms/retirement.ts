import { exact } from "../../domain/kernel/exact";
import type { RetirementTerms } from "../../domain/workforce/retirement";
import { latest } from "./latest";
import retirement from "./retirement.json";
import senior from "./retirementSenior.json";

const { contribution, ...values } = latest(retirement);

/**
 * Retirement by the newest law. Whoever reached the old age before it began is left to the law of that day by the rule itself, so
 * that no other version is needed.
 */
export const retirementTerms: RetirementTerms = {
  ...values,
  senior: latest(senior).oldAge,
  contribution: {
    years: exact(contribution.years),
    until: contribution.until,
    yearly: exact(contribution.yearly),
    most: exact(contribution.most),
  },
};
