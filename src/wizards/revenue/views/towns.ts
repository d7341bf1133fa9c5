import { townHeading } from "../../../chapters/revenue/report/settlement";
import { toNumber } from "../../../domain/kernel/exact";
import { sumFen, type Fen } from "../../../domain/revenue/money";
import { selfSufficiency } from "../../../domain/revenue/need";
import type { TownSettlement } from "../../../domain/revenue/settlement";
import { moneyUnits } from "../../../inputs/money";
import type { Text } from "../../../locale/text";
import type { TableView } from "../../kit/view";
import type { Ready } from "../compute";
import { money } from "./figures";
import { why } from "./why";

/** A column of a table of towns. */
type Column = readonly [Text, (town: TownSettlement) => Fen];

function townRows({ value, result, choices }: Ready, columns: readonly Column[]) {
  return result.settlement.towns.map((town, index) => {
    const called = value.towns[index] ?? "";
    return { id: called, cells: [called, ...columns.map(([, fen]) => money(fen(town), choices))] };
  });
}

/** The settlement of every town, with the steps behind it. */
export function townTable(at: Ready): TableView {
  const { towns } = at.result.settlement;
  const columns: readonly Column[] = [
    [{ zh: "最终财力", en: "Final" }, (town) => town.final],
    [{ zh: "镇级收入", en: "Town level" }, ({ townLevel }) => townLevel],
    [{ zh: "超收归镇", en: "Excess, town" }, ({ excessTown }) => excessTown],
    [{ zh: "短收", en: "Shortfall" }, ({ shortfall }) => shortfall],
    [{ zh: "上解", en: "Remittance" }, ({ remittance }) => remittance],
    [{ zh: "体制补助", en: "Subsidy" }, ({ subsidy }) => subsidy],
    [{ zh: "财力", en: "Resources" }, ({ resources }) => resources],
    [{ zh: "缺口", en: "Gap" }, ({ gap }) => gap],
    [{ zh: "缺口补助", en: "Grant" }, ({ grant }) => grant],
  ];
  return {
    kind: "table",
    title: { zh: "各镇街结算", en: "Settlement by town" },
    unit: moneyUnits[at.choices.unit].label,
    columns: [{ label: townHeading }, ...columns.map(([label]) => ({ label }))],
    rows: townRows(at, columns).map((row, index) => ({
      ...row,
      why: why(at, index),
      marked: (towns[index]?.final ?? 0) < 0,
    })),
    total: [{ zh: "合计", en: "Total" }, ...columns.map(([, fen]) => money(sumFen(towns.map(fen)), at.choices))],
  };
}

/** What is missing in each town, and what the pool gives it. */
export function gapsTable(at: Ready): TableView {
  const columns: readonly Column[] = [
    [{ zh: "财力", en: "Resources" }, ({ resources }) => resources],
    [{ zh: "缺口", en: "Gap" }, ({ gap }) => gap],
    [{ zh: "补助", en: "Grant" }, ({ grant }) => grant],
    [{ zh: "未补缺口", en: "Left" }, ({ remainingGap }) => remainingGap],
  ];
  return {
    kind: "table",
    title: { zh: "缺口与补助", en: "Gaps and grants" },
    unit: moneyUnits[at.choices.unit].label,
    columns: [{ label: townHeading }, ...columns.map(([label]) => ({ label }))],
    rows: townRows(at, columns),
  };
}

/** How much of each town's need is covered, before and after the pool, and how much by its own means. */
export function coverage({ value, result }: Ready): TableView {
  const percent = (part: Fen, whole: Fen) =>
    whole > 0 ? { value: part / whole, as: "percent" as const, digits: 1 } : null;
  return {
    kind: "table",
    title: { zh: "保障率（财力 ÷ 支出需求）：补助前后", en: "Coverage (resources ÷ need) before and after the pool" },
    columns: [
      { label: townHeading },
      { label: { zh: "补助前", en: "Before" } },
      { label: { zh: "补助后", en: "After" } },
      { label: { zh: "自给率", en: "Own means" } },
    ],
    rows: result.settlement.towns.map(({ need, resources, final, townLevel }, town) => {
      const own = selfSufficiency(townLevel, final);
      const called = value.towns[town] ?? "";
      return {
        id: called,
        cells: [
          called,
          percent(resources, need ?? 0),
          percent(final, need ?? 0),
          own && { value: toNumber(own), as: "percent", digits: 1 },
        ],
      };
    }),
  };
}
