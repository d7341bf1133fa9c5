import { asFen, sumFen, type Fen } from "../revenue/money";

/** What a town has: people by category, and where it is known what it can spend and what else it must. */
export interface StaffedTown {
  readonly heads: readonly number[];
  readonly resources: Fen | undefined;
  readonly guaranteed: Fen | undefined;
}

export interface StaffCost {
  readonly heads: number;
  readonly cost: Fen;
  readonly resources: Fen | undefined;
  /** Cost ÷ resources; undefined without resources. */
  readonly share: number | undefined;
  readonly guaranteed: Fen | undefined;
  /** Resources − cost − what else is guaranteed. */
  readonly balance: Fen | undefined;
}

/**
 * What the people of each town cost a year and whether its resources carry them, and the county: sums of the towns. Exact to the fen.
 * @param rates fen a head and year, for each category
 * @throws revenue.tooLarge
 */
export function staffCosts(
  towns: readonly StaffedTown[],
  rates: readonly Fen[],
): { readonly towns: readonly StaffCost[]; readonly county: StaffCost } {
  const rows = towns.map(({ heads, resources, guaranteed }) => {
    const cost = sumFen(heads.map((count, category) => asFen(BigInt(count) * BigInt(rates[category] ?? 0))));
    return row(
      heads.reduce((all, count) => all + count, 0),
      cost,
      resources,
      guaranteed,
    );
  });
  const all = (of: (one: StaffCost) => Fen | undefined) => {
    const known = rows.flatMap((one) => of(one) ?? []);
    return known.length === rows.length ? sumFen(known) : undefined;
  };
  const county = row(
    rows.reduce((sum, { heads }) => sum + heads, 0),
    sumFen(rows.map(({ cost }) => cost)),
    all(({ resources }) => resources),
    all(({ guaranteed }) => guaranteed),
  );
  return { towns: rows, county };
}

function row(heads: number, cost: Fen, resources: Fen | undefined, guaranteed: Fen | undefined): StaffCost {
  return {
    heads,
    cost,
    resources,
    share: resources === undefined || resources === 0 ? undefined : cost / resources,
    guaranteed,
    balance: resources === undefined ? undefined : sumFen([resources, -cost, -(guaranteed ?? 0)]),
  };
}
