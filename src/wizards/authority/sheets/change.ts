import { changeTable } from "../../../chapters/authority/report/coverage";
import { changedTable } from "../../../chapters/authority/report/lists";
import { fixed } from "../../kit/formulas";
import type { SheetPlan } from "../../kit/plan";
import { formats, parameters, printed, top } from "../../kit/sheet";
import type { AtResult } from "../compute";
import { dayWords } from "../choices";
import { callOn, COUNTY, factWidths, listedTable, liveTable, sayIn } from "./page";

const WIDTH = 8;
const FIRST_ROW = 6;

/** What changed since the last plan: numbers that stay live, then the items themselves. */
export function changeSheet(at: AtResult, name: string, title: string): SheetPlan {
  const {
    value: { authority },
    result,
    context,
  } = at;
  const say = sayIn(at);
  const { day, since } = result.settings;
  const widths = factWidths[context.language];
  const { count, percent, date } = formats;
  const table = changeTable(authority, result.change);
  const items = changedTable(authority, result);
  const { added, recalled } = result.change.county;
  const listRow = FIRST_ROW + table.length + 1;
  const itemsTitle = {
    zh: `变化事项（新增 ${added} 项次，收回 ${recalled} 项次）`,
    en: `Items that changed (${added} added, ${recalled} recalled)`,
  };
  return {
    name,
    blocks: [
      ...top(context, title, WIDTH),
      ...parameters(3, [
        { name: say(dayWords.since), value: since, format: date, key: "since" },
        { name: say(dayWords.day), value: day, format: date, key: "day" },
      ]),
      ...liveTable(at, [FIRST_ROW, 0], callOn(at, "COVERAGE.CHANGE", COUNTY, fixed(4, 0), fixed(4, 1)), table, [
        null,
        count,
        count,
        count,
        count,
        count,
        percent,
      ]),
      ...listedTable(at, listRow, itemsTitle, items, { zh: "没有变化。", en: "None." }, [
        ...Array<null>(6).fill(null),
        count,
        null,
      ]),
    ],
    widths: [14, 12, 12, widths.type, widths.field, widths.department, 10, 42],
    print: printed(listRow + items.length + 1, WIDTH, items.length > 1 ? { heading: listRow + 1 } : {}),
  };
}
