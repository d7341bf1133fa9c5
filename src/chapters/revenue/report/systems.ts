import { fromFen, type Fen, type MoneyUnit } from "../../../domain/revenue/money";
import type { BothSystems } from "../../../domain/revenue/systems";
import type { Table } from "../../../locale/table";
import { name, type Text } from "../../../locale/text";
import { treasuries } from "../words";
import { withUnit } from "./amounts";
import { townHeading } from "./settlement";

const LABELS = {
  own: { zh: "分税制财力", en: "Own treasury" },
  unified: { zh: "统管财力", en: "Unified" },
  difference: { zh: "差额", en: "Difference" },
  county: { zh: "县级差额", en: "County" },
  critical: { zh: "临界镇级收入", en: "Critical receipts" },
} as const satisfies Partial<Record<keyof BothSystems, Text>>;

/** A row for each town, settled both ways; blank where its base or spending base is not fixed, which is said under "better". */
export function systemsTable(towns: readonly BothSystems[], names: readonly string[], unit: MoneyUnit): Table {
  const shown = (fen: Fen | null) => (fen === null ? null : fromFen(fen, unit));
  const heading = (column: keyof typeof LABELS) => withUnit(LABELS[column], unit);
  return [
    [
      townHeading,
      { zh: "现行", en: "Today" },
      ...[heading("own"), heading("unified"), heading("difference")],
      { zh: "更有利", en: "Better" },
      ...[heading("county"), heading("critical")],
    ],
    ...towns.map((town, index) => [
      name(names[index] ?? ""),
      treasuries[town.today].label,
      ...[shown(town.own), shown(town.unified), shown(town.difference)],
      better(town),
      ...[shown(town.county), shown(town.critical)],
    ]),
  ];
}

function better({ difference }: BothSystems): Text {
  if (difference === null) return { zh: "缺收入基数或支出基数", en: "no base or spending base" };
  if (difference === 0) return { zh: "相同", en: "equal" };
  return treasuries[difference > 0 ? "own" : "unified"].label;
}
