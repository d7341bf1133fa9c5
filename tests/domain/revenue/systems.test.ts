import { array, assert, constant, double, integer, oneof, property, record } from "fast-check";
import { exact } from "../../../src/domain/kernel/exact";
import type { SettlementRules } from "../../../src/domain/revenue/settlement";
import { bothSystems } from "../../../src/domain/revenue/systems";
import { levels, still, unknown } from "./county";

const base = { ...unknown, base: 80_000, spendingBase: 70_000 };
const tiers = (...list: readonly (readonly [string | null, string])[]): SettlementRules["excess"] => ({
  mode: "marginal",
  zeroBase: "error",
  tiers: list.map(([upTo, rate]) => ({ upTo: upTo === null ? null : exact(upTo), rate: exact(rate) })),
});
const rules: SettlementRules = {
  ...still,
  excess: tiers([null, "0.6"]),
  incentive: exact("0.3"),
  remittance: { kind: "fixed" },
};
const received = (town: number) => [town, 0, town];

describe("A town settled under both systems", () => {
  // 1,000 − 40 % of 200 − (800 − 700) = 820 with a treasury; 700 + 30 % of 200 = 760 under the county.
  it("has 60 more with a treasury, which the county pays; at its base of 800 neither is better", () => {
    expect(bothSystems({ levels, account: base, received: received(100_000), rules })).toEqual({
      today: "own",
      own: 82_000,
      unified: 76_000,
      difference: 6000,
      county: -6000,
      critical: 80_000,
    });
  });

  it("is the same answer whichever system it has today, which is named", () => {
    const unified = bothSystems({
      levels,
      account: { ...base, treasury: "unified" },
      received: received(100_000),
      rules,
    });
    expect(unified).toMatchObject({ today: "unified", difference: 6000, critical: 80_000 });
  });

  it.each(["base", "spendingBase"] as const)("has no figures where its %s is not fixed", (missing) => {
    expect(
      bothSystems({ levels, account: { ...base, [missing]: null }, received: received(100_000), rules }),
    ).toMatchObject({ own: null, unified: null, difference: null, county: null, critical: null });
  });

  // With a treasury all receipts are the town's own, and nothing else moves: 500 + X against 700.
  it("meets at the receipts that equal its allotment where nothing moves", () => {
    const account = { ...base, inflows: 50_000 };
    expect(bothSystems({ levels, account, received: received(60_000), rules: still })).toMatchObject({
      own: 110_000,
      unified: 120_000,
      difference: -10_000,
      critical: 70_000,
    });
  });

  // The county bears all that is short of 800 and takes nothing above: never below 800, against 700 and 30 % of the excess.
  it("never meets where the treasury is better at any receipts", () => {
    const generous = { ...rules, excess: null, remittance: still.remittance };
    const shortfall = { kind: "county", rate: exact("1") } as const;
    const both = bothSystems({ levels, account: base, received: received(10_000), rules: { ...generous, shortfall } });
    expect(both).toMatchObject({ own: 80_000, unified: 70_000, critical: null });
  });

  // Tiers of the whole excess: up to 10 % the town keeps 90 %, above it 10 %, so that at 880 it falls from 872 − 100 to below.
  it("finds the jump of tiers that hold for the whole excess", () => {
    const whole = { ...rules, excess: { ...tiers(["0.1", "0.9"], [null, "0.1"]), mode: "whole" } as never };
    const at = (town: number) => bothSystems({ levels, account: base, received: received(town), rules: whole });
    expect(at(88_000).difference).toBeGreaterThan(0);
    expect(at(88_001).difference).toBeLessThan(0);
    expect(at(88_001).critical).toBe(88_000);
  });

  it("tells a fault of the rules with the town that it is given", () => {
    const account = { ...base, base: 0 };
    const strict = { ...rules, excess: tiers(["0.1", "0.9"], [null, "0.1"]) };
    expect(() => bothSystems({ levels, account, received: received(1000), rules: strict }, 7)).toThrow(
      expect.objectContaining({ code: "revenue.zeroBase", facts: { unit: 7 } }) as Error,
    );
  });

  const rate = integer({ min: 0, max: 100 }).map((percent) => exact(`${percent}%`));
  const anyRules = record({
    excess: oneof(
      constant(null),
      array(rate, { minLength: 1, maxLength: 3 }).map((rates): SettlementRules["excess"] => ({
        mode: "marginal",
        zeroBase: "first",
        tiers: rates.map((one, tier) => ({
          upTo: tier === rates.length - 1 ? null : exact(`0.${tier + 1}`),
          rate: one,
        })),
      })),
    ),
    shortfall: oneof(
      constant({ kind: "self" } as const),
      rate.map((one) => ({ kind: "county", rate: one }) as const),
      rate.map((one) => ({ kind: "cut", rate: one }) as const),
    ),
    remittance: oneof(
      constant({ kind: "fixed" } as const),
      constant({ kind: "share" } as const),
      rate.map((one) => ({ kind: "base-return", rate: one }) as const),
    ),
    incentive: rate,
  });
  const money = integer({ min: 0, max: 10_000_000 });
  const account = record({ base: integer({ min: 1, max: 10_000_000 }), spendingBase: money, inflows: money });

  it("gives what it takes from the county: the two differences add up to nothing", () => {
    assert(
      property(anyRules, account, money, (some, fixed, town) => {
        const { difference, county } = bothSystems({
          levels,
          account: { ...unknown, ...fixed },
          received: received(town),
          rules: { ...still, ...some },
        });
        expect((difference ?? NaN) + (county ?? NaN)).toBe(0);
      }),
    );
  });

  it("is not better under either system at the critical receipts, to within the roundings and one fen of receipts", () => {
    assert(
      property(anyRules, account, money, (some, fixed, town) => {
        const given = { levels, account: { ...unknown, ...fixed }, rules: { ...still, ...some } };
        const { critical } = bothSystems({ ...given, received: received(town) });
        if (critical === null) return;
        const there = bothSystems({ ...given, received: received(critical) });
        expect(Math.abs(there.difference ?? NaN)).toBeLessThanOrEqual(5);
      }),
    );
  });

  it("has critical receipts wherever more receipts would change which is better", () => {
    assert(
      property(anyRules, account, money, double({ min: 0, max: 3, noNaN: true }), (some, fixed, town, times) => {
        const given = { levels, account: { ...unknown, ...fixed }, rules: { ...still, ...some } };
        const here = bothSystems({ ...given, received: received(town) });
        const there = bothSystems({ ...given, received: received(Math.round(town * times)) });
        if ((here.difference ?? 0) * (there.difference ?? 0) < 0) expect(here.critical).not.toBeNull();
      }),
    );
  });
});
