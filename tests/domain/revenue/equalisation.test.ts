import { exact } from "../../../src/domain/kernel/exact";
import { fillGaps, type GapMethod } from "../../../src/domain/revenue/equalisation";

const percent = (value: number) => exact(`${value}%`);

/** Three towns with needs of 1000 each: gaps of 400, 100 and none; their mean is 1000. */
const towns = { resources: [600, 900, 1500], needs: [1000, 1000, 1000] };
const grants = (method: GapMethod, pool: number | null) => fillGaps(method, { ...towns, pool });

describe("a pool for gaps of 400, 100 and none", () => {
  it("pays by gap under `proportional`: 250 as 4 to 1", () => {
    expect(grants({ kind: "proportional" }, 250)).toEqual({ gaps: [400, 100, 0], grants: [200, 50, 0], left: 0 });
  });

  it("pays every gap under `proportional` where it reaches, and the rest is left", () => {
    expect(grants({ kind: "proportional" }, 600)).toMatchObject({ grants: [400, 100, 0], left: 100 });
  });

  it("pays every gap under `full`, or is refused with what is missing", () => {
    expect(grants({ kind: "full" }, 500)).toMatchObject({ grants: [400, 100, 0], left: 0 });
    expect(() => grants({ kind: "full" }, 499)).toThrow(/revenue\.poolShort.*0\.01/);
  });

  it("pays only the town of lowest coverage under `water-filling` until it reaches the next", () => {
    // 250 raise 60 % to 85 %, still below the 90 % of the second town.
    expect(grants({ kind: "water-filling" }, 250)).toMatchObject({ grants: [250, 0, 0], left: 0 });
  });

  it("then raises both to one coverage", () => {
    // 600 + 900 + 400 over needs of 2000: 95 % each.
    expect(grants({ kind: "water-filling" }, 400)).toMatchObject({ grants: [350, 50, 0], left: 0 });
  });

  it("raises the poorest to a part of the mean under `floor`", () => {
    // 80 % of 1000: only the first town lies below, by 200; 250 leave 50, and 100 are all that it gets of 100.
    expect(grants({ kind: "floor", rate: percent(80) }, 250)).toMatchObject({ grants: [200, 0, 0], left: 50 });
    expect(grants({ kind: "floor", rate: percent(80) }, 100)).toMatchObject({ grants: [100, 0, 0], left: 0 });
  });

  it("never pays above the gap under `floor`, however high the floor", () => {
    expect(grants({ kind: "floor", rate: percent(300) }, 1000)).toMatchObject({ grants: [400, 100, 0], left: 500 });
  });

  it("pays 63 % of the distance to the mean under `linear`", () => {
    // 252 and 63; a pool of 250 reaches for 250 ÷ 315 of them: 200 and 50.
    expect(grants({ kind: "linear", rate: percent(63) }, 400)).toMatchObject({ grants: [252, 63, 0], left: 85 });
    expect(grants({ kind: "linear", rate: percent(63) }, 250)).toMatchObject({ grants: [200, 50, 0], left: 0 });
  });

  it("under `linear` without a pool, the town above the mean pays those below", () => {
    expect(grants({ kind: "linear", rate: percent(63) }, null)).toMatchObject({ grants: [252, 63, -315], left: null });
  });

  it("leaves a quarter of a town's own resources to it under `retention`, and counts only the rest", () => {
    // Counted: 450, 675 and 1125, so that 550, 325 and nothing are missing; 350 reach for 40 % of that.
    expect(grants({ kind: "retention", rate: percent(25) }, 1000)).toMatchObject({ grants: [550, 325, 0], left: 125 });
    expect(grants({ kind: "retention", rate: percent(25) }, 350)).toMatchObject({ grants: [220, 130, 0], left: 0 });
  });

  it("pays one coefficient under `coefficient`, and shares again what a cap frees", () => {
    expect(grants({ kind: "coefficient" }, 250)).toMatchObject({ grants: [200, 50, 0], left: 0 });
    expect(grants({ kind: "coefficient", caps: [170, null, null] }, 250)).toMatchObject({
      grants: [170, 80, 0],
      left: 0,
    });
    expect(grants({ kind: "coefficient", caps: [100, 60, null] }, 250)).toMatchObject({
      grants: [100, 60, 0],
      left: 90,
    });
  });

  it("under `coefficient` lets a town that passes its cap only in the second round be held then", () => {
    // Gaps 400, 300, 300 and 500 of money: half of each. The first is held at 50; 450 over 600 gives 225, above 220; 230 are left for the third.
    const of = { resources: [0, 0, 0], needs: [400, 300, 300], pool: 500 };
    expect(fillGaps({ kind: "coefficient", caps: [50, 220, null] }, of).grants).toEqual([50, 220, 230]);
    expect(fillGaps({ kind: "coefficient", caps: [50, 225, null] }, of).grants).toEqual([50, 225, 225]);
  });

  it("pays a town without a gap nothing under a cap of 0 or below", () => {
    const of = { resources: [0, 0], needs: [100, 100], pool: 150 };
    expect(fillGaps({ kind: "coefficient", caps: [0, null] }, of)).toMatchObject({ grants: [0, 100], left: 50 });
    expect(fillGaps({ kind: "coefficient", caps: [-30, null] }, of)).toMatchObject({ grants: [0, 100], left: 50 });
  });

  it.each(["floor", "linear"] as const)("has no mean to speak of under `%s` where no town needs anything", (kind) => {
    expect(() => fillGaps({ kind, rate: percent(50) }, { resources: [5, 7], needs: [0, 0], pool: 10 })).toThrow(
      /revenue\.noScale/,
    );
  });

  it("under `linear` lets nobody pay where all stand at the mean", () => {
    const of = { resources: [10, 20], needs: [100, 200], pool: null };
    expect(fillGaps({ kind: "linear", rate: percent(63) }, of).grants).toEqual([0, 0]);
  });

  it("that is below 0 is refused", () => {
    expect(() => grants({ kind: "proportional" }, -1)).toThrow(/revenue\.negativePool/);
  });
});

describe("a town with debts and without need", () => {
  it("has no coverage, and is named", () => {
    expect(() => fillGaps({ kind: "water-filling" }, { resources: [0, -50], needs: [100, 0], pool: 10 })).toThrow(
      /revenue\.noNeed.*"unit":1/,
    );
  });
});
