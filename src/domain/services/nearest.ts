/** The nearest open point of a place, its number counted from 0; null where none can be reached. */
export interface Nearest {
  readonly point: number | null;
  readonly minutes: number | null;
  /** Whether it is within the limit, the limit itself included. */
  readonly within: boolean;
  /** How many open points are equally near, itself among them. The first of them is named. */
  readonly equallyNear: number;
}

/**
 * @param minutes places × points; null where there is no way
 * @param open for each point whether it is open
 */
export function nearestPoints(
  minutes: readonly (readonly (number | null)[])[],
  open: readonly boolean[],
  limit: number,
): Nearest[] {
  return minutes.map((row) => {
    let nearest: Nearest = { point: null, minutes: null, within: false, equallyNear: 0 };
    row.forEach((time, point) => {
      if (time === null || !open[point]) return;
      if (nearest.minutes === null || time < nearest.minutes)
        nearest = { point, minutes: time, within: time <= limit, equallyNear: 1 };
      else if (time === nearest.minutes) nearest = { ...nearest, equallyNear: nearest.equallyNear + 1 };
    });
    return nearest;
  });
}
