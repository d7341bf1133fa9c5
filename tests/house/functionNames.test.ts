import { allFunctions } from "../../src/functions/all";
import { macroNames } from "./macroNames";

const ids = allFunctions.map(({ id }) => id);

describe("The name of a function", () => {
  it.each(ids)("%s is of capital letters, digits and dots, three or more, and no name of an Excel 4 macro", (id) => {
    expect(id).toMatch(/^[A-Z][A-Z0-9]*(\.[A-Z][A-Z0-9]*)*$/);
    expect(id.length).toBeGreaterThanOrEqual(3);
    expect(macroNames.has(id)).toBe(false);
  });

  it("stays the only one in the spelling without dots, in which Excel keeps it in a file", () => {
    const stored = ids.map((id) => id.replaceAll(".", "_"));
    expect(new Set(stored).size).toBe(ids.length);
  });
});
