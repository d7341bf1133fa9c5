import { fault, InputError, type Issue } from "../../../inputs/faults";
import type { Columns } from "../../../inputs/columns";
import type { TableReading, TableSpec } from "../../../inputs/table";
import type { Text } from "../../../locale/text";
import type { Finding, Purpose } from "./findings";

/** "赋权台账 第 3 条": a record by the number that it has under the headings. */
export function recordName(table: Text, record: number | undefined): Text {
  return record === undefined ? table : { zh: `${table.zh} 第 ${record} 条`, en: `${table.en}, record ${record}` };
}

/** The findings that would change an answer, by their records: faults of codes, towns and dates always, others where they matter. */
export function stopping(findings: readonly Finding[], matters: readonly Purpose[] = []): Issue[] {
  return findings
    .filter(({ severity, purpose }) => severity === "error" && (purpose === undefined || matters.includes(purpose)))
    .map(byRecord);
}

/** @throws InputError that names the records of what would change an answer */
export function refuse(findings: readonly Finding[], matters: readonly Purpose[] = []): void {
  const issues = stopping(findings, matters);
  if (issues.length > 0) throw new InputError(issues);
}

function byRecord({ fault: what, table, record, column, place: { address } }: Finding): Issue {
  const label = column === undefined || record === undefined ? undefined : table.columns[column]?.label;
  const name = recordName(table.label, record);
  const argument = label ? { zh: `${name.zh} ${label.zh}`, en: `${name.en}, ${label.en}` } : name;
  return { severity: "error", fault: what, place: { argument, ...(address === undefined ? {} : { address }) } };
}

/**
 * Refuses a table without a column that is needed.
 * @throws InputError that names the column and the headings that there are
 */
export function refuseMissing<C extends Columns>(
  table: TableSpec<C>,
  reading: TableReading<C>,
  column: keyof C & string,
): void {
  if (reading.has(column)) return;
  const heading = table.columns[column]?.label ?? table.label;
  const found = reading.headings.map(({ text }) => text).filter(Boolean);
  const { address } = reading.place();
  throw new InputError([
    {
      severity: "error",
      fault: fault("input.missingColumn", { heading, found }),
      place: { argument: table.label, ...(address === undefined ? {} : { address }) },
    },
  ]);
}
