import { columnsOf, without } from "../../../domain/authority/bits";
import type { Change } from "../../../domain/authority/change";
import { fixed } from "../../layout";
import type { PlanCell, SheetPlan } from "../../plan";
import { itemFacts, words, type Ready } from "../words";
import { answer, COUNT_FORMAT, DATE_FORMAT, listBlocks, parameters, RATIO_FORMAT, sayIn, sourceRanges, top } from "./page";

/** What changed since the last plan: numbers that stay live, then the items themselves. */
export function changeSheet(at: Ready, name: string, title: string): SheetPlan {
  const { value, result } = at;
  const say = sayIn(at);
  const names = value.authority.towns.names;
  const ranges = sourceRanges(at);
  const call = ranges && `=TOWN.COVERAGE.CHANGE(${ranges["items"]},${ranges["grants"]},${ranges["towns"]},${fixed(4, 0)},${fixed(4, 1)})`;
  const shown = (label: string, one: Change): PlanCell[] => [label, one.before, one.after, one.added, one.recalled, one.extended, one.rate ?? ""];
  const table: PlanCell[][] = [
    [words.town, { zh: "期初", en: "Before" }, { zh: "期末", en: "After" }, { zh: "新增", en: "Added" }, { zh: "收回", en: "Recalled" }, { zh: "范围扩大", en: "Extended" }, { zh: "变动率", en: "Rate" }].map(say),
    ...result.change.towns.map((one, town) => shown(names[town] ?? "", one)),
    shown(say(words.county), result.change.county),
  ];
  const items = (bits: ReturnType<typeof without>) => names.flatMap((town, index) => columnsOf(bits, index).map((item): PlanCell[] => {
    const { code, name: called, type, field, department } = itemFacts(value, item);
    return [town, code, called, type, field, department];
  }));
  const headings = [words.town, words.code, words.name, words.type, words.field, words.department].map(say);
  const addedRow = 6 + table.length + 2;
  const added = items(without(result.held, result.before));
  const recalled = items(without(result.before, result.held));
  const recalledRow = addedRow + Math.max(2, added.length + 2) + 1;
  return {
    name,
    blocks: [
      ...top(at, title, 7),
      ...parameters(3, [
        { name: say({ zh: "对比日期", en: "Compared with" }), value: result.since, format: DATE_FORMAT },
        { name: say({ zh: "计算日期", en: "Day" }), value: result.day, format: DATE_FORMAT },
      ]),
      ...answer(6, 0, call, table, [null, COUNT_FORMAT, COUNT_FORMAT, COUNT_FORMAT, COUNT_FORMAT, COUNT_FORMAT, RATIO_FORMAT]),
      ...listBlocks(addedRow, say({ zh: `新增事项(${added.length} 项次)`, en: `Items added (${added.length})` }), headings, added, say({ zh: "没有新增。", en: "None." })),
      ...listBlocks(recalledRow, say({ zh: `收回事项(${recalled.length} 项次)`, en: `Items recalled (${recalled.length})` }), headings, recalled, say({ zh: "没有收回。", en: "None." })),
    ],
    widths: [14, 12, 36, 14, 22, 22, 10],
    print: { orientation: "landscape", area: { row: 0, column: 0, rows: recalledRow + recalled.length + 2, columns: 7 }, pagesWide: 1 },
  };
}
