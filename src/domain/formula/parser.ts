import { create, parseDependencies, type MathNode } from "mathjs/number";
import { DomainError } from "../kernel/errors";
import { MARK } from "./names";

/** Only the parser of mathjs is there: nothing that evaluates, imports, or knows functions. Made at the first use. */
let parse: ((text: string) => MathNode) | undefined;

function parser(): (text: string) => MathNode {
  if (parse) return parse;
  const made = create(parseDependencies ?? {}, {}).parse;
  // A name may be in any script.
  made.isAlpha = (character: string) => /[\p{L}_]/u.test(character) || character === MARK;
  parse = made;
  return made;
}

/** Longer formulas than anyone writes could exhaust the parser. */
const MOST = 1000;

/**
 * The syntax tree of a formula whose columns have been marked.
 * @throws formula.empty, formula.syntax, formula.tooComplex
 */
export function parseFormula(text: string, readable: (marked: string) => string): MathNode {
  if (text.trim() === "") throw new DomainError("formula.empty", {});
  if (text.length > MOST) throw new DomainError("formula.tooComplex", { most: MOST });
  const comment = text.indexOf("#");
  if (comment >= 0) throw new DomainError("formula.syntax", { near: readable(text.slice(comment)) });
  try {
    return parser()(text);
  } catch (error) {
    if (error instanceof RangeError) throw new DomainError("formula.tooComplex", { most: MOST });
    if (!(error instanceof SyntaxError)) throw error;
    const { char } = error as SyntaxError & { char?: number };
    throw new DomainError("formula.syntax", { near: readable(text.slice((char ?? 1) - 1)).trim() });
  }
}
