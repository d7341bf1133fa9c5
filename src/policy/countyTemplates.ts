import { InvariantError } from "../domain/kernel/errors";
import { exact, type Rational } from "../domain/kernel/exact";
import type { ShareScheme } from "./scheme";
import { readPack } from "./pack";
import template from "./schemes/county-template.json";
import examples from "./schemes/examples.json";

/** A published scheme of a county or its like: what it says, where it says so, and what it leaves open. */
export interface SchemeExample {
  /** Place and year, for a place may have had several. */
  readonly id: string;
  readonly place: string;
  readonly year: string;
  readonly form: string;
  readonly document: string;
  readonly source: string;
  readonly status: string;
  readonly missing: string;
  /** The rules that it fixes, as a file holds them. */
  readonly rules?: unknown;
}

function builtIn(): ShareScheme {
  const reading = readPack(template);
  if ("faults" in reading)
    throw new InvariantError(`the county template is wrong: ${reading.faults.map(({ path }) => path).join(", ")}`);
  return reading.scheme;
}

/** Five levels with shares below the centre assumed: a start for a county's own scheme. */
export const countyTemplate: ShareScheme = builtIn();

/** The rules that go with it, all assumed, as a file holds them. */
export const templateRules: unknown = template.rules;

/** What a town bears of an item of spending by the template (assumed); undefined where that does not name the item. */
export function templateTownShare(item: string): Rational | undefined {
  const found = template.rules.responsibilities.find(
    ({ item: { zh, en } }) => item.includes(zh) || item.toLowerCase() === en.toLowerCase(),
  );
  return found && exact(found.shares.town);
}

/** Published schemes to start from, in the order of the collection. */
export const schemeExamples: readonly SchemeExample[] = examples.map((example) => ({
  id: `${example.place} ${example.year}`,
  ...example,
}));
