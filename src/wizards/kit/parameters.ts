import { cellName, sheetPrefix } from "../../inputs/address";
import { isBlank, show, type CellValue } from "../../inputs/cell";
import type { Parameter, PlanRecord, SheetPlan } from "./plan";

/**
 * The yellow cells of a plan with what was written into them, formulas apart, and the choice that each stands for: "" where the
 * wizard cannot take it over, so that a change is told all the same.
 */
export function parametersOf(sheets: readonly SheetPlan[]): Parameter[] {
  return sheets.flatMap(({ name: sheet, blocks }) =>
    blocks
      .filter(({ role }) => role === "input")
      .flatMap(({ row, column, cells, keys }) =>
        cells.flatMap((line, down) =>
          line.flatMap((value, across): Parameter[] => {
            const key = keys ? (keys[down]?.[across] ?? null) : "";
            if (key === null || (typeof value === "object" && value !== null)) return [];
            return [{ key, sheet, row: row + down, column: column + across, value }];
          }),
        ),
      ),
  );
}

/** A yellow cell that holds something else by now. */
export interface EditedParameter extends Parameter {
  readonly address: string;
  readonly now: CellValue;
}

/** The area of a sheet that holds all its parameters, to be read at once; undefined where it has none. */
export function parameterArea({ parameters = [] }: PlanRecord, sheet: string): string | undefined {
  const own = parameters.filter((one) => one.sheet === sheet);
  if (own.length === 0) return undefined;
  const last = own.reduce(
    (most, { row, column }) => ({ row: Math.max(most.row, row), column: Math.max(most.column, column) }),
    {
      row: 1,
      column: 1,
    },
  );
  return `${sheetPrefix(sheet)}A1:${cellName(last.row, last.column)}`;
}

/** The parameters that differ from what was written. */
export function editedParameters(
  { parameters = [] }: PlanRecord,
  cells: (sheet: string) => readonly (readonly CellValue[])[] | undefined,
): EditedParameter[] {
  return parameters.flatMap((parameter) => {
    const lines = cells(parameter.sheet);
    if (!lines) return [];
    const now = lines[parameter.row]?.[parameter.column];
    if (isSame(parameter.value, now)) return [];
    const address = sheetPrefix(parameter.sheet) + cellName(parameter.row, parameter.column);
    return [{ ...parameter, address, now }];
  });
}

function isSame(written: Parameter["value"], now: CellValue): boolean {
  if (isBlank(now) || written === null || written === "") return isBlank(now) && isBlank(written);
  return typeof written === "number" && typeof now === "number" ? written === now : show(written) === show(now);
}

/** JSON with another value at the end of a path, such as bounds/夏庄镇/minimum; what it came from stays as it was. */
export function putAt<T>(into: T, [key = "", ...rest]: readonly string[], value: unknown): T {
  const inner = (into as Readonly<Record<string, unknown>> | undefined)?.[key];
  return { ...into, [key]: rest.length === 0 ? value : putAt(inner ?? {}, rest, value) } as T;
}
