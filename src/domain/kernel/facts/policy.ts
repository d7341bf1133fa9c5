import type { Title } from "../names";

/** What the schemes of the law, and tables of shares, can have wrong. */
export interface PolicyFacts {
  "policy.unknownTax": { found: string; nearest: Title | null };
  "policy.unknownLevel": { found: string; levels: readonly Title[] };
  /** `from`: when the first version begins. */
  "policy.notInForce": { tax: Title; date: string; from: string };
  /** Repealed, or settled otherwise than by a share. */
  "policy.noShare": { tax: Title; date: string; note: Title };
  /** A scheme with dated rows needs the date of a posting. */
  "policy.dateNeeded": { tax: Title };
  "policy.sharesNotOne": { tax: string; sum: string };
  "policy.rateRange": { found: string };
  "policy.datesNotAscending": { tax: string; from: string; before: string };
  "policy.sameDate": { tax: string; from: string };
  /** An undated row beside dated ones: it is not said when it ends. */
  "policy.undatedAmongDated": { tax: string };
  "policy.noLevels": Record<string, never>;
  "policy.noTownLevel": { missing: "town" | "county" };
  "policy.notJson": { found: string };
  /** A file that is not a scheme: where, and what is missing or wrong there. */
  "policy.format": { path: string; wanted: Title };
  "policy.ruleUnknown": { found: string };
  /** 国办发〔2022〕20号 asks to end splits by affiliation. */
  "policy.byAffiliation": { tax: string };
}
