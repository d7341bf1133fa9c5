import { pasted } from "../../src/taskpane/fields/NumbersField";
import { pages } from "../../src/taskpane/frame/gate";
import { themeFor } from "../../src/taskpane/theme";
import { ems, headingWidth, textWidth } from "../../src/taskpane/views/measure";
import { waterfallBars } from "../../src/taskpane/views/Waterfall";
import { createWorkbook } from "../../src/taskpane/workbook";
import { checkWorkbook } from "../../src/taskpane/check";
import { createJob } from "../../src/taskpane/job/job";
import type { AnyWizard } from "../../src/wizards/kit/define";
import { version as packageVersion } from "../../package.json";
import { version } from "../../src/taskpane/version";
import { towns } from "./county";
import { wizard as load } from "../wizards/fixture";
import { memoryDesk } from "./memoryDesk";

let wizard: AnyWizard;
let revenue: AnyWizard;
beforeAll(async () => {
  wizard = await load("staffing");
  revenue = await load("revenue");
});

describe("Cells copied in Excel", () => {
  const rows = ["a", "b", "c"].map((id) => ({ id, label: id, values: [null, null] }));

  it("fill the sheet from the cell that has the focus, with separators and blanks", () => {
    expect(pasted("1,200\t\r\n３\t4\r\n", rows, 2, 1, 0)).toEqual([
      { row: "b", column: 0, value: 1200 },
      { row: "b", column: 1, value: null },
      { row: "c", column: 0, value: 3 },
      { row: "c", column: 1, value: 4 },
    ]);
  });

  it("are left out where they are no numbers or lie outside the sheet", () => {
    expect(pasted("x\t1\t2\n3\n4\n5\n6", rows, 2, 0, 0).map(({ value }) => value)).toEqual([1, 3, 4]);
  });
});

describe("The pages of a wizard", () => {
  it("end with the writing, which the frame adds where the wizard has no step of that name", () => {
    const bare = { ...wizard, steps: wizard.steps.filter(({ id }) => id !== "write") };
    for (const one of [wizard, bare])
      expect(pages(one).map(({ writes }) => writes)).toEqual([false, false, false, false, true]);
  });
});

describe("The theme", () => {
  it.each([
    [undefined, false, "light"],
    [{ bodyBackgroundColor: "#ffffff", bodyForegroundColor: "#212121" }, false, "light"],
    [{ bodyBackgroundColor: "#262626", bodyForegroundColor: "#ffffff" }, false, "dark"],
    [{ bodyBackgroundColor: "#FF0000", isDarkTheme: true }, false, "dark"],
    [{ bodyBackgroundColor: "#000000", bodyForegroundColor: "#FFFFFF" }, false, "contrast"],
    [{ bodyBackgroundColor: "#ffffff" }, true, "forced"],
    [{ bodyBackgroundColor: "#000000", bodyForegroundColor: "#FFFFFF" }, true, "forced"],
  ] as const)("of Office %j (forced colours: %p) is %s", (colours, forced, theme) =>
    expect(themeFor(colours, forced)).toBe(theme),
  );
});

describe("A waterfall", () => {
  it("hangs each step where the one before ended, and stands levels on 0", () => {
    const label = { zh: "", en: "" };
    const steps = [
      { label, amount: 10, isLevel: true },
      { label, amount: 5 },
      { label, amount: -8 },
      { label, amount: 7, isLevel: true },
    ];
    expect(waterfallBars(steps)).toEqual([
      { from: 0, to: 10, tone: "neutral" },
      { from: 10, to: 15, tone: "gain" },
      { from: 15, to: 7, tone: "loss" },
      { from: 0, to: 7, tone: "neutral" },
    ]);
  });
});

describe("A column of a table", () => {
  it("has room for its heading in two lines, broken between words", () => {
    expect(headingWidth("Town")).toBe(ems("Town"));
    expect(headingWidth("Cases a year")).toBe(ems("a year"));
    expect(headingWidth("精确份额")).toBe(4);
  });

  it("keeps dates and short names on one line, gives longer texts about two lines, and none more than it may", () => {
    expect(textWidth(["2016-05-01", "朝阳街道"], 12)).toEqual({ width: 5, keepsLine: true });
    expect(textWidth(["CG001 对擅自在街道两侧堆放物料"], 12)).toEqual({ width: 8.5, keepsLine: false });
    expect(textWidth(["规".repeat(60)], 12)).toEqual({ width: 12, keepsLine: false });
  });
});

describe("The workbook", () => {
  async function withPlan() {
    const desk = memoryDesk({ 镇街: towns });
    const job = createJob(wizard, { desk, version: "1.2.3", now: () => new Date("2026-11-23T10:00:00Z") }, "zh");
    await job.open();
    await job.write();
    const workbook = createWorkbook(desk);
    const states = async () => {
      await workbook.look();
      return workbook.get().plans.map(({ state }) => state);
    };
    return { desk, states };
  }

  it("tells of a plan whose source has changed, is gone, or whose sheet was deleted", async () => {
    const { desk, states } = await withPlan();
    expect(await states()).toEqual(["current"]);
    desk.type("镇街!C2", 1);
    expect(await states()).toEqual(["sourceChanged"]);
    const sheet = desk.sheets.get("镇街") ?? [];
    desk.sheets.delete("镇街");
    expect(await states()).toEqual(["sourceGone"]);
    desk.sheets.clear();
    desk.sheets.set("镇街", sheet);
    expect(await states()).toEqual(["sheetGone"]);
  });

  it("is checked table by table, each fault with its cell", async () => {
    const desk = memoryDesk({ 镇街: towns, 杂记: [["无"]] });
    desk.type("镇街!C3", "约九万");
    const { tables } = await checkWorkbook([wizard], desk);
    expect(
      tables.map(({ address, reading }) => [
        address,
        reading.issues.map(({ fault, place }) => [fault.code, place.address]),
      ]),
    ).toEqual([["镇街!A1:J11", [["input.notNumber", "镇街!C3"]]]]);
  });

  it("knows receipts with a column for each tax by the names of the taxes, beside a table of towns", async () => {
    const finance = [
      ["镇街", "收入基数", "支出需求"],
      ["甲镇", 1, 2],
      ["乙镇", 3, 4],
    ];
    const wide = [
      ["镇街", "增值税（万元）", "房产税（万元）", "契税（万元）"],
      ["甲镇", 1, 2, 3],
      ["乙镇", 3, 4, 5],
    ];
    const { tables } = await checkWorkbook([revenue], memoryDesk({ 财政: finance, 入库: wide }));
    expect(tables.map(({ label, address }) => [label.zh, address])).toEqual([
      ["镇街财政表", "财政!A1:C3"],
      ["收入表", "入库!A1:D3"],
    ]);
  });

  it("passes over sources that only the planner points at, so that a table is not told of twice", async () => {
    const shares = [
      ["税种", "中央", "县级", "镇级"],
      ["增值税", 0.5, 0.25, 0.25],
      ["房产税", 0, 0.5, 0.5],
    ];
    const { tables } = await checkWorkbook([revenue], memoryDesk({ 体制: shares }));
    expect(tables.map(({ label }) => label.zh)).toEqual(["体制表"]);
  });
});

describe("The version", () => {
  it("that the pane tells is the package's", () => {
    expect(version).toBe(packageVersion);
  });
});
