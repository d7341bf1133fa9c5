import { hasBit, type BitTable } from "../../../domain/authority/bits";
import { capacityMatch } from "../../../domain/authority/capacity";
import { numbersOf, type AuthorityCase } from "./case";

/** Hours asked of each town by the cases of the items that it holds, beside the hours that it has. */
export interface Capacity extends ReturnType<typeof capacityMatch> {
  readonly demand: readonly number[];
  readonly available: readonly number[];
}

/** Undefined where cases, hours or workload are not known, or no hours are asked. */
export function capacityOf({ items, towns, handled, known }: AuthorityCase, held: BitTable): Capacity | undefined {
  if (!handled || !known.has("hours") || !known.has("workload")) return undefined;
  const demand = handled.accepted.map((cases, town) => {
    const sum = items.reduce(
      (total, { hours = 0 }, item) => (hasBit(held, town, item) ? total + (cases[item] ?? 0) * hours : total),
      0,
    );
    return toTenths(sum);
  });
  if (demand.every((asked) => asked === 0)) return undefined;
  const available = numbersOf(towns, "workload");
  return { ...capacityMatch(demand, available), demand, available };
}

/** Tenths of an hour, so that a sum shows as the planner would add it. */
export function toTenths(hours: number): number {
  return Math.round(hours * 10) / 10;
}
