import { ICommandService, type Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { chartComponent } from "./chart";
import type { Cell, DrawnChart, Rectangle } from "./grid";

type Sheet = NonNullable<ReturnType<NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>["getSheetBySheetId"]>>;

/** The charts that float over the sheets, each drawn from its cells and drawn again when these change. */
export class Charts {
  private readonly drawn = new Map<string, DrawnChart>();

  constructor(
    private readonly univer: Univer,
    private readonly api: FUniver,
  ) {}

  draw(chart: DrawnChart, sheet: Sheet, read: (area: Rectangle) => Cell[][]): void {
    this.drawn.set(chart.id, chart);
    const key = `chart-${chart.id}-${Date.now()}`;
    this.api.registerComponent(
      key,
      chartComponent(
        () => this.drawn.get(chart.id) ?? chart,
        read,
        (redraw) => this.onCalculated(redraw),
      ),
    );
    const { row, column, rows, columns } = chart.at;
    sheet.addFloatDomToRange(
      sheet.getRange(row, column, rows, columns),
      { componentKey: key, allowTransform: true },
      {},
      chart.id,
    );
  }
  erase(chart: string, sheet: Sheet): void {
    if (this.drawn.delete(chart)) sheet.removeFloatDom(chart);
  }

  private onCalculated(redraw: () => void): () => void {
    const listener = this.univer
      .__getInjector()
      .get(ICommandService)
      .onCommandExecuted(({ id }) => {
        if (id === "formula.mutation.set-formula-calculation-notification" || id === "sheet.mutation.set-range-values")
          setTimeout(redraw, 60);
      });
    return () => listener.dispose();
  }
}
