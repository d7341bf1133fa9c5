import type { Language } from "../../../locale/text";
import { spelling } from "../../../domain/kernel/names";

/** Codes meet without regard to letter case, spaces and full-width letters. */
export function codeKey(code: string): string {
  return spelling(code);
}

/** A numbered list of codes. */
export class CodeNames {
  readonly names: string[] = [];
  readonly #known = new Map<string, number>();

  constructor(names: readonly string[] = []) {
    for (const name of names) this.findOrAdd(name);
  }

  find(name: string): number | undefined {
    return this.#known.get(codeKey(name));
  }

  findOrAdd(name: string): number {
    const found = this.find(name);
    if (found !== undefined) return found;
    this.#known.set(codeKey(name), this.names.length);
    return this.names.push(name) - 1;
  }
}

const LISTED_CODES = 20;

/** Codes in one cell: the first twenty, and a mark where there are more. */
export function codeList(codes: readonly string[], language: Language): string {
  return codes.slice(0, LISTED_CODES).join(language === "zh" ? "、" : ", ") + (codes.length > LISTED_CODES ? "…" : "");
}
