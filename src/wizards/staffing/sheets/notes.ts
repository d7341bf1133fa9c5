import type { Text } from "../../../locale/text";
import type { Block } from "../../kit/plan";
import { notes, speaker } from "../../kit/sheet";
import type { AtResult } from "../compute";
import { blankColumns } from "../compute/blanks";

/** What a reader of the sheet must know: what may be changed, how posts are rounded, and what the planner has decided. */
export function noteBlocks({ context, choices, value, result }: AtResult, noteRow: number): Block[] {
  const isKept = result.categories.some(({ id }) => choices.reserve[id]);
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
    isKept
      ? {
          zh: "2. 先从总数中扣除县级预留（按比例的向下取整），其余按计算方法取整分给镇街；精确份额 = 可分配数 × 得分 ÷ 得分合计。",
          en: "2. The county's reserve comes off the total first, a percentage rounded down; the rest is shared in whole posts. The exact share is posts to share × score ÷ sum of scores.",
        }
      : {
          zh: "2. 分配编制按计算方法取整，合计恰等于总数；精确份额 = 总数 × 得分 ÷ 得分合计。",
          en: "2. Posts are whole and add up to the total; the exact share is total × score ÷ sum of scores.",
        },
    ties,
    ...lastYearNote(choices),
    ...blankColumns(value, choices).map(({ label, towns }, index) => ({
      zh: `${index + 4 + lastYearNote(choices).length}. “${label.zh}”为空白的按 0 计（已由制表人选定）：${towns.map((town) => value.towns[town]).join("、")}。`,
      en: `${index + 4 + lastYearNote(choices).length}. A blank ${label.en} counts as 0, as the planner has decided: ${towns.map((town) => value.towns[town]).join(", ")}.`,
    })),
  ];
  return [notes(noteRow, ...all.map(say))];
}

/** From which plan today's posts are taken, where it is not the table. */
function lastYearNote({ lastYear, todayFrom }: AtResult["choices"]): Text[] {
  if (todayFrom === "table" || !lastYear) return [];
  const { year, isFinal } = lastYear;
  return [
    {
      zh: `4. 现有编制取自 ${year} 年方案的${isFinal ? "定稿" : "结果（未定稿）"}。`,
      en: `4. Posts today are those of the ${isFinal ? "final" : ""} plan of ${year}${isFinal ? "" : ", which is not final"}.`,
    },
  ];
}

/** Lines behind the first three notes and their heading. */
export function furtherNotes({ value, choices }: AtResult): number {
  return blankColumns(value, choices).length + lastYearNote(choices).length;
}
