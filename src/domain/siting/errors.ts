export interface SitingFacts {
  /** Places that no candidate reaches within the limit; their best minutes, undefined where there is no way at all. */
  "sites.uncoverable": { units: readonly number[]; best: readonly (number | undefined)[]; limit: number };
  /** Places that no candidate can be reached from. */
  "sites.unreachable": { units: readonly number[] };
  /** Each place has a way to some candidate, but so few sites never serve all; `least` would. */
  "sites.tooFew": { count: number; least: number };
  /** More sites must be chosen, or fewer may be, than are asked for. */
  "sites.count": { count: number; must: number; usable: number };
  /** A goal that needs a number of sites has none. */
  "sites.countMissing": Record<string, never>;
  /** The optimum is not proved within the steps of a cell. */
  "sites.tooLarge": { places: number; sites: number };
  /** People × minutes add up to more than can be reckoned exactly. */
  "sites.figures": Record<string, never>;
}
