import { spelling } from "../../../domain/kernel/names";

/** A numbered list of codes, which meet without regard to letter case, spaces and full-width letters. */
export class CodeNames {
  readonly names: string[] = [];
  readonly #known = new Map<string, number>();
  /** A ledger asks for the same few spellings again and again. */
  readonly #asked = new Map<string, number>();

  find(name: string): number | undefined {
    const before = this.#asked.get(name);
    if (before !== undefined) return before;
    const found = this.#known.get(spelling(name));
    if (found !== undefined) this.#asked.set(name, found);
    return found;
  }

  /** Adds a code that is not there yet. */
  add(name: string): number {
    this.#known.set(spelling(name), this.names.length);
    return this.names.push(name) - 1;
  }

  findOrAdd(name: string): number {
    return this.find(name) ?? this.add(name);
  }
}
