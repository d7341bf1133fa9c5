import type { Method } from "../../../domain/apportionment/method";
import { comparable, normalise } from "../../../domain/kernel/names";
import { show, type CellReader, type Choice } from "../../../inputs/cell";
import { fault, InputError } from "../../../inputs/faults";
import { say, type Language, type Text } from "../../../locale/text";
import type { Arrangement } from "../answer";
import { methods, type MethodEntry } from "./methodTable";

/** The parameter stands after a colon, an equals sign or the name itself. */
const byName = new Map<string, MethodEntry>();
for (const entry of methods)
  for (const word of [entry.name, entry.label.zh, entry.label.en, ...entry.synonyms])
    byName.set(comparable(word), entry);

const VARIANTS: Readonly<Record<string, (method: Method) => Method | undefined>> = {
  clip: (method) => (method.kind === "remainder" ? { ...method, bounds: "clip" } : undefined),
  fair: (method) => (method.kind === "remainder" ? { ...method, bounds: "fair" } : undefined),
  rounded: (method) =>
    method.kind === "remainder" && method.quota === "hagenbach-bischoff"
      ? { ...method, quota: "hagenbach-bischoff-rounded" }
      : undefined,
  largest: (method) => (method.kind === "divisor" ? { ...method, scarce: "largest" } : undefined),
  everyone: (method) => (method.kind === "divisor" ? { ...method, scarce: "everyone" } : undefined),
};

/** The method of a text such as "webster", "D'Hondt", "最大余数", "hamilton:clip", "stationary:1/3"; undefined where there is none. */
export function parseMethod(text: string): Method | undefined {
  const tidy = normalise(text).replace(/[=:]/g, ":");
  const plain = byName.get(comparable(tidy));
  if (plain) return typeof plain.method === "function" ? undefined : plain.method;
  const [, name = "", after = ""] = /^(.*)[:_ ]\s*([^:_ ]+)$/.exec(tidy) ?? [];
  const entry = byName.get(comparable(name));
  if (typeof entry?.method === "function") return entry.method(after);
  const variant = VARIANTS[after.toLowerCase()];
  const base = variant && name !== "" ? parseMethod(name) : undefined;
  return base && variant ? variant(base) : undefined;
}

function unknown(found: string) {
  return fault("input.notOneOf", {
    found,
    choices: methods.map(nameOf),
  });
}

/**
 * The method of a text.
 * @throws InputError where there is no such method
 */
export function readMethod(text: string): Method {
  const found = parseMethod(text);
  if (!found)
    throw new InputError([
      { severity: "error", fault: unknown(text), place: { argument: { zh: "方法", en: "method" } } },
    ]);
  return found;
}

/** What Excel may offer; a method with a parameter is offered with one for an example. */
const offered: readonly Choice[] = methods.map(({ name, sample, label, about }) => ({
  value: sample === undefined ? name : `${name}:${sample}`,
  label,
  help: about,
}));

/** A method of sharing by any of its names. */
export function method(blank?: { value: Method }): CellReader<Method> {
  return {
    blank,
    choices: offered,
    read(cell) {
      const found = parseMethod(show(cell));
      if (found) return { value: found };
      return { fault: unknown(show(cell)) };
    },
  };
}

/** A method by any of its names, as the name that formulas and plans use. */
export function methodReader(): CellReader<string> {
  const reader = method();
  return {
    read(cell) {
      const reading = reader.read(cell);
      if ("fault" in reading) return reading;
      const entry = byName.get(comparable(normalise(show(cell))));
      return { value: entry ? nameOf(entry) : normalise(show(cell)) };
    },
  };
}

/** A method together with what it is called, for tables with a column for each. */
export interface NamedMethod {
  readonly method: Method;
  readonly title: (language: Language) => string;
}

/** A method called as the planner calls it. */
export function namedMethod(): CellReader<NamedMethod> {
  const reader = method();
  return {
    read(cell) {
      const reading = reader.read(cell);
      return "fault" in reading ? reading : { value: { method: reading.value, title: () => normalise(show(cell)) } };
    },
  };
}

/** The methods that most planners compare, each by its label. */
export function usualNamed(): NamedMethod[] {
  return methods
    .filter(({ usual }) => usual)
    .map(({ name, label }) => ({ method: readMethod(name), title: (language) => say(label, language) }));
}

/** The name that a formula uses for a method; one with a parameter is offered with its sample. */
function nameOf({ name, sample }: MethodEntry): string {
  return sample === undefined ? name : `${name}:${sample}`;
}

/** Whether a method can share in an arrangement: only one with a divisor keeps the totals of towns and categories at once. */
export function serves(method: Method | undefined, arrangement: Arrangement): boolean {
  return method !== undefined && (arrangement !== "matrix" || method.kind === "divisor");
}

/** The methods that an arrangement offers, the usual ones first. */
export function methodChoices(arrangement: Arrangement): Choice[] {
  return methods
    .filter((entry) => serves(parseMethod(nameOf(entry)), arrangement))
    .map((entry) => ({ value: nameOf(entry), label: entry.label, help: entry.about }));
}

/** The methods that an arrangement allows, as cells of the sheet show them; those with a parameter are typed. */
export function methodWords(arrangement: Arrangement, language: Language): string[] {
  return methods
    .filter((entry) => typeof entry.method !== "function" && serves(entry.method, arrangement))
    .map((entry) => methodCell(nameOf(entry), language));
}

/** The usual methods as the description of an argument lists them. */
export function usualMethods(arrangement: Arrangement, before: Text): Text {
  const usual = methods.filter((entry) => entry.usual && serves(parseMethod(entry.name), arrangement));
  const zh = usual.map((entry, index) => `${entry.name} ${shortLabel(entry).zh}${index === 0 ? "（默认）" : ""}`);
  const en = usual.map(({ name }, index) => name + (index === 0 ? " (default)" : ""));
  return { zh: `${before.zh}${zh.join("、")} 等`, en: `${before.en}${en.join(", ")} …` };
}

/** The label without what stands in brackets: 韦伯斯特法, Webster. */
function shortLabel({ label }: MethodEntry): Text {
  const short = (text: string) => text.replace(/\s*[(\uff08].*$/, "");
  return { zh: short(label.zh), en: short(label.en) };
}

/** What a method is called and what it does, where it goes by the name that forms keep. */
export function methodWord(name: string): { readonly label: Text; readonly about?: Text; readonly short: Text } {
  const entry = methods.find((candidate) => nameOf(candidate) === name);
  if (!entry) return { label: { zh: name, en: name }, short: { zh: name, en: name } };
  return { label: entry.label, about: entry.about, short: shortLabel(entry) };
}

/** How a method that was given by any of its names is called in a language: a name that is read back as the same method. */
export function methodName(text: string, language: Language): string {
  const tidy = normalise(text);
  const entry = byName.get(comparable(tidy));
  if (entry) return say(entry.label, language);
  const colon = tidy.indexOf(":");
  const base = colon > 0 ? byName.get(comparable(tidy.slice(0, colon))) : undefined;
  return base ? say(base.label, language) + tidy.slice(colon) : tidy;
}

/** A method as a cell of the sheet shows it: its short Chinese name where formulas understand that, else its English one. */
export function methodCell(name: string, language: Language): string {
  const entry = methods.find((candidate) => nameOf(candidate) === name);
  if (language === "en" || !entry) return name;
  const { zh } = shortLabel(entry);
  return parseMethod(zh) === entry.method ? zh : name;
}
