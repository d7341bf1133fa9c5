import { ratio } from "../../../src/domain/kernel/exact";
import { balanceOf, imbalance, type TownBalance } from "../../../src/domain/revenue/books";
import type { SettlementRules } from "../../../src/domain/revenue/settlement";
import { county, levels, type WorkedTown } from "./county";

const half = ratio(1n, 2n);
const rules: Partial<SettlementRules> = {
  excess: { tiers: [{ upTo: null, rate: half }], mode: "marginal", zeroBase: "error" },
  remittance: { kind: "fixed" },
  incentive: half,
  pool: 40,
};
const paid = { transfers: 7, refundTransfer: -3, inflows: 11, need: 5000 };
/** Between them everything moves that can: above the base and below it, from the county and to it. */
const towns: readonly WorkedTown[] = [
  { receipts: 1300, share: 90, base: 1000, spendingBase: 800, ...paid },
  { receipts: 900, share: 60, base: 1000, spendingBase: 1100, ...paid },
  { receipts: 400, share: 30, treasury: "unified", base: 300, spendingBase: 350, ...paid },
];
const settled = [
  county(towns, { ...rules, shortfall: { kind: "cut", rate: half } }),
  county(towns, { ...rules, shortfall: { kind: "county", rate: half } }),
];
const balances = settled.flatMap((one) => one.towns.map((town) => balanceOf(town, town.grant, levels)));

/** The balances with one entry of a book turned around, where it is not 0. */
const turned = (side: "town" | "county", entry: string): TownBalance[] =>
  balances.flatMap((balance) => {
    const book: Readonly<Record<string, number>> = balance[side];
    const amount = book[entry] ?? 0;
    return amount === 0 ? [] : [{ ...balance, [side]: { ...book, [entry]: -amount } }];
  });
const entriesOf = (side: "town" | "county") => Object.keys(balances[0]?.[side] ?? {});

describe("the two books of a settlement", () => {
  it("come out, town by town", () => {
    expect(balances.map(imbalance)).toEqual(balances.map(() => 0));
  });

  it("give the county what the towns do not have, worked out from its own side", () => {
    // Town 1: excess 300, half to each; remits 1000 − 800 = 200. Town 2: short by 100, half of it deducted; gets 1100 − 1000.
    // Town 3: the county takes 400, allots 350 and pays half of the excess of 100. Each town costs 7 − 3 = 4 in transfers.
    // Beside the inflows of 11 these transfers are what each town's resources gain.
    expect(settled[0]?.towns.map(({ resources }) => resources)).toEqual([
      1300 - 150 - 200 + 4 + 11,
      900 - 50 + 100 + 4 + 11,
      350 + 50 + 4 + 11,
    ]);
    expect(settled[0]?.county.countyNet).toBe(180 + (150 + 200) + (50 - 100) + (400 - 350 - 50) - 3 * 4 - 40);
    // Where the county bears the shortfall, the same 50 go to the town.
    expect(settled[1]?.towns[1]?.resources).toBe(965 + 100);
    expect(settled[1]?.county.countyNet).toBe((settled[0]?.county.countyNet ?? NaN) - 100);
  });

  it.each(entriesOf("town").map((entry) => [entry]))(
    "do not come out where the town's %s has the wrong sign",
    (entry) => {
      const wrong = turned("town", entry);
      expect(wrong.length).toBeGreaterThan(0);
      wrong.forEach((balance) => expect(imbalance(balance) !== 0).toBe(true));
    },
  );

  it.each(entriesOf("county").map((entry) => [entry]))(
    "do not come out where the county's %s has the wrong sign",
    (entry) => {
      const wrong = turned("county", entry);
      expect(wrong.length).toBeGreaterThan(0);
      wrong.forEach((balance) => expect(imbalance(balance) !== 0).toBe(true));
    },
  );
});
