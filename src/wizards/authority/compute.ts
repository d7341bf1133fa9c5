import type { BitTable } from "../../domain/authority/bits";
import { changes, type Change } from "../../domain/authority/change";
import {
  coverageByKind,
  fieldCoverage,
  itemCoverage,
  reachOfCatalogue,
  volumeCoverage,
  weightedMean,
  type Coverage,
  type Share,
} from "../../domain/authority/coverage";
import { idleItems } from "../../domain/authority/idle";
import { holdingsOn } from "../../domain/authority/ledger";
import { DomainError } from "../../domain/kernel/errors";
import { isoDate, type Day } from "../../inputs/cell";
import { capacityOf, type Capacity } from "./capacity";
import { dayIn, type AuthorityChoices } from "./choices";
import { additionsOf, recallsOf, type Additions, type Recall } from "./proposals";
import type { AuthorityValue } from "./value";

export interface AuthorityResult {
  readonly day: Day;
  readonly since: Day;
  readonly held: BitTable;
  readonly before: BitTable;
  readonly items: Coverage;
  readonly fields: Coverage;
  readonly volume: Coverage | undefined;
  readonly executable: Coverage | undefined;
  readonly byPeople: number | undefined;
  readonly distinct: Share;
  readonly common: Share;
  readonly matrix: ReturnType<typeof coverageByKind>;
  readonly idle: ReturnType<typeof idleItems> | undefined;
  readonly capacity: Capacity | undefined;
  readonly change: { readonly towns: readonly Change[]; readonly county: Change };
  /** One for each town in detail, where hours and workload are known. */
  readonly additions: readonly Additions[];
  readonly recalls: readonly Recall[];
}

/** @throws authority.* faults of the figures */
export function compute(value: AuthorityValue, choices: AuthorityChoices): AuthorityResult {
  const {
    authority: { ledger },
    fields,
    officers,
    population,
    volumes,
    used,
  } = value;
  const day = dayIn(choices.day) ?? 0;
  const since = dayIn(choices.since) ?? 0;
  if (since > day) throw new DomainError("authority.datesReversed", { from: isoDate(since), to: isoDate(day) });
  const held = holdingsOn(ledger, day);
  const items = itemCoverage(held);
  const capacity = capacityOf(value, held);
  return {
    day,
    since,
    held,
    items,
    capacity,
    before: holdingsOn(ledger, since),
    fields: fieldCoverage(held, fields),
    volume: volumes?.some((volume) => volume > 0) ? volumeCoverage(held, volumes) : undefined,
    executable: officers && fieldCoverage(held, fields, { officers, leastOfficers: choices.leastOfficers }),
    byPeople: population?.some((people) => people > 0)
      ? weightedMean(
          items.towns.map(({ ratio }) => ratio),
          population,
        )
      : undefined,
    ...reachOfCatalogue(held),
    matrix: coverageByKind(held, fields),
    idle: used && idleItems(held, used),
    change: changes(ledger, since, day),
    additions: additionsOf(value, choices, held, capacity),
    recalls: recallsOf(value, choices, held),
  };
}
