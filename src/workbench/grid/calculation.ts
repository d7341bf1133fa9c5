import { ICommandService, type Univer } from "@univerjs/core";
import { IActiveDirtyManagerService } from "@univerjs/engine-formula";

/** Univer waits 100 ms after an edit before it calculates. */
const DELAY = 125;

/** Knows when the formula engine is at work: an edit arms a timer, the timer starts a run, a later edit stops and restarts it. */
export class Calculation {
  private running = false;
  private generation = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiters: (() => void)[] = [];
  /** While a custom function calls back into the workbook, reading must not wait for the calculation that it is part of. */
  private inside = 0;

  constructor(
    univer: Univer,
    private readonly onFinished: () => void,
  ) {
    const injector = univer.__getInjector();
    const dirty = injector.get(IActiveDirtyManagerService);
    injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
      if (dirty.get(id)) this.arm();
      if (id === "formula.mutation.set-formula-calculation-start") {
        this.generation++;
        this.running = true;
      }
      if (
        id === "formula.mutation.set-formula-calculation-notification" &&
        (params as { functionsExecutedState?: unknown } | undefined)?.functionsExecutedState !== undefined
      )
        this.finish(this.generation);
    });
  }

  private arm(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.wake();
    }, DELAY);
  }

  private finish(generation: number): void {
    setTimeout(() => {
      if (generation !== this.generation) return;
      this.running = false;
      this.onFinished();
      this.wake();
    }, 15);
  }

  private wake(): void {
    if (this.running || this.timer !== undefined) return;
    for (const waiter of this.waiters.splice(0)) waiter();
  }

  /** Resolves when no edit is pending and everything is calculated. */
  settled(): Promise<void> {
    if (this.inside > 0 || (!this.running && this.timer === undefined)) return Promise.resolve();
    return new Promise((resolve) => this.waiters.push(resolve));
  }

  /** Work that a calculation waits for. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.inside++;
    try {
      return await work();
    } finally {
      this.inside--;
    }
  }
}
