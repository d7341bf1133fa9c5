import { townHeading } from "../../../chapters/revenue/report/settlement";
import { fromFen, sumFen, type Fen } from "../../../domain/revenue/money";
import { moneyUnits } from "../../../inputs/money";
import type { View, ViewCell } from "../../kit/view";
import type { Ready } from "../compute";
import { difference } from "./figures";

/** Who gains and who loses against last year: the figures as bars, the differences as a table. */
export function lastYear({ value, result, choices }: Ready): View[] {
  const towns = value.towns.map((town, index) => ({
    town,
    before: value.lastResources[index],
    after: result.settlement.towns[index]?.final ?? 0,
  }));
  const known = towns.flatMap(({ before, after }) => (before === undefined ? [] : [{ before, after }]));
  if (known.length === 0) return [];
  const unit = moneyUnits[choices.unit].label;
  const changes = (before: Fen, after: Fen): ViewCell[] => [
    difference(after - before, choices),
    before > 0 ? { value: (after - before) / before, as: "percentDifference" } : null,
  ];
  return [
    {
      kind: "bars",
      title: { zh: "最终财力：上年与本年", en: "Final resources: last year and this" },
      beforeLabel: { zh: "上年", en: "Last year" },
      afterLabel: { zh: "本年", en: "This year" },
      unit,
      rows: towns.map(({ town, before, after }) => ({
        label: town,
        ...(before === undefined ? {} : { before: fromFen(before, choices.unit) }),
        after: fromFen(after, choices.unit),
      })),
    },
    {
      kind: "table",
      title: { zh: "比上年增减", en: "Against last year" },
      unit,
      columns: [
        { label: townHeading },
        { label: { zh: "增减", en: "Change" } },
        { label: { zh: "增幅", en: "In percent" } },
      ],
      rows: towns.map(({ town, before, after }) => ({
        id: town,
        cells: [town, ...(before === undefined ? [null, null] : changes(before, after))],
      })),
      total: [
        { zh: "合计", en: "Total" },
        ...changes(sumFen(known.map(({ before }) => before)), sumFen(known.map(({ after }) => after))),
      ],
    },
  ];
}
