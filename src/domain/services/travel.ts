import { DomainError } from "../kernel/errors";

/** A place by two coordinates: km east and km north, or degrees of longitude and of latitude. */
export type Position = readonly [number, number];

/** By what way minutes are worked out from coordinates. */
export interface Travel {
  readonly unit: "km" | "degrees";
  /** km an hour, above 0. */
  readonly speed: number;
  /** How much longer the road is than the straight line, from 1 on. */
  readonly factor: number;
  readonly decimals: number;
}

/** The mean radius of the earth in km (IUGG). */
const RADIUS = 6371.0088;

/** Excel shows no more digits; what a double has behind them must not decide a rounding. */
const DIGITS = 15;

/**
 * Minutes from each place to each point, rounded, so that what is compared is what is seen. Doubles are enough: a
 * straight line stands for a road.
 * @throws services.latitude where a latitude is beyond ±90 degrees
 */
export function minutesBetween(
  from: readonly Position[],
  to: readonly Position[],
  { unit, speed, factor, decimals }: Travel,
): number[][] {
  if (unit === "degrees") {
    refuseLatitudes(from, "from");
    refuseLatitudes(to, "to");
  }
  const distance = unit === "km" ? straight : greatCircle;
  const scale = 10 ** decimals;
  const rounded = (minutes: number) => Math.round(Number((minutes * scale).toPrecision(DIGITS))) / scale;
  return from.map((place) => to.map((point) => rounded((distance(place, point) * factor * 60) / speed)));
}

function straight([x, y]: Position, [u, v]: Position): number {
  return Math.hypot(u - x, v - y);
}

/** The haversine formula, which keeps its digits for places that lie close together. */
function greatCircle([longitude, latitude]: Position, [otherLongitude, otherLatitude]: Position): number {
  const radians = Math.PI / 180;
  const half = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2;
  const across = Math.cos(latitude * radians) * Math.cos(otherLatitude * radians) * half(otherLongitude - longitude);
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(half(otherLatitude - latitude) + across)));
}

function refuseLatitudes(places: readonly Position[], of: "from" | "to"): void {
  places.forEach(([, latitude], unit) => {
    if (Math.abs(latitude) > 90) throw new DomainError("services.latitude", { unit, of, found: latitude });
  });
}
