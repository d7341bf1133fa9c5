import type { MoneyUnit } from "../../../domain/revenue/money";
import { cellName, sheetPrefix } from "../../../inputs/address";
import { TownNames } from "../../../inputs/town";
import { withUnit } from "../../../chapters/revenue/report/amounts";
import { needTable, unitOf, type NeedReading } from "../../../chapters/revenue/tables";
import { spendingClasses } from "../../../chapters/revenue/words";
import { ONE, toNumber } from "../../../domain/kernel/exact";
import { moneyUnits } from "../../../inputs/money";
import { templateTownShare } from "../../../policy/countyTemplates";
import { fixedRange, follow, followNumber, formula, quote } from "../../kit/formulas";
import type { Block, PlanCell, SheetPlan } from "../../kit/plan";
import { printed, speaker, subtitle, top } from "../../kit/sheet";
import { tablesOf } from "../sources";
import type { Ready } from "../compute";
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

/** The columns that come from the planner's table. */
const KEYS = ["town", "item", "class", "units", "standard", "townShare"] as const;

/** The needs of the towns (支出需求): every item with what the town bears of it, live, and the sum for each town. */
export function needsSheet(ready: Ready, reading: NeedReading, names: SheetNames): SheetPlan {
  const { value, choices, context } = ready;
  const say = speaker(context.language);
  const sumRow = sumHeading(reading) + 1;
  return {
    name: names.needs,
    blocks: [
      ...top(context, say({ zh: `${choices.year} 年支出需求测算`, en: `Needs ${choices.year}` }), WIDTH),
      ...itemBlocks(ready, reading),
      ...sumBlocks(ready, reading),
    ],
    widths: [18, 22, 14, 12, 14, 14, 14, 18, 18],
    frozenRows: HEADING + 1,
    frozenColumns: 1,
    print: printed(sumRow + value.towns.length, WIDTH, { heading: HEADING }),
  };
}

/** The items as the planner has them, with what the town bears of each and what others do. */
function itemBlocks(ready: Ready, reading: NeedReading): Block[] {
  const say = speaker(ready.context.language);
  const { label } = moneyUnits[unitOf(reading, "standard")];
  const headings = KEYS.map((key) => say(needTable.columns[key].label) + (key === "standard" ? `(${say(label)})` : ""));
  const { rows } = reading;
  const scale = unitOf(reading, "standard") === "wan" ? "*10000" : "";
  const call = formula(
    `=TOWN.COSTSHARE(${itemColumn(reading, "units")},${itemColumn(reading, "standard")}${scale},${itemColumn(reading, "townShare", 2)})`,
    rows.length,
    2,
  );
  const first = HEADING + 1;
  return [
    {
      row: HEADING,
      column: 0,
      role: "heading",
      wrap: true,
      align: ["left", "left", "left", "right", "right", "right", "right", "right", "right"],
      cells: [
        [
          ...headings,
          say({ zh: "其他级承担比例", en: "Others' share" }),
          say(withUnit({ zh: "镇级承担", en: "Town bears" }, "yuan")),
          say(withUnit({ zh: "其他级承担", en: "Others bear" }, "yuan")),
        ],
      ],
    },
    {
      row: first,
      column: 0,
      role: "input",
      formats: [null, null, null, "#,##0.##", MONEY_FORMAT, "0.00%"],
      cells: rows.map((_, row) => KEYS.map((key) => itemCell(ready, reading, key, row))),
    },
    {
      row: first,
      column: COLUMNS.others,
      role: "body",
      formats: ["0.00%"],
      cells: rows.map((_, row): PlanCell[] => [{ formula: `=1-${cellName(first + row, COLUMNS.townShare, true)}` }]),
    },
    {
      row: first,
      column: COLUMNS.townPart,
      role: "body",
      formats: [MONEY_FORMAT, MONEY_FORMAT],
      cells: rows.map((_, row): PlanCell[] => [row === 0 ? call : null, null]),
    },
  ];
}

function itemCell({ value, context }: Ready, reading: NeedReading, key: (typeof KEYS)[number], row: number): PlanCell {
  const item = reading.rows[row];
  if (!item) return null;
  if (key === "town") {
    // The sums below find a town by its one name, whatever the planner's table calls it.
    const name = value.towns[new TownNames(value.towns).find(item.town) ?? -1];
    return name === item.town ? follow(reading, row, "town", name) : (name ?? item.town);
  }
  if (key === "class") return item.class ? speaker(context.language)(spendingClasses[item.class].label) : null;
  if (key === "townShare" && !reading.has(key)) return toNumber(templateTownShare(item.item) ?? ONE);
  return key === "item" ? follow(reading, row, "item", item.item) : followNumber(reading, row, key);
}

/** What each town bears in all, and how much of it is basic livelihood, wages and operation. */
function sumBlocks({ value, context }: Ready, reading: NeedReading): Block[] {
  const say = speaker(context.language);
  const sumRow = sumHeading(reading) + 1;
  const sum = (index: number, kind?: string) =>
    `SUMIFS(${itemColumn(reading, "townPart")},${itemColumn(reading, "town")},${cellName(sumRow + index, 0, true)}${kind === undefined ? "" : `,${itemColumn(reading, "class")},${quote(kind)}`})`;
  const kinds = GUARANTEED.map((kind) => say(spendingClasses[kind].label));
  return [
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
          say(needTable.columns.town.label),
          say(withUnit({ zh: "支出需求", en: "Need" }, "yuan")),
          say(withUnit({ zh: "其中“三保”", en: "Guaranteed" }, "yuan")),
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
}

/** One column of the items, or several from it on, as a formula names it. */
function itemColumn({ rows }: NeedReading, key: keyof typeof COLUMNS, columns = 1): string {
  return fixedRange({ row: HEADING + 1, column: COLUMNS[key], rows: rows.length, columns });
}

/** The need of a town in the unit that is shown, as the settlement takes it from the sheet of needs. */
export function needCellFrom({ readings }: Ready, names: SheetNames, town: number, unit: MoneyUnit): PlanCell {
  const { needItems } = tablesOf(readings);
  if (!needItems) return null;
  const cell = sheetPrefix(names.needs) + cellName(sumHeading(needItems) + 1 + town, 1, true);
  return { formula: unit === "wan" ? `=ROUND(${cell}/10000,6)` : `=${cell}` };
}

function sumHeading({ rows }: NeedReading): number {
  return HEADING + 1 + rows.length + 2;
}
