import type { PlannedCategory } from "../../../chapters/workforce/words";
import { sheetPrefix } from "../../../inputs/address";
import { InvariantError } from "../../../domain/kernel/errors";
import { fixed, fixedRange, sourceRange } from "../../kit/formulas";
import type { AtResult } from "../compute";

/** What the sheets are called. */
export interface SheetNames {
  readonly main: string;
  readonly exits: string;
  readonly path: string;
}

/** The parameters of the plan, from the left. */
export const parameterIds = ["year", "asOf", "option", "method", "ties", "rate"] as const;
export const PARAMETERS = 2;

/** The columns of a category, from the left; those of the pool stand only where there is one. */
const columns = [
  "town",
  "posts",
  "borrowed",
  "allPosts",
  "onRoll",
  "retiring",
  "otherExits",
  "leaving",
  "committed",
  "vacancy",
  "over",
  "headroom",
  "staysOver",
  "weight",
  "plan",
  "after",
  "usage",
  "tilt",
] as const;
export type Column = (typeof columns)[number];

/** The four that HEADROOM answers together. */
const ofHeadroom: readonly Column[] = ["vacancy", "over", "headroom", "staysOver"];
const ROLL_COLUMNS = 6;
const OF_POOL: readonly Column[] = ["borrowed", "allPosts"];
const FIRST_BLOCK = 5;
const HEAD_ROWS = 4;
const FOOT_ROWS = 5;
export const CHART_ROWS = 16;

/** Where everything of the plan stands; the other sheets count from it. */
export class Layout {
  readonly towns: number;
  readonly horizon: number;
  readonly columns: readonly Column[];
  readonly categories: readonly PlannedCategory[];

  constructor(
    private readonly at: AtResult,
    readonly names: SheetNames,
  ) {
    this.towns = at.value.towns.length;
    this.horizon = at.choices.horizon;
    this.columns = at.value.pool ? columns : columns.filter((column) => !OF_POOL.includes(column));
    this.categories = at.result.categories.map(({ id }) => id);
  }

  /** Excel answers with a row for each town, and with one of sums where there are several. */
  get spilledRows(): number {
    return this.towns > 1 ? this.towns + 1 : this.towns;
  }

  column(column: Column): number {
    const found = this.columns.indexOf(column === "allPosts" && !this.at.value.pool ? "posts" : column);
    if (found < 0) throw new InvariantError(`the sheet has no column ${column}`);
    return found;
  }

  /** The first row of a category on the plan's sheet. */
  block(id: PlannedCategory): number {
    return FIRST_BLOCK + this.categories.indexOf(id) * (HEAD_ROWS + this.towns + FOOT_ROWS);
  }

  first(id: PlannedCategory): number {
    return this.block(id) + HEAD_ROWS;
  }

  total(id: PlannedCategory): number {
    return this.first(id) + this.towns;
  }

  get chartRow(): number {
    return FIRST_BLOCK + this.categories.length * (HEAD_ROWS + this.towns + FOOT_ROWS);
  }

  /** The places and the use of the posts, over the table of a category. */
  setting(id: PlannedCategory, what: "total" | "use"): string {
    return fixed(this.block(id) + 2, what === "total" ? 0 : 1);
  }

  parameter(id: (typeof parameterIds)[number]): string {
    return fixed(PARAMETERS + 1, parameterIds.indexOf(id));
  }

  cell(id: PlannedCategory, column: Column, town: number): string {
    return fixed(this.first(id) + town, this.column(column));
  }

  /** All towns in a column. */
  range(id: PlannedCategory, column: Column): string {
    const rows = this.towns;
    const at = ofHeadroom.indexOf(column);
    if (at < 0) return fixedRange({ row: this.first(id), column: this.column(column), rows, columns: 1 });
    return `INDEX(${fixedRange({ row: this.first(id), column: this.column("vacancy"), rows, columns: 4 })},0,${at + 1})`;
  }

  /**
   * The figure of a town, the county last, as formulas write it. What a function has spilled is read by its place in the whole answer:
   * a formula that names only such a cell is not worked out after the function everywhere.
   */
  figure(id: PlannedCategory, column: Column, town: number, prefix = ""): string {
    const at = ofHeadroom.indexOf(column);
    const isSpilled = at >= 0 ? town < this.spilledRows : column === "plan" && town < this.towns;
    if (!isSpilled) return prefix + this.cell(id, column, town);
    const area = {
      row: this.first(id),
      column: this.column(at < 0 ? column : "vacancy"),
      rows: at < 0 ? this.towns : this.spilledRows,
      columns: at < 0 ? 1 : 4,
    };
    return `INDEX(${prefix}${fixedRange(area)},${town + 1},${Math.max(0, at) + 1})`;
  }

  figureOnMain(id: PlannedCategory, column: Column, town: number): string {
    return this.figure(id, column, town, sheetPrefix(this.names.main));
  }

  /** A cell or range of the plan's sheet as the other sheets name it. */
  onMain(address: string): string {
    return sheetPrefix(this.names.main) + address;
  }

  /** The first row of a part of the sheet of retirements: the roll, then the categories, then all early and all late. */
  exitsBlock(part: number): number {
    return 3 + part * (this.towns + 5);
  }

  /** The row of the first town of a part there. */
  exitsFirst(part: number): number {
    return this.exitsBlock(part) + 2;
  }

  /** Retirements of a town and category, the county last: overdue is column 1, then the years. */
  retiring(id: PlannedCategory, town: number, column: number): string {
    return this.#exits(1 + this.categories.indexOf(id), town, column, this.horizon + 2);
  }

  /** The people of a town in the roster, the county last, by the columns of ROSTER from 1. */
  roll(town: number, column: number): string {
    return this.#exits(0, town, column, ROLL_COLUMNS);
  }

  #exits(part: number, town: number, column: number, columns: number): string {
    const row = this.exitsFirst(part);
    if (town >= this.spilledRows) return sheetPrefix(this.names.exits) + fixed(row + town, column);
    const area = fixedRange({ row, column: 1, rows: this.spilledRows, columns });
    return `INDEX(${sheetPrefix(this.names.exits)}${area},${town + 1},${column})`;
  }
}

/**
 * The roster as formulas write it; undefined where they cannot count as the wizard did: its headings were mapped by hand, or people
 * of other units are left out.
 */
export function liveRoster({ context, value }: AtResult): string | undefined {
  const source = context.sources["roster"];
  if (!source || Object.keys(source.mapping).length > 0 || value.outsiders > 0) return undefined;
  return sourceRange(source);
}
