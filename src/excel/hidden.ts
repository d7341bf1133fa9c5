/** The hidden rows of a range that has `rowHidden` and `rowCount` loaded, counted from 0: what is mixed is halved until it is not. */
export async function hiddenRows(context: Excel.RequestContext, range: Excel.Range): Promise<number[]> {
  const hidden: number[] = [];
  let open = [{ first: 0, rows: range.rowCount, isHidden: range.rowHidden as boolean | null }];
  while (open.length > 0) {
    for (const { first, rows, isHidden } of open)
      if (isHidden === true) for (let row = 0; row < rows; row++) hidden.push(first + row);
    const halves = open
      .filter(({ isHidden, rows }) => isHidden === null && rows > 1)
      .flatMap(({ first, rows }) => {
        const half = Math.floor(rows / 2);
        return [
          { first, rows: half },
          { first: first + half, rows: rows - half },
        ];
      });
    const looked = halves.map((half) => ({
      ...half,
      range: range
        .getCell(half.first, 0)
        .getResizedRange(half.rows - 1, 0)
        .load("rowHidden"),
    }));
    if (looked.length > 0) await context.sync();
    open = looked.map(({ first, rows, range: part }) => ({ first, rows, isHidden: part.rowHidden as boolean | null }));
  }
  return hidden.sort((left, right) => left - right);
}
