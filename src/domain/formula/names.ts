import { DomainError } from "../kernel/errors";
import { normalise, spelling } from "../kernel/names";

/** A formula with its columns replaced by symbols that the parser can read: MARK followed by the column's index. */
export const MARK = "\ue000";

const UNIT = /^(.+?)\([^()]*\)$/;

/** The columns of a table by the names that a formula may use. */
export class ColumnNames {
  /** The headings as they stand in the table; blank ones cannot be named. */
  readonly headings: readonly string[];
  private readonly whole = new Map<string, number[]>();
  private readonly withoutUnit = new Map<string, number[]>();

  constructor(headings: readonly string[]) {
    this.headings = headings;
    headings.forEach((heading, column) => {
      const name = spelling(heading);
      if (name === "") return;
      push(this.whole, name, column);
      const short = UNIT.exec(name)?.[1];
      if (short !== undefined) push(this.withoutUnit, short, column);
    });
  }

  /**
   * The index of the column of this name: a whole heading, otherwise a heading without its unit in brackets.
   * @throws formula.unknownName, formula.ambiguousName
   */
  find(name: string): number {
    const columns = this.whole.get(spelling(name)) ?? this.withoutUnit.get(spelling(name)) ?? [];
    if (columns.length > 1)
      throw new DomainError("formula.ambiguousName", {
        found: name,
        names: columns.map((column) => this.headings[column] ?? ""),
      });
    const column = columns[0];
    if (column === undefined)
      throw new DomainError("formula.unknownName", {
        found: name,
        names: this.headings.filter((heading) => spelling(heading) !== ""),
      });
    return column;
  }

  /** The heading of a symbol that `mark` made, or the symbol itself. */
  read(symbol: string): string {
    return symbol.replace(new RegExp(`${MARK}(\\d+)`, "g"), (_, column: string) => this.headings[Number(column)] ?? "");
  }

  /**
   * Replaces names that a parser could not read: [any heading], and headings written out with their unit, such as 产值(亿元).
   * @throws formula.unknownName, formula.ambiguousName
   */
  mark(formula: string): string {
    const quoted = formula.replace(/\[([^[\]]*)\]/g, (_, name: string) => this.symbol(name));
    const written = this.headings
      .map((heading) => normalise(heading))
      .filter((heading) => UNIT.test(heading))
      .sort((a, b) => b.length - a.length);
    return written.reduce((text, heading) => text.replaceAll(heading, () => this.symbol(heading)), quoted);
  }

  private symbol(name: string): string {
    return ` ${MARK}${this.find(name)} `;
  }
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
