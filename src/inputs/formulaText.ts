/** A call of one of our functions in a formula: its id, and its arguments as they were typed. */
export interface TypedCall {
  readonly id: string;
  readonly args: readonly string[];
}

const CALL = /(?:^|[^\w.])TOWN\.([A-Z0-9.]+)\(/i;

/** The first call of one of our functions in a formula; undefined where there is none, or no end to it. */
export function callIn(formula: string): TypedCall | undefined {
  const found = CALL.exec(formula);
  if (!found) return undefined;
  const args = argumentsFrom(formula, found.index + found[0].length);
  return args && { id: (found[1] ?? "").toUpperCase(), args };
}

/** The arguments that begin at a place, as far as the bracket that closes the call. */
function argumentsFrom(formula: string, start: number): string[] | undefined {
  const args: string[] = [];
  let depth = 0;
  let begun = start;
  for (let at = start; at < formula.length; at++) {
    const sign = formula[at] ?? "";
    if (sign === '"' || sign === "'") {
      at = formula.indexOf(sign, at + 1);
      if (at < 0) return undefined;
    } else if (depth === 0 && (sign === "," || sign === ")")) {
      args.push(formula.slice(begun, at).trim());
      begun = at + 1;
      if (sign === ")") return args.length === 1 && args[0] === "" ? [] : args;
    } else if ("({".includes(sign)) depth++;
    else if (")}".includes(sign)) depth--;
  }
  return undefined;
}
