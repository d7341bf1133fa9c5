import { toNumber } from "../../../domain/kernel/exact";
import type { Cell, Table } from "../../../locale/table";
import { name, type Text } from "../../../locale/text";
import type { Move, Sensitivity } from "../answer/sensitivity";
import type { Assessed } from "../read/assessment";

const headings: readonly Text[] = [
  { zh: "圈", en: "Ring" },
  { zh: "指标", en: "Indicator" },
  { zh: "分值", en: "Points" },
  { zh: "不变区间从", en: "Stays from" },
  { zh: "到", en: "to" },
  { zh: "下端换位", en: "Swap below" },
  { zh: "上端换位", en: "Swap above" },
  { zh: "减少时", en: "When less" },
  { zh: "增加时", en: "When more" },
];

/** A row for each indicator of each ring: how far its weight may move, who swaps beyond, and whose place changes. */
export function sensitivityTable({ towns, rings, indicators }: Assessed, rows: readonly Sensitivity[]): Table {
  const called = (town: number) => towns[town] ?? "";
  const swaps = (pairs: readonly (readonly [number, number])[]): Text => ({
    zh: pairs.map(([ahead, behind]) => `${called(ahead)}与${called(behind)}`).join("、"),
    en: pairs.map(([ahead, behind]) => `${called(ahead)} and ${called(behind)}`).join("; "),
  });
  const moves = (all: readonly Move[]): Text => ({
    zh: all.map(({ town, from, to }) => `${called(town)} ${from}→${to}`).join("、"),
    en: all.map(({ town, from, to }) => `${called(town)} ${from}→${to}`).join(", "),
  });
  return [
    headings,
    ...rows.map(({ ring, indicator, points, interval, less, more }): Cell[] => [
      name(rings[ring] ?? ""),
      name(indicators[indicator]?.name ?? ""),
      toNumber(points),
      toNumber(interval.from),
      toNumber(interval.to),
      swaps(interval.below),
      swaps(interval.above),
      moves(less),
      moves(more),
    ]),
  ];
}
