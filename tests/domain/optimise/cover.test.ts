import fc from "fast-check";
import { coverBound, coverOf, type Cover } from "../../../src/domain/optimise/cover";
import { eachCover, leastCover } from "../../../src/domain/optimise/coverSearch";
import { eachPartition } from "../../../src/domain/optimise/partitions";
import { connectedParts, membersOf } from "../../../src/domain/optimise/parts";
import type { Regions } from "../../../src/domain/optimise/regions";
import { Work } from "../../../src/domain/optimise/work";

const work = () => new Work(1e9);

/** Small graphs with weights and bounds. */
const graphs = fc.integer({ min: 2, max: 8 }).chain((size) =>
  fc
    .record({
      pairs: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 14 }),
      weights: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: size, maxLength: size }),
      least: fc.integer({ min: 0, max: 4 }),
      most: fc.constantFrom(6, 9, Infinity),
      apart: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 2 }),
      costs: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 256, maxLength: 256 }),
      count: fc.integer({ min: 1, max: 4 }),
    })
    .map(({ pairs, weights, least, most, apart, costs, count }) => {
      const beside = (list: readonly (readonly [number, number])[]) =>
        weights.map((_, unit) => [
          ...new Set(list.flatMap(([a, b]) => (a === b ? [] : a === unit ? [b] : b === unit ? [a] : []))),
        ]);
      const neighbours = beside(pairs).map((list) => list.sort((a, b) => a - b));
      const regions: Regions = { neighbours, weights, least, most, conflicts: beside(apart), isFit: () => true };
      return { regions, costs, count };
    }),
);

/** A cost of its own for each set of units. */
const costIn = (costs: readonly number[], members: readonly number[]) =>
  costs[members.reduce((bits, unit) => bits | (1 << unit), 0) % costs.length] ?? 0;

const covered = ({ regions, costs }: { regions: Regions; costs: readonly number[] }) => {
  const parts = connectedParts(regions, work())!;
  const list = Array.from({ length: parts.count }, (_, part) => membersOf(parts, part));
  const cover = coverOf(
    regions.weights.length,
    parts,
    Float64Array.from(list, (members) => costIn(costs, members)),
  )!;
  return { cover, list };
};

/** Every choice of parts that holds each unit once, by the sum of their costs. */
function byTrying({ size, costs }: Cover, list: readonly number[][], count: number): number[] {
  const sums: number[] = [];
  const go = (held: number, left: number, cost: number) => {
    const first = Array.from({ length: size }, (_, unit) => unit).find((unit) => !(held & (1 << unit)));
    if (first === undefined) {
      if (left === 0) sums.push(cost);
      return;
    }
    list.forEach((members, part) => {
      const bits = members.reduce((all, unit) => all | (1 << unit), 0);
      if (members[0] === first && !(bits & held)) go(held | bits, left - 1, cost + (costs[part] ?? 0));
    });
  };
  go(0, count, 0);
  return sums;
}

describe("Choosing parts that hold every unit once", () => {
  it("finds the least cost and all its equals, as trying every choice does", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { cover, list } = covered(graph);
        const sums = byTrying(cover, list, graph.count);
        const best = leastCover(cover, graph.count, () => true, work());
        expect(best?.cost ?? Infinity).toBe(Math.min(...sums, Infinity));
        if (!best) return;
        let met = 0;
        eachCover(
          cover,
          graph.count,
          best,
          () => true,
          work(),
          () => (met += 1),
        );
        expect(met).toBe(sums.filter((sum) => sum === best.cost).length);
      }),
      { numRuns: 1500 },
    );
  });

  it("walks the same choices unit by unit, where the parts are not listed", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { cover, list } = covered(graph);
        const sums = byTrying(cover, list, graph.count);
        const walked: number[] = [];
        let limit = Infinity;
        const see = (_: unknown, cost: number) => {
          walked.push(cost);
          limit = Math.min(limit, cost);
          return true;
        };
        eachPartition(graph.regions, graph.count, work(), () => walked.push(0) > 0);
        expect(walked).toHaveLength(sums.length);
        walked.length = 0;
        const costOf = (members: readonly number[]) => costIn(graph.costs, members);
        const sum = { costOf, costFrom: () => 0, restOf: () => 0, limit: () => limit };
        eachPartition(graph.regions, graph.count, work(), see, sum);
        const least = Math.min(...sums, Infinity);
        expect(walked.filter((cost) => cost === least)).toHaveLength(sums.filter((one) => one === least).length);
      }),
      { numRuns: 1500 },
    );
  });

  it("has a bound that is whole and never above what a choice costs, whatever the multipliers", () => {
    const shares = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(graphs, shares, (graph, from) => {
        const { cover, list } = covered(graph);
        const multipliers = Float64Array.from(from.slice(0, cover.size), (share) => Math.round(share * cover.reach));
        const active = Int32Array.from(list.keys());
        const open = Array.from({ length: cover.size }, (_, unit) => unit);
        const { bound } = coverBound(cover, { active, open, count: graph.count }, multipliers, work());
        for (const sum of byTrying(cover, list, graph.count)) {
          expect(Number.isInteger(bound.value)).toBe(true);
          expect(bound.value).toBeLessThanOrEqual(sum * cover.scale);
        }
      }),
    );
  });
});
