/** Units with borders, to be put together into connected parts; units are numbers from 0 on. */
export interface Regions {
  /** For each unit the units that it borders on, rising. */
  readonly neighbours: readonly (readonly number[])[];
  /** Whole numbers from 0 on: people. */
  readonly weights: readonly number[];
  readonly least: number;
  /** Infinity where there is no most. */
  readonly most: number;
  /** For each unit the units that must not be in one part with it. */
  readonly conflicts: readonly (readonly number[])[];
  /** Whether a part that is connected and within the bounds will do. */
  readonly isFit: (members: readonly number[]) => boolean;
}

/** How many parts may come of units, at least and at most; `least` above `most` where none. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

export interface Component {
  readonly units: readonly number[];
  readonly weight: number;
}

/** The connected components of the units that are marked, in the order of their first units. */
export function componentsOf(
  { neighbours, weights }: Pick<Regions, "neighbours" | "weights">,
  isIn: Uint8Array,
): Component[] {
  const isSeen = new Uint8Array(isIn.length);
  const components: Component[] = [];
  for (let first = 0; first < isIn.length; first++) {
    if (!isIn[first] || isSeen[first]) continue;
    const units = [first];
    let weight = 0;
    isSeen[first] = 1;
    for (let at = 0; at < units.length; at++) {
      weight += weights[units[at]];
      for (const next of neighbours[units[at]])
        if (isIn[next] && !isSeen[next]) {
          isSeen[next] = 1;
          units.push(next);
        }
    }
    components.push({ units, weight });
  }
  return components;
}

/** How many parts a component allows by its weight alone. */
export function rangeOf({ units, weight }: Component, { least, most }: Pick<Regions, "least" | "most">): Range {
  return {
    least: Math.max(1, Number.isFinite(most) && weight > 0 ? Math.ceil(weight / most) : 1),
    most: least > 0 ? Math.min(units.length, Math.floor(weight / least)) : units.length,
  };
}

/** How many parts the marked units allow by the weights of their components alone; undefined where a component allows none. */
export function townsOf(regions: Regions, isIn: Uint8Array): Range | undefined {
  let [least, most] = [0, 0];
  for (const component of componentsOf(regions, isIn)) {
    const range = rangeOf(component, regions);
    if (range.least > range.most) return undefined;
    least += range.least;
    most += range.most;
  }
  return { least, most };
}

/** What a look at all marked units costs in steps. */
export function stepsOf({ neighbours }: Regions): number {
  return neighbours.reduce((sum, list) => sum + 1 + list.length, 0);
}
