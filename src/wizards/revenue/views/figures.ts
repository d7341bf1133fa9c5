import { fromFen, type Fen } from "../../../domain/revenue/money";
import type { Figure } from "../../../locale/explanation";
import type { RevenueChoices } from "../choices";

/** An amount in the unit that the planner has chosen. */
export function money(fen: Fen, { unit }: RevenueChoices): Figure {
  return { value: fromFen(fen, unit), as: unit, digits: 2 };
}

export function difference(fen: Fen, { unit }: RevenueChoices): Figure {
  return { value: fromFen(fen, unit), as: unit === "wan" ? "wanDifference" : "difference", digits: 2 };
}
