import { DomainError } from "./errors";
import type { Search } from "./facts/search";

/** What a cell may spend: elementary steps, about a second. */
export const CELL_STEPS = 200_000_000;

/** The steps that a search may still take: counted, never timed, so that a sheet gives the same answer on every machine. */
export class Steps {
  private spent = 0;

  constructor(
    private readonly search: Search,
    private readonly most = CELL_STEPS,
  ) {}

  /** @throws search.tooLong where so many steps are no longer left */
  spend(steps: number): void {
    this.spent += steps;
    if (!(this.spent <= this.most)) throw new DomainError("search.tooLong", { search: this.search });
  }
}
