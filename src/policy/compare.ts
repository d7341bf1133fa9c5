import { compare, type Rational } from "../domain/kernel/exact";
import type { Text } from "../locale/text";
import { inForce, type IsoDay, type Shares } from "./scheme";

/** What two schemes give a level of one tax on a day; null where one of them says nothing. */
export interface ShareChange {
  readonly tax: Text;
  readonly level: Text;
  readonly before: Rational | null;
  readonly after: Rational | null;
}

/** Every share in which two schemes differ on a day: taxes and levels by name, in the order of the first and then of the second. */
export function compareSchemes(before: Shares, after: Shares, day: IsoDay): ShareChange[] {
  const taxes = new Map([...before.scheme.taxes, ...after.scheme.taxes].map(({ id, title }) => [id, title]));
  const levels = new Map([...before.scheme.levels, ...after.scheme.levels].map(({ id, title }) => [id, title]));
  return [...taxes].flatMap(([taxId, tax]) =>
    [...levels].flatMap(([levelId, level]): ShareChange[] => {
      const [left, right] = [before, after].map((shares) => shareOf(shares, taxId, levelId, day));
      if (left === right || (left && right && compare(left, right) === 0)) return [];
      return [{ tax, level, before: left ?? null, after: right ?? null }];
    }),
  );
}

function shareOf({ scheme }: Shares, taxId: string, levelId: string, day: IsoDay): Rational | null {
  const level = scheme.levels.findIndex(({ id }) => id === levelId);
  const tax = scheme.taxes.find(({ id }) => id === taxId);
  return (tax && inForce(tax.versions, day)?.values?.[level]) ?? null;
}
