/** Functions of Excel that answer with a block of cells; those of the add-in may do so too. */
const BLOCKS = new Set(
  (
    "ANCHORARRAY BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER GROUPBY HSTACK MAKEARRAY MAP RANDARRAY SCAN SEQUENCE " +
    "SORT SORTBY TAKE TEXTSPLIT TOCOL TOROW TRANSPOSE UNIQUE VSTACK WRAPCOLS WRAPROWS"
  ).split(" "),
);

/** Functions that work out all their arguments cell by cell by themselves. */
const ARRAYS = new Set(["SUMPRODUCT", "MMULT", "AGGREGATE", "LOOKUP"]);

const everywhere = () => true;
const notSecond = (index: number) => index !== 1;
const notFirst = (index: number) => index !== 0;
/** Area, criterion, area, criterion, … */
const evenly = (index: number) => index % 2 === 0;
/** What is added up first, then area and criterion in turn. */
const oddly = (index: number) => index === 0 || index % 2 === 1;

/** Which arguments of a function are areas of cells. */
const TAKES_AREAS = new Map<string, (index: number) => boolean>(
  (
    [
      [
        everywhere,
        "SUM SUMSQ PRODUCT COUNT COUNTA COUNTBLANK AVERAGE AVERAGEA MIN MAX MINA MAXA MEDIAN MODE MODE.SNGL STDEV STDEV.P STDEV.S VAR VAR.P VAR.S " +
          "AND OR XOR ROWS COLUMNS ROW COLUMN AREAS INDEX OFFSET SUBTOTAL CONCAT TEXTJOIN CORREL FREQUENCY NPV IRR " +
          "LARGE SMALL PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC QUARTILE.EXC",
      ],
      [notSecond, "SUMIF COUNTIF AVERAGEIF"],
      [evenly, "COUNTIFS"],
      [oddly, "SUMIFS AVERAGEIFS MAXIFS MINIFS"],
      [notFirst, "MATCH VLOOKUP HLOOKUP XLOOKUP XMATCH RANK RANK.EQ RANK.AVG"],
    ] as const
  ).flatMap(([which, names]) => names.split(" ").map((name) => [name, which] as const)),
);

const SHEET = String.raw`(?:(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?\d+`;
/** Texts, areas, calls, cells, names and columns of tables, operators, and what else is a sign of its own. */
const TOKEN = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`(${SHEET}(?:${CELL}:${CELL}|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+))`,
    String.raw`([\p{L}_][\p{L}\p{N}_.]*)\(`,
    String.raw`${SHEET}${CELL}(?![\p{L}\p{N}_.(\[!])`,
    String.raw`([\p{L}_][\p{L}\p{N}_.]*(?:\[(?:[^\[\]]|\[[^\]]*\])*\])?)`,
    String.raw`([-+*/^&=<>])`,
    String.raw`[^\s]`,
  ].join("|"),
  "giu",
);
/** What looks like a name and is one value. */
const SINGLE = /^(true|false)$|\[@|\[#This Row\]/i;

/**
 * Whether a formula may come to more than one cell, or works cell by cell inside. Stored plainly, Excel would take it for one of the
 * time before 2018: write an @ before its areas and look only at the row in which it stands.
 */
export function isDynamic(formula: string): boolean {
  const calls: { readonly name: string; argument: number }[] = [];
  let before = "";
  const tokens = [...formula.replace(/^=/, "").matchAll(TOKEN)];
  for (const [at, [text, area, name, word]] of tokens.entries()) {
    if (name !== undefined) {
      const capitals = name.toUpperCase();
      if (capitals.startsWith("TOWN.") || BLOCKS.has(capitals)) return true;
      calls.push({ name: capitals, argument: 0 });
    } else if (text === "(") calls.push({ name: "", argument: 0 });
    else if (text === ")") calls.pop();
    else if (text === ",") {
      const call = calls.at(-1);
      if (call) call.argument++;
    } else if (area !== undefined || (word !== undefined && !SINGLE.test(word))) {
      const isOperand = before !== "" || tokens[at + 1]?.[4] !== undefined;
      if (isTakenApart(calls, isOperand)) return true;
    }
    before = tokens[at]?.[4] ?? "";
  }
  return false;
}

/** Whether an area stands where one cell is meant: beside an operator, or as an argument that is a single value. */
function isTakenApart(
  calls: readonly { readonly name: string; readonly argument: number }[],
  isOperand: boolean,
): boolean {
  if (calls.some(({ name }) => ARRAYS.has(name))) return false;
  const call = calls.at(-1);
  return isOperand || !call || !(TAKES_AREAS.get(call.name)?.(call.argument) ?? false);
}
