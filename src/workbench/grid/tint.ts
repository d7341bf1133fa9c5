import type { Cell, ColourRule } from "./grid";

type Scale = Extract<ColourRule, { kind: "scale" }>;

/** The colours of a scale over the numbers of a block; undefined where a cell holds no number. */
export function scaleColours(
  cells: readonly (readonly Cell[])[],
  { low, middle, high }: Scale,
): (string | undefined)[][] {
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
