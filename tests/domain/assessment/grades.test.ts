import fc from "fast-check";
import { gradesOf, type Grading } from "../../../src/domain/assessment/grades";
import { exact, ratio } from "../../../src/domain/kernel/exact";
import { placesWithin } from "../../../src/domain/assessment/ranks";

const grades = [
  { name: "优秀", least: exact(60), quota: { share: ratio(3n, 10n) }, afterVeto: false },
  { name: "良好", least: exact(40), quota: null, afterVeto: false },
  { name: "合格", least: null, quota: null, afterVeto: true },
];
const town = fc.record({ score: fc.nat(100), ring: fc.nat(2), vetoed: fc.boolean() });
const county = fc.array(town, { minLength: 1, maxLength: 30 });
const grading = (towns: readonly { score: number; ring: number; vetoed: boolean }[]): Grading => ({
  scores: towns.map(({ score }) => exact(score)),
  groups: towns.map(({ ring }) => ring),
  vetoed: towns.map(({ vetoed }) => vetoed),
  grades,
  ties: "less",
  quotaBy: "ring",
});

describe("Grades within quotas", () => {
  it("never give more places than 30 % of a ring, none to a vetoed town, none by a lower score", () => {
    fc.assert(
      fc.property(county, (towns) => {
        const found = gradesOf(grading(towns));
        for (const ring of [0, 1, 2]) {
          const members = towns.flatMap((one, index) =>
            one.ring === ring ? [{ ...one, grade: found[index]?.grade }] : [],
          );
          const best = members.filter(({ grade }) => grade === 0);
          expect(best.length).toBeLessThanOrEqual(Math.floor((3 * members.length) / 10));
          expect(best.some(({ vetoed }) => vetoed)).toBe(false);
          const barred = members.filter(({ grade, vetoed }) => grade !== 0 && !vetoed);
          for (const { score } of best) expect(barred.every((other) => other.score < score)).toBe(true);
        }
      }),
    );
  });

  it("tell every town that had the score why it has not the grade", () => {
    fc.assert(
      fc.property(county, (towns) => {
        gradesOf(grading(towns)).forEach(({ grade, reasons }, index) => {
          const told = reasons.some((reason) => reason.grade === 0);
          expect(told).toBe((towns[index]?.score ?? 0) >= 60 && grade !== 0);
        });
      }),
    );
  });

  it("say that two rings of two claim the county's one place instead of choosing", () => {
    const towns = [0, 0, 1, 1].map((ring, index) => ({ score: 90 - index, ring, vetoed: false }));
    expect(() => gradesOf({ ...grading(towns), quotaBy: "county" })).toThrow("grades.ringTie");
  });
});

describe("Ranks", () => {
  it("do not change with the order of the rows", () => {
    fc.assert(
      fc.property(county, fc.constantFrom("competition", "dense", "average"), (towns, ties) => {
        const rank = (list: typeof towns) =>
          placesWithin(
            list.map(({ score }) => exact(score)),
            list.map(({ ring }) => ring),
            "highest",
            ties,
          );
        expect(rank([...towns].reverse()).reverse()).toEqual(rank(towns));
      }),
    );
  });
});
