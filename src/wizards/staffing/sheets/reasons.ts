import { explainSize, shortOfOneMore } from "../../../chapters/staffing/report";
import { categories } from "../../../chapters/staffing/words";
import type { CategoryId } from "../../../chapters/staffing/answer";
import { formula } from "../../kit/formulas";
import type { Block } from "../../kit/plan";
import { blank, speaker, subtitle } from "../../kit/sheet";
import type { AtResult } from "../compute";
import { methodCell, partColumn, totalCell, townRange, type SheetLayout } from "./layout";

/** The formats of the columns that QUOTA.EXPLAIN fills. */
const explainFormats = [null, "0.0000", "0.00%", "#,##0.00", "#,##0", null, "0.0000"];
const divisorFormats = [null, "0.000000", "0.000000", "0.000000"];

/** The reason for each figure, by QUOTA.EXPLAIN, where each category is shared by itself. */
export function reasonBlocks({ choices, context }: AtResult, layout: SheetLayout): Block[] {
  if (choices.arrangement !== "separate") return [];
  const say = speaker(context.language);
  return layout.categories.flatMap((id, index): Block[] => {
    const top = layout.explainRow + index * layout.explainRows;
    const { zh, en } = categories[id].label;
    return [
      subtitle(top, say({ zh: `${zh}：逐镇计算依据`, en: `${en}: how each figure came about` })),
      ...explainBlocks(layout, id, top + 1, say(shortOfOneMore)),
    ];
  });
}

/** The answer of QUOTA.EXPLAIN and the looks of its rows: headings, towns, total, then divisor and ties. */
function explainBlocks(layout: SheetLayout, id: CategoryId, top: number, longest: string): Block[] {
  const { towns, scoreColumn } = layout;
  const { columns, before, after } = explainSize;
  const bounds = `${partColumn(layout, id, "minimum")},${partColumn(layout, id, "maximum")}`;
  const call = `=TOWN.QUOTA.EXPLAIN(${townRange(layout, scoreColumn)},${totalCell(layout, id)},${methodCell},${bounds},${townRange(layout, 0)})`;
  const align = explainFormats.map((format, column) => (column === 0 ? "left" : format === null ? "center" : "right"));
  const looks = { column: 0, formats: explainFormats, align };
  return [
    { row: top, column: 0, role: "body", cells: [[formula(call, before + towns + after, columns)]] },
    {
      row: top,
      column: 0,
      role: "heading",
      cells: blank(1, columns),
      shows: [[...Array<null>(columns - 1).fill(null), longest]],
      align,
      wrap: true,
    },
    { row: top + 1, role: "body", cells: blank(towns, columns), ...looks },
    { row: top + 1 + towns, role: "total", cells: blank(1, columns), ...looks },
    { row: top + 2 + towns, role: "note", cells: blank(2, columns), ...looks, formats: divisorFormats, wrap: true },
  ];
}
