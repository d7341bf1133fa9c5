import { compare, ONE, ZERO, type Rational } from "../../src/domain/kernel/exact";
import { allowanceClasses } from "../../src/policy/terms/allowance";
import { findRank, rankLadder, rankRatios } from "../../src/policy/terms/ranks";
import { findTemplate, standardTemplates } from "../../src/policy/terms/standards";

describe("The terms of offices, ranks and township pay", () => {
  it.each(standardTemplates.map((one) => [one.id, one] as const))(
    "%s has as many results in every band, and edges that rise",
    (_, { bands }) => {
      expect(new Set(bands.map(({ gives }) => gives.length)).size).toBe(1);
      const edges = bands.flatMap(({ key }) => (typeof key === "number" ? [key] : []));
      expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b));
    },
  );

  it.each(["苏办发〔2007〕16号", "苏办发[2007]16号", "Jiangsu-2007"])("knows a standard as %s", (name) => {
    expect(findTemplate(name)?.id).toBe("jiangsu-2007");
  });

  it("lead from every rank to another of the ladder, and to the top in the end", () => {
    for (const start of rankLadder) {
      let steps = 0;
      for (let rank = start; rank.next !== null; steps++) {
        const next = rankLadder.find(({ id }) => id === rank.next);
        expect(next).toBeDefined();
        rank = next!;
      }
      expect(steps).toBeLessThan(rankLadder.length);
    }
    expect(findRank("主任科员")).toBeUndefined();
  });

  it("have parts between 0 and 1, and an allowance that grows with service", () => {
    for (const part of Object.values<Rational>({ ...rankRatios })) {
      expect(compare(part, ZERO)).toBe(1);
      expect(compare(part, ONE)).toBe(-1);
    }
    for (const { bands } of allowanceClasses)
      bands.slice(1).forEach(({ years, rate }, index) => {
        expect(years).toBeGreaterThan(bands[index]!.years);
        expect(rate).toBeGreaterThan(bands[index]!.rate);
      });
  });
});
