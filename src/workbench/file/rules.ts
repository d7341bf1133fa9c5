import { rangeName } from "../../inputs/address";
import type { ColourRule, Rectangle } from "../grid/grid";
import { argb, rgb } from "./colours";
import { fileFormula, gridFormula } from "./formulas";
import type { FileStyle, StyleSheet } from "./styles";
import { all, escaped, tag, type XmlElement } from "./xml";

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
export function gridRule(rule: XmlElement, differences: readonly FileStyle[]): ColourRule | undefined {
  const { type, operator, dxfId } = rule.attributes;
  if (type === "colorScale") {
    const stops = all(rule, "color").map(({ attributes }) => rgb(attributes["rgb"]));
    const [low, high, middle] = [stops[0], stops.at(-1), stops.length === 3 ? stops[1] : undefined];
    return low && high ? { kind: "scale", low, high, ...(middle ? { middle } : {}) } : undefined;
  }
  const style = dxfId === undefined ? undefined : differences[Number(dxfId)];
  const [ink, fill] = [rgb(style?.font?.color), rgb(style?.fill?.background)];
  const look = { ...(ink ? { color: ink } : {}), ...(fill ? { fill } : {}) };
  const [first, second] = rule.children.filter(({ name }) => name === "formula").map(({ text }) => text);
  if (first === undefined) return undefined;
  if (type === "expression") return { kind: "formula", formula: gridFormula(first), ...look };
  const word = [...OPERATORS].find(([, written]) => written === operator)?.[0];
  if (type !== "cellIs" || !word) return undefined;
  return { kind: "compare", operator: word, first, ...(second === undefined ? {} : { second }), ...look };
}
