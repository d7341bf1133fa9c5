/** A county's counts and printed shares of its city's posts. Bounds: every N with percent − 0.05 ≤ 100·part/N < percent + 0.05. */
export const shareTotals = [
  {
    source: "county's administrative posts",
    part: 635,
    percent: 46.5,
    decimals: 1,
    lowest: 1365,
    point: 1365.5913978494623,
    highest: 1367,
  },
  {
    source: "county's institution posts",
    part: 444,
    percent: 26.1,
    decimals: 1,
    lowest: 1698,
    point: 1701.1494252873563,
    highest: 1704,
  },
  {
    source: "county's hiring plan",
    part: 267,
    percent: 35.5,
    decimals: 1,
    lowest: 752,
    point: 752.1126760563381,
    highest: 753,
  },
];
