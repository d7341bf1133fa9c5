import { connectedParts } from "../../../src/domain/optimise/parts";
import { eachPartition } from "../../../src/domain/optimise/partitions";
import type { Regions } from "../../../src/domain/optimise/regions";
import { Work } from "../../../src/domain/optimise/work";

const regionsOf = (neighbours: readonly (readonly number[])[], some: Partial<Regions> = {}): Regions => ({
  neighbours,
  weights: neighbours.map(() => 1),
  least: 0,
  most: Infinity,
  conflicts: neighbours.map(() => []),
  isFit: () => true,
  ...some,
});
const beside = (size: number, isRing: boolean) =>
  Array.from({ length: size }, (_, unit) =>
    [unit - 1, unit + 1]
      .map((next) => (isRing ? (next + size) % size : next))
      .filter((next) => next >= 0 && next < size),
  );
const grid = (side: number) =>
  Array.from({ length: side * side }, (_, unit) => {
    const [x, y] = [unit % side, Math.floor(unit / side)];
    const sides = [
      [x, y - 1],
      [x - 1, y],
      [x + 1, y],
      [x, y + 1],
    ] as const;
    return sides.filter(([a, b]) => a >= 0 && b >= 0 && a < side && b < side).map(([a, b]) => b * side + a);
  });
const count = (regions: Regions, parts: number | undefined) => {
  let met = 0;
  eachPartition(regions, parts, new Work(1e9), () => (met += 1) > 0);
  return met;
};

describe("Walking through the ways to part units", () => {
  it("counts the cuts of a long row and of a ring: more units than a word has bits", () => {
    // A row of 70 in 3 parts is cut at 2 of 69 borders, a ring of 40 at 3 of 40.
    expect(count(regionsOf(beside(70, false)), 3)).toBe((69 * 68) / 2);
    expect(count(regionsOf(beside(40, true)), 3)).toBe((40 * 39 * 38) / 6);
  });

  // OEIS A172477: k × k squares in k connected parts of k.
  it.each([
    [2, 2],
    [3, 10],
    [4, 117],
    [5, 4006],
  ])("finds the published number of ways to part a grid of side %i: %i", (side, expected) => {
    expect(count(regionsOf(grid(side), { least: side, most: side }), side)).toBe(expected);
  });

  it("lists the connected sets of a row: one for each begin and end", () => {
    const parts = connectedParts(regionsOf(beside(70, false)), new Work(1e9));
    expect(parts?.count).toBe((70 * 71) / 2);
  });

  it("leaves out sets whose rest is too small to be a town", () => {
    // A row of 4, two at least: 12, 34 and 1234; 23 would leave 1 and 4 alone, 123 leaves 4.
    expect(connectedParts(regionsOf(beside(4, false), { least: 2 }), new Work(1e6))?.count).toBe(3);
  });
});
