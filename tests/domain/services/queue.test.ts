import fc from "fast-check";
import { leastWindows, queueOf } from "../../../src/domain/services/queue";

/** The chance of waiting as Erlang wrote it, term by term: slow, and without the recursion. */
function chanceBySum(load: number, windows: number): number {
  let term = 1;
  let sum = 0;
  for (let people = 0; people < windows; people++) {
    sum += term;
    term = (term * load) / (people + 1);
  }
  const waiting = (term * windows) / (windows - load);
  return waiting / (sum + waiting);
}

const demands = fc.record({
  arrivals: fc.integer({ min: 1, max: 4_000 }).map((tenths) => tenths / 10),
  minutes: fc.integer({ min: 1, max: 300 }).map((tenths) => tenths / 10),
});
const promises = fc.record({
  wait: fc.integer({ min: 0, max: 60 }),
  share: fc.integer({ min: 0, max: 99 }).map((percent) => percent / 100),
  busy: fc.integer({ min: 20, max: 100 }).map((percent) => percent / 100),
});

describe("The queue at the windows", () => {
  it("lets people wait by the chance that Erlang's sum gives", () => {
    fc.assert(
      fc.property(demands, fc.integer({ min: 1, max: 30 }), (demand, more) => {
        const load = (demand.arrivals * demand.minutes) / 60;
        const windows = Math.floor(load) + more;
        expect(queueOf(demand, windows, 10).waiting).toBeCloseTo(chanceBySum(load, windows), 10);
      }),
    );
  });

  it("is served by windows that keep the promise, while one window less would break it", () => {
    fc.assert(
      fc.property(demands, promises, (demand, promised) => {
        const { windows, busy, within } = leastWindows(demand, promised, 0);
        expect(busy).toBeLessThanOrEqual(promised.busy + 1e-12);
        expect(within).toBeGreaterThanOrEqual(promised.share);
        const fewer = queueOf(demand, windows - 1, promised.wait);
        const isTooBusy = fewer.busy === null || fewer.busy >= 1 || fewer.busy > promised.busy;
        expect(isTooBusy || fewer.within < promised.share).toBe(true);
      }),
    );
  });

  // 51 an hour × 6 minutes ÷ 60 = 5.1; 5.1 ÷ 6 is exactly 0.85, which doubles would put above it.
  it("does not ask for a window more where six are exactly 85 % busy", () => {
    expect(leastWindows({ arrivals: 51, minutes: 6 }, { wait: 60, share: 0.5, busy: 0.85 }, 0).windows).toBe(6);
  });

  // 30 an hour × 12 minutes: work for 6 windows, while 5 are open.
  it("grows without end where the work is more than the windows, so that no mean wait is told", () => {
    expect(queueOf({ arrivals: 30, minutes: 12 }, 5, 10)).toEqual({
      windows: 5,
      load: 6,
      busy: 1.2,
      waiting: 1,
      meanWait: null,
      within: 0,
    });
  });

  it("refuses a load that asks for more than 10,000 windows, as its units are wrong", () => {
    expect(() => leastWindows({ arrivals: 1e9, minutes: 10 }, { wait: 10, share: 0.8, busy: 0.85 }, 3)).toThrow(
      expect.objectContaining({ code: "services.tooManyWindows", facts: { unit: 3, most: 10_000 } }),
    );
  });
});
