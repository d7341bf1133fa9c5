import type { Block, PlanCell, SheetPlan } from "../wizards/kit/plan";

/** How a sheet has room for its wrapped texts. */
export interface Fit {
  /** Of the columns from A on, in characters. */
  readonly widths: readonly number[];
  /** Of the rows that are higher than one line, in points. */
  readonly heights: ReadonlyMap<number, number>;
  /** By how much the sheet must be printed smaller because it has become wider, at most 1. */
  readonly shrink: number;
}

const LINE_HEIGHT = 15;
const PADDING = 4;
/** Excel has no higher rows and no wider columns, in points and in characters. */
const HIGHEST = 409;
const WIDEST = 255;
const MOST_LINES = Math.floor((HIGHEST - PADDING) / LINE_HEIGHT);

const USUAL_WIDTH = 8.43;
/** A Chinese character and a Latin letter, in digits of the usual font and never less than they take. */
const WIDE = 2.1;
const NARROW = 1.1;
/** The room that the indents of a form take from a cell. */
const FORM_INDENT = 1.5;

/**
 * Rows as high as their wrapped texts need; Excel does not see to that in every version, nor for what a formula spills. Where a row
 * would be higher than Excel lets it be, the column of the text is as wide as it must be, so that nothing is cut in print.
 */
export function fit({ blocks, widths, print }: SheetPlan): Fit {
  const texts = blocks.flatMap(wrappedTexts);
  const wide = [...widths];
  for (const { column, text, indent } of texts) {
    const given = wide[column] ?? USUAL_WIDTH;
    if (linesOf(text, given - indent) > MOST_LINES) wide[column] = widthFor(text, given, indent);
  }
  const lines = new Map<number, number>();
  for (const { row, column, text, indent } of texts)
    lines.set(row, Math.max(lines.get(row) ?? 1, linesOf(text, (wide[column] ?? USUAL_WIDTH) - indent)));
  const heights = [...lines]
    .filter(([, count]) => count > 1)
    .map(([row, count]) => [row, Math.min(HIGHEST, count * LINE_HEIGHT + PADDING)] as const);
  const printed = (of: readonly number[]) =>
    Array.from(
      { length: print?.area.columns ?? 0 },
      (_, index) => of[(print?.area.column ?? 0) + index] ?? USUAL_WIDTH,
    ).reduce((sum, width) => sum + width, 0);
  const [before, after] = [printed(widths), printed(wide)];
  return {
    widths: Array.from(wide, (width) => width ?? USUAL_WIDTH),
    heights: new Map(heights),
    shrink: after > before ? before / after : 1,
  };
}

interface WrappedText {
  readonly row: number;
  readonly column: number;
  /** What a formula comes to is known only where the plan says so; else it has two lines. */
  readonly text: PlanCell;
  readonly indent: number;
}

function wrappedTexts({ row, column, cells, role, wrap, merged, shows = cells }: Block): WrappedText[] {
  if (!wrap || merged) return [];
  const indent = role === "form" ? FORM_INDENT : 0;
  return shows.flatMap((line, down) =>
    line.map((text, across) => ({ row: row + down, column: column + across, text, indent })),
  );
}

/** Lines that a text takes in a column; Latin words break only where one is longer than a line. */
function linesOf(cell: PlanCell, width: number): number {
  if (cell === null) return 2;
  if (typeof cell !== "string") return 1;
  return cell.split("\n").reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, width), 0);
}

function linesOfParagraph(text: string, width: number): number {
  let lines = 1;
  let filled = 0;
  for (const [word] of text.matchAll(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*/g)) {
    const letter = word >= "\u2e80" ? WIDE : NARROW;
    const length = word.trimEnd().length * letter;
    if (filled > 0 && filled + length > width) [lines, filled] = [lines + 1, 0];
    const broken = Math.max(0, Math.ceil(length / width) - 1);
    lines += broken;
    filled += word.length * letter - broken * width;
  }
  return lines;
}

/** The least width, by whole characters, in which a text has no more lines than the highest row. */
function widthFor(text: PlanCell, from: number, indent: number): number {
  let width = Math.ceil(from);
  while (width < WIDEST && linesOf(text, width - indent) > MOST_LINES) width++;
  return width;
}
