/** Rows of whole numbers, with their sums below where there are several. */
export function withTotal(rows: readonly (readonly number[])[]): (readonly number[])[] {
  if (rows.length < 2) return [...rows];
  const sums = (rows[0] ?? []).map((_, column) => rows.reduce((total, row) => total + (row[column] ?? 0), 0));
  return [...rows, sums];
}
