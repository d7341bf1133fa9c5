import { countRows, without, type BitTable } from "./bits";
import { addUp, share, type Coverage } from "./coverage";

/** Items held but without a case in the period, of the items held; `used` marks the items with a case. Both are towns × items. */
export function idleItems(held: BitTable, used: BitTable): Coverage & { readonly idle: BitTable } {
  const idle = without(held, used);
  const granted = countRows(held);
  return { ...addUp(countRows(idle).map((count, town) => share(count, granted[town] ?? 0))), idle };
}
