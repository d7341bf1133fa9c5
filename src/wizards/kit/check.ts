import { cellError, type CellValue } from "../../inputs/cell";
import { addressIn, fingerprint, type Grid } from "../../inputs/grid";
import { isTotalsLabel, isUnderTotal } from "../../inputs/words";
import type { Text } from "../../locale/text";
import { editedParameters } from "./parameters";
import type { PlanRecord } from "./plan";

/** One thing that the check of the workbook has to tell, with the place to go to. */
export interface CheckFinding {
  readonly severity: "error" | "warning" | "note";
  readonly text: Text;
  readonly address?: string;
  /** What the pane can offer: to open the plan again, or to forget a plan whose sheets are gone. */
  readonly action?: { readonly kind: "openPlan" | "forgetPlan"; readonly plan: string };
}

/** A kept plan with what stands of it: its sources as they read now (undefined where they are gone) and its sheets. */
export interface PlanStanding {
  readonly record: PlanRecord;
  readonly sources: Readonly<Record<string, Grid | undefined>>;
  readonly sheets: Readonly<Record<string, Grid | undefined>>;
}

/** Judges the kept plans: sources that changed or went, sheets that went, errors and wrong totals on the sheets. */
export function checkPlans(plans: readonly PlanStanding[]): CheckFinding[] {
  return plans.flatMap(({ record, sources, sheets }) => [
    ...gone(record, sheets),
    ...Object.entries(record.sources).flatMap(([key, source]): CheckFinding[] => {
      const grid = sources[key];
      const action = { kind: "openPlan", plan: record.id } as const;
      if (!grid)
        return [
          {
            severity: "error",
            action,
            text: {
              zh: `“${record.title}”的数据来源 ${source.address} 已不存在。请打开方案，重新选择来源。`,
              en: `The source ${source.address} of "${record.title}" is gone. Open the plan and choose it again.`,
            },
          },
        ];
      if (fingerprint(grid) === source.fingerprint) return [];
      return [
        {
          severity: "warning",
          address: source.address,
          action,
          text: {
            zh: `“${record.title}”编制后，数据来源 ${source.address} 有改动。请打开方案核对后重新写入。`,
            en: `The source ${source.address} changed after "${record.title}" was written. Open the plan, look at it and write it again.`,
          },
        },
      ];
    }),
    ...Object.values(sheets).flatMap((grid) => (grid ? faultsOn(grid) : [])),
    ...editedOn(record, sheets),
  ]);
}

/** What is wrong on a sheet by itself: formulas without a result, and totals that are not the sum of their rows. */
export function faultsOn(grid: Grid): CheckFinding[] {
  return [...cellErrors(grid), ...wrongTotals(grid)];
}

/** Yellow cells that were changed: the plan that is kept does not know of them. */
function editedOn(record: PlanRecord, sheets: PlanStanding["sheets"]): CheckFinding[] {
  const edited = editedParameters(record, (sheet) => cellsFromCorner(sheets[sheet]));
  const [first] = edited;
  if (!first) return [];
  return [
    {
      severity: "note",
      address: first.address,
      action: { kind: "openPlan", plan: record.id },
      text: {
        zh: `“${record.title}”写入后改过 ${edited.length} 个参数，最先是 ${first.address}。打开方案可选择以哪个为准。`,
        en: `${edited.length} parameters of "${record.title}" were changed on the sheet, first ${first.address}. Open the plan to say which holds.`,
      },
    },
  ];
}

/** The cells of a grid counted from A1 on. */
export function cellsFromCorner(grid: Grid | undefined): Grid["cells"] | undefined {
  if (!grid?.origin) return grid?.cells;
  const { row, column } = grid.origin;
  const left = Array<CellValue>(column).fill("");
  return [...Array.from({ length: row }, () => []), ...grid.cells.map((line) => [...left, ...line])];
}

function gone(record: PlanRecord, sheets: PlanStanding["sheets"]): CheckFinding[] {
  const missing = record.sheets.filter((sheet) => !sheets[sheet]);
  if (missing.length === 0) return [];
  return [
    {
      severity: "warning",
      action: { kind: "forgetPlan", plan: record.id },
      text: {
        zh: `“${record.title}”的结果表“${missing.join("”“")}”已被删除或改名。`,
        en: `The sheet ${missing.map((sheet) => `"${sheet}"`).join(", ")} of "${record.title}" was deleted or renamed.`,
      },
    },
  ];
}

/** Formulas without a result, told once for a sheet: they mostly follow from the first. */
function cellErrors(grid: Grid): CheckFinding[] {
  const found = grid.cells.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      const error = cellError(cell);
      const address = addressIn(grid, row, column);
      return error === undefined || address === undefined ? [] : [{ error, address }];
    }),
  );
  const [first] = found;
  if (!first) return [];
  const { error, address } = first;
  const count = found.length;
  return [
    {
      severity: "error",
      address,
      text:
        count === 1
          ? {
              zh: `${address} 的公式得不出结果（${error}）。请选中该单元格，按提示修改参数或来源数据。`,
              en: `The formula in ${address} has no result (${error}). Select the cell and mend the parameters or the source as it says.`,
            }
          : {
              zh: `${count} 个单元格得不出结果，最先是 ${address}（${error}），其余多由它引起。请选中该单元格，按提示修改参数或来源数据。`,
              en: `${count} cells have no result, first ${address} (${error}); the others mostly follow from it. Select that cell and mend the parameters or the source as it says.`,
            },
    },
  ];
}

/** A total that differs by more than rounding shows: the last bits of a sum of binary numbers do not count. */
const SAME = 1e-9;

/** Totals rows whose number is not the sum of the numbers right above it, back to the first cell that is no number. */
function wrongTotals(grid: Grid): CheckFinding[] {
  return grid.cells.flatMap((line, row) => {
    const label = line.find((cell) => typeof cell === "string" && cell.trim() !== "");
    if (typeof label !== "string" || !isTotalsLabel(label) || isUnderTotal(label)) return [];
    return line.flatMap((cell, column): CheckFinding[] => {
      const above = numbersAbove(grid.cells, row, column);
      const address = addressIn(grid, row, column);
      if (typeof cell !== "number" || above.length < 2 || address === undefined) return [];
      const sum = above.reduce((total, value) => total + value, 0);
      const size = above.reduce((total, value) => total + Math.abs(value), Math.abs(cell));
      if (Math.abs(sum - cell) <= SAME * size) return [];
      return [
        {
          severity: "error",
          address,
          text: {
            zh: `${address} 的合计 ${plain(cell)} 与上方各行之和 ${plain(sum)} 不符，相差 ${plain(cell - sum)}。`,
            en: `The total ${plain(cell)} in ${address} is not the sum ${plain(sum)} of the rows above; it is off by ${plain(cell - sum)}.`,
          },
        },
      ];
    });
  });
}

function numbersAbove(cells: Grid["cells"], row: number, column: number): number[] {
  const found: number[] = [];
  for (let above = row - 1; above >= 0; above--) {
    const cell: CellValue = cells[above]?.[column];
    if (typeof cell !== "number") break;
    found.push(cell);
  }
  return found;
}

/** Without the noise of binary sums. */
function plain(value: number): string {
  return String(Number(value.toPrecision(12)));
}
