import type { Cell } from "../../src/workbench/grid/grid";
import { MemoryGrid } from "../../src/workbench/grid/memory";
import type { AxisData, ChartData } from "../../src/workbench/host/book";

/** A grid in which some formulas spill down over several rows, as Excel's would; all others come to 42. */
export function spillingGrid(spills: Readonly<Record<string, readonly Cell[]>> = {}): MemoryGrid {
  return new MemoryGrid((formula) => spills[formula]?.map((cell) => [cell]) ?? 42);
}

export const towns: Cell[][] = [
  ["镇街", "今年", "明年 & <后>"],
  ["夏庄镇", 12, 14],
  ["姜庄镇", 9, -7.5],
];

/** One chart of each kind over the towns: with and without colours, labels, marks, legend, and an invisible series. */
export function everyChart(of: string): ChartData[] {
  const axis: AxisData = {
    visible: true,
    minimum: undefined,
    maximum: undefined,
    numberFormat: undefined,
    reversed: false,
    gridlines: false,
    gridlineColor: undefined,
    title: "",
    titleVisible: false,
  };
  return (["ColumnClustered", "ColumnStacked", "BarClustered", "BarStacked", "Line", "LineMarkers"] as const).map(
    (type, index) => {
      const isLine = type.startsWith("Line");
      const look = { gapWidth: isLine ? 150 : 60, labelled: false, smooth: false };
      const markers = type === "Line" ? "None" : "Automatic";
      const column = (at: number) => ({ row: 1, column: at, rows: 2, columns: 1 });
      return {
        id: `C${index}`,
        name: `Chart ${index}`,
        sheet: of,
        type,
        title: `增减 “${type}” <1>`,
        titleVisible: true,
        titleSize: 12,
        legendVisible: index % 2 === 0,
        legendPosition: "Bottom",
        at: { row: 5 + index * 12, column: 1, rows: 11, columns: 6 },
        categories: column(0),
        series: [
          { ...look, markers, name: "今年", values: column(1), color: undefined, visible: index !== 1 },
          {
            ...look,
            markers,
            name: "明年 & <后>",
            values: column(2),
            color: "#2F6DB5",
            visible: true,
            labelled: !isLine,
          },
        ],
        axes: {
          category: { ...axis, reversed: type.startsWith("Bar") },
          value: {
            ...axis,
            gridlines: true,
            gridlineColor: "#E0E0E0",
            minimum: index === 0 ? 0 : undefined,
            numberFormat: index === 0 ? "#,##0" : undefined,
            title: "人",
            titleVisible: index === 0,
            ...(index === 0 ? {} : { title: "" }),
          },
        },
      };
    },
  );
}
