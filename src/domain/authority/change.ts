import { countRow, without } from "./bits";
import { checkGrants } from "./check";
import { holdingsOn, type Ledger } from "./ledger";

/** What happened to a town's items between two days. */
export interface Change {
  readonly before: number;
  readonly after: number;
  readonly added: number;
  readonly recalled: number;
  /** Grants that widened the scope of an item already held; they add no item. */
  readonly extended: number;
  /** (after − before) ÷ before; null where nothing was held before. */
  readonly rate: number | null;
}

/** Items held on the first day and on the last, by town and added up over the county. An item granted and recalled in between shows in neither. */
export function changes(
  ledger: Ledger,
  from: number,
  to: number,
): { readonly towns: readonly Change[]; readonly county: Change } {
  const before = holdingsOn(ledger, from);
  const after = holdingsOn(ledger, to);
  const added = without(after, before);
  const recalled = without(before, after);
  const extended = new Array<number>(ledger.towns).fill(0);
  for (const { grant, kind } of checkGrants(ledger)) {
    const day = ledger.start[grant];
    const town = ledger.town[grant];
    if (kind === "extension" && from < day && day <= to) extended[town] = (extended[town] ?? 0) + 1;
  }
  const towns = extended.map((extensions, town) =>
    change(countRow(before, town), countRow(after, town), countRow(added, town), countRow(recalled, town), extensions),
  );
  const sum = (of: (one: Change) => number) => towns.reduce((total, one) => total + of(one), 0);
  return {
    towns,
    county: change(
      sum((one) => one.before),
      sum((one) => one.after),
      sum((one) => one.added),
      sum((one) => one.recalled),
      sum((one) => one.extended),
    ),
  };
}

function change(before: number, after: number, added: number, recalled: number, extended: number): Change {
  return { before, after, added, recalled, extended, rate: before === 0 ? null : (after - before) / before };
}
