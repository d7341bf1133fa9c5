import { settlementColumns, countyRow } from "../../../chapters/revenue/report/settlement";
import { moneyUnits } from "../../../inputs/money";
import type { Block, PlanCell, SheetPlan } from "../../kit/plan";
import { across, notes, printed, speaker, unitLine, writtenLine } from "../../kit/sheet";
import type { Ready } from "../compute";
import { amount, runs } from "./form";
import { formLines } from "./formLines";
import { layOut, type SheetNames } from "./layout";

/** Columns of towns and county that one landscape page holds in a size that can be read. */
const PLACES_A_PAGE = 11;
const FIRST_ROW = 3;
/** At which the lines of the forms fill one landscape page. */
const SCALE = 65;

/** The settlement for print (结算汇总表): the lines of the forms down, the towns across, page by page; the county comes last. */
export function summarySheet(ready: Ready, names: SheetNames): SheetPlan {
  const { value, choices, context } = ready;
  const say = speaker(context.language);
  const layout = layOut(ready);
  const [countyNet] = settlementColumns([]).filter(({ id }) => id === "countyNet");
  const forms = formLines(ready);
  const lines = [
    ...forms,
    ...(countyNet ? [{ number: forms.length + 1, id: countyNet.id, label: countyNet.label }] : []),
  ];
  const places = [...value.towns, say(countyRow)];
  const pages = Array.from({ length: Math.ceil(places.length / PLACES_A_PAGE) }, (_, page) =>
    places.slice(page * PLACES_A_PAGE, (page + 1) * PLACES_A_PAGE),
  );
  const width = 2 + Math.max(...pages.map((page) => page.length));
  const height = lines.length + 2;
  const end = FIRST_ROW + pages.length * height;
  const signatures = [
    { zh: "负责人：", en: "Head:" },
    { zh: "复核：", en: "Checked by:" },
    { zh: "制表：", en: "Prepared by:" },
  ].map(say);
  return {
    name: names.summary,
    blocks: [
      across(
        0,
        "formTitle",
        say({
          zh: `${choices.year} 年县与镇街财政体制结算汇总表`,
          en: `Settlement of the county with its towns, ${choices.year}: summary`,
        }),
        width,
      ),
      {
        row: 1,
        column: width - 1,
        role: "unit",
        cells: [[say(unitLine(moneyUnits[choices.unit].label))]],
      },
      ...pages.flatMap((page, index): Block[] => {
        const row = FIRST_ROW - 1 + index * height;
        const from = index * PLACES_A_PAGE;
        return [
          {
            row,
            column: 0,
            role: "formHeading",
            wrap: true,
            cells: [[say({ zh: "行次", en: "No." }), say({ zh: "项目", en: "Item" }), ...page]],
          },
          ...runs(lines).map(({ from: first, format, run }): Block => ({
            row: row + 1 + first,
            column: 0,
            role: "form",
            align: ["center", "left", ...page.map(() => "right" as const)],
            formats: ["0", null, ...page.map(() => format)],
            cells: run.map(({ number, id, label }): PlanCell[] => [
              number,
              say(label),
              ...page.map((_, place): PlanCell => ({ formula: `=${amount(id, ready, names, layout, from + place)}` })),
            ]),
          })),
        ];
      }),
      {
        row: end,
        column: 0,
        role: "signature",
        cells: [
          Array.from(
            { length: width },
            (_, column) => signatures[[1, Math.floor(width / 2), width - 2].indexOf(column)] ?? null,
          ),
        ],
      },
      notes(end + 1, writtenLine(context)),
    ],
    widths: [6, 18, ...Array.from({ length: width - 2 }, () => 12)],
    frozenRows: FIRST_ROW,
    frozenColumns: 2,
    print: printed(
      end + 2,
      width,
      pages.length === 1
        ? { pagesHigh: 1 }
        : { scale: SCALE, breaks: pages.slice(1).map((_, index) => FIRST_ROW - 1 + (index + 1) * height) },
    ),
  };
}
