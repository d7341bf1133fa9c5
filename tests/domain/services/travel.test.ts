import fc from "fast-check";
import { nearestPoints } from "../../../src/domain/services/nearest";
import { minutesBetween } from "../../../src/domain/services/travel";

const byCar = { unit: "km", speed: 30, factor: 1.3, decimals: 1 } as const;

describe("Minutes from coordinates", () => {
  // A degree of latitude is 6371.0088 km × π ÷ 180 = 111.1951 km; at 60 km an hour that many minutes.
  it("follow the great circle where coordinates are degrees, longitude first", () => {
    const travel = { unit: "degrees", speed: 60, factor: 1, decimals: 4 } as const;
    expect(minutesBetween([[119, 36]], [[119, 37]], travel)).toEqual([[111.1951]]);
  });

  it("refuse a latitude of 119 degrees, since longitude and latitude are swapped", () => {
    expect(() => minutesBetween([[36, 119]], [[119, 36]], { ...byCar, unit: "degrees" })).toThrow(
      expect.objectContaining({ code: "services.latitude", facts: { unit: 0, of: "from", found: 119 } }),
    );
  });

  it("are the same there and back, and 0 for a place that is a point", () => {
    const place = fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 }));
    fc.assert(
      fc.property(place, place, (one, other) => {
        const [[stay, there], [back]] = minutesBetween([one, other], [one, other], byCar) as [number[], number[]];
        expect(stay).toBe(0);
        expect(back).toBe(there);
      }),
    );
  });
});

describe("The nearest point", () => {
  it("counts a place at the very limit as within, and names the first of two that are equally near", () => {
    expect(nearestPoints([[20, 15, 15]], [true, true, true], 15)).toEqual([
      { point: 1, minutes: 15, within: true, equallyNear: 2 },
    ]);
  });

  it("is none for a place that no open point can be reached from", () => {
    expect(nearestPoints([[5, null]], [false, true], 15)).toEqual([
      { point: null, minutes: null, within: false, equallyNear: 0 },
    ]);
  });

  it("never lies farther away when one more point opens", () => {
    const minutes = fc.option(fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(fc.array(minutes, { minLength: 3, maxLength: 3 }), (row) => {
        const [few] = nearestPoints([row], [true, true, false], 15);
        const [all] = nearestPoints([row], [true, true, true], 15);
        expect(all?.minutes ?? Infinity).toBeLessThanOrEqual(few?.minutes ?? Infinity);
      }),
    );
  });
});
