import { methods, parseMethod, type MethodEntry } from "../../inputs/methods";
import type { Language, Text } from "../../locale/text";
import type { Option } from "../kit/define";

/** The name that a formula uses for a method; one with a parameter is offered with its sample. */
function nameOf({ name, sample }: MethodEntry): string {
  return sample === undefined ? name : `${name}:${sample}`;
}

/** The methods as options of a form, the usual ones first. */
export const methodOptions: readonly Option[] = methods.map((entry) => ({
  value: nameOf(entry),
  label: entry.title,
  help: entry.about,
}));

/** A method as a cell of the sheet shows it: its short Chinese name where formulas understand that, else its English one. */
export function wordFor(name: string, language: Language): string {
  const entry = methods.find((candidate) => nameOf(candidate) === name);
  const short = entry?.title.zh.replace(/[((].*$/, "") ?? name;
  return language === "zh" && entry && parseMethod(short) === entry.method ? short : name;
}

/** The title without what stands in brackets: 韦伯斯特法, Webster. */
export function shortTitle(name: string): Text {
  const title = methodTitle(name)?.label ?? { zh: name, en: name };
  return { zh: title.zh.replace(/[((].*$/, "").trim(), en: title.en.replace(/\(.*$/, "").trim() };
}

export function methodTitle(name: string): Option | undefined {
  return methodOptions.find((option) => option.value === name);
}
