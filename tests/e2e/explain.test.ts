import type { Browser } from "playwright-core";
import { openBrowser } from "./browser";
import { walk } from "./walk";
import { Workbench } from "./workbench";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe("The selected cell is explained in the pane", () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await Workbench.withTowns(browser);
  });
  afterAll(() => bench.page.close());

  it("where it is wrong by its sentence, which calls the town by its name", async () => {
    await bench.write("Sheet1!N2", [["=TOWN.QUOTA(E2:E11,10)"]]);
    const [[last] = []] = await bench.read("Sheet1!E4");
    await bench.write("Sheet1!E4", [["三万"]]);
    const [[town] = []] = await bench.read("Sheet1!A4");
    await bench.select("Sheet1!N2");
    await bench.ribbon("说明单元格").click();
    await bench.pane.getByText("QUOTA").first().waitFor();
    expect(await bench.pane.locator("main").innerText()).toContain(String(town));
    await bench.write("Sheet1!E4", [[last ?? null]]);
  });

  it("where it was typed by what was given to the function, each range one click away", async () => {
    await bench.select("Sheet1!N3");
    await bench.pane.getByRole("button", { name: "Sheet1!N2" }).waitFor();
    const words = await bench.pane.locator("main").innerText();
    for (const part of ["按权重分配整数名额", "权重", "E2:E11", "总数", "10"]) expect(words).toContain(part);
  });

  it("on a written sheet by the steps of its town, from the plan's own rules; Esc leaves", async () => {
    const [sheet] = await walk(bench, { ribbon: "编制分配", write: /^写入/, written: "方案已写入" });
    const cells = await bench.read(`${sheet}!A1:A40`);
    const row = cells.findIndex(([cell]) => typeof cell === "string" && cell.endsWith("镇"));
    await bench.ribbon("说明单元格").click();
    await bench.select(`${sheet}!C${row + 1}`);
    await bench.pane
      .getByRole("heading", { name: new RegExp(`^${String(cells[row]?.[0])}：.*为什么是`) })
      .first()
      .waitFor();
    // A total that was changed on the sheet is taken into account: the steps end in the figure that the cell shows.
    await bench.write(`${sheet}!D4`, [[700]]);
    const [[posts] = []] = await bench.read(`${sheet}!H${row + 1}`);
    await bench.select(`${sheet}!H${row + 1}`);
    await bench.pane.getByRole("heading", { name: new RegExp(`行政编制为什么是 ${String(posts)}$`) }).waitFor();
    await bench.pane.getByRole("button", { name: "打开方案" }).press("Escape");
    await bench.pane.getByRole("heading", { name: "镇街规划" }).waitFor();
  });
});
