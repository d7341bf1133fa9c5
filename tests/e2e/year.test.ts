import type { Browser } from "playwright-core";
import { openBrowser } from "./browser";
import { walk } from "./walk";
import { Workbench } from "./workbench";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it("The year plan sums up what is written, costs it, checks it, and writes a report that follows the sheets", async () => {
  const bench = await Workbench.withTowns(browser);
  const [sheet = ""] = await walk(bench, { ribbon: "编制分配", write: /^写入/, written: "方案已写入" });
  await bench.ribbon("首页").click();
  await bench.button("年度方案").click();
  await bench.pane.getByText("5 项核对全部相符").waitFor();

  // 635 × 118,000 + 444 × 106,000 = 121,994,000; a cap of 120,000,000 pays for 618 posts, as the case YER-04 has it.
  await bench.pane.getByRole("tab", { name: "成本" }).click();
  const inputs = bench.pane.locator("main input");
  for (const [index, value] of ["118000", "106000", "12000"].entries()) await inputs.nth(index).fill(value);
  await bench.pane.getByText("超过上限 199.4 万元").waitFor();
  await bench.pane.getByText("最多可核行政编制 618 名").waitFor();

  await bench.button("写成报告").click();
  await bench.pane.locator("button:enabled", { hasText: "写成报告" }).waitFor();
  const total = async () => (await bench.read("'2027 年度配置方案'!B16:C16")).flat();
  expect(await total()).toEqual([635, 444]);
  expect((await bench.read("'2027 年度配置方案'!A24:C36")).filter(([name]) => name === "全县")).toEqual([
    ["全县", 1079, 121994000],
  ]);
  await bench.write(`'${sheet}'!D4`, [[640]]);
  expect(await total()).toEqual([640, 444]);

  // The rates are kept with the workbook.
  const bytes = await bench.saved("save");
  await bench.reopen(bytes);
  await bench.ribbon("首页").click();
  await bench.button("年度方案").click();
  await bench.pane.getByRole("tab", { name: "成本" }).click();
  // 640 × 118,000 + 444 × 106,000 = 122,584,000.
  await bench.pane.getByText("12,258.40").first().waitFor();
  expect(bench.broken).toEqual([]);
  await bench.page.close();
}, 120_000);
