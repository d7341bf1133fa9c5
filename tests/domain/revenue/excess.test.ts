import { exact } from "../../../src/domain/kernel/exact";
import { checkTiers, excessBands, excessPart, type ExcessRule, type Tier } from "../../../src/domain/revenue/excess";
import { shortfallAmount } from "../../../src/domain/revenue/shortfall";

const tier = (upTo: string | null, rate: string): Tier => ({
  upTo: upTo === null ? null : exact(upTo),
  rate: exact(rate),
});
const half = [tier("10%", "50%"), tier("20%", "60%")];
const rule = (more: Partial<ExcessRule> = {}): ExcessRule => ({
  tiers: half,
  mode: "marginal",
  zeroBase: "error",
  ...more,
});

describe("tiers", () => {
  it("are refused where there is none", () => {
    expect(() => checkTiers([])).toThrow(expect.objectContaining({ code: "revenue.noTiers" }));
  });

  it("are refused where one without end is not the last", () => {
    checkTiers([...half, tier(null, "70%")]);
    expect(() => checkTiers([tier("10%", "50%"), tier(null, "60%"), tier("30%", "70%")])).toThrow(
      expect.objectContaining({ code: "revenue.openTier", facts: { tier: 1 } }),
    );
  });

  it.each([["10%"], ["5%"]])("are refused where one that ends at %s follows one that ends at 10%%", (edge) => {
    expect(() => checkTiers([tier("10%", "50%"), tier(edge, "60%")])).toThrow(
      expect.objectContaining({ code: "revenue.tiersNotAscending", facts: { tier: 1, edge, before: "10%" } }),
    );
  });

  it("begin above 0", () => {
    expect(() => checkTiers([tier("0", "50%")])).toThrow(
      expect.objectContaining({ code: "revenue.tiersNotAscending" }),
    );
  });
});

describe("the bands of an excess", () => {
  it("reach from edge to edge and add up to it", () => {
    expect(excessBands(1150, 1000, rule())).toEqual([
      { amount: exact(100), rate: exact("50%") },
      { amount: exact(50), rate: exact("60%") },
    ]);
  });

  it("are none without an excess, even where the base is 0 or below", () => {
    expect([excessBands(900, 1000, rule()), excessBands(0, 0, rule()), excessBands(-5, -5, rule())]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it("need no base where one rate holds for all growth", () => {
    const one = rule({ tiers: [tier(null, "40%")] });
    expect([excessPart(500, 0, one), excessPart(400, -100, one)]).toEqual([200, 200]);
  });

  it("need a base where the only tier has an end", () => {
    const one = rule({ tiers: [tier("10%", "40%")] });
    expect(() => excessBands(500, 0, one, 3)).toThrow(
      expect.objectContaining({ code: "revenue.zeroBase", facts: { unit: 3 } }),
    );
    expect(() => excessBands(500, -100, one, 3)).toThrow(
      expect.objectContaining({ code: "revenue.negativeBase", facts: { unit: 3, yuan: "-1.00" } }),
    );
  });

  it("end with the last tier: growth beyond it is refused, and told with the edge", () => {
    expect(excessPart(1200, 1000, rule())).toBe(50 + 60);
    expect(() => excessPart(1201, 1000, rule(), 2)).toThrow(
      expect.objectContaining({ code: "revenue.beyondTiers", facts: { unit: 2, growth: "20.1%", edge: "20%" } }),
    );
  });
});

describe("a quota cut in the proportion of the shortfall", () => {
  it("has no proportion to a base of 0 or less", () => {
    expect(() => shortfallAmount(-10, 0, { kind: "quota" }, 500, 6)).toThrow(
      expect.objectContaining({ code: "revenue.shortfallUnmeasured", facts: { unit: 6 } }),
    );
    // Receipts of −1 against a base of a single fen: all of the quota.
    expect(shortfallAmount(-1, 1, { kind: "quota" }, 500)).toBe(500);
  });

  it("is rounded to the fen", () => {
    // 1 of 3 short: a third of 500 is 166.67.
    expect(shortfallAmount(2, 3, { kind: "quota" }, 500)).toBe(167);
  });
});
