/** Signs that Excel allows in the name of a table and Univer's formulas do not, each with a letter that looks like it. */
const SIGNS = [
  ["_", "ˍ"],
  [".", "․"],
] as const;

/** Texts and quoted sheets, which stay, or a name that stands before a bracket. */
const NAMES = /"[^"]*"|'[^']*'|[\p{L}_][\p{L}\p{N}_.ˍ․]*(?=\[)/gu;

export function toUniverTable(name: string): string {
  return SIGNS.reduce((text, [sign, letter]) => text.replaceAll(sign, letter), name);
}

/** A formula with the names of tables as Univer reads them. */
export function toUniverFormula(formula: string): string {
  return formula.replace(NAMES, (part) => (/^["']/.test(part) ? part : toUniverTable(part)));
}

/** A formula of Univer's as Excel writes it. */
export function fromUniverFormula(formula: string): string {
  return formula.replace(NAMES, (part) =>
    /^["']/.test(part) ? part : SIGNS.reduce((text, [sign, letter]) => text.replaceAll(letter, sign), part),
  );
}
