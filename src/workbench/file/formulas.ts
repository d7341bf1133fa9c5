/**
 * Excel keeps the functions of an add-in in a file as _xldudf_NAMESPACE_NAME. Names of ours have no underscore, so that the
 * way back is plain whether a dot inside a name is kept or written as an underscore too.
 */
const OURS = /(?<![\w.])TOWN\.([A-Z][A-Z0-9.]*)(?=\()/gi;
const THEIRS = /(?<![\w.])_xldudf_TOWN[_.]([A-Z][A-Z0-9_.]*)(?=\()/gi;

/** Functions that are newer than the file format carry a prefix in it; two of them a second one. */
const NEWER = new Set(
  (
    "AGGREGATE ANCHORARRAY ARRAYTOTEXT BYCOL BYROW CEILING.MATH CHOOSECOLS CHOOSEROWS CONCAT CONFIDENCE.NORM COVARIANCE.P COVARIANCE.S DAYS DROP EXPAND FLOOR.MATH " +
    "FORMULATEXT GROUPBY HSTACK IFNA IFS ISFORMULA ISOWEEKNUM LET MAKEARRAY MAP MAXIFS MINIFS MODE.SNGL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE " +
    "PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.INC QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE SCAN SEQUENCE SHEET SHEETS SORTBY STDEV.P STDEV.S " +
    "SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR"
  ).split(" "),
);
const NEWEST = new Set(["FILTER", "SORT"]);
const CALL = /(?<![\w.])([A-Z][A-Z0-9.]*)(?=\()/gi;

/** A formula as a file holds it: without "=", with Excel's prefixes. */
export function fileFormula(formula: string): string {
  return outsideQuotes(formula.replace(/^=/, ""), (part) =>
    part
      .replace(CALL, (name) => {
        const capitals = name.toUpperCase();
        return NEWEST.has(capitals) ? `_xlfn._xlws.${capitals}` : NEWER.has(capitals) ? `_xlfn.${capitals}` : name;
      })
      .replace(OURS, (_, name: string) => `_xldudf_TOWN_${name.toUpperCase().replaceAll(".", "_")}`),
  );
}

/** A formula of a file as the grid takes it. */
export function gridFormula(formula: string): string {
  return `=${outsideQuotes(formula.replace(/^=/, ""), (part) =>
    part.replace(THEIRS, (_, name: string) => `TOWN.${name.replaceAll("_", ".")}`).replace(/_xlfn\.(?:_xlws\.)?/g, ""),
  )}`;
}

/** A formula in which names of one sheet, such as Sheet1!Total, stand as the names of the workbook that they have become. */
export function withWorkbookNames(formula: string, local: ReadonlySet<string>): string {
  if (local.size === 0 || !formula.includes("!")) return formula;
  return formula.replace(
    /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!([\p{L}_\\][\p{L}\p{N}_.\\]*)(?![\p{L}\p{N}_.(!:])/gu,
    (whole: string, name?: string) => (name !== undefined && local.has(name) ? name : whole),
  );
}

/** Applies a change to a formula, but not inside its texts and quoted names of sheets. */
function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}
