/** Where a service item can be had, from the county down. */
export type Level = "county" | "town" | "community" | "village" | "online";

/** One service item: where it can be had, and how often people come for it; undefined where that is not said. */
export interface ServiceItem {
  readonly levels: ReadonlySet<Level>;
  readonly visits: number | undefined;
}

/** How many of some items can be had where. */
export interface LevelCounts {
  readonly items: number;
  readonly at: Readonly<Record<Level, number>>;
  /** Items for which nobody has to come, and those for which people come once; null where no item says how often. */
  readonly noVisit: number | null;
  readonly oneVisit: number | null;
  /** Items that can be had at a community or in a village. */
  readonly lowered: number;
}

export function levelCounts(items: readonly ServiceItem[]): LevelCounts {
  const count = (test: (item: ServiceItem) => boolean) => items.filter(test).length;
  const at = (level: Level) => count(({ levels }) => levels.has(level));
  const isSaid = items.some(({ visits }) => visits !== undefined);
  return {
    items: items.length,
    at: {
      county: at("county"),
      town: at("town"),
      community: at("community"),
      village: at("village"),
      online: at("online"),
    },
    noVisit: isSaid ? count(({ visits }) => visits === 0) : null,
    oneVisit: isSaid ? count(({ visits }) => visits === 1) : null,
    lowered: count(({ levels }) => levels.has("community") || levels.has("village")),
  };
}
