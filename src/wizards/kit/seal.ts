import { canonicalText, sha256Of } from "../../domain/year/canonical";
import type { Frozen } from "./freeze";

/** The text that is kept of a final plan, and its fingerprint: one for one set of values, on every machine. */
export function sealed(of: Frozen): { readonly text: string; readonly sha256: string } {
  const text = canonicalText(of);
  return { text, sha256: sha256Of(text) };
}

/** Whether a kept text is still the one that was sealed. */
export function isWhole(text: string, sha256: string): boolean {
  return sha256Of(text) === sha256;
}
