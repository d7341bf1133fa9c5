import { rangeName } from "../../inputs/address";
import type { ColourRule, Rectangle } from "../grid/grid";
import { argb, rgb } from "./colours";
import { fileFormula, gridFormula } from "./formulas";
import type { StyleSheet } from "./styles";
import { escaped, tag } from "./xml";

/** Excel's words for a comparison, in its API and in its files. */
export const OPERATORS = new Map([
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

/** The colours of an area as a file holds them; `priority` is 1 for the rule that wins. */
export function ruleXml(
  { area, rule }: { readonly area: Rectangle; readonly rule: ColourRule },
  priority: number,
  styles: StyleSheet,
): string {
  return tag("conditionalFormatting", { sqref: rangeName(area) }, cfRuleXml(rule, priority, styles));
}

function cfRuleXml(rule: ColourRule, priority: number, styles: StyleSheet): string {
  if (rule.kind === "scale") {
    const stops = [
      [tag("cfvo", { type: "min" }), rule.low],
      ...(rule.middle ? [[tag("cfvo", { type: "percentile", val: 50 }), rule.middle] as const] : []),
      [tag("cfvo", { type: "max" }), rule.high],
    ] as const;
    const colours = stops.map(([, color]) => tag("color", { rgb: argb(color) }));
    const scale = tag("colorScale", {}, ...stops.map(([at]) => at), ...colours);
    return tag("cfRule", { type: "colorScale", priority }, scale);
  }
  const operands = (rule.kind === "formula" ? [rule.formula] : [rule.first, rule.second])
    .filter((operand) => operand !== undefined)
    .map((operand) => tag("formula", {}, escaped(fileFormula(operand))));
  const look = { dxfId: styles.difference(rule), priority };
  if (rule.kind === "formula") return tag("cfRule", { type: "expression", ...look }, ...operands);
  const operator = OPERATORS.get(rule.operator);
  if (operator === undefined) throw new Error(`${rule.operator} is no comparison of a file.`);
  return tag("cfRule", { type: "cellIs", ...look, operator }, ...operands);
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
