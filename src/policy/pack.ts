import { DomainError, isDomainError } from "../domain/kernel/errors";
import { exact, type Rational } from "../domain/kernel/exact";
import type { Text } from "../locale/text";
import type { Named } from "./names";
import type { ShareScheme, TaxRule, Version } from "./scheme";
import { checkShares, fraction, type SchemeFinding, type ShareRow } from "./validate";

/** A fault of a scheme's file: the path to it (`schemes[2].versions[0]`) and what is wrong there. */
export interface PackFault {
  readonly path: string;
  readonly error: DomainError;
}

/** A scheme as a file holds it, or every fault; with the county's rules, where it has them, as they stand there. */
export type PackReading = { readonly rules: unknown } & (
  { readonly scheme: ShareScheme; readonly notes: readonly PackFault[] } | { readonly faults: readonly PackFault[] }
);

type Fields = Readonly<Record<string, unknown>>;

const wants = {
  text: { zh: "一段文字", en: "a text" },
  texts: { zh: "中英文名称 {zh, en}", en: "names in both languages {zh, en}" },
  list: { zh: "一个列表", en: "a list" },
  day: { zh: "2026-01-01 这样的日期，或 null", en: "a date such as 2026-01-01, or null" },
  status: { zh: "verified 或 assumed", en: "verified or assumed" },
  rates: {
    zh: '每一级的比例，如 {"central": "0.5"}；或 null',
    en: 'the share of every level, such as {"central": "0.5"}; or null',
  },
} as const satisfies Record<string, Text>;

/**
 * Reads a scheme from the content of a file, built-in packs and planners' files alike.
 * @returns the scheme, or every fault with its path
 */
export function readPack(raw: unknown): PackReading {
  const root = fieldsOf(raw);
  if (!root) return { faults: [wrong("", wants.list)], rules: undefined };
  const reader = new PackReader();
  const scheme = reader.scheme(root);
  const found = checkShares(reader.rows.map(({ row }) => row)).map((finding) => ({
    severity: finding.severity,
    fault: { path: placeOf(reader.rows[finding.row]?.path ?? "", finding, scheme.levels), error: finding.error },
  }));
  const of = (severity: SchemeFinding["severity"]) =>
    found.filter((finding) => finding.severity === severity).map(({ fault }) => fault);
  const faults = [...reader.faults, ...of("error")];
  return { rules: root["rules"], ...(faults.length > 0 ? { faults } : { scheme, notes: of("note") }) };
}

/** Reads the parts of a file, and keeps what is wrong with them. */
class PackReader {
  readonly faults: PackFault[] = [];
  /** Every version's shares, to be checked together. */
  readonly rows: { readonly row: ShareRow; readonly path: string }[] = [];

  scheme(root: Fields): ShareScheme {
    const id = this.#text(root["id"], "id");
    const title = this.#words(root["title"], "title");
    const levels = this.#items(root["levels"], "levels").map(([level, path]) => this.#level(level, path));
    if (levels.length < 2) this.faults.push({ path: "levels", error: new DomainError("policy.noLevels", {}) });
    const taxes = this.#items(root["schemes"], "schemes").map(([tax, path]) => this.#tax(tax, path, levels));
    return { id, title, levels, taxes };
  }

  #level(level: Fields, path: string): Named {
    return { id: this.#text(level["id"], `${path}.id`), title: this.#words(level["title"], `${path}.title`) };
  }

  #tax(tax: Fields, path: string, levels: readonly Named[]): TaxRule {
    const title = this.#words(tax["title"], `${path}.title`);
    const versions = this.#items(tax["versions"], `${path}.versions`).map(([version, place]) => {
      const read = this.#version(version, place, levels);
      this.rows.push({ row: { tax: title.zh, from: read.from, shares: read.values }, path: place });
      return read;
    });
    const synonyms = Array.isArray(tax["synonyms"])
      ? tax["synonyms"].filter((word): word is string => typeof word === "string")
      : [];
    return { id: this.#text(tax["id"], `${path}.id`), title, synonyms, versions };
  }

  #version(version: Fields, path: string, levels: readonly Named[]): Version<readonly Rational[]> {
    const from = this.#day(version["from"], `${path}.from`);
    const values = this.#rates(version["values"], `${path}.values`, levels);
    const { status, note, source } = version;
    if (status !== "verified" && status !== "assumed") this.#tell(`${path}.status`, wants.status);
    return {
      from,
      basis: this.#text(version["basis"], `${path}.basis`),
      status: status === "verified" ? "verified" : "assumed",
      values,
      ...(note === undefined ? {} : { note: this.#words(note, `${path}.note`) }),
      ...(typeof source === "string" ? { source } : {}),
    };
  }

  #items(value: unknown, path: string): [Fields, string][] {
    if (!Array.isArray(value)) {
      this.#tell(path, wants.list);
      return [];
    }
    return value.map((one: unknown, index) => {
      const [fields, place] = [fieldsOf(one), `${path}[${index}]`];
      if (!fields) this.#tell(place, wants.list);
      return [fields ?? {}, place];
    });
  }

  #text(value: unknown, path: string): string {
    if (typeof value === "string" && value.trim() !== "") return value;
    this.#tell(path, wants.text);
    return "";
  }

  #words(value: unknown, path: string): Text {
    const { zh, en } = fieldsOf(value) ?? {};
    if (typeof zh === "string" && typeof en === "string") return { zh, en };
    this.#tell(path, wants.texts);
    return { zh: "", en: "" };
  }

  #day(value: unknown, path: string): string | null {
    if (value === null) return null;
    if (typeof value === "string" && isDay(value)) return value;
    this.#tell(path, wants.day);
    return null;
  }

  #rates(value: unknown, path: string, levels: readonly Named[]): Rational[] | null {
    if (value === null) return null;
    const given = fieldsOf(value) ?? {};
    const all = levels.flatMap(({ id }) => rateOf(given[id]) ?? []);
    if (all.length === levels.length && Object.keys(given).length === levels.length) return all;
    this.#tell(path, wants.rates);
    return null;
  }

  #tell(path: string, wanted: Text): void {
    this.faults.push(wrong(path, wanted));
  }
}

/** A part of a file that is not what it should be. */
export function wrong(path: string, wanted: Text): PackFault {
  return { path, error: new DomainError("policy.format", { path, wanted }) };
}

/**
 * Reads a scheme from the text of a file.
 * @returns the scheme, or every fault; a text that is not JSON is one fault
 */
export function importPack(json: string): PackReading {
  try {
    return readPack(JSON.parse(json));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const fault = { path: "", error: new DomainError("policy.notJson", { found: error.message }) };
    return { faults: [fault], rules: undefined };
  }
}

/** The content of a file for a scheme and the rules that go with it, which `importPack` reads back to the same. */
export function exportPack({ id, title, levels, taxes }: ShareScheme, rules?: object): string {
  const named = levels.map((level) => ({ id: level.id, title: level.title }));
  const schemes = taxes.map(({ versions, ...tax }) => ({
    ...tax,
    unit: "share",
    versions: versions.map((version) => ({
      ...version,
      values:
        version.values &&
        Object.fromEntries(levels.map((level, index) => [level.id, fraction(version.values?.[index] ?? exact(0))])),
    })),
  }));
  return `${JSON.stringify({ id, title, levels: named, schemes, ...(rules ? { rules } : {}) }, null, 2)}\n`;
}

function placeOf(path: string, { column }: SchemeFinding, levels: readonly Named[]): string {
  if (column === "from") return `${path}.from`;
  return column === "tax" ? `${path}.values` : `${path}.values.${levels[column]?.id ?? ""}`;
}

/** The fields of a JSON object; undefined for anything else. */
export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** The exact number of a JSON text or number; undefined where it is none. */
export function rateOf(value: unknown): Rational | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  try {
    return exact(value);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return undefined;
  }
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
