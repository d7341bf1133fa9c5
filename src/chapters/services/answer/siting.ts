import { CELL_STEPS } from "../../../domain/kernel/steps";
import { DomainError } from "../../../domain/kernel/errors";
import { Work } from "../../../domain/optimise/work";
import { minutesBetween, type Position, type Travel } from "../../../domain/services/travel";
import type { SiteState } from "../../../domain/optimise/placement";
import { chooseSites, type Siting, type SitingGoal } from "../../../domain/siting/sites";

/** Where services may be, and for whom. */
export interface SitingCase {
  readonly places: readonly { readonly at: Position; readonly people: number }[];
  readonly sites: readonly { readonly name: string; readonly at: Position; readonly state: SiteState }[];
}

export interface SitingRule extends Pick<Travel, "unit" | "speed" | "factor"> {
  readonly goal: SitingGoal;
  readonly count: number;
  readonly limit: number;
}

/** The optimum with all its equals, or the reason why there is none. */
type Chosen = { readonly siting: Siting } | { readonly fault: Pick<DomainError, "code" | "facts"> };

export interface SitingAnswer {
  readonly minutes: readonly (readonly number[])[];
  readonly chosen: Chosen;
  /** The same with one site more; undefined where the number is what is asked for. */
  readonly more: Chosen | undefined;
}

/** How many optima are listed. */
const LISTED = 10;

/** @throws services.latitude */
export function siteAnswer({ places, sites }: SitingCase, rule: SitingRule): SitingAnswer {
  const minutes = minutesBetween(
    places.map(({ at }) => at),
    sites.map(({ at }) => at),
    { ...rule, decimals: 1 },
  );
  const question = {
    ...{ minutes, goal: rule.goal, limit: rule.limit, list: LISTED },
    people: places.map(({ people }) => people),
    states: sites.map(({ state }) => state),
  };
  const choose = (count: number): Chosen => {
    try {
      return { siting: chooseSites({ ...question, count }, new Work(CELL_STEPS)) };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { fault: error };
    }
  };
  return { minutes, chosen: choose(rule.count), more: rule.goal === "cover" ? undefined : choose(rule.count + 1) };
}
