import type { ConditionalFormattingRule } from "exceljs";
import type { ColourRule } from "../grid/grid";
import { argb, rgb } from "./colours";
import { fileFormula, gridFormula } from "./formulas";

/** Excel's words for a comparison, in its API and in its files. */
const OPERATORS = new Map([
  ["GreaterThan", "greaterThan"],
  ["GreaterThanOrEqual", "greaterThanOrEqual"],
  ["LessThan", "lessThan"],
  ["LessThanOrEqual", "lessThanOrEqual"],
  ["EqualTo", "equal"],
  ["NotEqualTo", "notEqual"],
  ["Between", "between"],
  ["NotBetween", "notBetween"],
]);

/** What exceljs makes of a rule; its own types leave out some comparisons that it reads and writes. */
interface FileRule {
  readonly type: string;
  readonly operator?: string;
  readonly formulae?: readonly unknown[];
  readonly style?: {
    readonly font?: { readonly color?: { readonly argb?: string } };
    readonly fill?: { readonly bgColor?: { readonly argb?: string } };
  };
  readonly color?: readonly { readonly argb?: string }[];
}

/** A colour rule as a file holds it. */
export function fileRule(rule: ColourRule, priority: number): ConditionalFormattingRule {
  if (rule.kind === "scale") {
    const colors = rule.middle ? [rule.low, rule.middle, rule.high] : [rule.low, rule.high];
    return {
      type: "colorScale",
      priority,
      cfvo: [{ type: "min" }, ...(rule.middle ? [{ type: "percentile" as const, value: 50 }] : []), { type: "max" }],
      color: colors.map((color) => ({ argb: argb(color) })),
    };
  }
  const style = {
    ...(rule.color ? { font: { color: { argb: argb(rule.color) } } } : {}),
    ...(rule.fill
      ? { fill: { type: "pattern" as const, pattern: "solid" as const, bgColor: { argb: argb(rule.fill) } } }
      : {}),
  };
  if (rule.kind === "formula") return { type: "expression", priority, formulae: [fileFormula(rule.formula)], style };
  const operands = [rule.first, ...(rule.second === undefined ? [] : [rule.second])].map(fileFormula);
  return {
    type: "cellIs",
    priority,
    operator: (OPERATORS.get(rule.operator) ?? "equal") as "equal",
    formulae: operands,
    style,
  };
}

/** A rule of a file in the grid's terms; undefined for kinds that the workbench does not show. */
export function gridRule({ type, operator, formulae = [], style, color = [] }: FileRule): ColourRule | undefined {
  if (type === "colorScale") {
    const stops = color.map((stop) => rgb(stop.argb));
    const [low, high, middle] = [stops[0], stops.at(-1), stops.length === 3 ? stops[1] : undefined];
    return low && high ? { kind: "scale", low, high, ...(middle ? { middle } : {}) } : undefined;
  }
  const [ink, fill] = [rgb(style?.font?.color?.argb), rgb(style?.fill?.bgColor?.argb)];
  const look = { ...(ink ? { color: ink } : {}), ...(fill ? { fill } : {}) };
  const [first, second] = formulae.map((operand) => String(operand));
  if (first === undefined) return undefined;
  if (type === "expression") return { kind: "formula", formula: gridFormula(first), ...look };
  const word = [...OPERATORS].find(([, written]) => written === operator)?.[0];
  if (type !== "cellIs" || !word) return undefined;
  return { kind: "compare", operator: word, first, ...(second === undefined ? {} : { second }), ...look };
}
