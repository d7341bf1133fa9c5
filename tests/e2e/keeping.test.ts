import type { Browser, BrowserContext } from "playwright-core";
import { openBrowser } from "./browser";
import { Workbench } from "./workbench";

let browser: Browser;
let shared: BrowserContext;
let bench: Workbench;

beforeAll(async () => {
  browser = await openBrowser();
  shared = await browser.newContext({ viewport: { width: 1500, height: 900 } });
  bench = await Workbench.open(shared, "zh-CN", "none");
}, 60_000);
afterAll(() => browser?.close());

const kept = (of: Workbench, word = "已自动保存") => of.page.locator("#kept").getByText(word).waitFor();
const edited = [
  ["'001", 2, "夏庄镇"],
  ["=SUM(B1:B1)*21", true, null],
] as const;

/** Writes something that no file has, and waits until the browser keeps it. */
async function edit(of: Workbench, value: string): Promise<void> {
  await of.write("Sheet1!E1", [[value]]);
  await of.page.locator("#kept").getByText("正在自动保存").waitFor();
  await kept(of);
}

describe("A planner loses nothing", () => {
  it("by loading the page anew, is asked first, and finds every value, text and formula", async () => {
    await bench.write(
      "Sheet1!A1",
      edited.map((line) => [...line]),
    );
    await edit(bench, "一");
    await bench.page.locator("#bar b").click();
    expect(await bench.reload()).toEqual(["beforeunload"]);
    expect(await bench.read("Sheet1!A1:E2")).toEqual([
      ["001", 2, "夏庄镇", null, "一"],
      [42, true, null, null, null],
    ]);
    expect((await bench.formulas("Sheet1!A2"))[0]).toEqual(["=SUM(B1:B1)*21"]);
  });

  it("by choosing another language, without being asked", async () => {
    await edit(bench, "二");
    const asked: string[] = [];
    bench.page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await bench.page.locator("#language").selectOption("en");
    await bench.page.waitForURL(/lang=en/);
    await bench.page.locator("#kept").getByText("Kept at").waitFor();
    expect(await bench.read("Sheet1!E1")).toEqual([["二"]]);
    expect(asked).toEqual([]);
    await bench.page.locator("#language").selectOption("zh");
    await bench.page.waitForURL(/lang=zh/);
    await kept(bench);
  });

  it("when the page is closed: the next one that is opened has it and says so, and another beside it is blank", async () => {
    await edit(bench, "三");
    const beside = await Workbench.open(shared, "zh-CN", "none");
    expect(await beside.read("Sheet1!E1")).toEqual([[null]]);
    await beside.page.close();
    await bench.page.close();
    bench = await Workbench.open(shared, "zh-CN", "none");
    expect(await bench.read("Sheet1!E1")).toEqual([["三"]]);
    await bench.page.getByText("已恢复上次关闭页面时尚未另存的工作簿").waitFor();
  });

  it("and is not asked about a workbook that has been saved as a file", async () => {
    await Promise.all([bench.page.waitForEvent("download"), bench.page.locator("#save").click()]);
    await kept(bench);
    expect(await bench.reload()).toEqual([]);
    expect(await bench.read("Sheet1!E1")).toEqual([["三"]]);
    expect(bench.broken).toEqual([]);
  });
});

it("The grid is dark where the planner chooses a dark look, and light again", async () => {
  /** How bright blank cells are as they are seen, from 0 to 255. */
  const brightness = async () => {
    const picture = (await bench.page.screenshot({ clip: { x: 400, y: 500, width: 200, height: 200 } })).toString(
      "base64",
    );
    return bench.page.evaluate(async (png) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: 200, height: 200 });
      const paper = canvas.getContext("2d");
      paper?.drawImage(image, 0, 0);
      const colours = Array.from(paper?.getImageData(0, 0, 200, 200).data ?? []).filter((_, index) => index % 4 < 3);
      return colours.reduce((sum, value) => sum + value, 0) / colours.length;
    }, picture);
  };
  expect(await brightness()).toBeGreaterThan(200);
  await bench.page.locator("#theme").selectOption("dark");
  await bench.page.waitForTimeout(500);
  expect(await brightness()).toBeLessThan(80);
  await bench.page.locator("#theme").selectOption("light");
  await bench.page.waitForTimeout(500);
  expect(await brightness()).toBeGreaterThan(200);
  // A look is no change of the workbook.
  await bench.page.locator("#bar b").click();
  expect(await bench.reload()).toEqual([]);
});
