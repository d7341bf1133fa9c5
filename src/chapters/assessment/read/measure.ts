import type { Direction, Method } from "../../../domain/assessment/points";
import { DomainError } from "../../../domain/kernel/errors";
import type { Rational } from "../../../domain/kernel/exact";
import { comparable } from "../../../domain/kernel/names";
import { isBlank, readCell, type CellValue } from "../../../inputs/cell";
import { InputError, type Issue } from "../../../inputs/faults";
import { anyRate } from "../../../inputs/rate";
import type { Measure } from "./method";

const label = { zh: "参照", en: "reference" };
const BEST_OF: Readonly<Record<string, "max" | "mean">> = {
  max: "max",
  最大: "max",
  最大值: "max",
  mean: "mean",
  average: "mean",
  平均: "mean",
  平均值: "mean",
};

/** The value of max and mean as they are written for a target. */
function targetWord(cell: CellValue): "max" | "mean" | undefined {
  return typeof cell === "string" ? BEST_OF[comparable(cell)] : undefined;
}

/**
 * What an indicator is measured by, from a block of cells beside its method.
 * @throws InputError with every cell that holds no number; points.reference for another number of values
 */
export function readMeasure(
  kind: Method["kind"],
  reference: readonly (readonly CellValue[])[],
  direction: Direction,
): Omit<Measure, "points"> {
  const filled = reference.filter((row) => !row.every(isBlank));
  const flat = filled.flat().filter((cell) => !isBlank(cell));
  const wants = (wanted: "one" | "two" | "pairs"): never => {
    throw new DomainError("points.reference", { wanted, found: flat.length });
  };
  switch (kind) {
    case "target": {
      const word = flat.length === 1 ? targetWord(flat[0]) : wants("one");
      return { kind, direction, target: word ?? numbers([flat])[0]?.[0] };
    }
    case "minmax":
    case "efficacy": {
      if (flat.length === 0) return { kind, direction };
      const [bad, good] = flat.length === 2 ? (numbers([flat])[0] ?? []) : wants("two");
      return { kind, direction, bad, good };
    }
    case "steps":
    case "curve": {
      const pairs = filled.length > 0 && filled.every((row) => row.length === 2) ? numbers(filled) : wants("pairs");
      return { kind, direction, pairs: pairs.flatMap(([from, to]) => (from && to ? [[from, to] as const] : [])) };
    }
    case "rank":
    case "deduct":
      if (flat.length === 0 && kind === "rank") return { kind, direction };
      return { kind, direction, each: flat.length === 1 ? numbers([flat])[0]?.[0] : wants("one") };
    case "given":
      return { kind, direction };
  }
}

/** @throws InputError with every cell that holds no number */
function numbers(rows: readonly (readonly CellValue[])[]): Rational[][] {
  const reader = anyRate();
  const issues: Issue[] = [];
  const read = rows.map((row, index) =>
    row.flatMap((cell, column) => {
      const reading = readCell(reader, cell);
      if (!("fault" in reading)) return [reading.value];
      issues.push({ severity: "error", fault: reading.fault, place: { argument: label, row: index, column } });
      return [];
    }),
  );
  if (issues.length > 0) throw new InputError(issues);
  return read;
}
