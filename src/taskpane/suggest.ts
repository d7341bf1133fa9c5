import { areaName, parseArea } from "../inputs/address";
import type { Columns } from "../inputs/columns";
import type { Spot, Survey } from "../inputs/survey";
import { readTable, type Grid, type TableSpec } from "../inputs/table";

/** Headings and a few rows show whether a table fits; the rest is read once it is chosen. */
const READ_ROWS = 40;

/**
 * The spot that fits a table best: no needed column missing, then the most columns found, with further headings that speak for it. A table of Excel's wins over
 * the sheet that it stands on. Undefined where no spot fits.
 */
export function bestSpot(
  spec: TableSpec<Columns>,
  spots: readonly { readonly spot: Spot; readonly grid: Grid }[],
): Spot | undefined {
  const preference = { table: 2, name: 1, sheet: 0 } as const;
  let best: { spot: Spot; found: number } | undefined;
  for (const { spot, grid } of spots) {
    const head = { ...grid, cells: grid.cells.slice(0, READ_ROWS) };
    const reading = readTable(spec, head);
    if (reading.lines === 0) continue;
    const used = new Set<number | undefined>(Object.values(reading.found));
    const found =
      used.size + reading.headings.filter(({ name }, column) => !used.has(column) && spec.speaks?.(name)).length;
    const better =
      !best || found > best.found || (found === best.found && preference[spot.kind] > preference[best.spot.kind]);
    if (better) best = { spot, found };
  }
  return best && best.found > 1 ? best.spot : undefined;
}

/** The address of a source today: where the spot that begins in the same cell has grown or shrunk, so has the source. */
export function grownAddress(address: string, survey: Survey): string {
  const area = parseArea(address);
  const starts = (spot: Spot) => {
    const other = parseArea(spot.address);
    return (
      other &&
      area &&
      other.sheet === area.sheet &&
      other.row === area.row &&
      other.column === area.column &&
      other.columns >= area.columns
    );
  };
  const spots = survey.spots.filter(starts);
  return spots.some((spot) => spot.address === address)
    ? address
    : ((spots.find(({ kind }) => kind !== "sheet") ?? spots[0])?.address ?? address);
}

/** The address of the cells that were really read: more than the planner selected where that was one cell of a table. */
export function gridAddress({ cells, origin }: Grid): string | undefined {
  const columns = cells[0]?.length ?? 0;
  return origin && columns > 0 ? areaName({ ...origin, rows: cells.length, columns }) : undefined;
}
