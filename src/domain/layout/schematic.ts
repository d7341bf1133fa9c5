interface Point {
  readonly x: number;
  readonly y: number;
}

const STEPS = 400;

/**
 * Where to draw places of which only the borders are known: those that border on each other near, all others apart. Every
 * step is fixed, so the same borders give the same drawing. Doubles are enough: it is a picture, and nothing is reckoned from it.
 * @returns a point for each place; a way across one border is about 1 long
 * @see Fruchterman and Reingold, Graph drawing by force-directed placement (1991)
 */
export function schematic(size: number, borders: readonly (readonly [number, number])[]): Point[] {
  const radius = Math.sqrt(size) / 2;
  const turn = (2 * Math.PI) / Math.max(1, size);
  const points = inRing(size, borders).map((at) => ({
    x: radius * Math.cos(at * turn),
    y: radius * Math.sin(at * turn),
  }));
  for (let step = 0; step < STEPS; step++) {
    const forces = points.map(() => ({ x: 0, y: 0 }));
    const push = (one: number, other: number, strength: (distance: number) => number) => {
      const [dx, dy] = [points[one].x - points[other].x, points[one].y - points[other].y];
      const distance = Math.max(1e-3, Math.hypot(dx, dy));
      const force = strength(distance) / distance;
      forces[one].x += dx * force;
      forces[one].y += dy * force;
      forces[other].x -= dx * force;
      forces[other].y -= dy * force;
    };
    for (let one = 0; one < size; one++) for (let other = 0; other < one; other++) push(one, other, (far) => 1 / far);
    for (const [one, other] of borders) push(one, other, (far) => -far * far);
    // Parts without a border between them would drift away for ever.
    const reach = 0.1 * radius * (1 - step / STEPS);
    points.forEach((point, at) => {
      const force = { x: forces[at].x - 0.02 * point.x, y: forces[at].y - 0.02 * point.y };
      const length = Math.max(1e-9, Math.hypot(force.x, force.y));
      const stride = Math.min(length, reach) / length;
      point.x += force.x * stride;
      point.y += force.y * stride;
    });
  }
  return points;
}

/** The place of each on the ring from which the drawing starts: neighbours one after another, breadth first. */
function inRing(size: number, borders: readonly (readonly [number, number])[]): number[] {
  const neighbours = Array.from({ length: size }, () => [] as number[]);
  for (const [one, other] of borders) {
    neighbours[one].push(other);
    neighbours[other].push(one);
  }
  const order: number[] = [];
  const isSeen = new Uint8Array(size);
  for (let first = 0; first < size; first++) {
    if (isSeen[first]) continue;
    isSeen[first] = 1;
    order.push(first);
    for (let at = order.length - 1; at < order.length; at++)
      for (const next of neighbours[order[at]])
        if (!isSeen[next]) {
          isSeen[next] = 1;
          order.push(next);
        }
  }
  const places = new Array<number>(size).fill(0);
  order.forEach((unit, at) => (places[unit] = at));
  return places;
}
