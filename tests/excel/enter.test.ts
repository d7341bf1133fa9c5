import { enterFormula } from "../../src/excel/enter";
import { openWorkbook, type OpenWorkbook } from "./excel";

let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
afterEach(() => workbook.close());

const EXAMPLE = "=TOWN.QUOTA({47;16;37}, 10)";
const first = () => workbook.grid.sheets()[0]?.id ?? "";
const cell = { row: 0, column: 0, rows: 1, columns: 1 };
const holds = async () => (await workbook.grid.formulas(first(), cell))[0]?.[0];

describe("The example of a function is typed into the selected cell", () => {
  it("where that is empty, and taken back", async () => {
    const entered = await enterFormula(EXAMPLE);
    expect(await holds()).toBe(EXAMPLE);
    if (entered.kind === "entered") await entered.undo();
    expect((await holds()) ?? "").toBe("");
  });

  it("over what stands there only when the planner says so; a text of digits comes back as it was", async () => {
    await workbook.grid.write(first(), 0, 0, [["'007"]]);
    expect(await enterFormula(EXAMPLE)).toMatchObject({ kind: "filled" });
    expect(await holds()).not.toBe(EXAMPLE);
    const before = await holds();
    const entered = await enterFormula(EXAMPLE, true);
    expect(await holds()).toBe(EXAMPLE);
    if (entered.kind === "entered") await entered.undo();
    expect(await holds()).toBe(before);
  });

  it("and is not taken back once the planner has typed something else there", async () => {
    const entered = await enterFormula(EXAMPLE);
    await workbook.grid.write(first(), 0, 0, [[12]]);
    if (entered.kind !== "entered") throw new Error("the cell was empty");
    await expect(entered.undo()).rejects.toMatchObject({ code: "workbook.editedSince" });
    expect(await holds()).toBe(12);
  });
});
