import { spelling } from "../domain/kernel/names";

const SUFFIX = /(街道办事处|街道办|办事处|街道|镇人民政府|乡人民政府|民族乡|镇|乡)$/;

/** A town's name without its rank, by which two spellings meet: 夏庄 and 夏庄镇. */
export function townStem(name: string): string {
  const spelled = spelling(name);
  return spelled.replace(SUFFIX, "") || spelled;
}

/** The rank that a name ends with: 街道 for 街道办事处, 镇 for 镇人民政府; "" for a bare name. */
function rankOf(name: string): string {
  const [suffix = ""] = SUFFIX.exec(spelling(name)) ?? [];
  return suffix === "" ? "" : /办|街/.test(suffix) ? "街道" : suffix.startsWith("镇") ? "镇" : "乡";
}

/** True where two different spellings mean one town: 夏庄 / 夏庄镇, 南湾街道 / 南湾街道办事处; not 城关镇 / 城关街道. */
export function sameTown(left: string, right: string): boolean {
  if (townStem(left) !== townStem(right)) return false;
  const [one, other] = [rankOf(left), rankOf(right)];
  return one === "" || other === "" || one === other;
}

/** The province, city and county before a town's name: 临江市东河镇. */
const ABOVE = /^.*[省市县区旗州](?=.{2,}$)/;

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
    const kin = this.#byStem.get(stem) ?? [];
    kin.push(index);
    this.#byStem.set(stem, kin);
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
    const found = this.#named(name);
    if (found !== undefined) return found;
    const short = name.replace(ABOVE, "");
    return short === name ? undefined : this.#named(short);
  }

  #named(name: string): number | undefined {
    const exact = this.#exact.get(spelling(name));
    if (exact !== undefined) return exact;
    const kin = (this.#byStem.get(townStem(name)) ?? []).filter((index) => sameTown(this.names[index] as string, name));
    return kin.length === 1 ? kin[0] : undefined;
  }
}
