import type { SitingCase } from "../answer/siting";
import type { CommunityReading, SiteReading } from "../tables/places";
import { needed, refuse } from "./refuse";

export interface Community {
  readonly name: string;
  readonly town: string;
  readonly kind: string;
  readonly households: number;
  readonly people: number;
  readonly villages: number | undefined;
}

/** @throws InputError with every fault of the table */
export function readCommunities(reading: CommunityReading): Community[] {
  refuse(reading.issues);
  return reading.rows.map(({ name, town, kind = "", households, people, villages }) => ({
    ...{ name, town, kind, households, people, villages },
  }));
}

/** @throws InputError with every fault of both tables; communities without coordinates are such */
export function readSites(communities: CommunityReading, sites: SiteReading): SitingCase {
  refuse([...sites.issues, ...needed(communities, "x"), ...needed(communities, "y")]);
  return {
    places: communities.rows.map(({ x = 0, y = 0, people }) => ({ at: [x, y], people })),
    sites: sites.rows.map(({ name, x, y, status = "free" }) => ({ name, at: [x, y], state: status })),
  };
}
