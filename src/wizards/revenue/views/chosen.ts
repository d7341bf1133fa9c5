import { settlementColumns } from "../../../chapters/revenue/report/settlement";
import { toNumber } from "../../../domain/kernel/exact";
import { excessPart, type ExcessRule } from "../../../domain/revenue/excess";
import { fromFen, type Fen } from "../../../domain/revenue/money";
import { moneyUnits } from "../../../inputs/money";
import { name, type Text } from "../../../locale/text";
import type { CurveView, WaterfallView } from "../../kit/view";
import type { Ready } from "../compute";

/** The place of the chosen town; the first where it is gone. */
export function chosenTown({ value, choices }: Ready): number {
  return Math.max(0, value.towns.indexOf(choices.town));
}

/** One move between receipts and final resources: a column of the settlement, added or taken off. */
export interface Move {
  readonly label: Text;
  readonly column: string;
  readonly sign: 1 | -1;
  readonly fen: Fen;
  readonly isLevel?: boolean;
}

const GIVEN = ["shortfallTransfer", "subsidy", "allotment", "transfers", "refundTransfer", "inflows", "grant"] as const;

/** From all that was collected in the chosen town to what it has in the end. */
export function waterfallMoves(at: Ready): readonly Move[] {
  const { value, result } = at;
  const { levels } = value.shares.scheme;
  const columns = settlementColumns(levels.map(({ title }) => title));
  const town = result.settlement.towns[chosenTown(at)];
  if (!town) return [];
  const move = (column: string, sign: 1 | -1, label?: Text): Move => {
    const found = columns.find(({ id }) => id === column);
    return { column, sign, label: label ?? found?.label ?? name(column), fen: sign * (found?.fen(town) ?? 0) };
  };
  const isOwn = town.treasury === "own";
  const ofLevels = (isTown: boolean, label?: Text) =>
    levels.flatMap((_, level) =>
      (value.kinds[level] === "town") === isTown ? [move(`level${level}`, -1, label)] : [],
    );
  const moves = [
    ...ofLevels(false),
    ...(isOwn
      ? [move("excessCounty", -1)]
      : [
          ...ofLevels(true, { zh: "县级统管", en: "To the county" }),
          move("excessTown", 1, { zh: "超收激励", en: "Incentive" }),
        ]),
    ...GIVEN.map((column) => move(column, 1)),
    move("remittance", -1),
  ];
  return [
    { ...move("gross", 1), isLevel: true },
    ...moves.filter(({ fen }) => fen !== 0),
    { ...move("final", 1), isLevel: true },
  ];
}

export function waterfall(at: Ready): WaterfallView {
  const title = at.value.towns[chosenTown(at)] ?? "";
  const { unit } = at.choices;
  return {
    kind: "waterfall",
    title: { zh: `${title}：从入库到财力`, en: `${title}: from receipts to resources` },
    unit: moneyUnits[unit].label,
    steps: waterfallMoves(at).map(({ label, fen, isLevel }) => ({
      label,
      amount: fromFen(fen, unit),
      ...(isLevel ? { isLevel } : {}),
    })),
  };
}

/** The town's part of an excess by growth, with the town on it. */
export function curve(at: Ready): CurveView[] {
  const { value, result, choices } = at;
  const town = result.settlement.towns[chosenTown(at)];
  const rule = result.of.rules.excess;
  if (!town?.base || town.treasury !== "own" || !rule) return [];
  const { base } = town;
  const { label } = moneyUnits[choices.unit];
  const title = value.towns[chosenTown(at)] ?? "";
  const growth = (town.townLevel - base) / base;
  const part = (share: number) => fromFen(excessPart(base + Math.round(base * share), base, rule), choices.unit);
  return [
    {
      kind: "curve",
      title: { zh: `${title}：超收分成`, en: `${title}: part of the excess` },
      xLabel: { zh: "比基数增长 %", en: "growth over the base, %" },
      yLabel: { zh: `超收归镇（${label.zh}）`, en: `town's part (${label.en})` },
      points: curvePoints(rule, growth).map((x) => ({ x: 100 * x, y: part(x) })),
      marks: growth >= 0 ? [{ x: 100 * growth, y: fromFen(town.excessTown, choices.unit), label: title }] : [],
    },
  ];
}

/** The growth at which the curve bends or jumps, from 0 to somewhat beyond the town's own and the last edge. */
function curvePoints({ tiers, mode }: ExcessRule, growth: number): number[] {
  const edges = tiers.flatMap(({ upTo }) => (upTo ? [toNumber(upTo)] : []));
  const top = edges[edges.length - 1];
  const beyond = Math.max(growth * 1.2, (top ?? 0.2) * 1.3);
  const isClosed = tiers[tiers.length - 1]?.upTo !== null;
  const last = isClosed ? Math.min(beyond, top ?? beyond) : beyond;
  const jumps = mode === "whole" ? edges.filter((edge) => edge < last).map((edge) => edge + 1e-6) : [];
  return [0, ...edges.filter((edge) => edge <= last), ...jumps, last].sort((a, b) => a - b);
}
