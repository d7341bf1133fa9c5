import type { TableReading } from "../../../inputs/table";
import type { CategoryId } from "../answer";
import { categoryColumns, type StaffingColumns } from "../tables";

/** What the table of towns says of posts. Every list has one entry for each town. */
export interface TownCase {
  readonly towns: readonly string[];
  /** The ring of each town; undefined where the table has none. */
  readonly rings: readonly string[] | undefined;
  /** Today's posts and people; undefined where the table has no such column. A blank counts as none. */
  readonly today: Readonly<Record<CategoryId, readonly number[] | undefined>>;
  readonly headcount: Readonly<Record<CategoryId, readonly number[] | undefined>>;
}

export function readTowns(reading: TableReading<StaffingColumns>): TownCase {
  const counts = (key: (typeof categoryColumns)[CategoryId]["today" | "headcount"]) =>
    reading.has(key) ? reading.rows.map((row) => row[key] ?? 0) : undefined;
  const { administrative, institution } = categoryColumns;
  return {
    towns: reading.rows.map(({ town }) => town),
    rings: reading.has("ring") ? reading.rows.map(({ ring }) => ring ?? "") : undefined,
    today: { administrative: counts(administrative.today), institution: counts(institution.today) },
    headcount: { administrative: counts(administrative.headcount), institution: counts(institution.headcount) },
  };
}
