import { isDomainError } from "../../../domain/kernel/errors";
import { ZERO, type Rational } from "../../../domain/kernel/exact";
import { normalise } from "../../../domain/kernel/names";
import type { LevelKind } from "../../../domain/revenue/books";
import { date, isBlank, isoDate, readCell, show, text, type CellReader, type CellValue } from "../../../inputs/cell";
import type { Heading } from "../../../inputs/columns";
import { fault, faultOf, type Fault, type Issue } from "../../../inputs/faults";
import { placeIn, type Grid } from "../../../inputs/grid";
import { headingOf } from "../../../inputs/headings";
import { rate } from "../../../inputs/rate";
import { isNoteLabel, isRemarkHeading, isSerialHeading, isTotalsHeading } from "../../../inputs/words";
import type { Text } from "../../../locale/text";
import { countyScheme } from "../../../policy/county";
import { sharesOf } from "../../../policy/packs";
import type { Shares } from "../../../policy/scheme";
import { checkShares, type SchemeFinding, type ShareRow } from "../../../policy/validate";
import { levelKinds } from "../answer/receipts";
import { shareHeadings, type ShareRole } from "../tables/scheme";

const label: Text = { zh: "体制表", en: "scheme" };
const wanted: readonly Text[] = [
  { zh: "税种", en: "tax" },
  { zh: "施行", en: "from" },
  { zh: "各级次", en: "the levels" },
];
const VERIFIED = /^(verified|已核实|核实|有效)$/i;
const SEARCHED_ROWS = 15;

/** A scheme given as a table, with what should be known of it; or every issue. */
export type SharesReading =
  { readonly shares: Shares; readonly notes: readonly SchemeFinding[] } | { readonly issues: readonly Issue[] };

/** Reads a table of shares: tax | from | a column for each level, and if the county has them document and status. */
export function readShares(grid: Grid): SharesReading {
  const heading = findHeading(grid);
  if (!heading) {
    const place = placeIn(grid, label, 0, 0);
    return { issues: [{ severity: "error", fault: fault("input.noHeadings", { wanted }), place }] };
  }
  const reader = new ShareReader(grid, heading);
  reader.read();
  const findings = checkShares(reader.rows);
  const issues = [
    ...reader.issues,
    ...findings.flatMap(({ severity, error, row, column }) =>
      severity === "error" ? [reader.issueOf(faultOf(error), row, column)] : [],
    ),
  ];
  if (issues.length > 0) return { issues };
  if (heading.levels.length < 2) return { issues: [reader.issueOf(fault("policy.noLevels", {}), 0, "tax")] };
  const rows = reader.rows.map(({ from = null, shares, ...row }) => ({
    ...row,
    from,
    shares: shares && shares.filter((share) => share !== undefined),
  }));
  const levels = heading.levels.map(({ heading: { text: words } }) => words);
  return {
    shares: sharesOf(countyScheme(levels, rows)),
    notes: findings.filter(({ severity }) => severity === "note"),
  };
}

interface ShareHeading {
  /** The row of the headings in the grid. */
  readonly row: number;
  /** The grid column of each role; the tax has one. */
  readonly columns: Readonly<Partial<Record<ShareRole, number>>> & { readonly tax: number };
  readonly levels: readonly { readonly heading: Heading; readonly column: number }[];
}

function findHeading({ cells }: Grid): ShareHeading | undefined {
  const isTax = ({ name }: Heading) => shareHeadings.tax.test(name);
  const row = cells
    .slice(0, SEARCHED_ROWS)
    .findIndex((line) => line.some((cell) => typeof cell === "string" && isTax(headingOf(cell))));
  const columns: Partial<Record<ShareRole, number>> = {};
  const levels: { heading: Heading; column: number }[] = [];
  Array.from(cells[row] ?? [], headingOf).forEach((heading, column) => {
    if (heading.name === "" || [isSerialHeading, isRemarkHeading, isTotalsHeading].some((is) => is(heading.name)))
      return;
    const role = (["tax", "from", "basis", "status"] as const).find((key) => shareHeadings[key].test(heading.name));
    if (role) columns[role] ??= column;
    else levels.push({ heading, column });
  });
  const { tax } = columns;
  return tax === undefined ? undefined : { row, columns: { ...columns, tax }, levels };
}

/** One row of shares as it was written: a blank among others is 0, and a row of blanks a repeal. */
interface WrittenRow extends ShareRow {
  readonly basis: string;
  readonly status: "verified" | "assumed";
  readonly gridRow: number;
}

class ShareReader {
  readonly rows: WrittenRow[] = [];
  readonly issues: Issue[] = [];

  constructor(
    private readonly grid: Grid,
    private readonly heading: ShareHeading,
  ) {}

  read(): void {
    const { row: at } = this.heading;
    this.grid.cells.forEach((cells, row) => {
      if (row > at) this.#readRow(cells, row);
    });
    if (this.rows.length === 0) this.#tell(fault("input.noRows", {}), at);
  }

  /** A finding at the cell of a row of `rows`. */
  issueOf(what: Fault, row: number, column: SchemeFinding["column"]): Issue {
    const { columns, levels, row: at } = this.heading;
    const gridColumn =
      typeof column === "number"
        ? levels[column]?.column
        : ((column === "from" ? columns.from : undefined) ?? columns.tax);
    const place = placeIn(this.grid, label, this.rows[row]?.gridRow ?? at, gridColumn);
    return { severity: "error", fault: what, place: { ...place, column: gridColumn } };
  }

  #readRow(cells: readonly CellValue[], row: number): void {
    const { columns, levels } = this.heading;
    if (cells.every(isBlank)) return;
    if (isBlank(cells[columns.tax]) && cells.some((cell) => typeof cell === "string" && isNoteLabel(cell))) return;
    const tax = this.#cell(text(), cells, row, columns.tax);
    if (tax === undefined || isNoteLabel(tax)) return;
    const from = this.#from(cells, row);
    const shares = levels.map(({ heading, column }) => this.#cell(shareReader(heading.unit), cells, row, column));
    this.rows.push({
      tax,
      gridRow: row,
      from,
      shares: levels.every(({ column }) => isBlank(cells[column])) ? null : shares,
      basis: columns.basis === undefined ? "" : normalise(show(cells[columns.basis])),
      status:
        columns.status !== undefined && VERIFIED.test(normalise(show(cells[columns.status]))) ? "verified" : "assumed",
    });
  }

  /** The day from which a row holds; null for one without a date, undefined where the cell could not be read. */
  #from(cells: readonly CellValue[], row: number): string | null | undefined {
    const { from } = this.heading.columns;
    if (from === undefined || isBlank(cells[from])) return null;
    const day = this.#cell(date(), cells, row, from);
    return day === undefined ? undefined : isoDate(day);
  }

  #cell<T>(reader: CellReader<T>, cells: readonly CellValue[], row: number, column: number): T | undefined {
    const reading = readCell(reader, cells[column]);
    if ("value" in reading) return reading.value;
    this.#tell(reading.fault, row, column);
    return undefined;
  }

  #tell(what: Fault, row: number, column?: number): void {
    this.issues.push({
      severity: "error",
      fault: what,
      place: { ...placeIn(this.grid, label, row, column ?? 0), column },
    });
  }
}

const plainShare = rate({}, { value: ZERO });

/** A column headed “%” holds 50 for 50 %; a blank share is 0. */
function shareReader(unit: string | undefined): CellReader<Rational> {
  if (unit !== "%") return plainShare;
  return {
    ...plainShare,
    read: (cell) => plainShare.read(typeof cell === "number" ? `${cell}%` : cell),
  };
}

/** What the levels of a scheme are to a settlement; an issue where there is none of the county or of the towns. */
export function kindsOf(
  shares: Shares,
): { readonly kinds: readonly LevelKind[] } | { readonly issues: readonly Issue[] } {
  try {
    return { kinds: levelKinds(shares) };
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return {
      issues: [{ severity: "error", fault: faultOf(error), place: { argument: { zh: "体制表", en: "scheme" } } }],
    };
  }
}
