import { InvariantError } from "../../../domain/kernel/errors";
import { schemeExamples, templateRules, type SchemeExample } from "../../../policy/countyTemplates";
import { importPack, type PackFault } from "../../../policy/pack";
import type { ShareScheme } from "../../../policy/scheme";
import { readRulesFile, type RulesFile } from "./rulesFile";

/** A scheme with the rules that go with it, or every fault of the file. */
export type SchemeFile =
  | { readonly scheme: ShareScheme; readonly rules: RulesFile; readonly notes: readonly PackFault[] }
  | { readonly faults: readonly PackFault[] };

/** Reads a scheme and its rules from the text of a file. */
export function readSchemeFile(json: string): SchemeFile {
  const pack = importPack(json);
  const { rules, faults } = pack.rules === undefined ? { rules: {}, faults: [] } : readRulesFile(pack.rules, "rules");
  if ("faults" in pack) return { faults: [...pack.faults, ...faults] };
  return faults.length > 0 ? { faults } : { scheme: pack.scheme, rules, notes: pack.notes };
}

/** A published scheme that fixes rules, to start from. */
export interface Published extends Omit<SchemeExample, "rules"> {
  readonly rules: RulesFile;
}

/** The rules of the template, all assumed. */
export const assumedRules: RulesFile = builtIn(templateRules, "the county template");

export const published: readonly Published[] = schemeExamples.flatMap((example) =>
  example.rules === undefined ? [] : [{ ...example, rules: builtIn(example.rules, example.id) }],
);

function builtIn(raw: unknown, path: string): RulesFile {
  const { rules, faults } = readRulesFile(raw, path);
  if (faults.length > 0) throw new InvariantError(`built-in rules are wrong: ${faults.map((one) => one.path).join()}`);
  return rules;
}
