import { readFileSync } from "node:fs";
import JSZip from "jszip";
import type { Browser } from "playwright-core";
import files from "../golden/files.json";
import { openBrowser } from "./browser";
import { Workbench, type Cell } from "./workbench";

let browser: Browser;
let bench: Workbench;

beforeAll(async () => {
  browser = await openBrowser();
  bench = await Workbench.withTowns(browser);
  bench.page.on("dialog", (dialog) => void dialog.accept());
}, 60_000);
afterAll(() => browser?.close());

const choose = (name: string, bytes: Buffer) =>
  bench.page
    .locator("#bar input[type=file]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: bytes });

/** Presses "save as" and gives what the planner gets. */
async function saved(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([bench.page.waitForEvent("download"), bench.page.locator("#save").click()]);
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(parts) };
}

/** Waits until a cell of the workbook holds a value; the page reads a file in its own time. */
async function shows(address: string, value: Cell): Promise<void> {
  for (let round = 0; (await bench.read(address))[0]?.[0] !== value; round++) {
    if (round > 100) throw new Error(`${address} does not come to hold ${value}.`);
    await bench.page.waitForTimeout(50);
  }
}

describe("A planner without Excel", () => {
  it("saves a workbook, starts a blank one, and opens the file with every value and formula as it was", async () => {
    await bench.write("Sheet1!N1", [
      ["'001", true, "'=x"],
      ["=TOWN.QUOTA(E2:E11,635)", "=SUM(N2:N11)", "=1=1"],
    ]);
    const [values, formulas] = [await bench.read("Sheet1!A1:P11"), await bench.formulas("Sheet1!A1:P11")];
    expect(values[0]?.slice(13)).toEqual(["001", true, "=x"]);
    expect(values[1]?.slice(14)).toEqual([635, true]);
    const { name, bytes } = await saved();
    expect(name).toBe("Book1.xlsx");
    await bench.page.locator("#create").click();
    await shows("Sheet1!A1", null);
    await choose("高密市.xlsx", bytes);
    await shows("Sheet1!N1", "001");
    expect(await bench.read("Sheet1!A1:P11")).toEqual(values);
    expect(await bench.formulas("Sheet1!A1:P11")).toEqual(formulas);
    expect((await saved()).name).toBe("高密市.xlsx");
  });

  it("reads why a file was not opened, and keeps the workbook", async () => {
    const before = await bench.formulas("Sheet1!A1:P11");
    await choose("towns.xlsx", Buffer.from("镇街，人口"));
    await bench.page.getByText("这个文件不是 .xlsx 工作簿").waitFor();
    expect(await bench.formulas("Sheet1!A1:P11")).toEqual(before);
  });

  it.each(files.cases)("opens a workbook that $kind", async ({ file, area, values, ...others }) => {
    await bench.page.locator("#create").click();
    await shows("Sheet1!A1", null);
    await choose(file, readFileSync(`tests/golden/files/${file}`));
    const [sheet = ""] = area.split("!");
    for (let round = 0; !(await bench.sheets()).includes(sheet) && round < 100; round++)
      await bench.page.waitForTimeout(50);
    await bench.page.waitForFunction(() => document.querySelector("#message button")?.textContent !== "取消");
    expect(await bench.read(area)).toEqual(values);
    if ("lost" in others) {
      await bench.page.getByText("保护、超链接").or(bench.page.getByText("超链接、保护")).waitFor();
      await bench.page.getByRole("button", { name: "知道了" }).click();
      expect(await bench.page.getByText("请保留原文件").count()).toBe(0);
    }
    expect(bench.broken).toEqual([]);
  });

  it("calls off the opening of a long file, and keeps the workbook", async () => {
    await bench.write("S2!E1", [["mine"]]);
    const zip = await JSZip.loadAsync(readFileSync("tests/golden/files/ghost_30000.xlsx"));
    const cells = (row: number) =>
      ["A", "B", "C", "D"].map((name) => `<c r="${name}${row}"><v>${row}</v></c>`).join("");
    const rows = Array.from({ length: 100_000 }, (_, row) => `<row r="${row + 1}">${cells(row + 1)}</row>`).join("");
    zip.file("xl/worksheets/sheet1.xml", `<worksheet xmlns="http://x"><sheetData>${rows}</sheetData></worksheet>`);
    await choose("长.xlsx", await zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" }));
    await bench.page.getByRole("button", { name: "取消", exact: true }).click();
    await bench.page.getByText("已取消打开；当前工作簿未改动。").waitFor();
    expect(await bench.read("S2!E1")).toEqual([["mine"]]);
  });

  it("starts blank workbooks over and over without a fault of the grid", async () => {
    for (let count = 0; count < 3; count++) {
      await bench.write("Sheet1!A1", [["第一行\n第二行"], [count]]);
      await bench.page.locator("#create").click();
      await shows("Sheet1!A1", null);
    }
    await bench.page.waitForTimeout(500);
    expect(await bench.sheets()).toEqual(["Sheet1"]);
    expect(bench.broken).toEqual([]);
  });
});
