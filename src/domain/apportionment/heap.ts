/** A binary heap of units; `before` puts the first unit on top. A unit's rank may only change while it is on top. */
export class Heap {
  /** @param units belong to the heap from now on */
  constructor(
    private readonly before: (left: number, right: number) => boolean,
    private readonly units: number[] = [],
  ) {
    for (let index = (units.length >> 1) - 1; index >= 0; index--) this.sink(index);
  }

  get top(): number | undefined {
    return this.units[0];
  }

  /** All units, in no order. */
  all(): number[] {
    return [...this.units];
  }

  push(unit: number): void {
    const { units, before } = this;
    let index = units.length;
    units.push(unit);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!before(unit, units[parent])) break;
      units[index] = units[parent];
      index = parent;
    }
    units[index] = unit;
  }

  /** Puts the top where it belongs after its rank changed. */
  settle(): void {
    this.sink(0);
  }

  /** Takes the top away. */
  pop(): number | undefined {
    const { units } = this;
    const top = units[0];
    const last = units.pop();
    if (last !== undefined && units.length > 0) {
      units[0] = last;
      this.sink(0);
    }
    return top;
  }

  private sink(start: number): void {
    const { units, before } = this;
    const { length } = units;
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
