/** A binary heap of units in one typed array; `before` puts the first unit on top. A unit's rank may only change while it is on top. */
export class Heap {
  private constructor(
    private readonly units: Int32Array,
    private readonly before: (left: number, right: number) => boolean,
    private length: number,
  ) {}

  static of(units: Int32Array, before: (left: number, right: number) => boolean): Heap {
    const heap = new Heap(units, before, units.length);
    for (let index = (units.length >> 1) - 1; index >= 0; index--) heap.sink(index);
    return heap;
  }

  get top(): number | undefined {
    return this.length === 0 ? undefined : this.units[0];
  }

  /** Puts the top where it belongs after its rank changed. */
  settle(): void {
    this.sink(0);
  }

  removeTop(): void {
    this.length -= 1;
    this.units[0] = this.units[this.length];
    this.sink(0);
  }

  private sink(start: number): void {
    const { units, before, length } = this;
    if (start >= length) return;
    const unit = units[start];
    let index = start;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= length) break;
      if (child + 1 < length && before(units[child + 1], units[child])) child += 1;
      const other = units[child];
      if (!before(other, unit)) break;
      units[index] = other;
      index = child;
    }
    units[index] = unit;
  }
}
