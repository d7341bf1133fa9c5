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
    zh: several(pairs, "、", ([ahead, behind]) => `${called(ahead)}与${called(behind)}`).zh,
    en: several(pairs, "; ", ([ahead, behind]) => `${called(ahead)} and ${called(behind)}`).en,
  });
  const moves = (all: readonly Move[]): Text => {
    const move = ({ town, from, to }: Move) => `${called(town)} ${from}→${to}`;
    return { zh: several(all, "、", move).zh, en: several(all, ", ", move).en };
  };
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

/** A cell names no more than these. */
const TOLD = 100;

/** The first of a list, and how many there are. */
function several<T>(all: readonly T[], comma: string, told: (one: T) => string): Text {
  const first = all.slice(0, TOLD).map(told).join(comma);
  const rest = all.length - TOLD;
  return rest <= 0 ? name(first) : { zh: `${first}等 ${all.length} 项`, en: `${first} and ${rest} more` };
}
