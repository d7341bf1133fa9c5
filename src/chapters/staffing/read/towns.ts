import type { TableReading } from "../../../inputs/table";
import type { CategoryId } from "../answer";
import { columnsOf, type StaffingColumns } from "../tables";
import { knownCategories } from "../words";

/** What the table of towns says of posts. Every list has one entry for each town. */
export interface TownCase {
  readonly towns: readonly string[];
  /** The ring of each town; undefined where the table has none. */
  readonly rings: readonly string[] | undefined;
  /** The categories of posts that the table tells of. */
  readonly categories: readonly CategoryId[];
  /** Today's posts and people; undefined where the table has no such column. A blank counts as none. */
  readonly today: Readonly<Record<CategoryId, readonly number[] | undefined>>;
  readonly headcount: Readonly<Record<CategoryId, readonly number[] | undefined>>;
}

export function readTowns(reading: TableReading<StaffingColumns>): TownCase {
  const categories = categoriesIn(reading);
  const counts = (part: "today" | "headcount") =>
    Object.fromEntries(
      categories.map((id) => {
        const key = columnsOf(id)[part];
        return [id, reading.has(key) ? reading.rows.map((row) => row[key] ?? 0) : undefined];
      }),
    );
  return {
    towns: reading.rows.map(({ town }) => town),
    rings: reading.has("ring") ? reading.rows.map(({ ring }) => ring ?? "") : undefined,
    categories,
    today: counts("today"),
    headcount: counts("headcount"),
  };
}

/** The categories of which a table has posts or people: those with names first, then the county's own as they stand there. */
export function categoriesIn({ spec, found }: Pick<TableReading<StaffingColumns>, "spec" | "found">): CategoryId[] {
  const has = (key: string) => (found as Readonly<Record<string, number>>)[key] !== undefined;
  const own = Object.keys(spec.columns)
    .filter((key) => key.endsWith("Posts"))
    .map((key) => key.slice(0, -"Posts".length));
  return [...new Set([...knownCategories, ...own])].filter((id) => Object.values(columnsOf(id)).some(has));
}
