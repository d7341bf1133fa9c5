import { sumFen, type Fen } from "../../../domain/revenue/money";
import { moneyUnits } from "../../../inputs/money";
import type { TableView } from "../../kit/view";
import type { Ready } from "../compute";
import { difference, money } from "./figures";

/** What each level has of every tax. */
export function levelsTable({ value, result, choices }: Ready): TableView {
  const { county } = result.settlement;
  const { receipts } = value;
  // Levels that have nothing would only push the others out of a narrow pane.
  const levels = value.shares.scheme.levels
    .map(({ title }, level) => ({ title, level }))
    .filter(({ level }) => receipts.some(({ parts }) => parts[level] !== 0));
  const taxes = [...new Set(receipts.map(({ tax }) => tax))];
  return {
    kind: "table",
    title: { zh: "分税种分级", en: "Taxes by level" },
    unit: moneyUnits[choices.unit].label,
    columns: [
      { label: { zh: "税种", en: "Tax" } },
      { label: { zh: "入库", en: "Receipts" } },
      ...levels.map(({ title }) => ({ label: title })),
    ],
    rows: taxes.map((tax) => {
      const own = receipts.filter((receipt) => receipt.tax === tax);
      return {
        id: tax.id,
        cells: [
          tax.title,
          money(sumFen(own.map(({ amount }) => amount)), choices),
          ...levels.map(({ level }) => money(sumFen(own.map(({ parts }) => parts[level] ?? 0)), choices)),
        ],
      };
    }),
    total: [
      { zh: "合计", en: "Total" },
      money(county.gross, choices),
      ...levels.map(({ level }) => money(county.levels[level] ?? 0, choices)),
    ],
  };
}

/** Who gets one percent more of receipts. */
export function nextPercentTable({ value, result, choices }: Ready): TableView {
  const { gross, above, county, towns } = result.nextPercent;
  const share = (fen: Fen) => (gross === 0 ? null : { value: fen / gross, as: "percent" as const, digits: 1 });
  return {
    kind: "table",
    title: { zh: "收入再增 1%，增量归谁", en: "Who gets the next 1 % of receipts" },
    unit: moneyUnits[choices.unit].label,
    columns: [
      { label: { zh: "归属", en: "To" } },
      { label: { zh: "增量", en: "More" } },
      { label: { zh: "占增量", en: "Part" } },
    ],
    rows: [
      { id: "above", cells: [{ zh: "上级", en: "Levels above" }, difference(above, choices), share(above)] },
      { id: "county", cells: [{ zh: "县级", en: "County" }, difference(county, choices), share(county)] },
      ...towns.map((fen, town) => ({
        id: value.towns[town] ?? "",
        cells: [value.towns[town] ?? "", difference(fen, choices), share(fen)],
      })),
    ],
    total: [{ zh: "合计", en: "Total" }, difference(gross, choices), share(gross)],
  };
}
