import { recallTable } from "../../../chapters/authority/report/lists";
import type { SheetPlan } from "../../kit/plan";
import { formats, printed, top } from "../../kit/sheet";
import type { AtResult } from "../compute";
import { factWidths, listedTable } from "./page";

const WIDTH = 8;
const FIRST_ROW = 2;

/** What might be recalled from whom, and why. */
export function recallSheet(at: AtResult, name: string, title: string): SheetPlan {
  const {
    value: { authority },
    result,
    context,
  } = at;
  const widths = factWidths[context.language];
  const count = result.recalls.length;
  const subtitle = {
    zh: `可考虑收回的事项及理由（${count} 项次）`,
    en: `Candidates for recall, with reasons (${count})`,
  };
  return {
    name,
    blocks: [
      ...top(context, title, WIDTH),
      ...listedTable(at, FIRST_ROW, subtitle, recallTable(authority, result), { zh: "没有。", en: "None." }, [
        ...Array<null>(6).fill(null),
        formats.count,
        null,
      ]),
    ],
    widths: [14, widths.code, widths.name, widths.type, widths.field, widths.department, 10, 36],
    ...(count > 0 ? { frozenRows: FIRST_ROW + 2 } : {}),
    print: printed(FIRST_ROW + count + 2, WIDTH, count > 0 ? { heading: FIRST_ROW + 1 } : {}),
  };
}
