import { speaker } from "../../kit/sheet";
import type { CellArea, ChartPlan } from "../../kit/plan";
import type { Ready } from "../compute";
import { chosenTown } from "../views/chosen";
import { CHART_COLUMNS, CHART_ROWS, type SheetLayout } from "./layout";
import { writtenUnit } from "./towns";

/** The waterfall of the chosen town, all towns' resources, and their gaps. */
export function charts(ready: Ready, layout: SheetLayout): ChartPlan[] {
  return [waterfallChart(ready, layout), resourcesChart(ready, layout), gapsChart(ready, layout)];
}

/** Where a chart stands, from the left. */
function place({ chartRow }: SheetLayout, index: number): CellArea {
  return { row: chartRow, column: index * CHART_COLUMNS, rows: CHART_ROWS, columns: CHART_COLUMNS };
}

/** The names of the towns, or one column of the settlement beside them. */
function ofTowns(layout: SheetLayout, id?: string): CellArea {
  const column = id === undefined ? 0 : layout.columnOf(id);
  return { row: layout.resultHeading + 1, column, rows: layout.towns, columns: 1 };
}

function waterfallChart(ready: Ready, layout: SheetLayout): ChartPlan {
  const say = speaker(ready.context.language);
  const town = ready.value.towns[chosenTown(ready)];
  const steps = (column: number) => ({
    row: layout.waterfallRow + 2,
    column,
    rows: layout.moves.length,
    columns: 1,
  });
  return {
    kind: "waterfall",
    title: say({ zh: `${town}：从入库到财力`, en: `${town}: from receipts to resources` }),
    categories: steps(0),
    at: place(layout, 0),
    series: [
      { name: say({ zh: "底", en: "Base" }), values: steps(3), tone: "invisible" },
      { name: say({ zh: "增", en: "Rise" }), values: steps(4), tone: "gain" },
      { name: say({ zh: "减", en: "Fall" }), values: steps(5), tone: "loss" },
      { name: say({ zh: "总", en: "Total" }), values: steps(6), tone: "new" },
    ],
  };
}

/** Final resources, beside last year's where they stand in the same unit. */
function resourcesChart(ready: Ready, layout: SheetLayout): ChartPlan {
  const say = speaker(ready.context.language);
  const last = layout.townKeys.indexOf("lastResources");
  const isCompared = last >= 0 && writtenUnit(ready, "lastResources") === ready.choices.unit;
  const before = {
    name: say({ zh: "上年", en: "Last year" }),
    values: { row: layout.townHeading + 1, column: last, rows: layout.towns, columns: 1 },
    tone: "today" as const,
  };
  return {
    kind: "columns",
    title: say({ zh: "最终财力", en: "Final resources" }),
    categories: ofTowns(layout),
    at: place(layout, 1),
    series: [
      ...(isCompared ? [before] : []),
      { name: say({ zh: "本年", en: "This year" }), values: ofTowns(layout, "final"), tone: "new" },
    ],
  };
}

function gapsChart(ready: Ready, layout: SheetLayout): ChartPlan {
  const say = speaker(ready.context.language);
  return {
    kind: "stackedColumns",
    title: say({ zh: "缺口：已补与未补", en: "Gaps: filled and left" }),
    categories: ofTowns(layout),
    at: place(layout, 2),
    series: [
      { name: say({ zh: "缺口补助", en: "Grant" }), values: ofTowns(layout, "grant"), tone: "gain" },
      { name: say({ zh: "未补缺口", en: "Remaining gap" }), values: ofTowns(layout, "remainingGap"), tone: "loss" },
    ],
  };
}
