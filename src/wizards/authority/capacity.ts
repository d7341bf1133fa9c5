import { hasBit, type BitTable } from "../../domain/authority/bits";
import { capacityMatch } from "../../domain/authority/capacity";
import type { AuthorityValue } from "./value";

/** Hours asked of each town by the cases of the items that it holds, beside the hours that it has. */
export interface Capacity extends ReturnType<typeof capacityMatch> {
  readonly demand: readonly number[];
  readonly available: readonly number[];
}

/** Undefined where cases, hours or workload are not known, or no hours are asked. */
export function capacityOf({ accepted, hours, workload }: AuthorityValue, held: BitTable): Capacity | undefined {
  if (!accepted || !hours || !workload) return undefined;
  const demand = accepted.map((cases, town) => {
    let sum = 0;
    for (let item = 0; item < cases.length; item++)
      if (hasBit(held, town, item)) sum += (cases[item] as number) * (hours[item] as number);
    // Tenths of an hour, so that the sum shows as the planner would add it.
    return Math.round(sum * 10) / 10;
  });
  if (demand.every((asked) => asked === 0)) return undefined;
  return { ...capacityMatch(demand, workload), demand, available: workload };
}
