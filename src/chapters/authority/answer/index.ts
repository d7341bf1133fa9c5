import type { BitTable } from "../../../domain/authority/bits";
import { changes, type Change } from "../../../domain/authority/change";
import { reachOfCatalogue, weightedMean, type Coverage, type Share } from "../../../domain/authority/coverage";
import { idleItems } from "../../../domain/authority/idle";
import { holdingsOn } from "../../../domain/authority/ledger";
import { coverageBy, type Measure } from "../../../domain/authority/measures";
import { coverageOverTime } from "../../../domain/authority/year";
import { additionsOf, type Additions } from "./additions";
import { capacityOf, type Capacity } from "./capacity";
import { numbersOf, type AuthorityCase } from "./case";
import { alikeness, basisOf, matrixBy, type Alikeness, type CoverageMatrix } from "./coverage";
import { recallsOf, type Recall } from "./recalls";
import type { Settings } from "./settings";

export interface Answer {
  readonly settings: Settings;
  readonly held: BitTable;
  readonly before: BitTable;
  /** Coverage by what the county knows: items and fields always. */
  readonly coverage: Readonly<Record<"items" | "fields", Coverage>> &
    Readonly<Record<"volume" | "executable", Coverage | undefined>>;
  /** The mean of the towns' coverage, weighted by their people. */
  readonly byPeople: number | undefined;
  readonly distinct: Share;
  readonly common: Share;
  readonly matrix: CoverageMatrix;
  readonly overTime: Coverage;
  readonly alike: Alikeness;
  readonly idle: ReturnType<typeof idleItems> | undefined;
  readonly capacity: Capacity | undefined;
  readonly change: { readonly towns: readonly Change[]; readonly county: Change };
  /** One for each town in detail, where volumes, hours and workload are known. */
  readonly additions: readonly Additions[];
  readonly recalls: readonly Recall[];
}

/** @throws authority.* faults of the figures */
export function answer(authority: AuthorityCase, settings: Settings): Answer {
  const { ledger, known, items, towns, officers, handled } = authority;
  const { day, since, year } = settings;
  const held = holdingsOn(ledger, day);
  const by = (measure: Measure) => coverageBy(held, basisOf(authority, measure, settings.leastOfficers));
  const capacity = capacityOf(authority, held);
  const coverage = {
    items: by("items"),
    fields: by("fields"),
    volume: known.has("volume") && items.some(({ volume = 0 }) => volume > 0) ? by("volume") : undefined,
    executable: officers && by("executable"),
  };
  const people = numbersOf(towns, "population");
  return {
    settings,
    held,
    before: holdingsOn(ledger, since),
    coverage,
    byPeople: people.some((count) => count > 0)
      ? weightedMean(
          coverage.items.towns.map(({ ratio }) => ratio),
          people,
        )
      : undefined,
    ...reachOfCatalogue(held),
    matrix: matrixBy(authority, "field", day),
    overTime: coverageOverTime(ledger, year.from, year.until),
    alike: alikeness(authority, day),
    idle: handled && idleItems(held, handled.used),
    capacity,
    change: changes(ledger, since, day),
    additions: additionsOf(authority, settings, held, capacity),
    recalls: recallsOf(authority, settings, held),
  };
}
