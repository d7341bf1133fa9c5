import { explainSize, shortOfOneMore } from "../../../chapters/staffing/report";
import { categories } from "../../../chapters/staffing/words";
import type { CategoryId } from "../../../chapters/staffing/answer";
import { formula } from "../../kit/formulas";
import type { Block } from "../../kit/plan";
import { blank, notes, speaker, subtitle } from "../../kit/sheet";
import type { AtResult } from "../compute";
import { blankColumns } from "../compute/blanks";
import { methodCell, partColumn, totalCell, townRange, type SheetLayout } from "./layout";

export function noteBlocks({ context, choices, value }: AtResult, { noteRow }: SheetLayout): Block[] {
  const say = speaker(context.language);
  const ties =
    choices.ties === "order"
      ? {
          zh: "3. 并列时表中靠前的优先（已由制表人选定）。",
          en: "3. Ties go to the earlier row, as the planner has decided.",
        }
      : {
          zh: "3. 出现并列时单元格显示 #N/A 并说明并列的镇街，由制表人决定。",
          en: "3. A tie shows as #N/A and names the towns; the planner decides.",
        };
  const all = [
    { zh: "说明", en: "Notes" },
    {
      zh: "1. 浅黄色单元格可以修改，修改后全表重新计算；镇街数据随来源表更新。",
      en: "1. Change a pale yellow cell and the sheet recalculates; the towns' figures follow the source table.",
    },
    {
      zh: "2. 分配编制按计算方法取整，合计恰等于总数；精确份额 = 总数 × 得分 ÷ 得分合计。",
      en: "2. Posts are whole and add up to the total; the exact share is total × score ÷ sum of scores.",
    },
    ties,
    ...blankColumns(value, choices).map(({ label, towns }, index) => ({
      zh: `${index + 4}. “${label.zh}”为空白的按 0 计（已由制表人选定）：${towns.map((town) => value.towns[town]).join("、")}。`,
      en: `${index + 4}. A blank ${label.en} counts as 0, as the planner has decided: ${towns.map((town) => value.towns[town]).join(", ")}.`,
    })),
  ];
  return [notes(noteRow, ...all.map(say))];
}

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
