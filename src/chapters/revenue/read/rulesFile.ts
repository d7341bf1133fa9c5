import { DomainError, isDomainError } from "../../../domain/kernel/errors";
import { compare, exact, ONE, toNumber, ZERO, type Rational } from "../../../domain/kernel/exact";
import type { BaseRule } from "../../../domain/revenue/base";
import { checkTiers } from "../../../domain/revenue/excess";
import { kindsOf, type Words } from "../../../inputs/choices";
import type { Text } from "../../../locale/text";
import { fieldsOf, rateOf, wrong, type PackFault } from "../../../policy/pack";
import { excessModes, zeroBases } from "../words";
import { baseRules } from "../words/bases";
import { gapMethods } from "../words/gaps";
import { remittanceRules } from "../words/remittance";
import type { RuleChoice, RuleWord } from "../words/rule";
import type { Rules, TierChoice } from "../words/rules";
import { shortfallRules } from "../words/shortfall";

/** What a file tells of a county's rules; what it leaves open is not there. Rates are exact texts. */
export interface RulesFile extends Partial<Rules<string>> {
  readonly document?: string;
  readonly base?: RuleChoice<BaseRule["kind"], string>;
}

/** What a file may say beside the rules themselves. */
const PASSED_OVER = ["status", "responsibilities"];

const wants = {
  rules: { zh: "规则 {…}", en: "rules {…}" },
  text: { zh: "一段文字", en: "a text" },
  tiers: {
    zh: '分档列表 [{"upTo": "0.1", "rate": "0.5"}, …]',
    en: 'a list of tiers [{"upTo": "0.1", "rate": "0.5"}, …]',
  },
  oneOf: (kinds: readonly string[]): Text => ({ zh: kinds.join("、"), en: kinds.join(", ") }),
  ruleOf: (kinds: readonly string[]): Text => ({
    zh: `{"kind": …}，kind 为 ${kinds.join("、")} 之一`,
    en: `{"kind": …} with one of the kinds ${kinds.join(", ")}`,
  }),
  noRate: { zh: "空：这种办法没有比例", en: "left out: this kind has no rate" },
  rate: (least: Rational, most: Rational): Text => ({
    zh: `${toNumber(least)} 到 ${toNumber(most)} 的数，如 "0.35" 或 "1/3"`,
    en: `a number from ${toNumber(least)} to ${toNumber(most)}, such as "0.35" or "1/3"`,
  }),
} as const;
const LARGE = exact(1000);
/** A decimal or a fraction. */
const RATE = /^-?\d+(\.\d+)?(\/\d+)?$/;

/**
 * Reads rules from the content of a file.
 * @param path where they stand in the file, before the paths of their faults
 * @returns the rules, and every fault; rules with faults are not to be used
 */
export function readRulesFile(
  raw: unknown,
  path: string,
): { readonly rules: RulesFile; readonly faults: readonly PackFault[] } {
  const fields = fieldsOf(raw);
  if (!fields) return { rules: {}, faults: [wrong(path, wants.rules)] };
  const reader = new RulesFileReader(fields, path);
  const rules = reader.read();
  return { rules, faults: reader.faults };
}

type Given = Readonly<Record<string, unknown>>;

/** Reads the rules one by one, and keeps what is wrong with them. */
class RulesFileReader {
  readonly faults: PackFault[] = [];

  constructor(
    private readonly given: Given,
    private readonly path: string,
  ) {}

  read(): RulesFile {
    const rules = {
      ...this.#part("document", (value) => this.#text("document", value)),
      ...this.#part("mode", (value) => this.#kind(excessModes, "mode", value)),
      ...this.#part("zeroBase", (value) => this.#kind(zeroBases, "zeroBase", value)),
      ...this.#part("shortfall", (value) => this.#rule(shortfallRules, "shortfall", value)),
      ...this.#part("remittance", (value) => this.#rule(remittanceRules, "remittance", value)),
      ...this.#part("incentive", (value) => this.#rate("incentive", value, ZERO, ONE)),
      ...this.#part("method", (value) => this.#rule(gapMethods, "method", value)),
      ...this.#part("base", (value) => this.#rule(baseRules, "base", value)),
      ...this.#part("tiers", (value) => this.#tiers(value)),
    };
    for (const key of Object.keys(this.given))
      if (!this.#known.has(key))
        this.faults.push({ path: this.#at(key), error: new DomainError("policy.ruleUnknown", { found: key }) });
    return rules;
  }

  readonly #known = new Set(PASSED_OVER);

  /** A rule under its key; nothing where the file leaves it open or has it wrong. */
  #part<Key extends string, T>(key: Key, read: (value: unknown) => T | undefined): { [K in Key]?: T } {
    this.#known.add(key);
    const value = this.given[key];
    const found = value === undefined ? undefined : read(value);
    return found === undefined ? {} : ({ [key]: found } as { [K in Key]?: T });
  }

  #text(key: string, value: unknown): string | undefined {
    return typeof value === "string" ? value : this.#tell(key, wants.text);
  }

  #kind<Kind extends string>(words: Words<Kind>, key: string, value: unknown): Kind | undefined {
    const kinds = kindsOf(words);
    return kinds.find((kind) => kind === value) ?? this.#tell(key, wants.oneOf(kinds));
  }

  #rule<Kind extends string>(
    words: Readonly<Record<Kind, RuleWord<unknown>>>,
    key: string,
    value: unknown,
  ): RuleChoice<Kind, string> | undefined {
    const kinds = kindsOf(words);
    const kind = kinds.find((one) => one === fieldsOf(value)?.["kind"]);
    if (kind === undefined) return this.#tell(key, wants.ruleOf(kinds));
    const { rate: word } = words[kind];
    const rate = fieldsOf(value)?.["rate"] ?? null;
    if (rate === null) return { kind, rate };
    if (!word) return this.#tell(`${key}.rate`, wants.noRate);
    const found = this.#rate(`${key}.rate`, rate, word.least ?? ZERO, word.most ?? LARGE);
    return found === undefined ? undefined : { kind, rate: found };
  }

  /** A rate as the text that it is; a number counts as the decimal that it prints. */
  #rate(key: string, value: unknown, least: Rational, most: Rational): string | undefined {
    const rate = typeof value === "number" || RATE.test(String(value)) ? rateOf(value) : undefined;
    if (!rate || compare(rate, least) < 0 || compare(rate, most) > 0) return this.#tell(key, wants.rate(least, most));
    return String(value);
  }

  #tiers(value: unknown): TierChoice<string>[] | undefined {
    const rows = Array.isArray(value) ? value.map(fieldsOf) : [undefined];
    if (rows.some((row) => row === undefined)) return this.#tell("tiers", wants.tiers);
    const before = this.faults.length;
    const tiers = rows.map((row, index) => {
      const { upTo = null, rate } = row ?? {};
      return {
        upTo: upTo === null ? null : (this.#rate(`tiers[${index}].upTo`, upTo, ZERO, LARGE) ?? null),
        rate: this.#rate(`tiers[${index}].rate`, rate, ZERO, ONE) ?? "",
      };
    });
    if (this.faults.length === before && tiers.length > 0) this.#checkTiers(tiers);
    return tiers;
  }

  #checkTiers(tiers: readonly { readonly upTo: string | null; readonly rate: string }[]): void {
    try {
      checkTiers(tiers.map(({ upTo, rate }) => ({ upTo: upTo === null ? null : exact(upTo), rate: exact(rate) })));
    } catch (error) {
      if (!isDomainError(error)) throw error;
      this.faults.push({ path: this.#at("tiers"), error });
    }
  }

  #tell(key: string, wanted: Text): undefined {
    this.faults.push(wrong(this.#at(key), wanted));
  }

  #at(key: string): string {
    return `${this.path}.${key}`;
  }
}
