import { fromFen, sumFen, type Fen, type MoneyUnit } from "../../../domain/revenue/money";
import type { Settlement, TownSettlement } from "../../../domain/revenue/settlement";
import type { Text } from "../../../locale/text";
import { treasuries } from "../words";
import { withUnit, type ReportCell } from "./amounts";

/** One column of a settlement: its name, and what it holds for a town. */
export interface SettlementColumn {
  readonly id: string;
  readonly label: Text;
  readonly fen: (town: TownSettlement) => Fen | null;
}

/** The columns that follow those of the levels, in the order in which a settlement is worked out; each by its id. */
const LABELS = {
  base: { zh: "收入基数", en: "Revenue base" },
  excess: { zh: "超收", en: "Excess" },
  excessTown: { zh: "超收归镇", en: "Excess, town" },
  excessCounty: { zh: "超收归县", en: "Excess, county" },
  shortfall: { zh: "短收", en: "Shortfall" },
  shortfallTransfer: { zh: "短收增减", en: "Shortfall transfer" },
  remittance: { zh: "上解", en: "Remittance" },
  subsidy: { zh: "体制补助", en: "Subsidy" },
  allotment: { zh: "核定支出", en: "Allotment" },
  transfers: { zh: "转移支付", en: "Transfers" },
  refundTransfer: { zh: "退税调库", en: "Refund transfer" },
  inflows: { zh: "其他来源", en: "Inflows" },
  resources: { zh: "财力", en: "Resources" },
  need: { zh: "支出需求", en: "Need" },
  gap: { zh: "缺口", en: "Gap" },
  grant: { zh: "缺口补助", en: "Grant" },
  final: { zh: "最终财力", en: "Final resources" },
  remainingGap: { zh: "未补缺口", en: "Remaining gap" },
  countyNet: { zh: "县级净财力", en: "County net" },
} as const satisfies Partial<Record<keyof TownSettlement, Text>>;

/** The columns of money of a settlement. */
export function settlementColumns(levels: readonly Text[]): readonly SettlementColumn[] {
  return [
    { id: "gross", label: { zh: "入库总额", en: "Gross receipts" }, fen: ({ gross }) => gross },
    ...levels.map((label, level): SettlementColumn => ({
      id: `level${level}`,
      label,
      fen: (town) => town.levels[level] ?? 0,
    })),
    ...(Object.keys(LABELS) as (keyof typeof LABELS)[]).map((id) => ({
      id,
      label: LABELS[id],
      fen: (town: TownSettlement) => town[id],
    })),
  ];
}

export const townHeading: Text = { zh: "镇街", en: "Town" };
const treasuryHeading: Text = { zh: "体制", en: "Treasury" };
export const countyRow: Text = { zh: "全县", en: "County" };

/** The settlement as one table: headings, a row for each town, a row for the county. */
export function settlementTable(
  { towns }: Settlement,
  names: readonly string[],
  levels: readonly Text[],
  unit: MoneyUnit,
): ReportCell[][] {
  const columns = settlementColumns(levels);
  const row = (name: Text, treasury: Text | null, amounts: (column: SettlementColumn) => Fen | null): ReportCell[] => [
    name,
    treasury,
    ...columns.map((column) => shown(amounts(column), unit)),
  ];
  return [
    [townHeading, treasuryHeading, ...columns.map(({ label }) => withUnit(label, unit))],
    ...towns.map((town, index) =>
      row({ zh: names[index] ?? "", en: names[index] ?? "" }, treasuries[town.treasury].label, ({ fen }) => fen(town)),
    ),
    row(countyRow, null, ({ fen }) => total(towns.map(fen))),
  ];
}

/** The sum of what is fixed; null where nothing is. */
function total(amounts: readonly (Fen | null)[]): Fen | null {
  const fixed = amounts.filter((fen): fen is Fen => fen !== null);
  return fixed.length === 0 && amounts.length > 0 ? null : sumFen(fixed);
}

function shown(fen: Fen | null, unit: MoneyUnit): number | null {
  return fen === null ? null : fromFen(fen, unit);
}
