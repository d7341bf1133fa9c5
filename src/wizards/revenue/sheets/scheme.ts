import { rateCell } from "../../../chapters/revenue/report/rules";
import { isoDay } from "../../../inputs/cell";
import type { Text } from "../../../locale/text";
import type { Shares } from "../../../policy/scheme";
import type { PlanCell, SheetPlan } from "../../kit/plan";
import { across, formats, printed, speaker, type Speaker } from "../../kit/sheet";
import type { Ready } from "../compute";
import { SCHEME_HEADING, type SheetNames } from "./layout";

/** The shares of every tax with their documents: the table that the settlement reads, to be edited, copied and printed. */
export function schemeSheet({ value, choices, context }: Ready, names: SheetNames): SheetPlan {
  const say = speaker(context.language);
  const { levels } = value.shares.scheme;
  const width = levels.length + 4;
  const rows = shareRows(value.shares, say);
  return {
    name: names.scheme,
    blocks: [
      across(
        0,
        "title",
        say({ zh: `${choices.year} 年财政体制：各级分享比例`, en: `Shares of the levels, ${choices.year}` }),
        width,
      ),
      across(1, "note", say(howToEdit), width),
      {
        row: SCHEME_HEADING,
        column: 0,
        role: "heading",
        wrap: true,
        cells: [[...beforeLevels.map(say), ...levels.map(({ title }) => say(title)), ...afterLevels.map(say)]],
      },
      {
        row: SCHEME_HEADING + 1,
        column: 0,
        role: "input",
        wrap: true,
        formats: [null, formats.date, ...levels.map(() => "0.00%"), null, null],
        align: [null, "left"],
        cells: rows,
      },
    ],
    widths: [26, 12, ...levels.map(() => 11), 44, 12],
    frozenRows: SCHEME_HEADING + 1,
    frozenColumns: 1,
    print: printed(SCHEME_HEADING + 1 + rows.length, width, { heading: SCHEME_HEADING }),
  };
}

const howToEdit: Text = {
  zh: "每行合计为 1；同一税种按施行日期由早到晚；三分之一写 1/3。状态为“假定”的须以本县文件为准。",
  en: "Each row adds up to 1; rows of a tax by date; a third is 1/3. What is assumed waits for the county's document.",
};
const beforeLevels: readonly Text[] = [
  { zh: "税种", en: "Tax" },
  { zh: "施行日期", en: "From" },
];
const afterLevels: readonly Text[] = [
  { zh: "依据", en: "Document" },
  { zh: "状态", en: "Status" },
];
const status = {
  verified: { zh: "已核实", en: "verified" },
  assumed: { zh: "假定", en: "assumed" },
};

/** A row for each version of each tax. */
function shareRows({ scheme: { taxes, levels } }: Shares, say: Speaker): PlanCell[][] {
  return taxes.flatMap(({ title, versions }) =>
    versions.map((version): PlanCell[] => [
      say(title),
      version.from === null ? null : isoDay(version.from),
      ...levels.map((_, level) => {
        const share = version.values?.[level];
        return share ? rateCell(share) : null;
      }),
      version.basis,
      say(status[version.status]),
    ]),
  );
}
