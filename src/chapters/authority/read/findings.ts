import type { Columns } from "../../../inputs/columns";
import type { Fault, Issue } from "../../../inputs/faults";
import type { TableReading, TableSpec } from "../../../inputs/table";

/** What a column of numbers or words is needed for; a fault in it stops only what needs it. */
export type Purpose =
  | "volume"
  | "hours"
  | "population"
  | "officers"
  | "workload"
  | "field"
  | "department"
  | "type"
  | "mode"
  | "cases"
  | "other";

/** A fault of one record (counted from 1 under the headings), a repair or a note, with the tables' words for people. */
export interface Finding extends Issue {
  readonly table: TableSpec<Columns>;
  /** Undefined where the whole table is meant. */
  readonly record: number | undefined;
  /** The name of the column, as in its spec. */
  readonly column: string | undefined;
  /** Undefined where nothing can be counted without it. */
  readonly purpose: Purpose | undefined;
}

const purposes: Readonly<Record<string, Purpose | undefined>> = {
  code: undefined,
  town: undefined,
  start: undefined,
  end: undefined,
  last: undefined,
  status: undefined,
  scope: undefined,
  volume: "volume",
  hours: "hours",
  population: "population",
  officers: "officers",
  workload: "workload",
  field: "field",
  department: "department",
  type: "type",
  mode: "mode",
  accepted: "cases",
  completed: "cases",
  onTime: "cases",
};

function purposeOf(column: string | undefined): Purpose | undefined {
  return column === undefined ? undefined : column in purposes ? purposes[column] : "other";
}

/** Collects the findings of one table. */
export class FindingList<C extends Columns = Columns> {
  readonly #findings: Finding[];

  /** The findings that come of comparing records; those of the reading itself stand before them where it `tells` them. */
  constructor(
    readonly table: TableSpec<C>,
    readonly reading: TableReading<C>,
    tells = true,
  ) {
    this.#findings = tells ? told(table, reading) : [];
  }

  get findings(): readonly Finding[] {
    return this.#findings;
  }

  /** Tells something of a row of the reading. */
  tell(severity: Issue["severity"], what: Fault, row: number, column?: keyof C & string, mend?: string): void {
    this.#findings.push({
      ...this.reading.issue(severity, what, row, column, mend),
      table: this.table,
      record: this.reading.record(row),
      column,
      purpose: purposeOf(column),
    });
  }
}

/** Faults that are of no record. */
const ofTable: ReadonlySet<string> = new Set([
  "input.noHeadings",
  "input.missingColumn",
  "input.doubleColumn",
  "input.noRows",
]);

function told<C extends Columns>(table: TableSpec<C>, { issues, firstRow }: TableReading<C>): Finding[] {
  const keys = new Map(Object.entries(table.columns).map(([key, { label }]) => [label, key]));
  return issues.map((issue): Finding => {
    const { row = -1, argument } = issue.place;
    const column = keys.get(argument);
    const isOfTable = row < 0 || ofTable.has(issue.fault.code);
    return { ...issue, table, record: isOfTable ? undefined : row - firstRow + 1, column, purpose: purposeOf(column) };
  });
}

/** Findings of one table record by record; in a record what must be mended comes first, then by the columns of the table. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const severities = { error: 0, note: 1, repair: 2 } as const;
  const rank = ({ record = 0, severity, column = "", table }: Finding) =>
    [record, severities[severity], Object.keys(table.columns).indexOf(column)] as const;
  return findings
    .map((finding) => ({ finding, rank: rank(finding) }))
    .sort((left, right) => left.rank[0] - right.rank[0] || left.rank[1] - right.rank[1] || left.rank[2] - right.rank[2])
    .map(({ finding }) => finding);
}
