/** Excel keeps the functions of an add-in in a file as _xldudf_NAMESPACE_NAME, with a dot of the name as another underscore. */
const PREFIX = "_xldudf_";
const OURS = /\bTOWN\.([A-Z][A-Z0-9.]*)(?=\()/g;
const THEIRS = /\b_xldudf_TOWN_([A-Z][A-Z0-9_]*)(?=\()/g;
/** Functions that are newer than the file format carry a prefix in it. */
const NEWER = /\b(NUMBERVALUE|IFNA|CONCAT|TEXTJOIN|IFS|XLOOKUP|FILTER|SORT|UNIQUE|SEQUENCE)(?=\()/g;

/** A formula as a file holds it: without "=", with Excel's prefixes. */
export function fileFormula(formula: string): string {
  return outsideTexts(formula.replace(/^=/, ""), (part) =>
    part.replace(OURS, (_, name: string) => `${PREFIX}TOWN_${name.replaceAll(".", "_")}`).replace(NEWER, "_xlfn.$1"));
}

/** A formula of a file as the grid takes it. */
export function gridFormula(formula: string): string {
  return `=${outsideTexts(formula.replace(/^=/, ""), (part) => part.replace(THEIRS, (_, name: string) => `TOWN.${name.replaceAll("_", ".")}`).replace(/_xl(?:fn|ws)\.(?:_xlws\.)?/g, ""))}`;
}

/** Applies a change to a formula, but not inside its texts in quotation marks. */
function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula.split(/("(?:[^"]|"")*")/).map((part, index) => (index % 2 === 1 ? part : change(part))).join("");
}
