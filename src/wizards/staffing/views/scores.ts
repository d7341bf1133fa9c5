import type { View } from "../../kit/view";
import type { At } from "../compute";

/** The score of each town and its part of all. */
export function scoreViews({ value, result }: At): View[] {
  if (!value || !result) return [];
  const { scores } = result;
  const sum = scores.reduce((total, score) => total + score, 0);
  return [
    {
      kind: "table",
      columns: [
        { label: { zh: "镇街", en: "Town" } },
        { label: { zh: "得分", en: "Score" } },
        { label: { zh: "占比", en: "Share" } },
      ],
      rows: value.towns.map((name, town) => ({
        id: name,
        cells: [
          name,
          { value: scores[town] ?? 0, as: "decimal", digits: 4 },
          { value: (scores[town] ?? 0) / sum, as: "percent", digits: 2 },
        ],
      })),
      total: [
        { zh: "合计", en: "Total" },
        { value: sum, as: "decimal", digits: 4 },
        { value: 1, as: "percent", digits: 2 },
      ],
    },
  ];
}
