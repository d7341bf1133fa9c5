import { treasuries } from "../../../chapters/revenue/words";
import type { LevelKind, Treasury } from "../../../domain/revenue/books";
import { cellName } from "../../../inputs/address";
import type { Text } from "../../../locale/text";
import { quote } from "../../kit/formulas";
import type { Block, PlanCell } from "../../kit/plan";
import { speaker } from "../../kit/sheet";
import type { Ready } from "../compute";
import { MONEY_FORMAT, resultCell, resultColumn, type SheetLayout } from "./layout";

/**
 * Gross receipts less all levels above, what the county receives and pays by its own side, and the towns: nothing may be
 * left. The county's side is summed from its own columns, and its net must be the same.
 */
export function checkBlocks(ready: Ready, layout: SheetLayout): Block[] {
  const say = speaker(ready.context.language);
  const { checkRow, towns } = layout;
  const county = (id: string) => resultCell(layout, towns, id);
  const { above, receives, pays } = countySide(ready, layout);
  const cell = (row: number) => cellName(checkRow + row, 1, true);
  const lines: [Text, string][] = [
    [{ zh: "入库总额", en: "Gross receipts" }, `=${county("gross")}`],
    [{ zh: "上级收入", en: "Levels above" }, `=${above}`],
    [{ zh: "县级收入（分享、统管镇收入、超收、上解）", en: "County receives" }, `=${receives}`],
    [{ zh: "县级支出（激励、补助、核定支出、转移等）", en: "County pays" }, `=${pays}`],
    [{ zh: "镇街最终财力 − 其他来源", en: "Towns, final − inflows" }, `=${county("final")}-${county("inflows")}`],
  ];
  const checks: [Text, string][] = [
    [
      { zh: "差额（应为 0.00）", en: "Difference (0.00)" },
      `=ROUND(${cell(0)}-${cell(1)}-${cell(2)}+${cell(3)}-${cell(4)},6)`,
    ],
    [
      { zh: "县级净财力 − 收支差（应为 0.00）", en: "County net − (receives − pays) (0.00)" },
      `=ROUND(${county("countyNet")}-${cell(2)}+${cell(3)},6)`,
    ],
  ];
  const rows = (some: [Text, string][]): PlanCell[][] => some.map(([label, text]) => [say(label), { formula: text }]);
  const formats = [null, MONEY_FORMAT];
  return [
    { row: checkRow, column: 0, role: "body", formats, cells: rows(lines) },
    { row: checkRow + lines.length, column: 0, role: "total", formats, cells: rows(checks) },
  ];
}

/** What the levels above have, what the county receives and what it pays, as sums of the settlement's columns. */
function countySide({ value }: Ready, layout: SheetLayout): { above: string; receives: string; pays: string } {
  const county = (id: string) => resultCell(layout, layout.towns, id);
  const levelsOf = (kind: LevelKind) => value.kinds.flatMap((one, level) => (one === kind ? [`level${level}`] : []));
  const of = (treasury: Treasury, id: string) =>
    [treasuries[treasury].label.zh, treasuries[treasury].label.en].map(
      (word) => `SUMIF(${resultColumn(layout, 1)},${quote(word)},${resultColumn(layout, layout.columnOf(id))})`,
    );
  const sum = (terms: readonly string[]) => terms.join("+") || "0";
  return {
    above: sum(levelsOf("above").map(county)),
    receives: sum([
      ...levelsOf("county").map(county),
      ...levelsOf("town").flatMap((id) => of("unified", id)),
      ...of("own", "excessCounty"),
      county("remittance"),
    ]),
    pays: sum([
      ...of("unified", "excessTown"),
      ...["subsidy", "shortfallTransfer", "allotment", "transfers", "refundTransfer", "grant"].map(county),
    ]),
  };
}
