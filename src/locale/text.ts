import type { Title } from "../domain/kernel/names";

/** The two languages of the product. */
export type Language = "zh" | "en";

/** Words for people, in both languages, kept beside the thing that they name. */
export type Text = Title;

export function say(text: Text, language: Language): string {
  return text[language];
}

/** The interface language for an Office display language such as "zh-CN" or "en-US". */
export function languageOf(displayLanguage: string): Language {
  return /^zh\b/i.test(displayLanguage) ? "zh" : "en";
}

/** A name that is the same in both languages, such as a town's. */
export function name(word: string | number): Text {
  return { zh: String(word), en: String(word) };
}

/** A sentence holds no more words of a list than these. */
const TOLD = 10;

/** Joins words as each language does: 甲、乙和丙 / A, B and C. Of a long list the first, and how many there are: 甲、乙等 29 个 / A, B and 27 more. */
export function list(words: readonly Text[], most = TOLD): Text {
  if (words.length > most) {
    const first = words.slice(0, most);
    return {
      zh: `${first.map(({ zh }) => zh).join("、")}等 ${words.length} 个`,
      en: `${first.map(({ en }) => en).join(", ")} and ${words.length - most} more`,
    };
  }
  const join = (all: string[], comma: string, last: string) =>
    all.length < 2 ? (all[0] ?? "") : all.slice(0, -1).join(comma) + last + (all[all.length - 1] ?? "");
  return {
    zh: join(
      words.map((word) => word.zh),
      "、",
      "和",
    ),
    en: join(
      words.map((word) => word.en),
      ", ",
      " and ",
    ),
  };
}
