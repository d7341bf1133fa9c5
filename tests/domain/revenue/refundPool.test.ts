import { exact } from "../../../src/domain/kernel/exact";
import { refundPool } from "../../../src/domain/revenue/refundPool";

const weights = [exact("0.6"), exact("0.4")];

describe("a refund of value added tax credits", () => {
  it("is half central, 15 % of its town; the other town pays it 40 % of the pooled 35 %", () => {
    // 1000 refunded in the first town: 500 central, 150 its own, 350 paid out for the pool. Of those 350 the first owes 210
    // and the second 140, which the second pays to the first.
    expect(refundPool([1000, 0], weights, exact("15%"), exact("35%"))).toEqual([
      { central: 500, site: 150, advance: 350, due: 210, transfer: 140, burden: 360 },
      { central: 0, site: 0, advance: 0, due: 140, transfer: -140, burden: 140 },
    ]);
  });

  it("moves nothing between towns where nothing is pooled", () => {
    expect(refundPool([1000, 0], weights, exact("50%"), exact("0")).map(({ transfer }) => transfer)).toEqual([0, 0]);
  });

  it("whose parts pass the whole is refused", () => {
    expect(() => refundPool([1], [exact("1")], exact("70%"), exact("40%"))).toThrow(/revenue\.refundParts/);
  });
});
