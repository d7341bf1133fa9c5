import type { Window } from "../domain/apportionment/groups";
import { webster, type Method } from "../domain/apportionment/method";
import {
  forEach,
  one,
  optional,
  rowsOf,
  vector,
  type Argument,
  type ArgumentWords,
  type FaultList,
} from "../inputs/arguments";
import {
  count,
  isBlank,
  normalise,
  readCell,
  show,
  text,
  weight,
  type CellReader,
  type CellValue,
} from "../inputs/cell";
import { fault } from "../inputs/faults";
import { method } from "../inputs/methods";
import { isTotalsLabel } from "../inputs/town";
import type { Language } from "../locale/text";

/** The arguments that the functions of the quota family share. */
export const words = {
  weights: {
    label: { zh: "权重", en: "weights" },
    detail: {
      zh: "各单位的权重（一行或一列），空白为 0",
      en: "The weight of each unit, one row or column; a blank weighs nothing",
    },
  },
  total: { label: { zh: "总数", en: "total" }, detail: { zh: "要分配的总数（整数）", en: "The whole total to share" } },
  method: {
    label: { zh: "方法", en: "method" },
    detail: {
      zh: "分配方法：webster(默认)、hamilton 最大余数、jefferson、adams、huntington-hill、dean 等",
      en: "webster (default), hamilton, jefferson, adams, huntington-hill, dean …",
    },
  },
  minimum: {
    label: { zh: "保底数", en: "minimum" },
    detail: {
      zh: "每个单位至少得多少：一个数或一列，空白为不设",
      en: "The least for each unit: one number or a range; blank for none",
    },
  },
  maximum: {
    label: { zh: "封顶数", en: "maximum" },
    detail: {
      zh: "每个单位至多得多少：一个数或一列，空白为不设",
      en: "The most for each unit: one number or a range; blank for none",
    },
  },
  groups: {
    label: { zh: "分组", en: "groups" },
    detail: { zh: "每个单位所属的组（如内圈、外圈）", en: "The group of each unit, such as its ring" },
  },
  labels: {
    label: { zh: "名称", en: "labels" },
    detail: { zh: "各单位的名称（一行或一列）", en: "The name of each unit, one row or column" },
  },
} satisfies Record<string, ArgumentWords>;

export const weights = vector(words.weights, weight());
export const total = one(words.total, count());
export const byMethod = optional(one(words.method, method({ value: webster })), webster);
export const minimum = optional(vector(words.minimum, count({}, { value: 0 })), [0]);
export const maximum = optional(vector(words.maximum, count({}, { value: Infinity })), [Infinity]);
export const labels = optional(vector(words.labels, text({ value: "" })), undefined);

/** Floors and ceilings for so many units: one number serves all. */
export function boundsFor(
  units: number,
  given: { readonly minimum: readonly number[]; readonly maximum: readonly number[] },
) {
  return {
    minimum: forEach(given.minimum, units, words.minimum, words.weights),
    maximum: forEach(given.maximum, units, words.maximum, words.weights),
  };
}

/** A method together with what it is called, for tables with a column for each. */
export interface NamedMethod {
  readonly method: Method;
  readonly title: (language: Language) => string;
}

export function namedMethod(): CellReader<NamedMethod> {
  const reader = method();
  return {
    read(cell) {
      const reading = reader.read(cell);
      return "fault" in reading ? reading : { value: { method: reading.value, title: () => normalise(show(cell)) } };
    },
  };
}

/** What the groups get: one total to share in two stages, or a window for each group and the total of all. */
export type GroupTotals =
  { readonly stages: number } | { readonly windows: ReadonlyMap<string, Window>; readonly total: number };

/** One number; or rows of group | total; or rows of group | low | high with the total in a last row without a group. */
export function groupTotals(words: ArgumentWords): Argument<GroupTotals> {
  return {
    ...words,
    dimensionality: "matrix",
    optional: false,
    read(raw, faults) {
      const rows = upright(rowsOf(raw));
      if (rows.length === 1 && rows[0]?.length === 1) return { stages: whole(rows[0][0], faults) ?? 0 };
      return readWindows(rows, faults);
    },
  };
}

function upright(rows: CellValue[][]): CellValue[][] {
  const columns = rows[0]?.length ?? 0;
  if (columns <= 3 || rows.length > 3) return rows;
  return Array.from({ length: columns }, (_, column) => rows.map((row) => row[column]));
}

function readWindows(rows: CellValue[][], faults: FaultList): GroupTotals {
  const windows = new Map<string, Window>();
  let total: number | undefined;
  let fixed = 0;
  let open = false;
  rows.forEach((row, index) => {
    const [first, ...rest] = row;
    const numbers = rest.filter((cell) => !isBlank(cell));
    const name = isBlank(first) ? "" : normalise(show(first));
    if (
      index === 0 &&
      numbers.length > 0 &&
      numbers.every((cell) => typeof cell === "string" && "fault" in readCell(count(), cell))
    )
      return;
    if (name === "" || isTotalsLabel(name)) {
      const given = numbers[numbers.length - 1];
      if (given !== undefined) total = whole(given, faults, index);
      return;
    }
    if (windows.has(name))
      faults.add(fault("input.duplicate", { found: name, firstRow: [...windows.keys()].indexOf(name) + 1 }), index, 0);
    const low = whole(rest[0], faults, index, 1, row.length > 2 ? 0 : undefined);
    const high = row.length > 2 ? whole(rest[1], faults, index, 2, Infinity) : low;
    if (low === undefined || high === undefined) return;
    windows.set(name, { low, high });
    fixed += low;
    open ||= low !== high;
  });
  if (windows.size === 0) faults.add(fault("input.noRows", {}));
  else if (total === undefined && open) faults.add(fault("input.missing", {}), rows.length, 1);
  return { windows, total: total ?? fixed };
}

function whole(cell: CellValue, faults: FaultList, row?: number, column?: number, blank?: number): number | undefined {
  const reading = readCell(count({}, blank === undefined ? undefined : { value: blank }), cell);
  if (!("fault" in reading)) return reading.value;
  faults.add(reading.fault, row, column);
  return undefined;
}
