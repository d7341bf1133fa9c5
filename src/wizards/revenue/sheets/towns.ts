import { withUnit } from "../../../chapters/revenue/report/amounts";
import { moneyColumns, townTable, unitOf, type TownColumns } from "../../../chapters/revenue/tables";
import { treasuries } from "../../../chapters/revenue/words";
import { fromFen, type MoneyUnit } from "../../../domain/revenue/money";
import { cellName } from "../../../inputs/address";
import { kindsOf } from "../../../inputs/choices";
import { moneyUnits } from "../../../inputs/money";
import { fixedRange, follow, followNumber, formula, quote, sourceRange } from "../../kit/formulas";
import type { Block, PlanCell } from "../../kit/plan";
import { formats, speaker, subtitle } from "../../kit/sheet";
import type { Ready } from "../compute";
import { MONEY_FORMAT, schemeArea, top, type SheetLayout, type SheetNames } from "./layout";
import { needCellFrom } from "./needs";

type TownKey = keyof TownColumns;

/** The towns with their bases and needs, each cell following the planner's own where it has one. */
export function townBlocks(ready: Ready, layout: SheetLayout, names: SheetNames): Block[] {
  const { townHeading, townKeys } = layout;
  const { value, context } = ready;
  const say = speaker(context.language);
  const heading = (key: TownKey): string => {
    const { label } = townTable.columns[key];
    return say(moneyColumns.includes(key) ? withUnit(label, writtenUnit(ready, key)) : label);
  };
  const format = (key: TownKey) => (moneyColumns.includes(key) ? MONEY_FORMAT : key === "heads" ? formats.count : null);
  return [
    subtitle(townHeading - 1, say({ zh: "镇街体制与基数", en: "Towns and bases" })),
    { row: townHeading, column: 0, role: "heading", wrap: true, cells: [townKeys.map(heading)] },
    {
      row: townHeading + 1,
      column: 0,
      role: "input",
      formats: townKeys.map(format),
      takes: townKeys.map((key) =>
        key === "treasury" ? { words: kindsOf(treasuries).map((kind) => say(treasuries[kind].label)) } : null,
      ),
      cells: value.towns.map((_, town) => townKeys.map((key) => townCell(ready, layout, names, key, town))),
      keys: value.towns.map((name) => townKeys.map((key) => keyOf(ready, key, name))),
    },
  ];
}

/** The choice that a cell of the towns stands for where it does not follow the planner's table; "" where it stands for none. */
function keyOf(ready: Ready, key: TownKey, town: string): string {
  if (key === "treasury") return `treasuries/${town}`;
  if (key === "need") return `needs/${town}/${writtenUnit(ready, key)}`;
  return key === "base" || key === "spendingBase" ? `bases/${town}/${key}/${writtenUnit(ready, key)}` : "";
}

function townCell(ready: Ready, layout: SheetLayout, names: SheetNames, key: TownKey, town: number): PlanCell {
  const { value, result, context } = ready;
  const { reading } = value;
  if (key === "treasury")
    return speaker(context.language)(treasuries[result.of.accounts[town]?.treasury ?? "own"].label);
  const byHand = setByHand(ready, key, town);
  if (byHand !== undefined) return byHand;
  if (key === "need" && value.needs?.[town]) return needCellFrom(ready, names, town, writtenUnit(ready, key));
  if (key === "base" && typeof value.restatedBases?.[town] === "number")
    return restatedBase(ready, layout, names, town);
  return key === "town" ? follow(reading, town, key, value.towns[town]) : followNumber(reading, town, key);
}

/** The bases of all towns as one live formula; where some are the table's or set by hand, the figure of this one. */
function restatedBase(ready: Ready, layout: SheetLayout, names: SheetNames, town: number): PlanCell {
  const { value, context } = ready;
  const unit = writtenUnit(ready, "base");
  const bases = value.restatedBases ?? [];
  if (bases.includes(null) || value.towns.some((_, one) => setByHand(ready, "base", one) !== undefined))
    return fromFen(bases[town] ?? 0, unit);
  if (town > 0) return null;
  const towns = fixedRange({ row: layout.townHeading + 1, column: 0, rows: layout.towns, columns: 1 });
  const yearEnd = `DATE(${cellName(top.rules + 1 + layout.rules.findIndex(({ rule }) => rule === "year"), 1, true)},12,31)`;
  return formula(
    `=TOWN.RESTATEBASE(${towns},${sourceRange(context.sources["baseReceipts"]) ?? ""},${schemeArea(ready, names)},${yearEnd},${quote(context.language === "zh" ? moneyUnits[unit].label.zh : unit)})`,
    layout.towns,
    1,
  );
}

/** The unit in which a column of the towns is written: that of the planner's own, or the one shown where there is none. */
export function writtenUnit({ value: { reading }, choices }: Ready, key: TownKey): MoneyUnit {
  return reading.has(key) ? unitOf(reading, key) : choices.unit;
}

/** What the planner has set by hand, in the unit of its column. */
function setByHand(ready: Ready, key: TownKey, town: number): number | undefined {
  if (key !== "need" && key !== "base" && key !== "spendingBase") return undefined;
  const { choices, value, result } = ready;
  const name = value.towns[town] ?? "";
  const given = key === "need" ? choices.needs[name] : choices.bases[name]?.[key];
  const fen = result.of.accounts[town]?.[key];
  return given === null || given === undefined || fen === null || fen === undefined
    ? undefined
    : fromFen(fen, writtenUnit(ready, key));
}
