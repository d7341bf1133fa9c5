import { moneyUnits } from "../../../inputs/money";
import { formula } from "../../kit/formulas";
import type { Block, SheetPlan } from "../../kit/plan";
import { across, notes, printed, speaker, spilled, subtitle, unitLine, writtenLine } from "../../kit/sheet";
import { sourceChecks } from "../../kit/sourceCheck";
import { ruleKey } from "../choices/adopt";
import type { Ready } from "../compute";
import { charts } from "./charts";
import { checkBlocks } from "./check";
import { CHECK_ROWS, layOut, MONEY_FORMAT, settleArguments, top, type SheetLayout, type SheetNames } from "./layout";
import { townBlocks } from "./towns";
import { waterfallBlocks } from "./waterfall";

const TITLE_COLUMNS = 12;

/** The settlement: rules and towns to change, the table that follows them, reconciliation, and the waterfall of one town. */
export function settlementSheet(ready: Ready, names: SheetNames): SheetPlan {
  const { choices, context } = ready;
  const say = speaker(context.language);
  const layout = layOut(ready);
  return {
    name: names.settlement,
    blocks: [
      across(
        top.title,
        "title",
        say({
          zh: `${choices.year} 年县与镇街财政体制结算表`,
          en: `Settlement of the county with its towns, ${choices.year}`,
        }),
        TITLE_COLUMNS,
      ),
      across(top.source, "note", writtenLine(context), TITLE_COLUMNS),
      {
        row: top.unit,
        column: 0,
        cells: [[say(unitLine(moneyUnits[choices.unit].label))]],
        role: "unit",
        align: ["left"],
      },
      ...ruleBlocks(ready, layout),
      ...townBlocks(ready, layout, names),
      ...resultBlocks(ready, layout, names),
      ...checkBlocks(ready, layout),
      ...sourceChecks(layout.checkRow + CHECK_ROWS, ready.readings, { towns: "town", receipts: "town" }, say),
      ...waterfallBlocks(ready, layout),
      ...noteBlocks(ready, layout),
    ],
    widths: [26, 14, ...Array.from({ length: layout.width - 2 }, () => 15)],
    frozenColumns: 1,
    charts: charts(ready, layout),
    print: printed(layout.end, layout.width, { pagesWide: 2, repeatColumns: 1, breaks: [layout.waterfallRow] }),
  };
}

function ruleBlocks({ context }: Ready, { rules }: SheetLayout): Block[] {
  const say = speaker(context.language);
  const nth = (index: number) => rules.slice(0, index).filter(({ rule }) => rule === rules[index]?.rule).length;
  return [
    {
      row: top.rules,
      column: 0,
      role: "heading",
      cells: [
        [
          say({ zh: "规则", en: "Rule" }),
          say({ zh: "取值", en: "Value" }),
          say({ zh: "比例", en: "Rate" }),
          say({ zh: "依据", en: "Document" }),
        ],
      ],
    },
    ...rules.flatMap(({ rule, cells, formats, words }, index): Block[] => [
      { row: top.rules + 1 + index, column: 0, role: "label", cells: [[cells[0]]] },
      {
        row: top.rules + 1 + index,
        column: 1,
        role: "input",
        cells: [[cells[1], cells[2], cells[3]]],
        formats: [formats[1], formats[2], null],
        align: ["right", "right", "left"],
        takes: [words ? { words } : null],
        keys: [[1, 2, 3].map((column) => ruleKey(rule, nth(index), column))],
      },
    ]),
  ];
}

function resultBlocks(ready: Ready, layout: SheetLayout, names: SheetNames): Block[] {
  const say = speaker(ready.context.language);
  const { resultHeading, resultColumns, towns } = layout;
  const call = formula(`=TOWN.SETTLE(${settleArguments(ready, layout, names)})`, towns + 2, resultColumns);
  const formats = [null, null, ...Array<string>(resultColumns - 2).fill(MONEY_FORMAT)];
  return [
    subtitle(resultHeading - 1, say({ zh: "结算", en: "Settlement" })),
    ...spilled(resultHeading, call, formats, {
      heading: { wrap: true },
      body: {
        figures: Array.from({ length: resultColumns }, (_, index) =>
          index === layout.columnOf("final") ? "final" : null,
        ),
      },
      totals: 1,
    }),
  ];
}

function noteBlocks({ context }: Ready, { noteRow }: SheetLayout): Block[] {
  const say = speaker(context.language);
  const lines = [
    { zh: "说明", en: "Notes" },
    {
      zh: "1. 浅黄色单元格可以修改，修改后各表重新计算；镇街数据和收入随来源表更新。",
      en: "1. Change a pale yellow cell and every sheet follows; towns and receipts follow their source tables.",
    },
    {
      zh: "2. 每笔税收按入库日有效的比例分级，最大余数取整到分，各级合计恰为原额。",
      en: "2. Each posting is split by the shares in force on its day, by largest remainder to the fen; the levels add up to it.",
    },
    {
      zh: "3. 县级净财力 = 县级收入与统管镇收入，加减与镇街之间的全部往来。",
      en: "3. County net is the county's part and the receipts of unified towns, with all that moves between county and towns.",
    },
  ];
  return [notes(noteRow, ...lines.map(say))];
}
