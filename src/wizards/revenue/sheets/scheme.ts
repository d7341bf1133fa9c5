import { rateCell } from "../../../chapters/revenue/report/rules";
import type { Rational } from "../../../domain/kernel/exact";
import { isoDay } from "../../../inputs/cell";
import type { PlanCell, SheetPlan } from "../../kit/plan";
import { across, formats, printed, speaker } from "../../kit/sheet";
import type { Ready } from "../compute";
import { SCHEME_HEADING, type SheetNames } from "./layout";

/** The shares of every tax with their documents: the table that the settlement reads, to be edited, copied and printed. */
export function schemeSheet({ value, choices, context }: Ready, names: SheetNames): SheetPlan {
  const say = speaker(context.language);
  const { levels, taxes } = value.shares.scheme;
  const width = levels.length + 4;
  const status = { verified: say({ zh: "已核实", en: "verified" }), assumed: say({ zh: "假定", en: "assumed" }) };
  const rows = taxes.flatMap(({ title, versions }) =>
    versions.map((version): PlanCell[] => [
      say(title),
      version.from === null ? null : isoDay(version.from),
      ...levels.map((_, level) => shareCell(version.values?.[level])),
      version.basis,
      status[version.status],
    ]),
  );
  return {
    name: names.scheme,
    blocks: [
      across(
        0,
        "title",
        say({ zh: `${choices.year} 年财政体制：各级分享比例`, en: `Shares of the levels, ${choices.year}` }),
        width,
      ),
      across(
        1,
        "note",
        say({
          zh: "每行合计为 1；同一税种按施行日期由早到晚；三分之一写 1/3。状态为“假定”的须以本县文件为准。",
          en: "Each row adds up to 1; rows of a tax by date; a third is 1/3. What is assumed waits for the county's document.",
        }),
        width,
      ),
      {
        row: SCHEME_HEADING,
        column: 0,
        role: "heading",
        wrap: true,
        cells: [
          [
            say({ zh: "税种", en: "Tax" }),
            say({ zh: "施行日期", en: "From" }),
            ...levels.map(({ title }) => say(title)),
            say({ zh: "依据", en: "Document" }),
            say({ zh: "状态", en: "Status" }),
          ],
        ],
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

function shareCell(share: Rational | undefined): PlanCell {
  return share ? rateCell(share) : null;
}
