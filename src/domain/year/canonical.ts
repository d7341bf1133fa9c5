import canonicalize from "canonicalize";
import { sha256 } from "js-sha256";
import { InvariantError } from "../kernel/errors";

/**
 * The one text of a JSON value: keys in the order of their UTF-16 units, the shortest numbers, no blanks.
 * @see RFC 8785, JSON Canonicalization Scheme
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new InvariantError("what is no JSON has no canonical text");
  return text;
}

/** The SHA-256 of a text in UTF-8, in 64 hexadecimal digits. @see FIPS 180-4 */
export function sha256Of(text: string): string {
  return sha256(text);
}
