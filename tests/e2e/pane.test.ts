import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, resolve } from "node:path";
import { build, type OutputFile } from "esbuild";
import type { Browser, JSHandle, Locator, Page } from "playwright-core";
import type { MemoryDesk } from "../taskpane/memoryDesk";
import { openBrowser } from "./browser";

const PAGE =
  '<!doctype html><html><meta charset="utf-8"><link rel="icon" href="data:,"><style>html,body,#pane{height:100%;margin:0}</style><div id="pane"></div><script type="module" src="stage.js"></script></html>';

let server: Server;
let browser: Browser;
let address: string;

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [resolve(__dirname, "../taskpane/stage.tsx")],
    bundle: true,
    splitting: true,
    format: "esm",
    jsx: "automatic",
    minify: true,
    outdir: "out",
    write: false,
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const files = new Map(outputFiles.map((file: OutputFile) => [`/${basename(file.path)}`, file.text]));
  server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://pane").pathname;
    response.setHeader("content-type", path === "/" ? "text/html" : "text/javascript");
    response.end(path === "/" ? PAGE : (files.get(path) ?? ""));
  });
  await new Promise<void>((ready) => server.listen(0, ready));
  address = `http://localhost:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function open(query: string, width = 320): Promise<{ page: Page; broken: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 700 } });
  const broken: string[] = [];
  page.on("pageerror", (error) => broken.push(error.message));
  page.on("console", (message) => message.type() === "error" && broken.push(message.text()));
  await page.goto(`${address}/?${query}`);
  return { page, broken };
}

const primary = (page: Page): Locator => page.locator("footer button").last();
const title = (page: Page): Locator => page.locator("main h2").first();
const deskOf = (page: Page): Promise<JSHandle<MemoryDesk>> => page.evaluateHandle<MemoryDesk>("desk");
const sheets = async (page: Page): Promise<string[]> =>
  (await deskOf(page)).evaluate((desk) => [...desk.sheets.keys()]);
/** Whether the page is wider than the pane, a field stands out of it, or a title of a step is cut. */
const tooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const out = [...document.querySelectorAll("main select, main input:not([data-cell])")].some(
      (field) => field.getBoundingClientRect().right > window.innerWidth - 8,
    );
    const cut = [...document.querySelectorAll("nav button span:last-child")].some(
      (title) => title.scrollWidth > title.clientWidth + 1,
    );
    return out || cut || document.documentElement.scrollWidth > window.innerWidth;
  });

describe.each([
  {
    lang: "zh",
    theme: "light",
    job: "编制分配",
    write: /^写入 \d 张工作表$/,
    undo: "撤销写入",
    done: "方案已写入",
    sheet: "2027 编制方案",
    why: /为什么/,
  },
  {
    lang: "en",
    theme: "dark",
    job: "Staffing",
    write: /^Write \d sheets$/,
    undo: "Undo",
    done: "The plan is written",
    sheet: "2027 staffing",
    why: /^Why /,
  },
  {
    lang: "zh",
    theme: "contrast",
    job: "编制分配",
    write: /^写入 \d 张工作表$/,
    undo: "撤销写入",
    done: "方案已写入",
    sheet: "2027 编制方案",
    why: /为什么/,
  },
])("The pane in $lang, $theme", ({ lang, theme, job, write, undo, done, sheet, why }) => {
  it("leads from Home through every step to a written sheet, and takes it back", async () => {
    const { page, broken } = await open(`lang=${lang}&theme=${theme}`);
    await page.getByRole("button", { name: job }).click();
    for (let step = 0; step < 4; step++) {
      expect(await tooWide(page)).toBe(false);
      if (step === 3) {
        await page.getByRole("button", { name: why }).first().click();
        await page.getByRole("dialog").waitFor();
        await page.keyboard.press("Escape");
        await page.getByRole("dialog").waitFor({ state: "hidden" });
      }
      await primary(page).click();
    }
    expect(await sheets(page)).toEqual(["镇街"]);
    await page.getByRole("button", { name: write }).click();
    await page.getByRole("heading", { name: done }).waitFor();
    expect((await sheets(page)).slice(0, 2)).toEqual(["镇街", sheet]);
    await page.getByRole("button", { name: undo, exact: true }).click();
    await page.waitForFunction((desk) => desk.sheets.size === 1, await deskOf(page));
    expect(broken).toEqual([]);
    await page.close();
  });
});

describe("The pane", () => {
  it("is led by the keyboard alone", async () => {
    const { page } = await open("lang=en");
    const button = page.getByRole("button", { name: "Staffing" });
    while (!(await button.evaluate((element) => element === document.activeElement))) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await title(page).waitFor();
    while (!(await primary(page).evaluate((element) => element === document.activeElement)))
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    for (const question of [
      "What are the posts shared by?",
      "What are the totals, and which rules apply?",
      "Is this allocation right?",
    ]) {
      await page.getByRole("heading", { name: question }).waitFor();
      await page.keyboard.press("Enter");
    }
    await page.getByRole("button", { name: /^Write \d sheets$/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: "Is this allocation right?" }).waitFor();
    await page.close();
  });

  it("lists every fault with its cell, mends one on request and holds the step until the rest is mended", async () => {
    const { page } = await open("lang=en&book=dirty&place=staffing");
    await page.getByText("1 thing to mend", { exact: true }).first().waitFor();
    expect(await primary(page).isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Go to 镇街!C6" }).click();
    expect(await (await deskOf(page)).evaluate((desk) => desk.shown)).toEqual(["镇街!C6"]);
    await page.getByRole("button", { name: "Show", exact: true }).last().click();
    await page.getByRole("button", { name: "Change 镇街!C4 to 118059" }).click();
    await page.getByText("1 cell changed", { exact: true }).first().waitFor();
    await (await deskOf(page)).evaluate((desk) => desk.type("镇街!C6", 90000));
    await page.locator("footer button:last-child:enabled").waitFor();
    await page.close();
  });

  it("shows a change of weights at once, keeps the last result while a formula is unfinished, and the draft on a visit to Home", async () => {
    const { page } = await open("lang=en&place=staffing");
    await primary(page).click();
    const share = page
      .getByRole("row", { name: /朝阳街道/ })
      .getByRole("cell")
      .last();
    const before = await share.textContent();
    await page.getByRole("textbox", { name: /户籍人口/ }).fill("400");
    expect(await share.textContent()).not.toBe(before);
    await page.getByRole("radio", { name: /Your own formula/ }).click();
    await page.getByRole("textbox").fill("1 +");
    await page.getByText("Below is the last result that was valid.").waitFor();
    expect(await primary(page).isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Back to Home" }).click();
    await page.getByText("In progress: step 2").waitFor();
    await page.getByRole("button", { name: "Staffing" }).click();
    expect(await page.getByRole("textbox").inputValue()).toBe("1 +");
    await page.close();
  });

  it("tells a fault that came after the writing as such, beside what is written", async () => {
    const { page } = await open("lang=en&place=staffing");
    for (let step = 0; step < 4; step++) await primary(page).click();
    await page.getByRole("button", { name: /^Write \d sheets$/ }).click();
    await page.getByRole("heading", { name: "The plan is written" }).waitFor();
    expect(await page.getByText("Changed since the writing").count()).toBe(0);
    await (await deskOf(page)).evaluate((desk) => desk.type("镇街!C6", "约九万"));
    await page.getByText("Changed since the writing: 镇街!A1:J11.").waitFor();
    await page.getByRole("heading", { name: "1 thing to mend in the source" }).waitFor();
    expect(await page.getByText("Below is the last result that was valid.").count()).toBe(0);
    await page.close();
  });

  it("takes numbers copied in Excel", async () => {
    const { page } = await open("lang=en&place=staffing");
    await primary(page).click();
    const inputs = page.locator("input[data-cell]");
    await inputs.first().evaluate((input) => {
      const data = new DataTransfer();
      data.setData("text/plain", "1,000\n２0\n");
      input.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>("input[data-cell]")?.value === "1,000");
    expect(await inputs.nth(1).inputValue()).toBe("20");
    await page.close();
  });

  it("has one clear first step in an empty workbook", async () => {
    const { page } = await open("lang=en&book=empty");
    await page.getByRole("button", { name: "Insert sample county" }).click();
    await page.getByRole("button", { name: "Staffing" }).click();
    await page.getByText("10 rows and 10 columns read.").waitFor();
    await page.close();
  });
});
