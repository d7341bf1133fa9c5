export interface GridFacts {
  /** A place whose kind has no row in the standard; `found` is "" where it has no kind. */
  "grids.kindUnknown": { unit: number; found: string; kinds: readonly string[] };
  /** A standard that asks for more households at least than it allows at most. */
  "grids.standard": { least: number; most: number };
  /** The standard limits the area, and that of a place is not known. */
  "grids.areaMissing": { unit: number };
  /** Roles are counted by units of which the table has no column. */
  "gridstaff.per": { role: string; unit: "grid" | "village" | "community" };
}
