import { plannedCategories } from "../../../chapters/workforce/words";
import type { Text } from "../../../locale/text";
import { formula } from "../../kit/formulas";
import type { Block, PlanCell, SheetPlan } from "../../kit/plan";
import { across, formats, line, notes, printed, signatureLine, speaker, writtenLine } from "../../kit/sheet";
import type { AtResult } from "../compute";
import { columnWords } from "../views/figures";
import type { Layout } from "./layout";

/** Rows of the form, counted from 0. */
const rows = { title: 0, head: 1, groups: 2, headings: 3, first: 4 } as const;
/** Towns that one landscape page holds in a size that can be read. */
const TOWNS_A_PAGE = 30;

/** One column of the form; `cell` names a cell that it shows, the last row being the total. */
interface FormColumn {
  readonly heading: Text;
  readonly group: Text;
  readonly cell: (town: number) => string | undefined;
}

const none: Text = { zh: "", en: "" };

/** 编制使用情况表: posts, people and who is there besides, on one A4 page, to be signed. */
export function usageSheet(at: AtResult, layout: Layout, name: string): SheetPlan {
  const say = speaker(at.context.language);
  const columns = columnsOf(at, layout);
  const width = columns.length + 2;
  const end = rows.first + layout.towns + 1;
  const rowOf = (town: number): PlanCell[] => [
    town < layout.towns
      ? formula(`=${layout.onMain(layout.cell(layout.categories[0] ?? "administrative", "town", town))}`)
      : say({ zh: "合计", en: "Total" }),
    ...columns.map(({ cell }) => {
      const found = cell(town);
      return found === undefined ? "" : formula(`=${found}`);
    }),
    "",
  ];
  return {
    name,
    blocks: [
      across(
        rows.title,
        "formTitle",
        say({ zh: `${at.choices.year} 年镇街编制使用情况表`, en: `Use of posts by town, ${at.choices.year}` }),
        width,
      ),
      {
        row: rows.head,
        column: 0,
        role: "label",
        cells: [
          [
            say({
              zh: `填报单位（盖章）：        截至 ${at.choices.asOf}`,
              en: `Unit (seal):        as of ${at.choices.asOf}`,
            }),
          ],
        ],
      },
      { row: rows.head, column: width - 1, role: "unit", cells: [[say({ zh: "单位：名", en: "Unit: people" })]] },
      ...groupBlocks(columns, say),
      {
        row: rows.headings,
        column: 0,
        role: "formHeading",
        wrap: true,
        cells: [
          [
            say({ zh: "单位", en: "Unit" }),
            ...columns.map(({ heading }) => say(heading)),
            say({ zh: "备注", en: "Remarks" }),
          ],
        ],
      },
      {
        row: rows.first,
        column: 0,
        role: "form",
        formats: [null, ...columns.map(() => formats.count), null],
        align: ["left", ...columns.map(() => "right" as const), "left"],
        cells: Array.from({ length: layout.towns + 1 }, (_, town) => rowOf(town)),
      },
      signatureLine(end, width, say),
      notes(end + 1, writtenLine(at.context)),
    ],
    widths: [14, ...columns.map(() => 8), 12],
    frozenRows: rows.first,
    frozenColumns: 1,
    print: printed(end + 2, width, {
      repeatRows: { row: rows.groups, rows: 2 },
      ...(layout.towns <= TOWNS_A_PAGE ? { pagesHigh: 1 } : {}),
    }),
  };
}

function columnsOf(at: AtResult, layout: Layout): FormColumn[] {
  const roll = (column: number) => (town: number) => layout.roll(town, column);
  const both = (column: "retiring" | "borrowed") => (town: number) =>
    layout.categories.map((id) => layout.figureOnMain(id, column, town)).join("+");
  const beside = (heading: Text, cell: FormColumn["cell"]): FormColumn => ({ heading, group: none, cell });
  return [
    ...layout.categories.flatMap((id) =>
      (["posts", "onRoll", "vacancy", "over"] as const).map((column): FormColumn => ({
        heading: columnWords[column],
        group: plannedCategories[id].label,
        cell: (town) => layout.figureOnMain(id, column, town),
      })),
    ),
    ...(at.value.pool ? [beside({ zh: "周转编制", en: "Borrowed" }, both("borrowed"))] : []),
    beside({ zh: "在编不在岗", en: "Away" }, roll(3)),
    beside({ zh: "借入", en: "Lent in" }, roll(4)),
    beside({ zh: "服务期人员", en: "Service" }, roll(5)),
    beside({ zh: "工勤编、编外", en: "Contracted" }, roll(6)),
    beside({ zh: "本年到龄", en: "Retiring" }, both("retiring")),
  ];
}

/** The names of the categories over their columns. */
function groupBlocks(columns: readonly FormColumn[], say: (text: Text) => string): Block[] {
  const groups = [none, ...columns.map(({ group }) => group), none];
  const starts = groups.flatMap((group, index) => (index === 0 || group !== groups[index - 1] ? [index] : []));
  return starts.map((from, index): Block => {
    const width = (starts[index + 1] ?? groups.length) - from;
    return {
      row: rows.groups,
      column: from,
      role: "formHeading",
      merged: width > 1,
      align: ["center"],
      cells: [line(width, say(groups[from] ?? none))],
    };
  });
}
