import type { Rational } from "../domain/kernel/exact";
import type { Text } from "../locale/text";
import { findGovernmentLevel, nameKey, type Named } from "./names";
import { nationalTaxId } from "./packs";
import type { IsoDay, ShareScheme, TaxRule, Version } from "./scheme";

/** One sound row of a county's own table of shares. */
export interface CountyRow {
  readonly tax: string;
  readonly from: IsoDay | null;
  readonly shares: readonly Rational[] | null;
  readonly basis: string;
  readonly status: "verified" | "assumed";
}

/** A county's own scheme from the rows of its table, once `checkShares` has found no error in them. */
export function countyScheme(
  levels: readonly string[],
  rows: readonly CountyRow[],
  title: Text = { zh: "本县体制", en: "The county's scheme" },
): ShareScheme {
  const taxes = new Map<string, { id: string; title: Text; versions: Version<readonly Rational[]>[] }>();
  for (const { tax, from, shares, basis, status } of rows) {
    const key = nameKey(tax);
    const rule = taxes.get(key) ?? { id: nationalTaxId(tax) ?? tax, title: { zh: tax, en: tax }, versions: [] };
    rule.versions.push({ from, basis, status, values: shares });
    taxes.set(key, rule);
  }
  return { id: "county", title, levels: levels.map(levelOf), taxes: [...taxes.values()] satisfies TaxRule[] };
}

function levelOf(heading: string): Named {
  const known = findGovernmentLevel(heading);
  return { id: known?.id ?? heading, title: { zh: heading, en: heading } };
}
