import { nearestPoints } from "../../src/domain/services/nearest";
import { leastWindows } from "../../src/domain/services/queue";
import { minutesBetween, type Position } from "../../src/domain/services/travel";

let seed = 1;
const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
const places = (count: number) => Array.from({ length: count }, (): Position => [random(600) / 10, random(600) / 10]);

const [villages, points] = [places(612), places(142)];
const travel = { unit: "km", speed: 30, factor: 1.3, decimals: 1 } as const;
const minutes = minutesBetween(villages, points, travel);
const open = points.map(() => true);
const hours = Array.from({ length: 80 }, () => ({ arrivals: 1 + random(300), minutes: 1 + random(20) }));
const promised = { wait: 10, share: 0.8, busy: 0.85 };

export const benches = [
  {
    name: "a county's windows, ways of 612 villages to 142 points, nearest",
    variants: {
      "ours, windows of 80 hours": () => hours.map((hour, unit) => leastWindows(hour, promised, unit)),
      "ours, minutes": () => minutesBetween(villages, points, travel),
      "ours, nearest": () => nearestPoints(minutes, open, 15),
    },
  },
];
