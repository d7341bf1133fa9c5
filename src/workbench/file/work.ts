/** How long the page may be still, in milliseconds. */
const SPELL = 50;

/** A long work on a file: it tells how far it is, lets the page live in between, and ends where it is called off. */
export class Work {
  private last = performance.now();

  /** @param tell takes the part that is done, from 0 to 1 */
  constructor(
    private readonly tell: (done: number) => void = () => undefined,
    private readonly signal?: AbortSignal,
  ) {}

  /** @throws the signal's reason where the work has been called off */
  async at(done: number): Promise<void> {
    this.signal?.throwIfAborted();
    if (performance.now() - this.last < SPELL) return;
    this.tell(Math.min(1, done));
    await new Promise((resolve) => setTimeout(resolve));
    this.signal?.throwIfAborted();
    this.last = performance.now();
  }

  /** A part of this work: its own 0 to 1 are `from` to `to` of the whole. */
  part(from: number, to: number): Work {
    return new Work((done) => this.tell(from + done * (to - from)), this.signal);
  }
}
