import type { Cell, CellStyle, ColourRule } from "./grid";

type Scale = Extract<ColourRule, { kind: "scale" }>;
type Comparison = Extract<ColourRule, { kind: "compare" }>;

/** The looks that a rule gives to the cells of a block; undefined where it gives none. */
export function tints(
  cells: readonly (readonly Cell[])[],
  rule: Scale | Comparison,
): (Pick<CellStyle, "color" | "fill"> | undefined)[][] {
  if (rule.kind === "scale")
    return scaleColours(cells, rule).map((line) => line.map((fill) => (fill === undefined ? undefined : { fill })));
  const { color, fill } = rule;
  const look = { ...(color ? { color } : {}), ...(fill ? { fill } : {}) };
  return cells.map((line) => line.map((cell) => (typeof cell === "number" && holds(cell, rule) ? look : undefined)));
}

/** Whether a number is as a rule compares it. */
function holds(value: number, { operator, first, second = "0" }: Comparison): boolean {
  const [low, high] = [first, second].map((text) => Number(text.replace(/^=/, ""))) as [number, number];
  switch (operator) {
    case "GreaterThan":
      return value > low;
    case "GreaterThanOrEqual":
      return value >= low;
    case "LessThan":
      return value < low;
    case "LessThanOrEqual":
      return value <= low;
    case "EqualTo":
      return value === low;
    case "NotEqualTo":
      return value !== low;
    case "Between":
      return value >= low && value <= high;
    case "NotBetween":
      return value < low || value > high;
    default:
      return false;
  }
}

/** The colours of a scale over the numbers of a block; undefined where a cell holds no number. */
function scaleColours(cells: readonly (readonly Cell[])[], { low, middle, high }: Scale): (string | undefined)[][] {
  const numbers = cells.flat().filter((cell): cell is number => typeof cell === "number");
  const least = numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const span = numbers.reduce((a, b) => Math.max(a, b), -Infinity) - least || 1;
  return cells.map((line) =>
    line.map((cell) => {
      if (typeof cell !== "number") return undefined;
      const place = (cell - least) / span;
      if (!middle) return between(low, high, place);
      return place < 0.5 ? between(low, middle, place * 2) : between(middle, high, place * 2 - 1);
    }),
  );
}

function between(from: string, to: string, place: number): string {
  const channel = (at: number) => {
    const [start = 0, end = 0] = [from, to].map((color) => Number.parseInt(color.slice(at, at + 2), 16));
    return Math.round(start + (end - start) * place)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
