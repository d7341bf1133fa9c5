import { bucketed } from "../../../domain/kernel/buckets";
import type { Rational } from "../../../domain/kernel/exact";
import { needOf, type Need, type SpendingItem } from "../../../domain/revenue/need";
import { fault, type Issue } from "../../../inputs/faults";
import { TownNames } from "../../../inputs/town";
import type { NeedReading } from "../tables";

/**
 * The needs of the towns from their items of spending, null for a town without any; undefined where there is no item. What of
 * an item the town bears is told by its own column, or where there is none by `shareOf` the item.
 */
export function readNeeds(
  reading: NeedReading,
  towns: readonly string[],
  shareOf: (item: string) => Rational,
): { readonly needs: readonly (Need | null)[] | undefined; readonly issues: readonly Issue[] } {
  const known = new TownNames(towns);
  const issues: Issue[] = [];
  const items: (SpendingItem & { readonly town: number })[] = [];
  reading.rows.forEach(({ town: called, item, units, standard, class: kind = "other", townShare }, row) => {
    const town = known.find(called);
    if (town === undefined)
      issues.push(reading.issue("error", fault("revenue.townUnknown", { found: called }), row, "town"));
    if (townShare === undefined && reading.has("townShare") && !reading.isBroken(row, "townShare"))
      issues.push(reading.issue("error", fault("input.missing", {}), row, "townShare"));
    if (town !== undefined) items.push({ town, units, standard, class: kind, townShare: townShare ?? shareOf(item) });
  });
  const needs = bucketed(items, towns.length, ({ town }) => town).map((own) => (own.length === 0 ? null : needOf(own)));
  return { needs: items.length === 0 ? undefined : needs, issues };
}
