import { occupancy } from "../../../src/domain/workforce/vacancies";

describe("Vacancies and overstaffing", () => {
  it("are never netted: a town above quota does not fill another's posts", () => {
    expect(occupancy([30, 40, 35], [28, 45, 35])).toEqual({ vacancies: 2, overstaffing: 5 });
  });

  it("count the single post that is empty, and the single person too many", () => {
    expect(occupancy([30, 40], [29, 41])).toEqual({ vacancies: 1, overstaffing: 1 });
  });

  it("differ by what quotas and headcounts differ by in all", () => {
    const { vacancies, overstaffing } = occupancy([62, 71, 58, 49], [60, 75, 51, 49]);
    expect(vacancies - overstaffing).toBe(62 + 71 + 58 + 49 - (60 + 75 + 51 + 49));
  });
});
