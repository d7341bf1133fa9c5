import { categoryWords } from "../../../chapters/staffing/words";
import { sheetPrefix } from "../../../inputs/address";
import { cellName } from "../../../inputs/address";
import type { Text } from "../../../locale/text";
import { fixed, quote } from "../../kit/formulas";
import type { Block, PlanCell, SheetPlan } from "../../kit/plan";
import { across, notes, printed, signatures, speaker, writtenLine } from "../../kit/sheet";
import type { AtResult } from "../compute";
import { basisLines, shown } from "./decision";
import { columnOf, hasPart, partWords, row, type Part, type SheetLayout } from "./layout";

/** What a notice tells of each category, from the left. */
const told = ["today", "units", "change", "headcount", "vacancies", "overstaffing"] as const satisfies readonly Part[];
const WIDTHS = [16, 9, 9, 9, 9, 9, 9] as const;
/** A notice prints nearly at its own size, a page for each town. */
const SCALE = 95;

const issuers: readonly [Text, Text] = [
  { zh: "县机构编制部门（盖章）：", en: "County establishment office (seal):" },
  { zh: "镇街签收（盖章）：", en: "Received by the town (seal):" },
];

/** 编制核定通知: a page for each town with its posts, today and fixed, its people, and what they rest on. */
export function noticeSheet(ready: AtResult, layout: SheetLayout, name: string, main: string): SheetPlan {
  const { value, context, result } = ready;
  const say = speaker(context.language);
  const parts = told.filter((part) => result.categories.some(({ id }) => hasPart(layout, id, part)));
  const rests = basisLines(ready, layout, main);
  const height = result.categories.length + 12 + rests.length;
  const width = parts.length + 1;
  const end = value.towns.length * height;
  return {
    name,
    blocks: [
      ...value.towns.flatMap((_, town) => pageBlocks(ready, layout, { main, parts, rests, town, from: town * height })),
      notes(end, say({ zh: "每个镇街单独一页。", en: "Each town has a page of its own." }), writtenLine(context)),
    ],
    widths: WIDTHS.slice(0, width),
    print: printed(end, width, {
      orientation: "portrait",
      scale: SCALE,
      breaks: value.towns.slice(1).map((_, index) => (index + 1) * height),
    }),
  };
}

interface Page {
  readonly main: string;
  readonly parts: readonly Part[];
  /** What the posts rest on, line by line. */
  readonly rests: readonly PlanCell[];
  readonly town: number;
  readonly from: number;
}

function pageBlocks(ready: AtResult, layout: SheetLayout, { main, parts, rests, town, from }: Page): Block[] {
  const { choices, context, result } = ready;
  const say = speaker(context.language);
  const width = parts.length + 1;
  const first = from + 5;
  const last = first + result.categories.length;
  const { year } = choices;
  const sum = (part: Part, index: number): PlanCell => {
    const range = `${cellName(first, index + 1)}:${cellName(last - 1, index + 1)}`;
    return part === "change" && !result.categories.every(({ id }) => hasPart(layout, id, part))
      ? ""
      : { formula: `=SUM(${range})` };
  };
  return [
    across(from, "formTitle", say({ zh: `${year} 年编制核定通知`, en: `Notice of posts fixed for ${year}` }), width),
    { row: from + 2, column: 0, role: "label", cells: [[addressee(main, town, say)]] },
    {
      row: from + 3,
      column: 0,
      role: "label",
      cells: [
        [
          say({
            zh: `经核定，${year} 年你单位编制如下（单位：名）：`,
            en: `Your posts for ${year} have been fixed as follows:`,
          }),
        ],
      ],
    },
    {
      row: from + 4,
      column: 0,
      role: "formHeading",
      wrap: true,
      cells: [
        [say({ zh: "编制类别", en: "Posts" }), ...parts.map((part) => say(headings[part] ?? partWords[part].name))],
      ],
    },
    {
      row: first,
      column: 0,
      role: "form",
      formats: [null, ...parts.map((part) => partWords[part].format)],
      align: ["left", ...parts.map(() => "right" as const)],
      cells: [
        ...result.categories.map(({ id }) => [
          say(categoryWords(id).label),
          ...parts.map((part) =>
            hasPart(layout, id, part) ? shown(main, row.first + town, columnOf(layout, id, part)) : "",
          ),
        ]),
        [say({ zh: "合计", en: "Total" }), ...parts.map(sum)],
      ],
    },
    {
      row: last + 1,
      column: 0,
      role: "note",
      cells: [...rests.map((line) => [line]), [share(layout, main, town, say)]],
    },
    ...signatures(last + 3 + rests.length, say, issuers, Math.min(4, parts.length), width),
  ];
}

const headings: Partial<Record<Part, Text>> = {
  today: { zh: "原有编制", en: "Before" },
  units: { zh: "核定编制", en: "Fixed" },
};

function addressee(main: string, town: number, say: (text: Text) => string): PlanCell {
  return { formula: `=${sheetPrefix(main)}${fixed(row.first + town, 0)}&${quote(say({ zh: "：", en: ":" }))}` };
}

/** The town's score and its part in all scores, as a sentence. */
function share(
  { scoreColumn, totalRow }: SheetLayout,
  main: string,
  town: number,
  say: (text: Text) => string,
): PlanCell {
  const own = sheetPrefix(main) + fixed(row.first + town, scoreColumn);
  const all = sheetPrefix(main) + fixed(totalRow, scoreColumn);
  const [score, part] = [`TEXT(${own},"0.0000")`, `TEXT(${own}/${all},"0.00%")`];
  return {
    formula: `=IFERROR(${quote(say({ zh: "本单位得分 ", en: "Score " }))}&${score}&${quote(say({ zh: "，占全县 ", en: ", of the county's " }))}&${part},"")`,
  };
}
