import type { Cell, Grid, Rectangle } from "./grid";

/** A formula that asks the add-in, whose functions answer in their own time. */
const ASKS = /(?<![\w.])TOWN\.[A-Z]/i;

/**
 * A grid whose custom functions answer late, as in Excel: for a while after every writing they and all formulas of their sheet hold
 * #BUSY! and then #GETTING_DATA, and nothing has spilled. What the planner sees on screen is not delayed.
 */
export function lateGrid(grid: Grid, lateness: number, now = () => performance.now()): Grid {
  let written = -Infinity;
  const passed = () => now() - written;
  const isLate = () => passed() < lateness;

  /** The cells of an area with what is not there yet; `busy` and `blank` are the words of the kind of cell. */
  async function early<T>(sheet: string, area: Rectangle, cells: T[][], busy: (word: string) => T, blank: T) {
    const used = grid.usedArea(sheet);
    const formulas = used ? await grid.formulas(sheet, used) : [];
    const isFormula = (cell: Cell | undefined): cell is string => typeof cell === "string" && cell.startsWith("=");
    const spilled: Rectangle[] = [];
    for (const [row, line] of formulas.entries())
      for (const [column, cell] of line.entries())
        if (used && isFormula(cell) && ASKS.test(cell)) {
          const at = { row: used.row + row, column: used.column + column };
          spilled.push((await grid.spillArea(sheet, at.row, at.column)) ?? { ...at, rows: 1, columns: 1 });
        }
    if (!used || spilled.length === 0) return cells;
    const word = passed() < lateness / 2 ? "#BUSY!" : "#GETTING_DATA";
    return cells.map((line, down) =>
      line.map((cell, across) => {
        const [row, column] = [area.row + down, area.column + across];
        if (isFormula(formulas[row - used.row]?.[column - used.column])) return busy(word);
        return spilled.some((one) => isInside(one, row, column)) ? blank : cell;
      }),
    );
  }

  const late: Partial<Grid> = {
    async write(...writing) {
      await grid.write(...writing);
      written = now();
    },
    async values(sheet, area) {
      const hidden = isLate();
      const cells = await grid.values(sheet, area);
      return hidden ? early<Cell>(sheet, area, cells, (word) => word, null) : cells;
    },
    async texts(sheet, area) {
      const hidden = isLate();
      const texts = await grid.texts(sheet, area);
      return hidden ? early(sheet, area, texts, (word) => word, "") : texts;
    },
    async spillArea(sheet, row, column) {
      return isLate() ? undefined : grid.spillArea(sheet, row, column);
    },
  };
  return new Proxy(grid, {
    get(target, name) {
      const own = late[name as keyof Grid];
      if (own) return own;
      const member: unknown = Reflect.get(target, name);
      return typeof member === "function" ? (member.bind(target) as unknown) : member;
    },
  });
}

function isInside(area: Rectangle, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}
