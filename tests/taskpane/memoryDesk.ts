import { DomainError } from "../../src/domain/kernel/errors";
import { areaName, parseArea, rangeName, sheetPrefix, wholeSheet as wholeRange } from "../../src/inputs/address";
import type { Edit } from "../../src/inputs/edits";
import type { CellValue } from "../../src/inputs/cell";
import type { Spot } from "../../src/inputs/survey";
import type { Grid } from "../../src/inputs/table";
import { figuresOn } from "../../src/wizards/kit/figures";
import { frozen } from "../../src/wizards/kit/freeze";
import { sealed } from "../../src/wizards/kit/seal";
import { checkPlans } from "../../src/wizards/kit/check";
import type { Desk, UndoAnswer } from "../../src/taskpane/desk";
import type { Plan, PlanRecord, SheetPlan } from "../../src/wizards/kit/plan";

type Sheet = CellValue[][];

type Operation = Exclude<keyof Desk, "onChange" | "onVisible" | "onSelect" | "functions" | "yearSettings">;

export interface MemoryDesk extends Desk {
  readonly sheets: Map<string, Sheet>;
  readonly shown: string[];
  readonly written: Plan[];
  selected: string;
  /** The next call of this operation fails once. */
  failNext: Operation | undefined;
  /** Writes as the planner would, who is then heard by `onChange`. */
  type(address: string, value: CellValue): void;
}

/** A workbook in memory: each sheet is one block of cells from A1 on. */
export function memoryDesk(
  first: Readonly<Record<string, readonly (readonly CellValue[])[]>>,
  sample: typeof first = {},
): MemoryDesk {
  const sheets = new Map(Object.entries(first).map(([name, cells]) => [name, cells.map((row) => [...row])]));
  const records: PlanRecord[] = [];
  const years = new Map<number, object>();
  const texts = new Map<string, string>();
  const listeners = new Set<(edit: Edit) => void>();
  const at = (address: string) => {
    const area = parseArea(address);
    const cells = area && sheets.get(area.sheet);
    if (!area || !cells) throw new DomainError("workbook.noPlace", { address });
    return { area, cells };
  };
  const gridAt = (address: string): Grid => {
    const { area, cells } = at(address);
    const used = Math.max(1, ...cells.map((row) => row.length)) - area.column;
    const columns = Math.min(area.columns, used);
    const rows = cells
      .slice(area.row, area.row + area.rows)
      .map((row) => Array.from({ length: columns }, (_none, index) => row[area.column + index] ?? ""));
    return { cells: rows, origin: { sheet: area.sheet, row: area.row, column: area.column } };
  };
  const put = (address: string, value: CellValue) => {
    const { area, cells } = at(address);
    const row = (cells[area.row] ??= []);
    const old = row[area.column];
    row[area.column] = value;
    return old;
  };
  const remove = (names: readonly string[]) => names.forEach((name) => sheets.delete(name));
  const later = <Value>(work: () => Value) => Promise.resolve().then(work);
  type Work<Key extends Operation> = (...args: Parameters<Desk[Key]>) => Awaited<ReturnType<Desk[Key]>>;
  const guard =
    <Key extends Operation>(key: Key, work: Work<Key>) =>
    (...args: Parameters<Desk[Key]>) =>
      later(() => {
        if (desk.failNext !== key) return work(...args);
        desk.failNext = undefined;
        throw new Error(`${key} failed`);
      });

  const desk: MemoryDesk = {
    sheets,
    shown: [],
    written: [],
    selected: "",
    failNext: undefined,
    type(address, value) {
      put(address, value);
      const { sheet, ...area } = parseArea(address) ?? at(address).area;
      for (const listener of listeners) listener({ sheetId: sheet, address: rangeName(area) });
    },
    yearSettings: (year) => years.get(year),
    keepYear: guard("keepYear", (year, settings) => void years.set(year, settings)),
    survey: guard("survey", () => ({
      settings: [],
      sheets: [...sheets.keys()].map((name) => ({ id: name, name })),
      spots: [...sheets].flatMap(([name, cells]): Spot[] =>
        cells.length === 0
          ? []
          : [
              {
                kind: "sheet",
                name,
                address:
                  sheetPrefix(name) +
                  rangeName({
                    row: 0,
                    column: 0,
                    rows: cells.length,
                    columns: Math.max(...cells.map((row) => row.length)),
                  }),
              },
            ],
      ),
    })),
    read: guard("read", gridAt),
    selection: guard("selection", () => desk.selected),
    show: guard("show", (address) => {
      at(address);
      desk.shown.push(address);
    }),
    enter: guard("enter", (formula, evenIfFilled = false) => {
      const address = desk.selected;
      const { area, cells } = at(address);
      const before = cells[area.row]?.[area.column] ?? "";
      if (before !== "" && !evenIfFilled) return { kind: "filled", address };
      put(address, formula);
      return { kind: "entered", address, undo: () => later(() => void put(address, before)) };
    }),
    mend: guard("mend", (address, value) => {
      const old = put(address, value);
      return () => later(() => void put(address, old));
    }),
    write: guard("write", (plan) => {
      for (const sheet of plan.sheets) sheets.set(sheet.name, constantsOf(sheet));
      const before = plan.sheets.map(({ name }) => JSON.stringify(sheets.get(name)));
      records.push(plan.record);
      desk.written.push(plan);
      const names = plan.sheets.map(({ name }) => name);
      return (evenIfEdited = false) =>
        later((): UndoAnswer => {
          const edited = names.filter((name, index) => JSON.stringify(sheets.get(name)) !== before[index]);
          if (edited.length > 0 && !evenIfEdited) return { kind: "edited", sheets: edited };
          remove(names);
          records.splice(records.indexOf(plan.record), 1);
          return { kind: "undone" };
        });
    }),
    add: guard("add", (plans) => {
      for (const sheet of plans) sheets.set(sheet.name, constantsOf(sheet));
      return () =>
        later((): UndoAnswer => {
          remove(plans.map(({ name }) => name));
          return { kind: "undone" };
        });
    }),
    copyValues: guard("copyValues", (record, suffix) =>
      record.sheets.map((sheet) => {
        const name = `${sheet} ${suffix}`;
        sheets.set(
          name,
          (sheets.get(sheet) ?? []).map((row) => [...row]),
        );
        return name;
      }),
    ),
    plans: guard("plans", () => [...records]),
    keep: guard("keep", (record) => {
      const index = records.findIndex(({ id }) => id === record.id);
      records.splice(index < 0 ? records.length : index, 1, record);
    }),
    sealed: guard("sealed", (sha256) => texts.get(sha256)),
    finalise: guard("finalise", (record, day, suffix, sources) => {
      const names = record.sheets.map((sheet) => `${sheet} ${suffix}`);
      record.sheets.forEach((sheet, index) =>
        sheets.set(
          names[index] ?? "",
          (sheets.get(sheet) ?? []).map((row) => [...row]),
        ),
      );
      const figures = figuresOn(record, (sheet) => sheets.get(sheet));
      const grids = names.map((name) => [name, gridAt(wholeRange(name))] as const);
      const { text, sha256 } = sealed(frozen(record, day, sources, grids));
      texts.set(sha256, text);
      const finalised = { ...record, final: { day, sheets: names, mark: "", figures, sha256 } };
      records.splice(records.indexOf(record), 1, finalised);
      return finalised;
    }),
    forget: guard(
      "forget",
      (plan) =>
        void records.splice(
          records.findIndex(({ id }) => id === plan),
          1,
        ),
    ),
    checkPlans: guard("checkPlans", () =>
      checkPlans(
        records.map((record) => ({
          record,
          sources: Object.fromEntries(
            Object.entries(record.sources).map(([key, { address }]) => [
              key,
              sheets.has(parseArea(address)?.sheet ?? "") ? gridAt(address) : undefined,
            ]),
          ),
          sheets: Object.fromEntries(
            record.sheets.map((sheet) => [sheet, sheets.has(sheet) ? { cells: sheets.get(sheet) ?? [] } : undefined]),
          ),
        })),
      ),
    ),
    insert: guard("insert", (what) => {
      const names = Object.keys(sample);
      for (const name of names)
        sheets.set(
          name,
          (sample[name] ?? []).slice(0, what === "sample" ? undefined : 1).map((row) => [...row]),
        );
      return {
        sheets: names,
        undo: () =>
          later((): UndoAnswer => {
            remove(names);
            return { kind: "undone" };
          }),
      };
    }),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onVisible: () => () => undefined,
    onSelect: () => () => undefined,
    functions: () => Promise.resolve([]),
    cell: guard("cell", () => {
      const { area, cells } = at(desk.selected);
      const value = cells[area.row]?.[area.column] ?? "";
      return {
        address: desk.selected,
        sheet: area.sheet,
        value,
        formula: undefined,
        row: (cells[area.row] ?? []).slice(0, area.column + 1),
        column: cells.slice(0, area.row + 1).map((line) => line[area.column] ?? ""),
      };
    }),
  };
  return desk;
}

/** What is written of a sheet in a workbook that calculates nothing. */
function constantsOf({ blocks }: SheetPlan): CellValue[][] {
  const cells: CellValue[][] = [];
  for (const { row, column, cells: lines } of blocks)
    lines.forEach((line, down) => {
      while (cells.length <= row + down) cells.push([]);
      line.forEach((cell, across) => {
        if (cell !== null) (cells[row + down] as CellValue[])[column + across] = typeof cell === "object" ? "" : cell;
      });
    });
  return cells;
}

/** The address of a whole sheet in memory. */
export function wholeSheet(name: string, rows: number, columns: number): string {
  return areaName({ sheet: name, row: 0, column: 0, rows, columns });
}
