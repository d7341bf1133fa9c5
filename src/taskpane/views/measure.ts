import { largest, smallest } from "../../domain/kernel/extremes";

/** Han characters, full-width signs and the like fill a whole em; Latin letters and figures about half of one. */
const FULL = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/;
const LATIN = 0.5;

const SHORT = 8;

/** About how wide a text is, in ems: near enough to keep room for it. */
export function ems(text: string): number {
  return [...text].reduce((sum, character) => sum + (FULL.test(character) ? 1 : LATIN), 0);
}

/** The least width in ems in which a heading takes no more than two lines, broken between its words. */
export function headingWidth(heading: string): number {
  const words = heading.split(" ");
  return smallest(
    words.map((_word, index) => Math.max(ems(words.slice(0, index).join(" ")), ems(words.slice(index).join(" ")))),
  );
}

/** The least width in ems of a column of texts: short ones keep their lines, longer ones get room for about two, up to `most`. */
export function textWidth(
  texts: readonly string[],
  most: number,
): { readonly width: number; readonly keepsLine: boolean } {
  const longest = largest(texts.map(ems), 0);
  const keepsLine = longest <= SHORT;
  return { width: keepsLine ? longest : Math.min(most, Math.max(SHORT, longest / 2 + 1)), keepsLine };
}
