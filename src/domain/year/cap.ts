import { apportion, stepsToApportion, type Apportioning, type Apportionment } from "../apportionment/apportion";
import { smallest, largest } from "../kernel/extremes";
import { DomainError } from "../kernel/errors";
import { Steps } from "../kernel/steps";
import { asFen, sumFen, yuanText, type Fen } from "../revenue/money";

/** How posts are shared, what each costs where, and what all of it may cost. */
export interface CapCase extends Omit<Apportioning, "total" | "ties"> {
  /** Fen a post and year, for each unit; above 0. */
  readonly rates: readonly Fen[];
  /** What the other people cost, whose number stays. */
  readonly otherCost: Fen;
  readonly cap: Fen;
}

export interface WithinCap {
  readonly total: number;
  readonly posts: readonly number[];
  /** With `otherCost`. */
  readonly cost: Fen;
  /** What one post more would cost in all; null where the ceilings let nobody have it. */
  readonly next: Fen | null;
  readonly ties: Apportionment["ties"];
}

/**
 * The greatest total of posts whose sharing stays within a cap on its cost, exactly. Divisor methods and that of Balinski and
 * Young are house-monotone: a greater total never costs less, so halving finds it. Largest remainders are not: their totals
 * are tried from the greatest that the cheapest unit could pay downward. Equal rights go to the earlier unit, and are told.
 * @throws year.capBelow where even the floors cost more, year.noRate where a rate is not above 0, search.tooLong
 * @see Balinski & Young, Fair Representation (1982), on house monotonicity
 */
export function greatestTotal({ rates, otherCost, cap, ...sharing }: CapCase): WithinCap {
  const unpaid = rates.findIndex((rate) => rate <= 0);
  if (unpaid >= 0) throw new DomainError("year.noRate", { unit: unpaid });
  const least = (sharing.minimum ?? []).reduce((sum, floor) => sum + floor, 0);
  const ceiling = (sharing.maximum ?? [Infinity]).reduce((sum, one) => sum + one, 0);
  const steps = new Steps("posts");
  const at = (total: number) => {
    steps.spend(stepsToApportion(rates.length, total, sharing.method));
    const { units, ties } = apportion({ ...sharing, total, ties: "order" });
    const costs = units.map((posts, unit) => asFen(BigInt(posts) * BigInt(rates[unit] ?? 0)));
    return { total, posts: units, ties, cost: sumFen([otherCost, ...costs]) };
  };
  const floors = at(least);
  if (floors.cost > cap) throw new DomainError("year.capBelow", { yuan: yuanText(floors.cost - cap) });
  const room = cap - floors.cost;
  const most = Math.min(ceiling, least + Math.floor(room / smallest(rates)));
  const found =
    sharing.method.kind === "remainder"
      ? downward(at, least, most, cap)
      : halved(at, Math.min(most, least + Math.floor(room / largest(rates))), most, cap);
  return { ...found, next: found.total < ceiling ? at(found.total + 1).cost : null };
}

interface Shared {
  readonly total: number;
  readonly posts: readonly number[];
  readonly ties: Apportionment["ties"];
  readonly cost: Fen;
}

/** The last total that fits, where a greater one never costs less; `from` fits. */
function halved(at: (total: number) => Shared, from: number, to: number, cap: Fen): Shared {
  let [fits, above] = [at(from), to + 1];
  while (above - fits.total > 1) {
    const middle = at(Math.floor((fits.total + above) / 2));
    if (middle.cost <= cap) fits = middle;
    else above = middle.total;
  }
  return fits;
}

function downward(at: (total: number) => Shared, least: number, from: number, cap: Fen): Shared {
  for (let total = from; ; total--) {
    const shared = at(total);
    if (shared.cost <= cap || total === least) return shared;
  }
}
