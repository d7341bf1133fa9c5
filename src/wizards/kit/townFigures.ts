import type { Apportioning } from "../../domain/apportionment/apportion";
import { fromFen, type MoneyUnit } from "../../domain/revenue/money";
import type { Text } from "../../locale/text";

/** One kind of figures of a plan, one a town: what the year plan sets beside the other chapters, adds up and checks. */
export interface TownFigures {
  /** As the figures of the written sheets are called, where they hold it. */
  readonly id: string;
  readonly label: Text;
  /** Money in fen; rates as shares of 1; the others as numbers. */
  readonly kind: "posts" | "people" | "money" | "items" | "rate" | "points";
  /** The unit of the amounts on the written sheets. */
  readonly unit?: MoneyUnit;
  readonly rows: readonly { readonly name: string; readonly value: number }[];
  /** What the rows must add up to, known from elsewhere than from the rows. */
  readonly whole?: number;
  /** How the posts of the rows were shared by themselves; for a cap on what they cost. */
  readonly sharing?: Omit<Apportioning, "total" | "ties">;
}

/** A value as the written sheets hold it: money in their unit. */
export function onSheet({ unit }: Pick<TownFigures, "unit">, value: number): number {
  return unit === undefined ? value : fromFen(value, unit);
}
