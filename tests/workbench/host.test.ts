import { openWorkbook, type OpenWorkbook } from "../excel/excel";

let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook({ calculate: (formula) => (formula === "=1+1" ? 2 : "#N/A") });
});
afterEach(() => workbook.close());

const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("Through the real office.js a workbook answers", () => {
  it("who it is", async () => {
    const { Office } = workbook.window;
    expect(await Office.onReady()).toMatchObject({ host: "Excel", platform: "PC" });
    expect(Office.context.displayLanguage).toBe("en-US");
  });

  it("values, formulas, texts and number formats; an error as its text, a blank as an empty text", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2:C3");
      range.formulas = [
        ["=1+1", "=NA()"],
        ["夏庄镇", null],
      ];
      range.numberFormat = [
        ["0.00", "General"],
        ["@", "General"],
      ];
      range.load("values,formulas,numberFormat,address");
      await context.sync();
      expect(range.values).toEqual([
        [2, "#N/A"],
        ["夏庄镇", ""],
      ]);
      expect(range.formulas).toEqual([
        ["=1+1", "=NA()"],
        ["夏庄镇", ""],
      ]);
      expect(range.numberFormat).toEqual([
        ["0.00", "General"],
        ["@", "General"],
      ]);
      expect(range.address).toBe("Sheet1!B2:C3");
    });
  });

  it("tables by name, with their ranges and their sheet", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B3").values = [
        ["镇街", "人口"],
        ["夏庄镇", 1],
        ["姜庄镇", 2],
      ];
      sheet.tables.add("A1:B3", true).name = "镇街表";
      await context.sync();
      const table = context.workbook.tables.getItem("镇街表").load("name,worksheet/name");
      const body = table.getDataBodyRange().load("values");
      const none = context.workbook.tables.getItemOrNullObject("Nothing").load("name");
      await context.sync();
      expect([table.worksheet.name, body.values, none.isNullObject]).toEqual([
        "Sheet1",
        [
          ["夏庄镇", 1],
          ["姜庄镇", 2],
        ],
        true,
      ]);
    });
  });

  it("names of ranges", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.names.add("人口", sheet.getRange("B2:B3"));
      const range = context.workbook.names.getItem("人口").getRange().load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!B2:B3");
    });
  });

  it("charts, as they are drawn", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B3").values = [
        ["镇街", "人口"],
        ["夏庄镇", 1],
        ["姜庄镇", 2],
      ];
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
      chart.title.text = "人口";
      chart.setPosition("D2", "H12");
      await context.sync();
    });
    expect(workbook.grid.charts).toMatchObject([
      {
        type: "ColumnClustered",
        title: "人口",
        at: { row: 1, column: 3, rows: 11, columns: 5 },
        series: [{ name: "人口", values: { row: 1, column: 1, rows: 2, columns: 1 } }],
      },
    ]);
  });

  it("settings, kept once they are saved", async () => {
    const { settings } = workbook.window.Office.context.document;
    settings.set("language", "zh");
    expect(workbook.host.book.settings).toEqual({});
    await new Promise((resolve) => settings.saveAsync(resolve));
    expect(JSON.parse(workbook.host.book.settings["language"] ?? "")).toBe("zh");
  });

  it("custom XML parts by namespace", async () => {
    await Excel.run(async (context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add('<plans xmlns="urn:a">1</plans>');
      customXmlParts.add('<other xmlns="urn:b"/>');
      await context.sync();
      const xml = customXmlParts.getByNamespace("urn:a").getOnlyItem().getXml();
      await context.sync();
      expect(xml.value).toBe('<plans xmlns="urn:a">1</plans>');
    });
  });
});

describe("It raises events", () => {
  it("after cells have changed, and no more once the listener is gone", async () => {
    const heard: string[] = [];
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async ({ address }) => void heard.push(address));
      await context.sync();
      return added;
    });
    await workbook.host.book.write("s1", 1, 1, [[1, 2]]);
    await soon();
    expect(heard).toEqual(["B2:C2"]);
    handler.remove();
    await handler.context.sync();
    await workbook.host.book.write("s1", 1, 1, [[3]]);
    await soon();
    expect(heard).toHaveLength(1);
  });

  it("when sheets come and go", async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onAdded.add(async ({ worksheetId }) => void heard.push(`+${worksheetId}`));
      context.workbook.worksheets.onDeleted.add(async ({ worksheetId }) => void heard.push(`-${worksheetId}`));
      await context.sync();
      const sheet = context.workbook.worksheets.add("2027");
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    await soon();
    expect(heard).toEqual(["+s2", "-s2"]);
  });

  it("when the planner selects something else", async () => {
    let heard = 0;
    await Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(async () => void heard++);
      await context.sync();
    });
    workbook.host.selectionChanged();
    await soon();
    expect(heard).toBe(1);
  });
});

describe("What ExcelApi 1.13 has not", () => {
  it("office.js itself refuses, before anything is sent; so the tests of the adapter hold it to 1.13", async () => {
    const { Office } = workbook.window;
    expect(
      ["1.1", "1.13", "1.14"].map((version) => Office.context.requirements.isSetSupported("ExcelApi", version)),
    ).toEqual([true, true, false]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      expect(() => range.getPrecedents()).toThrow("Range.getPrecedents is part of the ExcelApi 1.14 requirement set");
    });
  });
});

describe("What is not simulated", () => {
  const attempts: Readonly<Record<string, (sheet: Excel.Worksheet) => unknown>> = {
    "a method": (sheet) => sheet.showOutlineLevels(1, 1),
    "a value": (sheet) => sheet.load("standardWidth"),
    "an object": (sheet) => sheet.comments.load("items"),
    "an object of an object": (sheet) => sheet.getRange("A1").load("format/protection/locked"),
    "the setting of a value": (sheet) => (sheet.standardWidth = 10),
    "an event": (sheet) => sheet.onCalculated.add(async () => undefined),
  };
  it.each(Object.keys(attempts))("fails loudly: %s", async (what) => {
    const attempt = Excel.run(async (context) => {
      attempts[what]?.(context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("not simulated"),
    });
  });
});

describe("office.js's own runtime calls a custom function", () => {
  beforeEach(async () => {
    const { CustomFunctions } = workbook.window;
    CustomFunctions.associate("DOUBLE", async (numbers: unknown) => {
      const rows = numbers as number[][];
      if (rows.flat().some((cell) => cell < 0))
        throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, "第 2 行不能小于 0。");
      return rows.map((row) => row.map((cell) => cell * 2));
    });
    await workbook.host.functionsReady;
  });

  it("and brings its answer", async () => {
    expect(await workbook.host.invoke("DOUBLE", [[[1], [2]]], "Sheet1!C1")).toMatchObject({
      ok: true,
      value: [[2], [4]],
    });
  });

  it("and brings the sentence of its error", async () => {
    const answer = await workbook.host.invoke("DOUBLE", [[[1], [-2]]], "Sheet1!C1");
    expect(answer.ok).toBe(false);
    expect(JSON.stringify(answer)).toContain("第 2 行不能小于 0。");
  });
});
