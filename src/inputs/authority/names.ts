import type { Language } from "../../locale/text";
import { normalise } from "../cell";
import { sameTown, townStem } from "../town";

/** Codes meet without regard to letter case, spaces and full-width letters. */
export function codeKey(code: string): string {
  return normalise(code).replace(/ /g, "").toUpperCase();
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

/** Towns by name, and by another spelling (夏庄 for 夏庄镇) where only one town can be meant. */
export class TownNames {
  readonly names: string[] = [];
  readonly #exact = new Map<string, number>();
  readonly #byStem = new Map<string, number[]>();
  /** A ledger asks for the same few spellings again and again. */
  readonly #asked = new Map<string, number | undefined>();

  constructor(names: readonly string[] = []) {
    for (const name of names) this.add(name);
  }

  add(name: string): number {
    const index = this.names.push(name) - 1;
    this.#exact.set(tidy(name), index);
    const stem = townStem(name);
    this.#byStem.set(stem, [...(this.#byStem.get(stem) ?? []), index]);
    this.#asked.clear();
    return index;
  }

  find(name: string): number | undefined {
    if (!this.#asked.has(name)) this.#asked.set(name, this.#search(name));
    return this.#asked.get(name);
  }

  findOrAdd(name: string): number {
    return this.find(name) ?? this.add(name);
  }

  #search(name: string): number | undefined {
    const exact = this.#exact.get(tidy(name));
    if (exact !== undefined) return exact;
    const kin = (this.#byStem.get(townStem(name)) ?? []).filter((index) => sameTown(this.names[index] as string, name));
    return kin.length === 1 ? kin[0] : undefined;
  }
}

function tidy(name: string): string {
  return normalise(name).replace(/ /g, "").toLowerCase();
}

const LISTED_CODES = 20;

/** Codes in one cell: the first twenty, and a mark where there are more. */
export function codeList(codes: readonly string[], language: Language): string {
  return codes.slice(0, LISTED_CODES).join(language === "zh" ? "、" : ", ") + (codes.length > LISTED_CODES ? "…" : "");
}
