/** What the planner lays down beside the bounds; units are numbers from 0 on. */
export interface MergeRule {
  /** One town for all of them; each in another town; a town of its own; each the seat of its town. */
  readonly kind: "together" | "apart" | "alone" | "seat";
  readonly units: readonly number[];
}

/** The units of a county with their borders. */
export interface County {
  readonly names: readonly string[];
  /** Whole people of each unit. */
  readonly people: readonly number[];
  /** For each unit the units that it borders on, rising; both ways. */
  readonly neighbours: readonly (readonly number[])[];
  /** Whether the seat of a town may stand in the unit. */
  readonly maySeat: readonly boolean[];
  /** From unit to unit in whole tenths of a kilometre, Infinity where there is no way; undefined without coordinates and ways. */
  readonly tenths: readonly (readonly number[])[] | undefined;
}

/** What a town must keep to. */
export interface MergeBounds {
  /** People of a town, inclusive. */
  readonly least: number;
  /** Infinity where there is no most. */
  readonly most: number;
  readonly rules: readonly MergeRule[];
}

/** Where a town has its seat, and what that asks of its people. */
export interface Seat {
  readonly unit: number;
  /** Σ people × tenths of a kilometre to the seat. */
  readonly cost: number;
}

/** Straight ways between points in kilometres, in whole tenths: what is compared is what is seen. */
export function straightTenths(points: readonly (readonly [x: number, y: number])[]): number[][] {
  return points.map(([x, y]) => points.map(([a, b]) => Math.round(Math.hypot(x - a, y - b) * 10)));
}

/** A border with the way across it in kilometres. */
export interface Way {
  readonly from: number;
  readonly to: number;
  readonly km: number;
}

/** Shortest ways over the borders, in whole tenths of a kilometre; the ways are added up in whole metres. */
export function tenthsOverBorders(size: number, ways: readonly Way[]): number[][] {
  const metres = Array.from({ length: size }, (_, from) =>
    Array.from({ length: size }, (__, to) => (from === to ? 0 : Infinity)),
  );
  for (const { from, to, km } of ways) {
    const length = Math.round(km * 1000);
    if (length < metres[from][to]) metres[from][to] = metres[to][from] = length;
  }
  for (let over = 0; over < size; over++)
    for (let from = 0; from < size; from++)
      for (let to = 0; to < size; to++)
        metres[from][to] = Math.min(metres[from][to], metres[from][over] + metres[over][to]);
  return metres.map((row) => row.map((length) => Math.round(length / 100)));
}

/**
 * The seat of a town that asks least of its people, the earlier unit on a tie. A unit that must be a seat is one.
 * @returns undefined where no unit may be the seat or can be reached by all
 */
export function seatOf(
  { people, maySeat, tenths }: County,
  members: readonly number[],
  seats: ReadonlySet<number>,
): Seat | undefined {
  const settled = members.filter((unit) => seats.has(unit));
  const candidates = settled.length > 0 ? settled : members.filter((unit) => maySeat[unit]);
  let best: Seat | undefined;
  for (const unit of candidates) {
    let cost = 0;
    for (const from of members) if (people[from] > 0) cost += people[from] * (tenths?.[from][unit] ?? 0);
    if (Number.isFinite(cost) && (!best || cost < best.cost)) best = { unit, cost };
  }
  return best;
}
