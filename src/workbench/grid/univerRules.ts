import type { FUniver } from "@univerjs/core/facade";
import type { ColourRule, Rectangle } from "./grid";

type Sheet = ReturnType<NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>["getActiveSheet"]>;
type FormulaRange = ReturnType<Sheet["getRange"]>;
type Builder = ReturnType<FormulaRange["createConditionalFormattingRule"]>;

/** Gives a rule to Univer, which colours by what its cells hold. */
export function addRule(api: FUniver, sheet: Sheet, area: Rectangle, rule: ColourRule): void {
  const range = sheet.getRange(area.row, area.column, area.rows, area.columns);
  const builder = range.createConditionalFormattingRule();
  const place = [range.getRange()];
  if (rule.kind === "scale") {
    sheet.addConditionalFormattingRule(builder.setColorScale(stopsOf(api, rule)).setRanges(place).build());
    return;
  }
  const condition = rule.kind === "formula" ? builder.whenFormulaSatisfied(rule.formula) : comparison(builder, rule);
  if (!condition) return;
  if (rule.fill) condition.setBackground(rule.fill);
  if (rule.color) condition.setFontColor(rule.color);
  sheet.addConditionalFormattingRule(condition.setRanges(place).build());
}

function stopsOf(api: FUniver, { low, middle, high }: Extract<ColourRule, { kind: "scale" }>) {
  const kinds = api.Enum.ConditionFormatValueTypeEnum;
  const stops = [
    { color: low, value: { type: kinds.min, value: 0 } },
    ...(middle ? [{ color: middle, value: { type: kinds.percent, value: 50 } }] : []),
    { color: high, value: { type: kinds.max, value: 0 } },
  ];
  return stops.map((stop, index) => ({ index, ...stop }));
}

function comparison(builder: Builder, { operator, first, second }: Extract<ColourRule, { kind: "compare" }>) {
  const [low, high] = [first, second ?? "0"].map((text) => Number(text.replace(/^=/, ""))) as [number, number];
  switch (operator) {
    case "GreaterThan":
      return builder.whenNumberGreaterThan(low);
    case "GreaterThanOrEqual":
      return builder.whenNumberGreaterThanOrEqualTo(low);
    case "LessThan":
      return builder.whenNumberLessThan(low);
    case "LessThanOrEqual":
      return builder.whenNumberLessThanOrEqualTo(low);
    case "EqualTo":
      return builder.whenNumberEqualTo(low);
    case "NotEqualTo":
      return builder.whenNumberNotEqualTo(low);
    case "Between":
      return builder.whenNumberBetween(low, high);
    case "NotBetween":
      return builder.whenNumberNotBetween(low, high);
    default:
      return undefined;
  }
}
