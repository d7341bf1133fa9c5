import type { ColourRule } from "../../grid/grid";
import type { ColourData } from "../book";
import { HostObject, since, type Members } from "../hostObject";
import { colourOf, intersection, type Place } from "./place";

export class ConditionalFormats extends HostObject {
  readonly typeName = "ConditionalFormatCollection";
  readonly members: Members = since("1.6", { methods: ["add", "clearAll", "getCount"] });
  constructor(private readonly range: Place) {
    super();
  }
  override get sheetId() {
    return this.range.sheet;
  }
  private get mine() {
    const { book, sheet, area } = this.range;
    return book.colours.filter((one) => one.sheet === sheet && intersection(one.area, area));
  }
  getCount() {
    return this.mine.length;
  }
  add(type: string) {
    return new ConditionalFormat(this.range, type);
  }
  clearAll() {
    const { book, sheet, area } = this.range;
    for (const rule of this.mine) book.colours.splice(book.colours.indexOf(rule), 1);
    book.grid.clearColours(sheet, area);
  }
}

/** A rule takes effect as soon as it says what to compare and how to show it. */
class ConditionalFormat extends HostObject {
  readonly typeName = "ConditionalFormat";
  readonly members: Members = since("1.6", {
    values: ["id", "type", "priority", "stopIfTrue"],
    links: ["colorScale", "cellValue", "custom"],
  });
  readonly id: string;
  priority = 0;
  stopIfTrue = false;
  private readonly parts: RuleParts = {};
  private current: ColourData | undefined;
  constructor(
    private readonly range: Place,
    readonly type: string,
  ) {
    super();
    this.id = range.book.newId("F");
  }
  setPriority(priority: number) {
    this.priority = priority;
  }
  setStopIfTrue(stop: boolean) {
    this.stopIfTrue = stop;
  }
  private readonly change = (parts: RuleParts) => {
    Object.assign(this.parts, parts, parts.look ? { look: { ...this.parts.look, ...parts.look } } : {});
    const rule = ruleOf(this.parts);
    if (!rule) return;
    const { book, sheet, area } = this.range;
    const next = { sheet, area, rule };
    const place = this.current ? book.colours.indexOf(this.current) : -1;
    book.colours.splice(place < 0 ? book.colours.length : place, place < 0 ? 0 : 1, next);
    this.current = next;
    book.grid.colour(sheet, area, rule);
  };
  get colorScale() {
    return new ColorScale(this.change);
  }
  get cellValue() {
    return new CellValueRule(this.change);
  }
  get custom() {
    return new CustomRule(this.change);
  }
}

interface RuleParts {
  scale?: { minimum: { color: string }; midpoint?: { color: string }; maximum: { color: string } };
  comparison?: { operator: string; formula1: string; formula2?: string };
  formula?: string;
  look?: { color?: string; fill?: string };
}

function ruleOf({ scale, comparison, formula, look }: RuleParts): ColourRule | undefined {
  if (scale)
    return {
      kind: "scale",
      low: scale.minimum.color,
      high: scale.maximum.color,
      ...(scale.midpoint ? { middle: scale.midpoint.color } : {}),
    };
  if (!look) return undefined;
  if (comparison)
    return {
      kind: "compare",
      operator: comparison.operator,
      first: comparison.formula1,
      ...(comparison.formula2 ? { second: comparison.formula2 } : {}),
      ...look,
    };
  return formula === undefined ? undefined : { kind: "formula", formula, ...look };
}

type Change = (parts: RuleParts) => void;

class ColorScale extends HostObject {
  readonly typeName = "ColorScaleConditionalFormat";
  readonly members: Members = since("1.6", { values: ["criteria"] });
  criteria: unknown = {};
  constructor(private readonly change: Change) {
    super();
  }
  setCriteria(scale: NonNullable<RuleParts["scale"]>) {
    this.change({ scale });
  }
}

class CellValueRule extends HostObject {
  readonly typeName = "CellValueConditionalFormat";
  readonly members: Members = since("1.6", { values: ["rule"], links: ["format"] });
  rule: unknown = {};
  constructor(private readonly change: Change) {
    super();
  }
  setRule(comparison: NonNullable<RuleParts["comparison"]>) {
    this.change({ comparison });
  }
  get format() {
    return new RuleFormat(this.change);
  }
}

class CustomRule extends HostObject {
  readonly typeName = "CustomConditionalFormat";
  readonly members: Members = since("1.6", { links: ["rule", "format"] });
  constructor(private readonly change: Change) {
    super();
  }
  get rule() {
    return new RuleFormula(this.change);
  }
  get format() {
    return new RuleFormat(this.change);
  }
}

class RuleFormula extends HostObject {
  readonly typeName = "ConditionalFormatRule";
  readonly members: Members = since("1.6", { values: ["formula"] });
  formula = "";
  constructor(private readonly change: Change) {
    super();
  }
  setFormula(formula: string) {
    this.change({ formula });
  }
}

class RuleFormat extends HostObject {
  readonly typeName = "ConditionalRangeFormat";
  readonly members: Members = since("1.6", { links: ["fill", "font"] });
  constructor(private readonly change: Change) {
    super();
  }
  get fill() {
    return new RuleFill((fill) => this.change({ look: { fill: colourOf(fill, "ConditionalRangeFill.color") } }));
  }
  get font() {
    return new RuleFont((color) => this.change({ look: { color: colourOf(color, "ConditionalRangeFont.color") } }));
  }
}

class RuleFill extends HostObject {
  readonly typeName = "ConditionalRangeFill";
  readonly members: Members = since("1.6", { values: ["color"] });
  color = "";
  constructor(private readonly paint: (color: string) => void) {
    super();
  }
  setColor(color: string) {
    this.paint(color);
  }
}

class RuleFont extends HostObject {
  readonly typeName = "ConditionalRangeFont";
  readonly members: Members = since("1.6", { values: ["color", "bold"] });
  color = "";
  bold = false;
  constructor(private readonly paint: (color: string) => void) {
    super();
  }
  setColor(color: string) {
    this.paint(color);
  }
  setBold(bold: boolean) {
    this.bold = bold;
  }
}
