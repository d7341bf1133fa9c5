import type { Force } from "../../../domain/enforcement/force";
import type { Cell, Table } from "../../../locale/table";
import { list, name } from "../../../locale/text";
import { words } from "../words";

/** A row for each town, the county last; fields that cannot be enforced by their names. */
export function forceTable(
  { towns, county }: { readonly towns: readonly Force[]; readonly county: Force },
  names: readonly string[],
  fields: readonly string[],
): Table {
  const cells = (row: Force): Cell[] => [
    ...[row.opened, row.completed, row.completion, row.people, row.casesEach, row.fieldsWithCases, row.executable],
    list(row.lacking.map((field) => name(fields[field] ?? ""))),
    ...[row.certificatesLacking, row.peopleLacking],
  ];
  const { town, opened, completed, completion, officers, casesEach, fieldsWithCases, executable } = words;
  return [
    [
      ...[town, opened, completed, completion, officers, casesEach, fieldsWithCases, executable],
      ...[words.notExecutable, words.certificatesLacking, words.officersLacking],
    ],
    ...towns.map((row, index) => [name(names[index] ?? ""), ...cells(row)]),
    [words.county, ...cells(county)],
  ];
}
