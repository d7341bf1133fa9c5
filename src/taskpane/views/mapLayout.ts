import { largest, smallest } from "../../domain/kernel/extremes";
import type { MapState, MapView } from "../../wizards/kit/view";
import { ems } from "./measure";

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A name beside its place. */
interface Label extends Spot {
  readonly place: number;
  readonly text: string;
}

/** Of a place, in pixels; a name fits between two that do not touch. */
export const RADIUS = 9;
const MARGIN = 20;
/** Room for a name below the lowest place and beside the outer ones. */
const BELOW = 14;
const LETTER = 11;
const LINE = 12;

/** Where the places lie on a drawing of this width, north up, and how high it is. */
export function scaleOf(places: MapView["places"], width: number): { readonly spots: Spot[]; readonly height: number } {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [x0, y1] = [smallest(xs, Infinity), largest(ys, -Infinity)];
  const [wide, high] = [largest(xs, -Infinity) - x0, y1 - smallest(ys, Infinity)];
  const room = width - 2 * MARGIN;
  // A county that is long from north to south is not drawn higher than a pane shows.
  const scale = Math.min(room / (wide || 1), (1.25 * room) / (high || 1));
  const left = (width - wide * scale) / 2;
  return {
    spots: places.map(({ x, y }) => ({ x: left + (x - x0) * scale, y: MARGIN + (y1 - y) * scale })),
    height: Math.ceil((Math.max(0, high) || 0) * scale) + 2 * MARGIN + BELOW,
  };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The names that find room: ringed and marked places first; a name never lies on a place or on another name. */
export function labelsOf(
  places: MapView["places"],
  spots: readonly Spot[],
  { ringed, marked }: Pick<MapState, "ringed" | "marked">,
  width: number,
): Label[] {
  const first = [...(marked === undefined ? [] : [marked]), ...ringed];
  const order = [...new Set([...first, ...places.keys()])];
  const taken: Box[] = spots.map(({ x, y }) => boxAround(x, y, RADIUS, RADIUS));
  return order.flatMap((place): Label[] => {
    const [spot, text] = [spots[place], places[place]?.name ?? ""];
    if (!spot || text === "") return [];
    const half = (ems(text) * LETTER) / 2 + 1;
    const x = Math.min(width - half, Math.max(half, spot.x));
    for (const offset of [RADIUS + LINE, -RADIUS - LINE + 8]) {
      const box = boxAround(x, spot.y + offset - LINE / 3, half, LINE / 2);
      if (box.top < 0 || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return [{ place, text, x, y: spot.y + offset }];
    }
    return [];
  });
}

function boxAround(x: number, y: number, wide: number, high: number): Box {
  return { left: x - wide, right: x + wide, top: y - high, bottom: y + high };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** A … Z, then A1 … Z1, A2 … */
export function letterOf(group: number): string {
  const round = Math.floor(group / 26);
  return String.fromCharCode(65 + (group % 26)) + (round === 0 ? "" : String(round));
}

/** Neighbouring numbers have hues far apart (the golden angle); each is dark enough for a white letter and light enough for a dark pane. */
export function hueOf(group: number): string {
  return `hsl(${Math.round((210 + group * 137.508) % 360)} 58% 36%)`;
}
