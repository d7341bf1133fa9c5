import type { Fen, MoneyUnit } from "../../domain/revenue/money";
import { areaName } from "../address";
import { TownNames } from "../town";
import { date, isBlank, isoDate, readCell, text, type CellReader } from "../cell";
import { columnOf, optionalColumn, type Columns, type Heading, type Mapping } from "../columns";
import { fault, type Fault, type Issue } from "../faults";
import { readTable, type Grid, type TableReading, type TableSpec } from "../table";
import { ownTownWords } from "../words";
import { money, moneyUnit } from "./readers";

/** Receipts as a ledger: a row for each town, tax and day. Treasury figures by level may stand in further columns. */
export function receiptTable(unit: MoneyUnit = "yuan") {
  return {
    label: { zh: "收入表", en: "Receipts" },
    key: "town",
    repeated: true,
    columns: {
      town: columnOf(ownTownWords, text()),
      tax: optionalColumn(
        { zh: "税种", en: "Tax" },
        ["税目", "收入项目", "项目", "科目", "预算科目", "收入科目", "revenue item", "item", "tax type"],
        text(),
      ),
      amount: optionalColumn(
        { zh: "金额", en: "Amount" },
        ["入库金额", "入库额", "入库数", "实际入库", "收入", "收入额", "税额", "receipts", "collected", "revenue"],
        (heading: Heading): CellReader<Fen> => money(moneyUnit(heading.unit) ?? unit),
      ),
      date: optionalColumn(
        { zh: "入库日期", en: "Date" },
        ["日期", "入库时间", "缴款日期", "posting date", "posted", "day"],
        date(),
      ),
    },
  } satisfies TableSpec<Columns>;
}

export type ReceiptColumns = ReturnType<typeof receiptTable>["columns"];
export type ReceiptReading = TableReading<ReceiptColumns>;

/** One posting as it was written, before its shares are looked up. */
export interface Posting {
  /** Among the given towns. */
  readonly town: number;
  readonly tax: string;
  readonly amount: Fen;
  readonly day: string | undefined;
  /** What the treasury has split itself, by level; undefined where the scheme is to do it. */
  readonly parts: ReadonlyMap<string, Fen> | undefined;
  /** Tells a fault of this posting at its cell. */
  readonly tell: (what: Fault, at: "tax" | "amount" | "date") => Issue;
}

/** What a scheme knows of headings: whether one names a tax or a level. */
export interface Vocabulary {
  readonly isTax: (name: string) => boolean;
  readonly isLevel: (name: string) => boolean;
}

/**
 * The postings of a table: a ledger (town, tax, amount), or a row for each town with a column for each tax.
 * Rows without amount are faults; in the second form a blank is a tax that the town does not have.
 */
export function readPostingsTable(
  grid: Grid,
  names: readonly string[],
  { isTax, isLevel }: Vocabulary,
  unit: MoneyUnit,
  mapping: Mapping = {},
): { readonly reading: ReceiptReading; readonly postings: readonly Posting[]; readonly issues: readonly Issue[] } {
  const table = receiptTable(unit);
  const reading = readTable(table, grid, { mapping });
  const known = new TownNames(names);
  const issues: Issue[] = [];
  const postings: Posting[] = [];
  const broken = new Set(reading.issues.filter(({ severity }) => severity === "error").map(({ place }) => place.row));
  const isLedger = reading.found.tax !== undefined && reading.found.amount !== undefined;
  const taxColumns = isLedger
    ? []
    : reading.headings.flatMap((heading, index) =>
        index !== reading.found.town && isTax(heading.name) ? [{ heading, index }] : [],
      );
  if (!isLedger && taxColumns.length === 0 && reading.rows.length > 0)
    issues.push({
      severity: "error",
      fault: fault("input.missingColumn", {
        heading: table.columns.tax.label,
        found: reading.headings.map(({ text: words }) => words).filter(Boolean),
      }),
      place: { argument: table.label, row: Math.max(0, reading.firstRow - 1) },
    });
  const levelColumns = isLedger
    ? reading.headings.flatMap((heading, index) =>
        !Object.values(reading.found).includes(index) && isLevel(heading.name) ? [{ heading, index }] : [],
      )
    : [];

  reading.rows.forEach((row, index) => {
    const gridRow = reading.gridRows[index] ?? 0;
    const tell = (
      what: Fault,
      gridColumn: number | undefined,
      argument = table.label,
      severity: Issue["severity"] = "error",
    ): Issue => {
      const { origin } = grid;
      const address =
        origin &&
        areaName({
          sheet: origin.sheet,
          row: origin.row + gridRow,
          column: origin.column + (gridColumn ?? 0),
          rows: 1,
          columns: 1,
        });
      return { severity, fault: what, place: { argument, row: gridRow, ...(address ? { address } : {}) } };
    };
    if (row.town === undefined) return;
    const town = known.find(row.town);
    if (town === undefined) {
      issues.push(
        tell(fault("revenue.townUnknown", { found: row.town }), reading.found.town, table.columns.town.label),
      );
      return;
    }
    const day = row.date === undefined ? undefined : isoDate(row.date);
    const amountAt = (gridColumn: number, heading: Heading): Fen | undefined => {
      const cell = grid.cells[gridRow]?.[gridColumn];
      if (isBlank(cell)) return undefined;
      const found = readCell(money(moneyUnit(heading.unit) ?? unit), cell);
      if ("fault" in found) issues.push(tell(found.fault, gridColumn, { zh: heading.text, en: heading.text }));
      else if (found.repair)
        issues.push(tell(found.repair, gridColumn, { zh: heading.text, en: heading.text }, "repair"));
      return "value" in found ? found.value : undefined;
    };
    const at = { tax: reading.found.tax, amount: reading.found.amount, date: reading.found.date };
    if (!isLedger) {
      for (const { heading, index: gridColumn } of taxColumns) {
        const amount = amountAt(gridColumn, heading);
        if (amount !== undefined)
          postings.push({
            town,
            tax: heading.name,
            amount,
            day,
            parts: undefined,
            tell: (what, key) => tell(what, key === "date" ? at.date : gridColumn, table.columns[key].label),
          });
      }
      return;
    }
    for (const key of ["tax", "amount"] as const)
      if (row[key] === undefined && !broken.has(gridRow))
        issues.push(tell(fault("input.missing", {}), reading.found[key], table.columns[key].label));
    if (row.tax === undefined || row.amount === undefined) return;
    const parts = new Map(
      levelColumns.flatMap(({ heading, index: gridColumn }) => {
        const part = amountAt(gridColumn, heading);
        return part === undefined ? [] : [[heading.name, part] as const];
      }),
    );
    postings.push({
      town,
      tax: row.tax,
      amount: row.amount,
      day,
      parts: parts.size > 0 ? parts : undefined,
      tell: (what, key) => tell(what, at[key], table.columns[key].label),
    });
  });
  return { reading, postings, issues: [...reading.issues, ...issues] };
}
