import type { Browser } from "playwright-core";
import { openBrowser } from "./browser";
import { walk } from "./walk";
import { sum, Workbench } from "./workbench";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

// Fifty waits in one walk: on a machine that is busy with other browsers it is tried once more, and tells why.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

const WRITE = { ribbon: "编制分配", write: /^写入/, written: "方案已写入" };

it("Two years of a county: written, changed on the sheet, reopened, finalised, and the next year begun from it", async () => {
  const bench = await Workbench.withTowns(browser);
  const [sheet = ""] = await walk(bench, WRITE);
  const units = (name: string) => bench.read(`'${name}'!H8:H17`);
  expect(sum(await units(sheet))).toBe(635);

  // The total is changed on the sheet; when the plan is opened again, the change is there.
  await bench.write(`'${sheet}'!D4`, [[640]]);
  expect(sum(await units(sheet))).toBe(640);
  await bench.ribbon("首页").click();
  await bench.pane.getByText("表上的参数改过").first().waitFor();
  await bench.button("打开").click();
  await bench.pane.getByText("635 → 640").waitFor();
  await bench.button("以表上的为准").click();
  await bench.pane.getByText("635 → 640").waitFor({ state: "detached" });

  // Final: a source cell changes, the live sheet follows, the final one stands.
  await bench.ribbon("首页").click();
  await bench.button("定稿").first().click();
  await bench.pane.getByText("另存为注明日期的新表").waitFor();
  await bench.button("定稿").last().click();
  await bench.pane.getByText(/\d 定稿/).waitFor();
  const final = (await bench.sheets()).find((name) => name.includes("定稿")) ?? "";
  const signed = await units(final);
  expect(sum(signed)).toBe(640);
  expect(await bench.formulas(`'${final}'!A1:S18`)).toEqual(await bench.read(`'${final}'!A1:S18`));
  await bench.write("Sheet1!E2", [[300000]]);
  expect(await units(sheet)).not.toEqual(signed);
  expect(await units(final)).toEqual(signed);

  // Verified: what was sealed is whole, gives the same figures again, and says which cell of the source has changed.
  await bench.button("更多").first().click();
  await bench.button("验证定稿").click();
  await bench.pane.getByText("封存的原文与指纹相符").waitFor();
  await bench.pane.getByText("20 个数全部相同").waitFor();
  await bench.pane.getByText("来源表在定稿后改过，定稿不受影响：Sheet1!E2").waitFor();

  // Next year: today is what was signed.
  await bench.button("作为 2028 年的起点").click();
  await bench.button("替换").click();
  await bench.pane.getByText("2027 年方案的定稿").waitFor();
  const later = (await walk(bench, WRITE)).find((name) => name.startsWith("2028")) ?? "";
  expect(await bench.read(`'${later}'!L8:L17`)).toEqual(signed);
  expect(JSON.stringify(await bench.read(`'${later}'!A36:A54`))).toContain("现有编制取自 2027 年方案的定稿");

  // The two years are compared, in the pane and on a sheet.
  await bench.ribbon("首页").click();
  for (const title of ["2027", "2028"]) await bench.pane.getByRole("checkbox", { name: `比较：${title}` }).check();
  await bench.button("比较所选的两份方案").click();
  await bench.pane.getByText("不同的参数").waitFor();
  await bench.button("写成工作表").click();
  await bench.pane.locator("button:enabled", { hasText: "写成工作表" }).waitFor();
  const compared = (await bench.read("'方案比较'!A1:D60")).flat();
  expect(compared).toEqual(expect.arrayContaining(["朝阳街道", "合计", "相差"]));
  expect(compared.filter((cell) => /^#/.test(String(cell)))).toEqual([]);

  // Explained where it stands, and kept through a file.
  await bench.ribbon("说明单元格").click();
  await bench.select(`'${final}'!G8`);
  await bench.pane.getByText(/定稿的数值，不再变动/).waitFor();
  await bench.select(`'${later}'!G8`);
  await bench.pane.getByRole("heading", { name: /^朝阳街道：行政编制为什么是/ }).waitFor();
  const bytes = await bench.saved("save");
  await bench.empty();
  await bench.reopen(bytes);
  await bench.ribbon("首页").click();
  await bench.pane.getByText("2028 年镇街编制分配方案").first().waitFor();
  await bench.pane.getByText(/\d 定稿/).waitFor();
  expect(await units(final)).toEqual(signed);
  expect(bench.broken).toEqual([]);
  await bench.page.close();
}, 120_000);
