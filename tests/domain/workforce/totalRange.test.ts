import fc from "fast-check";
import { DomainError } from "../../../src/domain/kernel/errors";
import { totalRange } from "../../../src/domain/workforce/totalRange";
import { shareTotals } from "../../golden/staffing";

describe("The totals behind a rounded share", () => {
  it.each(shareTotals)(
    "$part at $percent % of a total: $lowest to $highest ($source)",
    ({ part, percent, decimals, lowest, point, highest }) => {
      const found = totalRange(part, percent, decimals);
      expect(found).toEqual({ lowest, highest, point: expect.closeTo(point, 9) });
    },
  );

  it("include a share that is exactly rounded up, and exclude the next", () => {
    // 100·1/16 = 6.25 rounds half up to 6.3, not to 6.2.
    expect(totalRange(1, "6.3", 1)).toMatchObject({ lowest: 16, highest: 16 });
    expect(() => totalRange(1, "6.2", 1)).toThrow(DomainError);
  });

  it("are refused where no whole total fits, with the shares of the nearest", () => {
    expect(() => totalRange(1, 46.5, 1)).toThrow(
      expect.objectContaining({ code: "total.none", facts: expect.objectContaining({ above: "50.0", below: "33.3" }) }),
    );
  });

  it("are refused without a share above where one person is the whole or less", () => {
    // 1 of 1 is 100 %; 120 % would need a total below 1. Against 80 %, a total of 1 gives 100.0 and one of 2 gives 50.0.
    const none = (above: string, below: string) =>
      expect.objectContaining({ facts: expect.objectContaining({ above, below }) });
    expect(() => totalRange(1, 120, 1)).toThrow(none("", "100.0"));
    expect(() => totalRange(1, 80, 1)).toThrow(none("100.0", "50.0"));
  });

  it("are refused where the share may be next to nothing", () => {
    expect(() => totalRange(3, 0, 1)).toThrow(expect.objectContaining({ code: "total.unbounded" }));
  });

  it("are refused where the share has more decimals than said, as 46.5 % written 0.465 has", () => {
    expect(() => totalRange(635, 0.465, 1)).toThrow(expect.objectContaining({ code: "total.notRounded" }));
  });

  it("are exactly those whose share rounds to the one given", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 400, max: 4000 }), (part, total) => {
        // In tenths of a percent, half up, on whole numbers.
        const tenths = (whole: number) => Math.floor((2000 * part + whole) / (2 * whole));
        fc.pre(tenths(total) > 0);
        const { lowest, highest } = totalRange(part, tenths(total) / 10, 1);
        expect(lowest).toBeLessThanOrEqual(total);
        expect(highest).toBeGreaterThanOrEqual(total);
        expect([tenths(lowest), tenths(highest)]).toEqual([tenths(total), tenths(total)]);
        expect(tenths(highest + 1)).toBeLessThan(tenths(total));
        if (lowest > 1) expect(tenths(lowest - 1)).toBeGreaterThan(tenths(total));
      }),
    );
  });
});
