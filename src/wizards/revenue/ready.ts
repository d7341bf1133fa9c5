import { fromFen, type Fen } from "../../domain/revenue/money";
import type { Standing } from "../kit/define";
import type { Figure } from "../kit/view";
import type { RevenueChoices } from "./choices";
import type { RevenueResult } from "./compute";
import type { RevenueValue } from "./read";

export type At = Standing<RevenueChoices, RevenueValue, RevenueResult>;

/** Where the wizard stands once there is a result to show or write. */
export type Ready = At & { readonly value: RevenueValue; readonly result: RevenueResult };

export function isReady(at: At): at is Ready {
  return at.value !== undefined && at.result !== undefined;
}

/** An amount in the unit that the planner has chosen. */
export function money(fen: Fen, { unit }: RevenueChoices): Figure {
  return { value: fromFen(fen, unit), as: unit, digits: 2 };
}

export function difference(fen: Fen, { unit }: RevenueChoices): Figure {
  return { value: fromFen(fen, unit), as: unit === "wan" ? "wanDifference" : "difference", digits: 2 };
}
