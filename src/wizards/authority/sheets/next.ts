import { additionTable, roomTable } from "../../../chapters/authority/report/lists";
import type { SheetPlan } from "../../kit/plan";
import { formats, printed, top } from "../../kit/sheet";
import type { AtResult } from "../compute";
import { factWidths, listedTable } from "./page";

const WIDTH = 7;
const FIRST_ROW = 3;

/** What to devolve next within the hours that each town has left. */
export function nextSheet(at: AtResult, name: string, title: string): SheetPlan {
  const {
    value: { authority },
    result,
    context,
  } = at;
  const widths = factWidths[context.language];
  const { count, hours } = formats;
  const room = roomTable(authority, result);
  const next = additionTable(authority, result);
  const listRow = FIRST_ROW + Math.max(2, room.length + 1) + 1;
  const missing = {
    zh: "缺少年办件量、单件工时、可用工时或办件表，不能推算。",
    en: "Volumes, hours, hours available or cases are missing.",
  };
  return {
    name,
    blocks: [
      ...top(context, title, WIDTH),
      ...listedTable(
        at,
        FIRST_ROW,
        { zh: "一、各镇街余下工时与下一批", en: "1. Hours left and the next items" },
        room,
        missing,
        [null, hours, count, count, hours, hours, null],
      ),
      ...listedTable(
        at,
        listRow,
        { zh: "二、建议下放的事项", en: "2. Items to devolve next" },
        next,
        { zh: "没有。", en: "None." },
        [null, null, null, count, hours, null, null],
      ),
    ],
    widths: [14, 12, widths.type, 12, 12, widths.field, 44],
    print: printed(listRow + next.length + 1, WIDTH, next.length > 1 ? { heading: listRow + 1 } : {}),
  };
}
