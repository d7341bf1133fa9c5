import type {
  ConditionalNode,
  ConstantNode,
  FunctionNode,
  MathNode,
  OperatorNode,
  ParenthesisNode,
  RelationalNode,
  SymbolNode,
} from "mathjs/number";
import { DomainError, InvariantError } from "../kernel/errors";
import { normalise } from "../kernel/names";
import { byUnits, choose, overUnits, type Step } from "./evaluate";
import { ColumnNames, MARK } from "./names";
import { entry, FUNCTION_NAMES, functionNamed, functionFor, OPERATORS } from "./operations";
import { parseFormula } from "./parser";

/** A formula that has been read and found sound, ready for any number of units. */
export interface Formula {
  /** The indexes of the columns that it uses, ascending: only these need to hold numbers. */
  readonly columns: readonly number[];
  /**
   * The value of each of `units` units; `column(index)` gives that many numbers.
   * In doubles; sums are compensated, so that their order does not matter.
   * @throws formula.divisionByZero, formula.noValue with the unit
   */
  evaluate(units: number, column: (index: number) => ArrayLike<number>): number[];
}

/**
 * Reads a planner's formula over the columns of a table, for example `0.4*人口/sum(人口) + 0.3*sqrt(面积)`.
 *
 * It may hold numbers, percentages, columns, + - * / ^, brackets, comparison, and / or / not, `condition ? a : b`
 * and the functions of FUNCTION_NAMES. A column is named by its heading, with or without its unit in brackets; a heading
 * with spaces or signs stands in square brackets: [GDP per head]. Full-width signs, × ÷ ≤ ≥ ≠ <> and a leading = are read as what they mean;
 * a single = compares.
 * @throws formula.empty, formula.syntax, formula.tooComplex, formula.unknownName, formula.ambiguousName, formula.unknownFunction,
 *   formula.argumentCount, formula.noOperator, formula.notAllowed
 */
export function readFormula(expression: string, headings: readonly string[]): Formula {
  const names = new ColumnNames(headings);
  const root = parseFormula(ordinarySigns(names.mark(tidy(expression))), (marked) => names.read(marked));
  const columns = new Set<number>();
  const step = prepare(root, { names, columns });
  return {
    columns: [...columns].sort((a, b) => a - b),
    evaluate(units, column) {
      const read = new Map([...columns].map((index) => [index, new Float64Array(column(index))]));
      const value = step({ units, column: (index) => read.get(index) ?? new Float64Array(units) });
      return typeof value === "number" ? new Array<number>(units).fill(value) : [...value];
    },
  };
}

function tidy(expression: string): string {
  return normalise(expression.replaceAll(MARK, "")).replace(/^=(?!=)/, "");
}

/** Signs as planners write them, after names have been marked: a heading may hold any of them. */
function ordinarySigns(text: string): string {
  return text
    .replace(/×/g, "*")
    .replace(/÷/g, "/")
    .replace(/[−–—]/g, "-")
    .replace(/≤/g, "<=")
    .replace(/≥/g, ">=")
    .replace(/≠|<>/g, "!=")
    .replace(/([<>=!]?)=(?!=)/g, (sign, before) => (before === "" ? "==" : sign));
}

interface Preparation {
  readonly names: ColumnNames;
  readonly columns: Set<number>;
}

function prepare(node: MathNode, preparation: Preparation): Step {
  const { names } = preparation;
  switch (node.type) {
    case "ConstantNode": {
      const { value } = node as ConstantNode;
      if (value === Infinity) throw new DomainError("number.tooLarge", {});
      if (!Number.isFinite(value)) return refuse(node, names);
      return () => value;
    }
    case "ParenthesisNode":
      return prepare((node as ParenthesisNode).content, preparation);
    case "SymbolNode":
      return column((node as SymbolNode).name, preparation);
    case "OperatorNode":
      return operator(node as OperatorNode, preparation);
    case "RelationalNode":
      return chain(node as RelationalNode, preparation);
    case "ConditionalNode": {
      const { condition, trueExpr, falseExpr } = node as ConditionalNode;
      return choice([condition, trueExpr, falseExpr], preparation);
    }
    case "FunctionNode":
      return call(node as FunctionNode, preparation);
    default:
      return refuse(node, names);
  }
}

function refuse(node: MathNode, names: ColumnNames): never {
  throw new DomainError("formula.notAllowed", { found: names.read(node.toString()).trim() });
}

function column(symbol: string, { names, columns }: Preparation): Step {
  const index = symbol.startsWith(MARK) ? Number(symbol.slice(MARK.length)) : names.find(symbol);
  columns.add(index);
  return (run) => run.column(index);
}

function operator(node: OperatorNode, preparation: Preparation): Step {
  const { names } = preparation;
  const source = (part: MathNode | undefined) => names.read(part?.toString() ?? "").trim();
  if (node.implicit)
    throw new DomainError("formula.noOperator", { left: source(node.args[0]), right: source(node.args[1]) });
  const apply = entry(OPERATORS, node.fn);
  if (!apply) return refuse(node, names);
  if (isUnclear(node)) throw new DomainError("formula.brackets", { found: source(node) });
  const operands = node.args.map((part) => prepare(part, preparation));
  const divisor = node.fn === "divide" ? source(node.args[1]) : "";
  return byUnits(operands, apply, (unit, values) =>
    divisor !== "" && values[1] === 0
      ? new DomainError("formula.divisionByZero", { unit, divisor })
      : new DomainError("formula.noValue", { unit, operation: source(node) }),
  );
}

/** 2^3^2 and −2^2 are read one way in Excel (64, 4) and another in mathematics (512, −4). */
function isUnclear({ fn, args }: OperatorNode): boolean {
  const inner = args.some((part) => part.type === "OperatorNode" && (part as OperatorNode).fn === "pow");
  return inner && (fn === "pow" || fn === "unaryMinus");
}

/** 1 < a <= 3: each link holds. */
function chain(node: RelationalNode, preparation: Preparation): Step {
  // a = b = 1 asks in Excel whether the answer of the first is 1.
  if (node.conditionals.some((name) => name === "equal" || name === "unequal"))
    throw new DomainError("formula.brackets", { found: preparation.names.read(node.toString()).trim() });
  const links = node.conditionals.map((name, index) => {
    const apply = OPERATORS[name];
    if (!apply) throw new InvariantError(`the parser made the comparison ${name}`);
    return { apply, index };
  });
  const operands = node.params.map((part) => prepare(part, preparation));
  const holds = (...values: number[]) =>
    links.every(({ apply, index }) => apply(values[index] ?? 0, values[index + 1] ?? 0) !== 0) ? 1 : 0;
  return byUnits(operands, holds, (unit) => new DomainError("formula.noValue", { unit, operation: "" }));
}

function call(node: FunctionNode, preparation: Preparation): Step {
  const { names } = preparation;
  const called: MathNode = node.fn;
  if (called.type !== "SymbolNode") return refuse(node, names);
  const name = functionNamed(node.fn.name);
  const found = node.args.length;
  const count = (least: number, most: number | null) => {
    if (found < least || (most !== null && found > most))
      throw new DomainError("formula.argumentCount", { name, found, least, most });
  };
  if (name === "if") {
    count(3, 3);
    return choice(node.args, preparation);
  }
  const known = functionFor(name, found);
  if (!known) throw new DomainError("formula.unknownFunction", { found: names.read(name), functions: FUNCTION_NAMES });
  if (known.kind === "aggregate") count(1, 1);
  else count(known.least, known.most);
  const operands = node.args.map((part) => prepare(part, preparation));
  const reason = (unit: number) =>
    new DomainError("formula.noValue", { unit, operation: names.read(node.toString()).trim() });
  if (known.kind === "byUnit") return byUnits(operands, known.apply, reason);
  const [operand] = operands;
  if (!operand) throw new InvariantError("an aggregate has one argument");
  return overUnits(operand, known.reduce, reason);
}

function choice(parts: readonly MathNode[], preparation: Preparation): Step {
  const [condition, yes, no] = parts.map((part) => prepare(part, preparation));
  if (!condition || !yes || !no) throw new InvariantError("a choice has three parts");
  return choose(condition, yes, no);
}
