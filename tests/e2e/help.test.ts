import type { Browser } from "playwright-core";
import { openBrowser } from "./browser";
import { Workbench } from "./workbench";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it("Help finds a function by a word of either language and types its example into the selected cell", async () => {
  const bench = await Workbench.open(browser, "zh-CN", "none");
  await bench.ribbon("帮助").click();
  const search = bench.pane.getByRole("searchbox");
  await search.fill("whole posts");
  await bench.pane.getByText("TOWN.QUOTA", { exact: true }).click();
  await bench.write("Sheet1!C1", [["已有"]]);
  await bench.select("Sheet1!C1");
  await bench.button("把示例填入所选单元格").click();
  await bench.pane.getByText(/C1 已有内容/).waitFor();
  await bench.select("Sheet1!A1");
  await bench.button("把示例填入所选单元格").click();
  await bench.pane.getByText(/已填入 .*A1/).waitFor();
  expect((await bench.read("Sheet1!A1:A3")).flat()).toEqual([4, 2, 4]);
  await bench.button("撤销").click();
  await bench.pane.getByText(/已填入/).waitFor({ state: "detached" });
  expect((await bench.read("Sheet1!A1:C3")).flat().filter((cell) => cell !== null && cell !== "")).toEqual(["已有"]);
  expect(bench.broken).toEqual([]);
  await bench.page.close();
}, 90_000);
