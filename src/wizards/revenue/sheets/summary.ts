import { settlementColumns, countyRow } from "../../../chapters/revenue/report/settlement";
import { moneyUnits } from "../../../inputs/money";
import type { Block, PlanCell, SheetPlan } from "../../kit/plan";
import { across, notes, printed, signatureLine, speaker, unitLine, writtenLine } from "../../kit/sheet";
import type { Ready } from "../compute";
import { amount, runs } from "./form";
import { formLines, type FormLine } from "./formLines";
import { layOut, type SheetNames } from "./layout";

/** Columns of towns and county that one landscape page holds in a size that can be read. */
const PLACES_A_PAGE = 11;
const FIRST_ROW = 3;
/** At which the lines of the forms fill one landscape page. */
const SCALE = 65;

/** A line of the summary; unlike the forms it ends with what the county has. */
type SummaryLine = Pick<FormLine, "number" | "id" | "label">;

/** Where the summary has what: its lines, and the places of each page. */
interface Summary {
  readonly lines: readonly SummaryLine[];
  readonly pages: readonly (readonly string[])[];
  readonly width: number;
  /** Rows that a page takes: its headings, its lines and a blank row. */
  readonly height: number;
}

/** The settlement for print (结算汇总表): the lines of the forms down, the towns across, page by page; the county comes last. */
export function summarySheet(ready: Ready, names: SheetNames): SheetPlan {
  const { choices, context } = ready;
  const say = speaker(context.language);
  const summary = summaryOf(ready);
  const { pages, width, height } = summary;
  const end = FIRST_ROW + pages.length * height;
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
      { row: 1, column: width - 1, role: "unit", cells: [[say(unitLine(moneyUnits[choices.unit].label))]] },
      ...pages.flatMap((_, page) => pageBlocks(ready, names, summary, page)),
      signatureLine(end, width, say),
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

function summaryOf(ready: Ready): Summary {
  const forms = formLines(ready);
  const county = settlementColumns([]).filter(({ id }) => id === "countyNet");
  const lines = [...forms, ...county.map(({ id, label }) => ({ number: forms.length + 1, id, label }))];
  const places = [...ready.value.towns, speaker(ready.context.language)(countyRow)];
  const pages = Array.from({ length: Math.ceil(places.length / PLACES_A_PAGE) }, (_, page) =>
    places.slice(page * PLACES_A_PAGE, (page + 1) * PLACES_A_PAGE),
  );
  return { lines, pages, width: 2 + (pages[0]?.length ?? 0), height: lines.length + 2 };
}

/** The places of one page across, with every line. */
function pageBlocks(ready: Ready, names: SheetNames, { lines, pages, height }: Summary, page: number): Block[] {
  const say = speaker(ready.context.language);
  const layout = layOut(ready);
  const places = pages[page] ?? [];
  const row = FIRST_ROW - 1 + page * height;
  const figure = (id: string, place: number): PlanCell => ({
    formula: `=${amount(id, ready, names, layout, page * PLACES_A_PAGE + place)}`,
  });
  return [
    {
      row,
      column: 0,
      role: "formHeading",
      wrap: true,
      cells: [[say({ zh: "行次", en: "No." }), say({ zh: "项目", en: "Item" }), ...places]],
    },
    ...runs(lines).map(({ from, format, run }): Block => ({
      row: row + 1 + from,
      column: 0,
      role: "form",
      align: ["center", "left", ...places.map(() => "right" as const)],
      formats: ["0", null, ...places.map(() => format)],
      cells: run.map(({ number, id, label }) => [number, say(label), ...places.map((_, place) => figure(id, place))]),
    })),
  ];
}
