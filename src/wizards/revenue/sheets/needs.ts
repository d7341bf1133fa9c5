import type { MoneyUnit } from "../../../domain/revenue/money";
import { cellName, sheetPrefix } from "../../../inputs/address";
import { TownNames } from "../../../inputs/town";
import { needTable, spendingClasses } from "../../../inputs/revenue/needTable";
import { moneyUnit } from "../../../inputs/revenue/readers";
import { unitWords } from "../../../locale/revenue/words";
import { templateTownShare } from "../../../policy/countyTemplates";
import { fixedRange, follow, followNumber, formula, quote } from "../../kit/formulas";
import type { Block, PlanCell, SheetPlan } from "../../kit/plan";
import { printed, speaker, subtitle, top } from "../../kit/sheet";
import { needReading } from "../choices";
import type { Ready } from "../ready";
import { MONEY_FORMAT, type SheetNames } from "./layout";

const HEADING = 3;
const COLUMNS = {
  town: 0,
  item: 1,
  class: 2,
  units: 3,
  standard: 4,
  townShare: 5,
  others: 6,
  townPart: 7,
  othersPart: 8,
} as const;
const WIDTH = 9;
const GUARANTEED = ["livelihood", "wages", "operation"] as const;

/** The needs of the towns (支出需求): every item with what the town bears of it, live, and the sum for each town. */
export function needsSheet(ready: Ready, names: SheetNames): SheetPlan {
  const { value, choices, context } = ready;
  const say = speaker(context.language);
  const reading = needReading(ready.readings);
  const rows = reading?.rows ?? [];
  const known = new TownNames(value.towns);
  const { columns } = needTable();
  const keys = ["town", "item", "class", "units", "standard", "townShare"] as const;
  const area = (column: number, columnCount = 1) =>
    fixedRange({ row: HEADING + 1, column, rows: rows.length, columns: columnCount });
  const cellOf = (key: (typeof keys)[number], row: number): PlanCell => {
    if (!reading) return null;
    const cell = rows[row]?.[key];
    if (key === "town") return townCell(rows[row]?.town ?? "", row);
    if (key === "class")
      return typeof cell === "string"
        ? context.language === "zh"
          ? (spendingClasses[cell as keyof typeof spendingClasses][0] ?? cell)
          : cell
        : null;
    if (key === "townShare" && reading.found.townShare === undefined) return assumed(rows[row]?.item ?? "");
    return typeof cell === "string"
      ? follow(reading, row, reading.found[key], cell)
      : followNumber(reading, row, reading.found[key]);
  };
  // The sums below find a town by its one name, whatever the planner's table calls it.
  const townCell = (called: string, row: number): PlanCell => {
    const name = value.towns[known.find(called) ?? -1];
    return reading && name === called ? follow(reading, row, reading.found.town, called) : (name ?? called);
  };
  const unit = say({ zh: "元", en: "yuan" });
  const headings = [
    ...keys.map(
      (key) => say(columns[key].label) + (key === "standard" ? `(${say(unitWords[standardUnit(ready)])})` : ""),
    ),
    say({ zh: "其他级承担比例", en: "Others' share" }),
    say({ zh: `镇级承担（${unit}）`, en: `Town bears (${unit})` }),
    say({ zh: `其他级承担（${unit}）`, en: `Others bear (${unit})` }),
  ];
  const call = formula(
    `=TOWN.COSTSHARE(${area(COLUMNS.units)},${area(COLUMNS.standard)}${standardUnit(ready) === "wan" ? "*10000" : ""},${area(COLUMNS.townShare, 2)})`,
    rows.length,
    2,
  );
  const sumRow = sumHeading(ready) + 1;
  const town = (index: number) => cellName(sumRow + index, 0, true);
  const sum = (index: number, kind?: string) =>
    `SUMIFS(${area(COLUMNS.townPart)},${area(COLUMNS.town)},${town(index)}${kind === undefined ? "" : `,${area(COLUMNS.class)},${quote(kind)}`})`;
  const kinds = GUARANTEED.map((kind) => (context.language === "zh" ? (spendingClasses[kind][0] ?? kind) : kind));
  const sums: Block[] = [
    subtitle(
      sumRow - 2,
      say({ zh: "各镇街支出需求（镇级承担部分）", en: "Needs of the towns: what they bear themselves" }),
    ),
    {
      row: sumRow - 1,
      column: 0,
      role: "heading",
      align: ["left", "right", "right"],
      cells: [
        [
          say(columns.town.label),
          say({ zh: `支出需求（${unit}）`, en: `Need (${unit})` }),
          say({ zh: `其中“三保”（${unit}）`, en: `Guaranteed (${unit})` }),
        ],
      ],
    },
    {
      row: sumRow,
      column: 0,
      role: "body",
      formats: [null, MONEY_FORMAT, MONEY_FORMAT],
      cells: value.towns.map((name, index): PlanCell[] => [
        name,
        { formula: `=ROUND(${sum(index)},2)` },
        { formula: `=ROUND(${kinds.map((kind) => sum(index, kind)).join("+")},2)` },
      ]),
    },
  ];
  return {
    name: names.needs,
    blocks: [
      ...top(context, say({ zh: `${choices.year} 年支出需求测算`, en: `Needs ${choices.year}` }), WIDTH),
      {
        row: HEADING,
        column: 0,
        role: "heading",
        wrap: true,
        align: ["left", "left", "left", "right", "right", "right", "right", "right", "right"],
        cells: [headings],
      },
      {
        row: HEADING + 1,
        column: 0,
        role: "input",
        formats: [null, null, null, "#,##0.##", MONEY_FORMAT, "0.00%"],
        cells: rows.map((_, row) => keys.map((key) => cellOf(key, row))),
      },
      {
        row: HEADING + 1,
        column: COLUMNS.others,
        role: "body",
        formats: ["0.00%"],
        cells: rows.map((_, row): PlanCell[] => [
          { formula: `=1-${cellName(HEADING + 1 + row, COLUMNS.townShare, true)}` },
        ]),
      },
      {
        row: HEADING + 1,
        column: COLUMNS.townPart,
        role: "body",
        formats: [MONEY_FORMAT, MONEY_FORMAT],
        cells: rows.map((_, row): PlanCell[] => [row === 0 ? call : null, null]),
      },
      ...sums,
    ],
    widths: [18, 22, 14, 12, 14, 14, 14, 18, 18],
    frozenRows: HEADING + 1,
    frozenColumns: 1,
    print: printed(sumRow + value.towns.length, WIDTH, { heading: HEADING }),
  };
}

/** The need of a town in the unit that is shown, as the settlement takes it from the sheet of needs. */
export function needCellFrom(ready: Ready, names: SheetNames, town: number, unit: MoneyUnit): PlanCell {
  const cell = sheetPrefix(names.needs) + cellName(sumHeading(ready) + 1 + town, 1, true);
  return { formula: unit === "wan" ? `=ROUND(${cell}/10000,6)` : `=${cell}` };
}

function sumHeading({ readings }: Ready): number {
  return HEADING + 1 + (needReading(readings)?.rows.length ?? 0) + 2;
}

/** A standard in 万元 stays as the planner wrote it; the formula turns it into yuan. */
function standardUnit({ readings }: Ready): MoneyUnit {
  const reading = needReading(readings);
  return moneyUnit(reading?.headings[reading.found.standard ?? -1]?.unit) ?? "yuan";
}

function assumed(item: string): number {
  const share = templateTownShare(item);
  return share ? Number(share.numerator) / Number(share.denominator) : 1;
}
