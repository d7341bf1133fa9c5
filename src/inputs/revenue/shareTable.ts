import { ZERO, type Rational } from "../../domain/kernel/exact";
import type { Text } from "../../locale/text";
import { areaName } from "../address";
import { date, isBlank, isoDate, normalise, readCell, show, text, type CellValue, type Reading } from "../cell";
import { fault, type Fault, type Issue } from "../faults";
import { headingOf } from "../headings";
import type { Grid } from "../table";
import { isNoteLabel, isRemarkHeading, isSerialHeading, isTotalsHeading } from "../words";
import { rate } from "./readers";

/** One row of a county's shares as it was written. */
export interface WrittenShares {
  readonly tax: string;
  /** "2016-05-01"; null for a row without a date, undefined where the cell could not be read. */
  readonly from: string | null | undefined;
  /** One for each level, a blank among others being 0; null where all are blank, as after a repeal. */
  readonly shares: readonly (Rational | undefined)[] | null;
  readonly basis: string;
  readonly status: "verified" | "assumed";
  /** The row in the grid. */
  readonly row: number;
}

/** A table of shares: tax | from | a column for each level, and if the county has them document and status. */
export interface ShareTable {
  readonly levels: readonly string[];
  readonly rows: readonly WrittenShares[];
  readonly issues: readonly Issue[];
  /** Tells a fault of a row at its cell: of the tax, of the date, or of a level. */
  readonly tell: (what: Fault, row: number, column: "tax" | "from" | number, severity?: Issue["severity"]) => Issue;
}

const label: Text = { zh: "体制表", en: "scheme" };
const taxWords: Text = { zh: "税种", en: "tax" };
const known = {
  tax: /^(税种|税目|收入项目|项目|科目|预算科目|收入科目|税种名称|tax|taxes|revenueitem|item)$/,
  from: /^(施行|施行日期|起始|起始日期|自|生效|生效日期|执行日期|开始|from|since|start|effective|effectivefrom|date)$/,
  basis: /^(依据|文件|文号|文件依据|政策依据|document|basis|source|law)$/,
  status: /^(状态|核实|status|state)$/,
} as const;

/** Reads a table of shares. What is wrong with the shares themselves is left to the validator of schemes. */
export function readShareTable(grid: Grid): ShareTable {
  const issues: Issue[] = [];
  const { cells, origin } = grid;
  const place = (row: number, column?: number): Issue["place"] => ({
    argument: label,
    row,
    ...(column === undefined ? {} : { column }),
    ...(origin
      ? {
          address: areaName({
            sheet: origin.sheet,
            row: origin.row + row,
            column: origin.column + (column ?? 0),
            rows: 1,
            columns: 1,
          }),
        }
      : {}),
  });
  const at = cells
    .slice(0, 15)
    .findIndex((row) => row.some((cell) => typeof cell === "string" && known.tax.test(headingOf(cell).name)));
  const columns: { tax: number; from?: number; basis?: number; status?: number; levels: number[] } = {
    tax: -1,
    levels: [],
  };
  if (at < 0)
    issues.push({
      severity: "error",
      fault: fault("input.noHeadings", {
        wanted: [taxWords, { zh: "施行", en: "from" }, { zh: "各级次", en: "the levels" }],
      }),
      place: place(0),
    });
  const headings = Array.from(cells[at] ?? [], headingOf);
  headings.forEach(({ name }, column) => {
    if (name === "" || [isSerialHeading, isRemarkHeading, isTotalsHeading].some((is) => is(name))) return;
    const role = (["tax", "from", "basis", "status"] as const).find((key) => known[key].test(name));
    if (!role) columns.levels.push(column);
    else if (role === "tax" ? columns.tax < 0 : columns[role] === undefined) columns[role] = column;
  });

  const rows: WrittenShares[] = [];
  cells.forEach((row, index) => {
    if (at < 0 || index <= at || row.every(isBlank)) return;
    if (row.some((cell) => typeof cell === "string" && isNoteLabel(cell)) && isBlank(row[columns.tax])) return;
    const read = <T>(reading: Reading<T>, column: number): T | undefined => {
      if ("fault" in reading) {
        issues.push({ severity: "error", fault: reading.fault, place: place(index, column) });
        return undefined;
      }
      if (reading.repair) issues.push({ severity: "repair", fault: reading.repair, place: place(index, column) });
      return reading.value;
    };
    const tax = read(readCell(text(), row[columns.tax]), columns.tax);
    if (tax === undefined || isNoteLabel(tax)) return;
    const from =
      columns.from === undefined || isBlank(row[columns.from])
        ? null
        : read(readCell(date(), row[columns.from]), columns.from);
    const given = columns.levels.map((column) =>
      isBlank(row[column]) ? null : read(readCell(percentAware(headings[column]?.unit), row[column]), column),
    );
    rows.push({
      tax,
      row: index,
      from: typeof from === "number" ? isoDate(from) : from,
      shares: given.every((share) => share === null) ? null : given.map((share) => (share === null ? ZERO : share)),
      basis: columns.basis === undefined ? "" : normalise(show(row[columns.basis])),
      status:
        columns.status !== undefined && /^(verified|已核实|核实|有效)$/i.test(normalise(show(row[columns.status])))
          ? "verified"
          : "assumed",
    });
  });
  if (at >= 0 && rows.length === 0)
    issues.push({ severity: "error", fault: fault("input.noRows", {}), place: place(at) });
  return {
    levels: columns.levels.map((column) => headings[column]?.text ?? ""),
    rows,
    issues,
    tell: (what, row, column, severity = "error") => ({
      severity,
      fault: what,
      place: place(
        rows[row]?.row ?? at,
        column === "tax" ? columns.tax : column === "from" ? (columns.from ?? columns.tax) : columns.levels[column],
      ),
    }),
  };
}

/** A column headed “%” holds 50 for 50 %. */
function percentAware(unit: string | undefined) {
  const reader = rate();
  if (unit !== "%") return reader;
  return { read: (cell: CellValue) => (typeof cell === "number" ? reader.read(`${cell}%`) : reader.read(cell)) };
}
