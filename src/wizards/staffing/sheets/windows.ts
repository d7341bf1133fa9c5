import { categoryWords } from "../../../chapters/staffing/words";
import type { Block, CellArea, PlanCell } from "../../kit/plan";
import { formats, speaker, subtitle } from "../../kit/sheet";
import { ringsOf, type AtResult, type StaffingValue } from "../compute";
import { sharedCell, type SheetLayout } from "./layout";

const WINDOW_COLUMNS = 3;

/** Ring, least and most of each ring, and the total in a last row without a name: what QUOTA.GROUPED reads. */
export function windowArea(value: StaffingValue, { windowRow }: SheetLayout, index: number): CellArea {
  return {
    row: windowRow + 2,
    column: index * (WINDOW_COLUMNS + 1),
    rows: ringsOf(value).length + 1,
    columns: WINDOW_COLUMNS,
  };
}

export function windowBlocks({ value, choices, context }: AtResult, layout: SheetLayout): Block[] {
  if (choices.arrangement !== "rings") return [];
  const say = speaker(context.language);
  const rings = ringsOf(value);
  return layout.categories.flatMap((id, index): Block[] => {
    const { row: top, column } = windowArea(value, layout, index);
    const { zh, en } = categoryWords(id).label;
    const limits = rings.map((ring): PlanCell[] => {
      const window = choices.windows[ring]?.[id];
      return [ring, window?.low ?? null, window?.high ?? null];
    });
    const total: PlanCell = { formula: `=${sharedCell(layout, id)}` };
    return [
      subtitle(top - 2, say({ zh: `${zh}：各圈上下限`, en: `${en}: windows of the rings` }), column),
      {
        row: top - 1,
        column,
        role: "heading",
        align: ["left", "right", "right"],
        cells: [[say({ zh: "里外圈", en: "Ring" }), say({ zh: "下限", en: "Least" }), say({ zh: "上限", en: "Most" })]],
      },
      {
        row: top,
        column,
        role: "input",
        formats: [null, formats.count, formats.count],
        cells: limits,
        takes: [null, { least: 0, whole: true }, { least: 0, whole: true }],
        keys: rings.map((ring) => [null, `windows/${ring}/${id}/low`, `windows/${ring}/${id}/high`]),
      },
      { row: top + rings.length, column, role: "total", cells: [[null, total, total]] },
    ];
  });
}
