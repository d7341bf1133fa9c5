/** How long after the last change a workbook is kept, in milliseconds. */
const QUIET = 800;
/** A large workbook is kept more rarely: this many times as long as keeping it takes. */
const RARELY = 5;

/** Keeps a workbook a while after its last change, and knows whether it has been saved as a file. */
export class Autosave {
  private changes = 0;
  private kept = 0;
  private filed = 0;
  private cost = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private keeping: Promise<void> = Promise.resolve();

  /**
   * @param keep keeps the workbook as it is now; takes whether it has changes that no file has
   * @param tell takes what has come of it, to be shown
   */
  constructor(
    private readonly keep: (unsaved: boolean) => Promise<void>,
    private readonly tell: (state: "changed" | "kept" | "failed", error?: unknown) => void,
  ) {}

  changed(): void {
    this.changes++;
    this.arm();
  }

  /** The workbook as it is now stands in a file, or is one that nobody has touched. */
  saved(): void {
    this.filed = this.changes;
    this.arm();
  }

  get unsaved(): boolean {
    return this.changes > this.filed;
  }

  private arm(): void {
    clearTimeout(this.timer);
    this.tell("changed");
    this.timer = setTimeout(() => void this.now(), Math.max(QUIET, this.cost * RARELY));
  }

  /** Keeps the workbook at once, behind what is being kept. */
  now(): Promise<void> {
    clearTimeout(this.timer);
    this.keeping = this.keeping.then(async () => {
      const [changes, begun] = [this.changes, performance.now()];
      try {
        await this.keep(this.unsaved);
        this.kept = changes;
        this.cost = performance.now() - begun;
        if (this.kept === this.changes) this.tell("kept");
      } catch (error) {
        this.tell("failed", error);
      }
    });
    return this.keeping;
  }
}
