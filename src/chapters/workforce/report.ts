import { fromFen, type Fen, type MoneyUnit } from "../../domain/revenue/money";
import type { StaffCost } from "../../domain/workforce/staffCost";
import type { Cell, Table } from "../../locale/table";
import { name, type Text } from "../../locale/text";

/** Rows of whole numbers, with their sums below where there are several. */
export function withTotal(rows: readonly (readonly number[])[]): (readonly number[])[] {
  if (rows.length < 2) return [...rows];
  const sums = (rows[0] ?? []).map((_, column) => rows.reduce((total, row) => total + (row[column] ?? 0), 0));
  return [...rows, sums];
}

/** The bands of ages, as ROSTER counts them. */
export const bandNames = ["<25", "25–29", "30–34", "35–39", "40–44", "45–49", "50–54", "55–59", "60+"] as const;

const costHeadings: readonly Text[] = [
  { zh: "镇街", en: "Town" },
  { zh: "人数", en: "Heads" },
  { zh: "人员经费", en: "Staff cost" },
  { zh: "财力", en: "Resources" },
  { zh: "占比", en: "Share" },
  { zh: "其他保障", en: "Other guaranteed" },
  { zh: "结余", en: "Balance" },
  { zh: "结论", en: "Verdict" },
];

/** A row for each town, the county last; money in the unit of the resources. */
export function costTable(
  { towns, county }: { readonly towns: readonly StaffCost[]; readonly county: StaffCost },
  names: readonly string[],
  unit: MoneyUnit,
): Table {
  const shown = (fen: Fen | undefined) => (fen === undefined ? null : fromFen(fen, unit));
  const cells = (row: StaffCost): Cell[] => [
    ...[row.heads, shown(row.cost), shown(row.resources), row.share, shown(row.guaranteed), shown(row.balance)],
    verdict(row.balance, unit),
  ];
  return [
    costHeadings,
    ...towns.map((row, town) => [name(names[town] ?? ""), ...cells(row)]),
    [{ zh: "全县", en: "County" }, ...cells(county)],
  ];
}

function verdict(balance: Fen | undefined, unit: MoneyUnit): Text | null {
  if (balance === undefined) return null;
  if (balance >= 0) return { zh: "可承受", en: "carried" };
  const gap = fromFen(-balance, unit);
  return { zh: `缺口 ${gap}`, en: `short by ${gap}` };
}
