import { addUp, share, type Coverage } from "./coverage";
import { eachPair, type Ledger } from "./ledger";

/**
 * Item-days in force from day `from` until before day `until`, of the days × the items of the catalogue. Grants of one
 * item that overlap count once. Exact: days are whole.
 */
export function coverageOverTime(ledger: Ledger, from: number, until: number): Coverage {
  const { start, end } = ledger;
  const days = new Float64Array(ledger.towns);
  eachPair(ledger, (grants, town) => {
    let counted = from;
    for (const grant of grants) {
      const begins = Math.max(start[grant], counted);
      const ends = Math.min(end[grant], until);
      if (ends <= begins) continue;
      days[town] += ends - begins;
      counted = ends;
    }
  });
  return addUp(Array.from(days, (active) => share(active, (until - from) * ledger.items)));
}
