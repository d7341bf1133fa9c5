import fc from "fast-check";
import { Heap } from "../../../src/domain/apportionment/heap";

const ranks = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 40 });

describe("a heap", () => {
  it("gives its units in the order of their ranks, those given at first and those that came later", () => {
    fc.assert(
      fc.property(ranks, ranks, (first, later) => {
        const all = [...first, ...later];
        const heap = new Heap((left, right) => all[left]! < all[right]!, [...first.keys()]);
        later.forEach((_, index) => heap.push(first.length + index));
        expect(heap.all()).toHaveLength(all.length);
        const given = all.map(() => all[heap.pop()!]);
        expect(given).toEqual([...all].sort((a, b) => a - b));
        expect([heap.top, heap.pop()]).toEqual([undefined, undefined]);
      }),
    );
  });

  it("puts the top where it belongs once its rank has changed", () => {
    const rank = [1, 2, 3];
    const heap = new Heap((left, right) => rank[left]! < rank[right]!, [0, 1, 2]);
    rank[0] = 9;
    heap.settle();
    expect([heap.pop(), heap.pop(), heap.pop()]).toEqual([1, 2, 0]);
  });
});
