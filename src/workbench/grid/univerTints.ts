import { InterceptorEffectEnum, type IStyleData, type Univer } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import type { Cell, ColourRule, Rectangle } from "./grid";
import { tints } from "./tint";

interface Tinted {
  readonly sheet: string;
  readonly area: Rectangle;
  readonly rule: ColourRule;
}

/** Before Univer's own conditional formats, which then see what is tinted here. */
const PRIORITY = 11;

/**
 * Univer colours by what a cell holds, and a spilled value stands in no cell. Those cells are tinted here, when they are drawn and not
 * by a style of their own, so that a colour goes with its value and never into a file.
 */
export class Tints {
  private readonly rules: Tinted[] = [];
  private readonly looks = new Map<string, ReadonlyMap<string, IStyleData>>();

  constructor(univer: Univer) {
    univer
      .__getInjector()
      .get(SheetInterceptorService)
      .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
        effect: InterceptorEffectEnum.Style,
        priority: PRIORITY,
        handler: (cell, { workbook, subUnitId, row, col }, next) => {
          const look = this.looks.get(subUnitId)?.get(`${row},${col}`);
          if (!look) return next(cell);
          return next({ ...cell, s: { ...workbook.getStyles().getStyleByCell(cell), ...look } });
        },
      });
  }

  add(sheet: string, area: Rectangle, rule: ColourRule): void {
    if (rule.kind !== "formula") this.rules.push({ sheet, area, rule });
  }
  remove(sheet: string, meets: (area: Rectangle) => boolean = () => true): void {
    for (const one of this.rules.filter((rule) => rule.sheet === sheet && meets(rule.area)))
      this.rules.splice(this.rules.indexOf(one), 1);
    this.looks.delete(sheet);
  }

  /** Works the colours out anew; `held` is what a cell itself holds, `shown` what stands in it. Tells whether any are shown. */
  refresh(
    held: (sheet: string, area: Rectangle) => readonly (readonly unknown[])[],
    shown: (sheet: string, area: Rectangle) => Cell[][],
  ): boolean {
    const before = this.looks.size;
    this.looks.clear();
    for (const { sheet, area, rule } of this.rules) {
      if (rule.kind === "formula") continue;
      const own = held(sheet, area);
      const cells = shown(sheet, area);
      const isSpilled = (row: number, column: number) =>
        (cells[row]?.[column] ?? null) !== null && (own[row]?.[column] ?? null) === null;
      if (!cells.some((line, row) => line.some((_, column) => isSpilled(row, column)))) continue;
      const looks = new Map(this.looks.get(sheet));
      tints(cells, rule).forEach((line, row) =>
        line.forEach((tint, column) => {
          if (!tint || !isSpilled(row, column)) return;
          const key = `${area.row + row},${area.column + column}`;
          looks.set(key, {
            ...looks.get(key),
            ...(tint.fill ? { bg: { rgb: tint.fill } } : {}),
            ...(tint.color ? { cl: { rgb: tint.color } } : {}),
          });
        }),
      );
      this.looks.set(sheet, looks);
    }
    return this.looks.size + before > 0;
  }
}
