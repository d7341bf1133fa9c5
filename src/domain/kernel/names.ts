/** What a thing is called, in both languages: data for whoever speaks, such as the title of a tax. */
export interface Title {
  readonly zh: string;
  readonly en: string;
}

/** Letters, digits, signs and common characters that normalising leaves alone: nearly every cell of a large table. */
const ORDINARY = /^[\x21-\x7e\u4e00-\u9fff]+$/;

/** Marks of direction, joining and breaking, which nobody sees and every copied text may carry. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
/** Hyphens and dashes that look alike. */
const DASHES = /[\u2010-\u2015\u2212]/g;

/** A text in the one form in which it is read: full-width letters, digits and signs as ordinary ones, spaces as one, trimmed. */
export function normalise(text: string): string {
  if (ORDINARY.test(text)) return text;
  return text.replace(INVISIBLE, "").normalize("NFKC").replace(/\s+/g, " ").trim();
}

/**
 * A text as people wrote it, for keeping and showing: full-width letters, digits and spaces as ordinary ones, trimmed.
 * Punctuation stays: full-width marks are right in a Chinese text.
 */
export function tidy(text: string): string {
  if (ORDINARY.test(text)) return text;
  return text
    .replace(INVISIBLE, "")
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (letter) => letter.normalize("NFKC"))
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * A name as it is spelled: width, spaces, letter case and the length of a dash do not matter, every other mark does. For what
 * marks tell apart: codes (A-1 and A1), towns, columns of a formula.
 */
export function spelling(name: string): string {
  return normalise(name).replaceAll(" ", "").replace(DASHES, "-").toLowerCase();
}

/**
 * A name for comparison: of its spelling, marks and accents do not matter either (城乡社区-支出 and 城乡社区支出, Sainte-Laguë and
 * sainte lague). For headings, taxes, levels, methods, the words of a choice. A name of nothing but marks has none: "".
 */
export function comparable(name: string): string {
  return spelling(name)
    .normalize("NFD")
    .replace(/[\p{M}_\-–—/、,.。:;'‘’"“”`·*&()[\]{}【】〔〕《》]/gu, "")
    .normalize("NFC");
}

const BRACKETS = /[([【〔][^)\]】〕]*[)\]】〕]/g;

/** A name without what stands in brackets, 增值税(含改征) as 增值税; a name of nothing but brackets as it is. */
export function withoutBrackets(name: string): string {
  const whole = normalise(name);
  const bare = whole.replace(BRACKETS, "").trim();
  return bare === "" ? whole : bare;
}
