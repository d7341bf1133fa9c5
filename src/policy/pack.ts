import { DomainError } from "../domain/kernel/errors";
import { exact, type Rational } from "../domain/kernel/exact";
import type { Text } from "../locale/text";
import type { Named } from "./names";
import { readRules, type RuleSheet } from "./rules";
import type { ShareScheme, TaxRule, Version } from "./scheme";
import { checkShares, fraction, type SchemeFinding, type ShareRow } from "./validate";

/** A fault of a scheme's file: the path to it (`schemes[2].versions[0]`) and what is wrong there. */
interface PackFault {
  readonly path: string;
  readonly error: DomainError;
}

/** A scheme as a file holds it, with the county's rules where it has them. */
export type PackReading =
  | { readonly scheme: ShareScheme; readonly rules: RuleSheet | undefined; readonly notes: readonly PackFault[] }
  | { readonly faults: readonly PackFault[] };

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
  const faults: PackFault[] = [];
  const at = (path: string, wanted: Text) =>
    faults.push({ path, error: new DomainError("policy.format", { path, wanted }) });
  const root = fieldsOf(raw);
  if (!root) at("", wants.list);
  const id = text(root?.["id"], "id");
  const title = words(root?.["title"], "title");
  const levels = items(root?.["levels"], "levels").map((level, index): Named => ({
    id: text(level["id"], `levels[${index}].id`),
    title: words(level["title"], `levels[${index}].title`),
  }));
  if (levels.length < 2 && root) faults.push({ path: "levels", error: new DomainError("policy.noLevels", {}) });
  const rows: { row: ShareRow; path: string }[] = [];
  const taxes = items(root?.["schemes"], "schemes").map((scheme, index): TaxRule => {
    const path = `schemes[${index}]`;
    const name = words(scheme["title"], `${path}.title`);
    const versions = items(scheme["versions"], `${path}.versions`).map(
      (version, number): Version<readonly Rational[]> => {
        const place = `${path}.versions[${number}]`;
        const from = day(version["from"], `${place}.from`);
        const values = rates(version["values"], `${place}.values`);
        rows.push({ row: { tax: name.zh, from, shares: values }, path: place });
        const { status, note, source } = version;
        if (status !== "verified" && status !== "assumed") at(`${place}.status`, wants.status);
        return {
          from,
          basis: text(version["basis"], `${place}.basis`),
          status: status === "verified" ? "verified" : "assumed",
          values,
          ...(note === undefined ? {} : { note: words(note, `${place}.note`) }),
          ...(typeof source === "string" ? { source } : {}),
        };
      },
    );
    const synonyms = Array.isArray(scheme["synonyms"])
      ? scheme["synonyms"].filter((word): word is string => typeof word === "string")
      : [];
    return { id: text(scheme["id"], `${path}.id`), title: name, synonyms, versions };
  });
  const found = checkShares(rows.map(({ row }) => row)).map((finding) => ({
    finding,
    fault: { path: placeOf(rows[finding.row]?.path ?? "", finding, levels), error: finding.error },
  }));
  for (const { finding, fault } of found) if (finding.severity === "error") faults.push(fault);
  const ruled = root?.["rules"] === undefined ? undefined : readRules(root["rules"], "rules");
  for (const fault of ruled?.faults ?? []) faults.push(fault);
  if (faults.length > 0) return { faults };
  return { scheme: { id, title, levels, taxes }, rules: ruled?.rules, notes: found.map(({ fault }) => fault) };

  function items(value: unknown, path: string): Record<string, unknown>[] {
    if (!Array.isArray(value)) {
      if (root) at(path, wants.list);
      return [];
    }
    return value.map((one: unknown, index) => {
      const fields = fieldsOf(one);
      if (!fields) at(`${path}[${index}]`, wants.list);
      return fields ?? {};
    });
  }

  function text(value: unknown, path: string): string {
    if (typeof value === "string" && value.trim() !== "") return value;
    if (root) at(path, wants.text);
    return "";
  }

  function words(value: unknown, path: string): Text {
    const { zh, en } = fieldsOf(value) ?? {};
    if (typeof zh === "string" && typeof en === "string") return { zh, en };
    if (root) at(path, wants.texts);
    return { zh: "", en: "" };
  }

  function day(value: unknown, path: string): string | null {
    if (value === null) return null;
    if (typeof value === "string" && isDay(value)) return value;
    at(path, wants.day);
    return null;
  }

  function rates(value: unknown, path: string): Rational[] | null {
    if (value === null) return null;
    const given = fieldsOf(value);
    const shares = levels.map((level) => {
      const rate = given?.[level.id];
      try {
        return typeof rate === "string" || typeof rate === "number" ? exact(rate) : undefined;
      } catch {
        return undefined;
      }
    });
    const all = shares.filter((share): share is Rational => share !== undefined);
    if (all.length === levels.length && Object.keys(given ?? {}).length === levels.length) return all;
    at(path, wants.rates);
    return null;
  }
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
    return { faults: [{ path: "", error: new DomainError("policy.notJson", { found: error.message }) }] };
  }
}

/** The content of a file for a scheme and the rules that go with it, which `importPack` reads back to the same. */
export function exportPack({ id, title, levels, taxes }: ShareScheme, rules?: RuleSheet): string {
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

function fieldsOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
