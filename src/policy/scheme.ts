import { DomainError } from "../domain/kernel/errors";
import type { Rational } from "../domain/kernel/exact";
import type { Text } from "../locale/text";
import { findGovernmentLevel, nameIndex, type Named } from "./names";

/** A day as "2016-05-01"; days compare as texts. */
export type IsoDay = string;

/** What holds from a day on, until the next version. */
export interface Version<T> {
  /** The first day in force; null where it has always been. */
  readonly from: IsoDay | null;
  /** The document that says so, with its number. */
  readonly basis: string;
  readonly status: "verified" | "assumed";
  /** null from the day of a repeal, and where no rate is given. */
  readonly values: T | null;
  readonly note?: Text;
  readonly source?: string;
}

/** Shares of one tax, one for each level of its scheme; they add up to 1. */
export interface TaxRule extends Named {
  readonly versions: readonly Version<readonly Rational[]>[];
}

/** How revenue is shared among levels, tax by tax. */
export interface ShareScheme {
  readonly id: string;
  readonly title: Text;
  readonly levels: readonly Named[];
  readonly taxes: readonly TaxRule[];
}

/** The version in force on a day: the last that begins on it or before. Undefined before the first. */
export function inForce<T>(versions: readonly Version<T>[], day: IsoDay): Version<T> | undefined {
  let found: Version<T> | undefined;
  for (const version of versions) if (version.from === null || version.from <= day) found = version;
  return found;
}

/** Looks up taxes, levels and shares of one scheme. Names may be in either language. */
export class Shares {
  readonly #taxByName: (name: string) => TaxRule | undefined;
  readonly #levelByName: (name: string) => Named | undefined;

  /** @param synonyms names of taxes known from elsewhere: the id that they share */
  constructor(
    readonly scheme: ShareScheme,
    private readonly synonyms: (name: string) => string | undefined = () => undefined,
  ) {
    this.#taxByName = nameIndex(scheme.taxes);
    this.#levelByName = nameIndex(scheme.levels);
  }

  /** The tax of a name; undefined where the scheme does not know it. */
  findTax(name: string): TaxRule | undefined {
    const known = this.#taxByName(name);
    if (known) return known;
    const id = this.synonyms(name);
    return id === undefined
      ? undefined
      : this.scheme.taxes.find((tax) => tax.id === id || this.synonyms(tax.title.zh) === id);
  }

  /** @throws policy.unknownTax */
  tax(name: string): TaxRule {
    const found = this.findTax(name);
    if (!found) throw new DomainError("policy.unknownTax", { found: name, nearest: this.#nearest(name) });
    return found;
  }

  /**
   * The place of a level among the scheme's.
   * @throws policy.unknownLevel
   */
  level(name: string): number {
    const found = this.findLevel(name);
    if (found === undefined)
      throw new DomainError("policy.unknownLevel", {
        found: name,
        levels: this.scheme.levels.map(({ title }) => title),
      });
    return found;
  }

  /** The same; undefined where the scheme does not know it. */
  findLevel(name: string): number | undefined {
    const government = findGovernmentLevel(name);
    const found =
      this.#levelByName(name) ??
      (government &&
        this.scheme.levels.find(
          ({ id, title }) => id === government.id || findGovernmentLevel(title.zh)?.id === government.id,
        ));
    return found && this.scheme.levels.indexOf(found);
  }

  /** What headings of a table of receipts mean under this scheme. */
  readonly vocabulary = {
    isTax: (name: string): boolean => this.findTax(name) !== undefined,
    isLevel: (name: string): boolean => this.findLevel(name) !== undefined,
  };

  /**
   * The version of a tax's shares in force on a day.
   * @param day undefined where no date is known: only an undated rule answers then
   * @throws policy.notInForce, policy.noShare, policy.dateNeeded
   */
  version(
    { title, versions }: TaxRule,
    day: IsoDay | undefined,
  ): Version<readonly Rational[]> & { readonly values: readonly Rational[] } {
    const [first] = versions;
    const dated = versions.length > 1 || (first !== undefined && first.from !== null);
    if (day === undefined && dated) throw new DomainError("policy.dateNeeded", { tax: title });
    const found = day === undefined ? first : inForce(versions, day);
    if (!found) throw new DomainError("policy.notInForce", { tax: title, date: day ?? "", from: first?.from ?? "" });
    const { values } = found;
    if (values === null)
      throw new DomainError("policy.noShare", {
        tax: title,
        date: found.from ?? day ?? "",
        note: found.note ?? { zh: "", en: "" },
      });
    return { ...found, values };
  }

  /** A tax whose name holds the one sought, or is held by it. */
  #nearest(name: string): Text | null {
    const wanted = name.trim();
    const near =
      wanted.length < 2
        ? undefined
        : this.scheme.taxes.find(
            ({ title }) =>
              title.zh.includes(wanted) ||
              wanted.includes(title.zh) ||
              title.en.toLowerCase().includes(wanted.toLowerCase()),
          );
    return near?.title ?? null;
  }
}
