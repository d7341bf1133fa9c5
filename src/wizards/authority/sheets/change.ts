import { columnsOf, without } from "../../../domain/authority/bits";
import type { Change } from "../../../domain/authority/change";
import type { Text } from "../../../locale/text";
import { fixed } from "../../kit/layout";
import type { PlanCell, SheetPlan } from "../../kit/plan";
import { itemFacts, words, type Ready } from "../words";
import {
  answer,
  COUNT_FORMAT,
  DATE_FORMAT,
  factWidths,
  listBlocks,
  parameters,
  RATIO_FORMAT,
  sayIn,
  sourceRanges,
  top,
} from "./page";

const WIDTH = 8;
const FIRST_ROW = 6;

/** What changed since the last plan: numbers that stay live, then the items themselves. */
export function changeSheet(at: Ready, name: string, title: string): SheetPlan {
  const { value, result } = at;
  const say = sayIn(at);
  const widths = factWidths[at.context.language];
  const names = value.authority.towns.names;
  const ranges = sourceRanges(at);
  const call =
    ranges &&
    `=TOWN.COVERAGE.CHANGE(${ranges["items"]},${ranges["grants"]},${ranges["towns"]},${fixed(4, 0)},${fixed(4, 1)})`;
  const shown = (label: string, one: Change): PlanCell[] => [
    label,
    one.before,
    one.after,
    one.added,
    one.recalled,
    one.extended,
    one.rate ?? "",
  ];
  const table: PlanCell[][] = [
    [
      words.town,
      { zh: "期初", en: "Before" },
      { zh: "期末", en: "After" },
      { zh: "新增", en: "Added" },
      { zh: "收回", en: "Recalled" },
      { zh: "范围扩大", en: "Extended" },
      { zh: "变动率", en: "Rate" },
    ].map(say),
    ...result.change.towns.map((one, town) => shown(names[town] ?? "", one)),
    shown(say(words.county), result.change.county),
  ];
  const items = (what: Text, bits: ReturnType<typeof without>) =>
    names.flatMap((town, index) =>
      columnsOf(bits, index).map((item): PlanCell[] => {
        const { code, name: called, type, field, department, volume } = itemFacts(value, item);
        return [town, say(what), code, type, field, department, volume ?? "", called];
      }),
    );
  const added = items({ zh: "新增", en: "added" }, without(result.held, result.before));
  const recalled = items({ zh: "收回", en: "recalled" }, without(result.before, result.held));
  const headings = [
    words.town,
    { zh: "变化", en: "Change" },
    words.code,
    words.type,
    words.field,
    words.department,
    words.volume,
    words.name,
  ].map(say);
  const listRow = FIRST_ROW + table.length + 1;
  const rows = added.length + recalled.length;
  return {
    name,
    blocks: [
      ...top(at, title, WIDTH),
      ...parameters(3, [
        { name: say({ zh: "对比日期", en: "Compared with" }), value: result.since, format: DATE_FORMAT },
        { name: say({ zh: "计算日期", en: "Day" }), value: result.day, format: DATE_FORMAT },
      ]),
      ...answer(FIRST_ROW, 0, call, table, [
        null,
        COUNT_FORMAT,
        COUNT_FORMAT,
        COUNT_FORMAT,
        COUNT_FORMAT,
        COUNT_FORMAT,
        RATIO_FORMAT,
      ]),
      ...listBlocks(
        listRow,
        say({
          zh: `变化事项（新增 ${added.length} 项次，收回 ${recalled.length} 项次）`,
          en: `Items that changed (${added.length} added, ${recalled.length} recalled)`,
        }),
        headings,
        [...added, ...recalled],
        say({ zh: "没有变化。", en: "None." }),
        [null, null, null, null, null, null, COUNT_FORMAT, null],
      ),
    ],
    widths: [14, 12, 12, widths.type, widths.field, widths.department, 10, 42],
    print: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: listRow + rows + 2, columns: WIDTH },
      ...(rows > 0 ? { repeatRows: { row: listRow + 1, rows: 1 } } : {}),
      pagesWide: 1,
    },
  };
}
