import { fromUniverFormula, toUniverFormula } from "../../src/workbench/grid/tableNames";

describe("The name of a table in a formula", () => {
  it("may hold the signs that Excel allows in it, and comes back as it was written", () => {
    const formula = `=TOWN.COVERAGE(Items[#All],Town_staff[#All],Town.staff_2[#All],'Town_staff'!$A$5,"a_b[c]")`;
    const inUniver = toUniverFormula(formula);
    expect(inUniver).toContain(`'Town_staff'!$A$5,"a_b[c]")`);
    expect(inUniver).not.toMatch(/Town_staff\[|Town\.staff/);
    expect(inUniver).toContain("=TOWN.COVERAGE(Items[#All]");
    expect(fromUniverFormula(inUniver)).toBe(formula);
  });
});
