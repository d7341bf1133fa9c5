import { noBits, setBit, type BitTable } from "../../domain/authority/bits";
import { fault, InputError } from "../../inputs/faults";
import {
  itemKinds,
  officersByField,
  refuse,
  tellsOfficers,
  type NamedKinds,
} from "../../chapters/authority/read/kinds";
import {
  inOrder,
  readAuthority,
  readCases,
  readCatalogue,
  readTowns,
  type Authority,
  type Cases,
} from "../../chapters/authority/read";
import type { Finding } from "../../chapters/authority/read/findings";
import type { Outcome, Readings } from "../kit/define";
import { dayIn, type AuthorityChoices } from "./choices";
import { caseReading, grantReading, itemReading, townReading } from "./sources";

/** The tables as one: ledger, cases, and the columns that the county has. */
export interface AuthorityValue {
  readonly authority: Authority;
  readonly cases: Cases | undefined;
  /** towns × items: cases accepted in the year. */
  readonly accepted: readonly Float64Array[] | undefined;
  /** towns × items with a case in the year. */
  readonly used: BitTable | undefined;
  /** One field for all where the catalogue has none. */
  readonly fields: NamedKinds;
  readonly hasFields: boolean;
  /** towns × fields; undefined where the county does not tell. */
  readonly officers: readonly (readonly number[])[] | undefined;
  readonly population: readonly number[] | undefined;
  readonly workload: readonly number[] | undefined;
  readonly volumes: readonly number[] | undefined;
  readonly hours: readonly number[] | undefined;
  readonly findings: readonly Finding[];
}

export function read(readings: Readings, choices: AuthorityChoices): Outcome<AuthorityValue> {
  const [items, grants, towns, cases] = [
    itemReading(readings),
    grantReading(readings),
    townReading(readings),
    caseReading(readings),
  ];
  if (!items || !grants || !towns) return { issues: [] };
  try {
    const authority = readAuthority(grants, readCatalogue(items), readTowns(towns));
    const handled = cases && readCases(cases, authority.catalogue, authority.towns);
    const findings = [...authority.findings, ...(handled ? inOrder(handled.list) : [])];
    refuse(findings, ["field", "volume", "hours", "population", "officers", "workload", "cases"]);
    const problems = daysOf(choices);
    if (problems.length > 0) return { issues: problems };
    return { value: valueOf(authority, handled, findings) };
  } catch (error) {
    if (error instanceof InputError) return { issues: error.issues };
    throw error;
  }
}

function valueOf(authority: Authority, cases: Cases | undefined, findings: readonly Finding[]): AuthorityValue {
  const { catalogue, towns, ledger } = authority;
  const hasFields = catalogue.reading?.found.field !== undefined;
  const fields = hasFields
    ? itemKinds(catalogue, "field")
    : { names: [""], count: 1, of: catalogue.codes.map(() => 0) };
  const itemColumn = (column: "volume" | "hours") =>
    catalogue.reading?.found[column] === undefined
      ? undefined
      : catalogue.rows.map((row) => catalogue.reading?.rows[row]?.[column] ?? 0);
  const townColumn = (column: "population" | "workload") =>
    towns.reading?.found[column] === undefined
      ? undefined
      : towns.rows.map((row) => towns.reading?.rows[row]?.[column] ?? 0);
  const accepted = cases && Array.from({ length: ledger.towns }, () => new Float64Array(ledger.items));
  const used = cases && noBits(ledger.towns, ledger.items);
  cases?.town.forEach((town, index) => {
    const item = cases.item[index] as number;
    const count = cases.accepted[index] as number;
    const row = accepted?.[town];
    if (row) row[item] = (row[item] as number) + count;
    if (used && count > 0) setBit(used, town, item);
  });
  return {
    authority,
    cases,
    accepted,
    used,
    fields,
    hasFields,
    findings,
    officers: hasFields && tellsOfficers(towns, fields.names) ? officersByField(towns, fields.names) : undefined,
    population: townColumn("population"),
    workload: townColumn("workload"),
    volumes: itemColumn("volume"),
    hours: itemColumn("hours"),
  };
}

function daysOf({ day, since }: AuthorityChoices) {
  const words = { day: { zh: "计算日期", en: "Day" }, since: { zh: "对比日期", en: "Compared with" } };
  return Object.entries({ day, since })
    .filter(([, text]) => dayIn(text) === undefined)
    .map(([key, found]) => ({
      severity: "error" as const,
      fault: fault("input.notDate", { found }),
      place: { argument: words[key as keyof typeof words] },
    }));
}
