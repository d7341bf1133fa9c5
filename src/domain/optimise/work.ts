/** How much a search did not finish in: it is caught where the search begins, and told as a fault there. */
export class WorkEnded extends Error {
  constructor() {
    super("the search has no steps left");
    this.name = "WorkEnded";
  }
}

/**
 * The steps that a search may take. Steps are counted and time is not, so that the same question has the same answer on
 * every machine.
 */
export class Work {
  #left: number;

  constructor(limit: number) {
    this.#left = limit;
  }

  /** How many steps are left. */
  get left(): number {
    return this.#left;
  }

  /** @throws WorkEnded where no step is left */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new WorkEnded();
  }
}

/** An answer that takes no more than so many steps, in brackets; undefined where they were not enough. */
export function within<T>(work: Work, steps: number, answer: (own: Work) => T): readonly [T] | undefined {
  const limit = Math.min(steps, work.left);
  const own = new Work(limit);
  try {
    return [answer(own)];
  } catch (error) {
    if (!(error instanceof WorkEnded)) throw error;
    return undefined;
  } finally {
    work.spend(limit - Math.max(0, own.left));
  }
}
