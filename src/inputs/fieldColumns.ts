import { normalise } from "../domain/kernel/names";
import type { Heading } from "./columns";

/**
 * The columns that are called after fields (城管, 城管持证人员, Officers (Urban)): of those that no other name claims the one that
 * holds the name of the field, the longest name first.
 * @param shared the key of the column whose own name such headings carry too, which claims none of them
 */
export function fieldColumns(
  {
    found,
    headings,
  }: { readonly found: Readonly<Record<string, number | undefined>>; readonly headings: readonly Heading[] },
  fields: readonly string[],
  shared?: string,
): Map<string, number> {
  const columns = new Map<string, number>();
  const claimed = new Set(
    Object.entries(found)
      .filter(([key]) => key !== shared)
      .map(([, column]) => column),
  );
  const longestFirst = [...fields].filter((field) => field !== "").sort((left, right) => right.length - left.length);
  headings.forEach(({ text }, column) => {
    const field = claimed.has(column)
      ? undefined
      : longestFirst.find((name) => text.toLowerCase().includes(normalise(name).toLowerCase()));
    if (field !== undefined && !columns.has(field)) columns.set(field, column);
  });
  return columns;
}
