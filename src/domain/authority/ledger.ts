import { noBits, setBit, type BitTable } from "./bits";

/**
 * Grants of items to towns, column by column, so that millions fit in typed arrays. Towns and items count from 0.
 * A grant is in force on day d when start ≤ d < end; days are whole numbers on any one calendar.
 */
export interface Ledger {
  readonly towns: number;
  readonly items: number;
  readonly town: ArrayLike<number>;
  readonly item: ArrayLike<number>;
  /** -Infinity where a grant has always been in force. */
  readonly start: ArrayLike<number>;
  /** Infinity where it has not been recalled. */
  readonly end: ArrayLike<number>;
  /** What the grant reaches, as a number for each wording; 0 where it is not said. */
  readonly scope?: ArrayLike<number>;
  /** 1 where the record says of itself that it only extends the scope of a grant. */
  readonly saysExtension?: ArrayLike<number>;
}

/** Which items each town holds on a day: towns × items. Grants that overlap count once; `counts` leaves grants out. */
export function holdingsOn(ledger: Ledger, day: number, counts: (grant: number) => boolean = () => true): BitTable {
  const { town, item, start, end } = ledger;
  const held = noBits(ledger.towns, ledger.items);
  for (let grant = 0; grant < town.length; grant++)
    if (start[grant] <= day && day < end[grant] && counts(grant)) setBit(held, town[grant], item[grant]);
  return held;
}

/** The newest start in the ledger, or undefined where no grant has one. */
export function newestStart({ start }: Pick<Ledger, "start">): number | undefined {
  let newest = -Infinity;
  for (let grant = 0; grant < start.length; grant++) newest = Math.max(newest, start[grant]);
  return Number.isFinite(newest) ? newest : undefined;
}

/**
 * Visits the grants of each town and item together, ordered by start and then by record; `grants` is valid during the
 * visit only. Beside the ledger it takes 4 bytes for each pair of town and item and 4 for each grant.
 */
export function eachPair(ledger: Ledger, visit: (grants: Uint32Array, town: number, item: number) => void): void {
  const { town, item, start, items } = ledger;
  const pairs = ledger.towns * items;
  const from = new Uint32Array(pairs + 1);
  const pairOf = (grant: number) => town[grant] * items + item[grant];
  for (let grant = 0; grant < town.length; grant++) from[pairOf(grant) + 1] += 1;
  for (let pair = 0; pair < pairs; pair++) from[pair + 1] += from[pair];
  const order = new Uint32Array(town.length);
  for (let grant = town.length - 1; grant >= 0; grant--) {
    const next = pairOf(grant) + 1;
    const place = from[next] - 1;
    from[next] = place;
    order[place] = grant;
  }
  // Filling from the back has moved each end to the beginning of its pair: from[pair + 1] is where the pair begins.
  for (let pair = 0; pair < pairs; pair++) {
    const first = from[pair + 1];
    const last = pair + 2 <= pairs ? from[pair + 2] : town.length;
    if (first === last) continue;
    const grants = order.subarray(first, last);
    if (grants.length > 1) grants.sort((left, right) => sign(start[left], start[right]) || left - right);
    visit(grants, Math.floor(pair / items), pair % items);
  }
}

/** Infinity less infinity is no number, so that starts are compared and not subtracted. */
function sign(left: number, right: number): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
