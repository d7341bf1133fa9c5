import type { AllowanceBand } from "../../domain/workforce/allowance";
import { toFen } from "../../domain/revenue/money";
import type { Named } from "../names";
import { latest } from "./latest";
import allowance from "./allowance.json";

/** A class of towns with the monthly allowance that it pays. */
export interface AllowanceClass extends Named {
  readonly bands: readonly AllowanceBand[];
}

const { classes, bands } = latest(allowance);

function bandsOf(id: string): AllowanceBand[] {
  if (id === "none") return [];
  return bands.map(({ years, ...rates }) => ({
    years,
    rate: toFen(id === "hard" ? rates.hard : rates.general, "yuan").fen,
  }));
}

/** The classes and rates of one province, none among them: a template, not law. */
export const allowanceClasses: readonly AllowanceClass[] = classes.map((one) => ({ ...one, bands: bandsOf(one.id) }));
