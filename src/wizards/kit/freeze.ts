import { addressIn, type Grid } from "../../inputs/grid";
import { isBlank, show, type CellValue } from "../../inputs/cell";
import type { PlanRecord, SourceRecord } from "./plan";

type Cells = readonly (readonly CellValue[])[];

/** Cells as they stood, from a place on. */
interface Stood {
  readonly row: number;
  readonly column: number;
  readonly cells: Cells;
}

/** A source as it stood when a plan was made final; without its cells where they are of people, which are kept nowhere. */
type FrozenSource = SourceRecord & { readonly stood?: Stood & { readonly sheet: string } };

/** All that a final plan was made of: what can be worked out again, and what was signed. JSON. */
export interface Frozen {
  readonly plan: Pick<PlanRecord, "id" | "wizard" | "title" | "name" | "year" | "written" | "version" | "language">;
  readonly day: string;
  readonly choices: unknown;
  readonly sources: Readonly<Record<string, FrozenSource>>;
  /** The sheets by the names of their final copies. */
  readonly sheets: Readonly<Record<string, Stood>>;
}

/** The sources of a plan with their cells; of those that hold people's data only the mark. */
export function frozenSources(
  { sources }: PlanRecord,
  grids: Readonly<Record<string, Grid | undefined>>,
): Frozen["sources"] {
  return Object.fromEntries(
    Object.entries(sources).map(([key, source]) => {
      const grid = grids[key];
      if (!grid?.origin || source.personal) return [key, source];
      const { sheet, row, column } = grid.origin;
      return [key, { ...source, stood: { sheet, row, column, cells: grid.cells } }];
    }),
  );
}

export function frozen(
  { id, wizard, title, name, year, written, version, language, choices }: PlanRecord,
  day: string,
  sources: Frozen["sources"],
  sheets: readonly (readonly [string, Grid])[],
): Frozen {
  return {
    plan: { id, wizard, title, name, year, written, version, language },
    ...{ day, choices, sources },
    sheets: Object.fromEntries(
      sheets.map(([sheet, { cells, origin }]) => [
        sheet,
        { row: origin?.row ?? 0, column: origin?.column ?? 0, cells },
      ]),
    ),
  };
}

/** The addresses of cells that hold something else than they held, and of those that have come or gone. */
export function changedCells(stood: Stood, now: Grid | undefined): string[] {
  if (!now?.origin) return [];
  const { origin } = now;
  const rows = Math.max(stood.row + stood.cells.length, origin.row + now.cells.length);
  const width = (cells: Cells) => cells[0]?.length ?? 0;
  const columns = Math.max(stood.column + width(stood.cells), origin.column + width(now.cells));
  const changed: string[] = [];
  for (let row = Math.min(stood.row, origin.row); row < rows; row++)
    for (let column = Math.min(stood.column, origin.column); column < columns; column++) {
      const then = stood.cells[row - stood.row]?.[column - stood.column];
      const today = now.cells[row - origin.row]?.[column - origin.column];
      const address = addressIn(now, row - origin.row, column - origin.column);
      if (!isSame(then, today) && address !== undefined) changed.push(address);
    }
  return changed;
}

function isSame(left: CellValue, right: CellValue): boolean {
  if (isBlank(left) || isBlank(right)) return isBlank(left) && isBlank(right);
  return left === right || (typeof left !== "number" && show(left) === show(right));
}
