import { fromFen, sumFen, type Fen, type MoneyUnit } from "../../domain/revenue/money";
import type { Settlement, TownSettlement } from "../../domain/revenue/settlement";
import type { Text } from "../text";
import { treasuryWords, unitWords } from "./words";

/** One column of a settlement: its name, and what it holds for a town. */
export interface SettlementColumn {
  readonly id: string;
  readonly label: Text;
  readonly fen: (town: TownSettlement) => Fen | null;
}

/** The columns of money of a settlement, in the order in which it is worked out. */
export function settlementColumns(levels: readonly Text[]): readonly SettlementColumn[] {
  return [
    { id: "gross", label: { zh: "入库总额", en: "Gross receipts" }, fen: ({ gross }) => gross },
    ...levels.map((label, level): SettlementColumn => ({
      id: `level${level}`,
      label,
      fen: (town) => town.levels[level] ?? 0,
    })),
    { id: "base", label: { zh: "收入基数", en: "Revenue base" }, fen: ({ base }) => base },
    { id: "excess", label: { zh: "超收", en: "Excess" }, fen: ({ excess }) => excess },
    { id: "excessTown", label: { zh: "超收归镇", en: "Excess, town" }, fen: ({ excessTown }) => excessTown },
    { id: "excessCounty", label: { zh: "超收归县", en: "Excess, county" }, fen: ({ excessCounty }) => excessCounty },
    { id: "shortfall", label: { zh: "短收", en: "Shortfall" }, fen: ({ shortfall }) => shortfall },
    {
      id: "shortfallTransfer",
      label: { zh: "短收增减", en: "Shortfall transfer" },
      fen: ({ shortfallTransfer }) => shortfallTransfer,
    },
    { id: "remittance", label: { zh: "上解", en: "Remittance" }, fen: ({ remittance }) => remittance },
    { id: "subsidy", label: { zh: "体制补助", en: "Subsidy" }, fen: ({ subsidy }) => subsidy },
    { id: "allotment", label: { zh: "核定支出", en: "Allotment" }, fen: ({ allotment }) => allotment },
    { id: "transfers", label: { zh: "转移支付", en: "Transfers" }, fen: ({ transfers }) => transfers },
    {
      id: "refundTransfer",
      label: { zh: "退税调库", en: "Refund transfer" },
      fen: ({ refundTransfer }) => refundTransfer,
    },
    { id: "inflows", label: { zh: "其他来源", en: "Inflows" }, fen: ({ inflows }) => inflows },
    { id: "resources", label: { zh: "财力", en: "Resources" }, fen: ({ resources }) => resources },
    { id: "need", label: { zh: "支出需求", en: "Need" }, fen: ({ need }) => need },
    { id: "gap", label: { zh: "缺口", en: "Gap" }, fen: ({ gap }) => gap },
    { id: "grant", label: { zh: "缺口补助", en: "Grant" }, fen: ({ grant }) => grant },
    { id: "final", label: { zh: "最终财力", en: "Final resources" }, fen: (town) => town.final },
    { id: "remainingGap", label: { zh: "未补缺口", en: "Remaining gap" }, fen: ({ remainingGap }) => remainingGap },
    { id: "countyNet", label: { zh: "县级净财力", en: "County net" }, fen: ({ countyNet }) => countyNet },
  ];
}

export const townHeading: Text = { zh: "镇街", en: "Town" };
export const treasuryHeading: Text = { zh: "体制", en: "Treasury" };
export const countyRow: Text = { zh: "全县", en: "County" };

/** "入库总额(元)": a heading with its unit. */
export function withUnit(label: Text, unit: MoneyUnit): Text {
  return { zh: `${label.zh}（${unitWords[unit].zh}）`, en: `${label.en} (${unitWords[unit].en})` };
}

/** A cell of the table: words, an amount, or nothing where no figure has been fixed. */
export type SettlementCell = Text | number | null;

/** The settlement as one table: headings, a row for each town, a row for the county. */
export function settlementTable(
  { towns }: Settlement,
  names: readonly string[],
  levels: readonly Text[],
  unit: MoneyUnit,
): SettlementCell[][] {
  const columns = settlementColumns(levels);
  const row = (
    name: Text,
    treasury: Text | null,
    amounts: (column: SettlementColumn) => Fen | null,
  ): SettlementCell[] => [name, treasury, ...columns.map((column) => shown(amounts(column), unit))];
  return [
    [townHeading, treasuryHeading, ...columns.map(({ label }) => withUnit(label, unit))],
    ...towns.map((town, index) =>
      row({ zh: names[index] ?? "", en: names[index] ?? "" }, treasuryWords[town.treasury], ({ fen }) => fen(town)),
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
