import { spelling } from "../domain/kernel/names";

const SUFFIX = /(街道办事处|街道办|办事处|街道|镇人民政府|乡人民政府|民族乡|镇|乡)$/;

/** A town's name without its rank, by which two spellings meet: 夏庄 and 夏庄镇. */
function townStem(name: string): string {
  const spelled = spelling(name);
  return spelled.replace(SUFFIX, "") || spelled;
}

/** True where two different spellings mean one town: one is the bare name of the other (夏庄 / 夏庄镇), not 城关镇 / 城关街道. */
export function sameTown(left: string, right: string): boolean {
  const stem = townStem(left);
  if (stem !== townStem(right)) return false;
  return [left, right].some((name) => spelling(name) === stem);
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
    this.#exact.set(spelling(name), index);
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
    const exact = this.#exact.get(spelling(name));
    if (exact !== undefined) return exact;
    const kin = (this.#byStem.get(townStem(name)) ?? []).filter((index) => sameTown(this.names[index] as string, name));
    return kin.length === 1 ? kin[0] : undefined;
  }
}
