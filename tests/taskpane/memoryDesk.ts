import { areaName, parseArea, rangeName, sheetPrefix } from "../../src/inputs/address";
import type { CellValue } from "../../src/inputs/cell";
import type { Desk, Spot } from "../../src/taskpane/desk";
import type { Plan, PlanRecord } from "../../src/wizards/plan";

type Sheet = CellValue[][];

export interface MemoryDesk extends Desk {
  readonly sheets: Map<string, Sheet>;
  readonly shown: string[];
  readonly written: Plan[];
  selected: string;
  /** The next call of this operation fails once. */
  failNext: keyof Desk | undefined;
  /** Writes as the planner would, who is then heard by `onChange`. */
  type(address: string, value: CellValue): void;
}

/** A workbook in memory: each sheet is one block of cells from A1 on. */
export function memoryDesk(first: Readonly<Record<string, readonly (readonly CellValue[])[]>>, sample: typeof first = {}): MemoryDesk {
  const sheets = new Map(Object.entries(first).map(([name, cells]) => [name, cells.map((row) => [...row])]));
  const records: PlanRecord[] = [];
  const listeners = new Set<() => void>();
  const at = (address: string) => {
    const area = parseArea(address);
    const cells = area && sheets.get(area.sheet);
    if (!area || !cells) throw new Error(`no such place: ${address}`);
    return { area, cells };
  };
  const put = (address: string, value: CellValue) => {
    const { area, cells } = at(address);
    const row = (cells[area.row] ??= []);
    const old = row[area.column];
    row[area.column] = value;
    return old;
  };
  const remove = (names: readonly string[]) => names.forEach((name) => sheets.delete(name));
  const guard = <Key extends keyof Desk>(key: Key, work: Desk[Key]): Desk[Key] =>
    ((...args: never[]) => {
      if (desk.failNext !== key) return (work as (...all: never[]) => unknown)(...args);
      desk.failNext = undefined;
      return Promise.reject(new Error(`${key} failed`));
    }) as Desk[Key];

  const desk: MemoryDesk = {
    sheets, shown: [], written: [], selected: "", failNext: undefined,
    type(address, value) {
      put(address, value);
      for (const listener of listeners) listener();
    },
    survey: guard("survey", async () => ({
      sheetNames: [...sheets.keys()],
      spots: [...sheets].flatMap(([name, cells]): Spot[] =>
        cells.length === 0 ? [] : [{ kind: "sheet", name, address: sheetPrefix(name) + rangeName({ row: 0, column: 0, rows: cells.length, columns: Math.max(...cells.map((row) => row.length)) }) }]),
    })),
    read: guard("read", async (address) => {
      const { area, cells } = at(address);
      const rows = cells.slice(area.row, area.row + area.rows).map((row) => Array.from({ length: area.columns }, (_none, index) => row[area.column + index] ?? ""));
      return { cells: rows, origin: { sheet: area.sheet, row: area.row, column: area.column } };
    }),
    selection: guard("selection", async () => desk.selected),
    show: guard("show", async (address) => {
      at(address);
      desk.shown.push(address);
    }),
    mend: guard("mend", async (address, value) => {
      const old = put(address, value);
      return async () => void put(address, old);
    }),
    write: guard("write", async (plan) => {
      for (const { name } of plan.sheets) sheets.set(name, []);
      records.push(plan.record);
      desk.written.push(plan);
      return async () => {
        remove(plan.sheets.map(({ name }) => name));
        records.splice(records.indexOf(plan.record), 1);
      };
    }),
    plans: guard("plans", async () => [...records]),
    insert: guard("insert", async (what) => {
      const names = Object.keys(sample);
      for (const name of names) sheets.set(name, (sample[name] ?? []).slice(0, what === "sample" ? undefined : 1).map((row) => [...row]));
      return { sheets: names, undo: async () => remove(names) };
    }),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return desk;
}

/** The address of a whole sheet in memory. */
export function wholeSheet(name: string, rows: number, columns: number): string {
  return areaName({ sheet: name, row: 0, column: 0, rows, columns });
}
