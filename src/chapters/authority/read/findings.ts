import { fault, type Fault, type Issue } from "../../../inputs/faults";
import type { Columns } from "../../../inputs/columns";
import type { TableReading, TableSpec } from "../../../inputs/table";
import { areaName } from "../../../inputs/address";

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
  readonly purpose: Purpose | undefined;
}

const purposes: Readonly<Record<string, Purpose>> = {
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
  households: "other",
  posts: "other",
  objects: "other",
  name: "other",
  level: "other",
  basis: "other",
  skill: "other",
  requires: "other",
  difficulty: "other",
  assessment: "other",
  obstacle: "other",
  batch: "other",
  document: "other",
  class: "other",
  ring: "other",
};

/** Collects the findings of one table: those of its reading first, then those that come of comparing records. */
export class FindingList {
  readonly findings: Finding[] = [];

  constructor(
    readonly table: TableSpec<Columns>,
    readonly reading: TableReading<Columns>,
  ) {
    const keys = new Map(Object.entries(table.columns).map(([key, { label }]) => [label, key]));
    for (const issue of reading.issues) {
      const column = keys.get(issue.place.argument);
      this.findings.push({
        ...issue,
        table,
        record: this.#recordAt(issue),
        column,
        purpose: column === undefined ? undefined : purposes[column],
      });
    }
  }

  /** Tells something of a good row of the reading; without a row, of the table. */
  tell(severity: Issue["severity"], what: Fault, row?: number, column?: string, mend?: string): void {
    const gridRow = row === undefined ? undefined : this.reading.gridRows[row];
    const gridColumn = column === undefined ? undefined : this.reading.found[column];
    const argument = (column === undefined ? undefined : this.table.columns[column]?.label) ?? this.table.label;
    const { origin } = this.reading.grid;
    const address =
      origin && gridRow !== undefined
        ? areaName({
            sheet: origin.sheet,
            row: origin.row + gridRow,
            column: origin.column + (gridColumn ?? 0),
            rows: 1,
            columns: 1,
          })
        : undefined;
    this.findings.push({
      severity,
      fault: what,
      table: this.table,
      column,
      place: {
        argument,
        ...(gridRow === undefined ? {} : { row: gridRow }),
        ...(address === undefined ? {} : { address }),
      },
      record: gridRow === undefined ? undefined : gridRow - this.reading.firstRow + 1,
      purpose: column === undefined ? undefined : purposes[column],
      ...(mend === undefined ? {} : { mend }),
    });
  }

  /** The number by which a sentence calls a good row of the reading. */
  recordOf(row: number): number {
    return (this.reading.gridRows[row] ?? 0) - this.reading.firstRow + 1;
  }

  #recordAt({ place, fault: { code } }: Issue): number | undefined {
    const ofTable =
      code === "input.noHeadings" ||
      code === "input.missingColumn" ||
      code === "input.doubleColumn" ||
      code === "input.noRows";
    return ofTable || place.row === undefined ? undefined : place.row - this.reading.firstRow + 1;
  }
}

/** The finding that a column is needed and missing. */
export function missingColumn(list: FindingList, column: string): Finding {
  const heading = list.table.columns[column]?.label ?? list.table.label;
  const found = list.reading.headings.map(({ text }) => text).filter(Boolean);
  return {
    severity: "error",
    fault: fault("input.missingColumn", { heading, found }),
    place: { argument: list.table.label },
    table: list.table,
    record: undefined,
    column,
    purpose: purposes[column],
  };
}

const publicCodes: Readonly<Record<string, string>> = {
  "ledger.codeTwice": "CODE_DUPLICATE",
  "ledger.townTwice": "TOWN_DUPLICATE",
  "ledger.duplicate": "DUPLICATE_ROW",
  "ledger.duplicateDiffers": "DUPLICATE_ROW",
  "ledger.extension": "SCOPE_EXTENSION",
  "ledger.extensionAlone": "EXTENSION_AS_NEW",
  "ledger.itemRetained": "ITEM_STAYS",
  "ledger.grantRetained": "GRANT_OF_STAYING_ITEM",
  "input.notDate": "DATE_INVALID",
};

/** The name of a fault that stays for ever, for filters and formulas: DUPLICATE_ROW, FIELD_TRIM, NEGATIVE_VOLUME. */
export function publicCode({ fault: { code }, column }: Finding): string {
  const of = snake(column ?? "cell");
  if (code === "input.trimmed") return `${of}_TRIM`;
  if (code === "input.below") return `NEGATIVE_${of}`;
  if (code === "ledger.kindMissing") return `${of}_MISSING`;
  return publicCodes[code] ?? snake(code.slice(code.indexOf(".") + 1));
}

function snake(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, "$1_$2").toUpperCase();
}
