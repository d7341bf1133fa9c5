import { ceiling, exact, multiply } from "../kernel/exact";
import { asFen, sumFen, type Fen } from "../revenue/money";

/** By what a role is counted: grids, villages, communities, the two together, or towns. */
export type Per = "grid" | "village" | "community" | "both" | "town";

/** The units of one town; undefined where the table does not say. */
export type Units = Readonly<Record<Exclude<Per, "both" | "town">, number | undefined>>;

export interface Role {
  readonly per: Per;
  /** People for each unit; decimals allowed, as for one in two villages. */
  readonly number: number;
  /** Whether people who are there hold it, so that nobody new is needed. */
  readonly held: boolean;
  readonly monthly: Fen;
}

export interface Heads {
  readonly units: number;
  readonly people: number;
  readonly newPeople: number;
  /** A year. */
  readonly subsidy: Fen;
}

/** The kinds of units that a role is counted by; none for towns. */
export function unitsFor(per: Per): readonly (keyof Units)[] {
  return per === "both" ? ["village", "community"] : per === "town" ? [] : [per];
}

/**
 * People for each town and role, rounded up town by town. Whole and exact.
 * @returns towns × roles
 * @throws revenue.tooLarge
 */
export function gridStaff(towns: readonly Units[], roles: readonly Role[]): Heads[][] {
  return towns.map((town) =>
    roles.map(({ per, number, held, monthly }) => {
      const units = per === "town" ? 1 : unitsFor(per).reduce((sum, kind) => sum + (town[kind] ?? 0), 0);
      const people = Number(ceiling(multiply(exact(number), exact(units))));
      return { units, people, newPeople: held ? 0 : people, subsidy: asFen(BigInt(people) * BigInt(monthly) * 12n) };
    }),
  );
}

/** @throws revenue.tooLarge */
export function addHeads(heads: readonly Heads[]): Heads {
  const sum = (of: (one: Heads) => number) => heads.reduce((total, one) => total + of(one), 0);
  return {
    units: sum(({ units }) => units),
    people: sum(({ people }) => people),
    newPeople: sum(({ newPeople }) => newPeople),
    subsidy: sumFen(heads.map(({ subsidy }) => subsidy)),
  };
}
