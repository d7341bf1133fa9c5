import { lateGrid } from "../../src/workbench/grid/late";
import { limitsOf, STRICT } from "../../src/workbench/host/limits";
import { openWorkbook, type OpenWorkbook } from "../excel/excel";
import { spillingGrid } from "./books";

let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook({
    calculate: (formula) => (formula.startsWith("=TOWN.") ? [[6], [4]] : 42),
    limits: { ...STRICT, storageBlocked: false },
  });
});
afterEach(() => workbook.close());

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
/** A run of the kind that Excel undoes as one, or of the usual kind. */
const run = (work: (context: Excel.RequestContext) => Promise<unknown>, mergeUndoGroup = false) =>
  Excel.run(mergeUndoGroup ? { mergeUndoGroup } : {}, work);
const soon = (milliseconds = 20) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("A strict workbook has the sets of Excel's API that it claims", () => {
  it("and 1.20 is newer than 1.9", () => {
    const { requirements } = workbook.window.Office.context;
    expect(["1.9", "1.13", "1.20", "1.21"].map((set) => requirements.isSetSupported("ExcelApi", set))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it("and refuses what is newer, even to an add-in that does not ask", async () => {
    const older = await openWorkbook({ limits: { excelApi: "1.9" } });
    (
      OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } }
    ).CommonUtility._doApiNotSupportedCheck = false;
    await expect(
      run(async (context) => {
        sheetOf(context).getRange("A1").load("hasSpill");
        await context.sync();
      }),
    ).rejects.toMatchObject({
      code: "ApiNotFound",
      message: "Range.hasSpill is part of ExcelApi 1.12, which is not offered.",
    });
    older.close();
  });
});

describe("A run that is to be undone as one", () => {
  const attempts: Readonly<Record<string, (sheet: Excel.Worksheet) => void>> = {
    "deletes a sheet": (sheet) => sheet.delete(),
    "renames a sheet": (sheet) => (sheet.name = "2027"),
    "moves a sheet": (sheet) => (sheet.position = 0),
    "hides a sheet": (sheet) => (sheet.visibility = "Hidden"),
  };
  it.each(Object.keys(attempts))("is refused when it %s, which Excel cannot undo; a usual run may", async (what) => {
    workbook.grid.addSheet("Other");
    const attempt = async (context: Excel.RequestContext) => {
      attempts[what]?.(sheetOf(context));
      await context.sync();
    };
    await expect(run(attempt, true)).rejects.toMatchObject({ code: "UndoNotSupported" });
    await run(attempt);
  });

  it("writes, adds sheets and draws as any other", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add("2027");
      sheet.getRange("A1:B2").values = [
        ["镇街", "人口"],
        ["夏庄镇", 1],
      ];
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2"));
      await context.sync();
    }, true);
    expect(workbook.grid.charts).toHaveLength(1);
  });
});

describe("Requests and answers", () => {
  it("of more than 5 MB are refused", async () => {
    const block = Array.from({ length: 1000 }, () => Array.from({ length: 60 }, () => "夏庄镇".repeat(30)));
    await expect(
      run(async (context) => {
        sheetOf(context).getRangeByIndexes(0, 0, 1000, 60).values = block;
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(workbook.grid.usedArea("s1")).toBeUndefined();

    await workbook.host.book.grid.write("s1", 0, 0, block);
    await expect(
      run(async (context) => {
        sheetOf(context).getRangeByIndexes(0, 0, 1000, 60).load("values");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });
});

describe("A custom function answers after the batch that wrote it", () => {
  const area = { row: 0, column: 0, rows: 3, columns: 2 };

  it("first it is busy, as everything on its sheet that is calculated, and nothing has spilled; then all is there", async () => {
    let time = 0;
    const late = lateGrid(spillingGrid({ "=TOWN.QUOTA(A1:A2,10)": [6, 4] }), 100, () => time);
    const look = async (at: number) => {
      time = at;
      const spill = await late.spillArea("s1", 0, 1);
      return { values: await late.values("s1", area), texts: (await late.texts("s1", area))[0], spill: spill?.rows };
    };
    await late.write("s1", 0, 0, [[3, "=TOWN.QUOTA(A1:A2,10)"], [2], ["合计", "=SUM(B1:B2)"]]);
    const early = (word: string) => ({
      values: [
        [3, word],
        [2, null],
        ["合计", word],
      ],
      texts: ["3", word],
      spill: undefined,
    });
    expect(await look(0)).toEqual(early("#BUSY!"));
    expect(await look(60)).toEqual(early("#GETTING_DATA"));
    expect(await look(100)).toEqual({
      values: [
        [3, 6],
        [2, 4],
        ["合计", 42],
      ],
      texts: ["3", "6"],
      spill: 2,
    });
    await late.write("s1", 1, 0, [[9]]);
    expect((await look(101)).values[0]).toEqual([3, "#BUSY!"]);
  });

  it("so that an add-in that reads at once reads #BUSY!", async () => {
    const cells = await run(async (context) => {
      const range = sheetOf(context).getRange("B1");
      range.formulas = [["=TOWN.QUOTA(A1:A2,10)"]];
      range.load("values");
      await context.sync();
      return range.values as unknown[][];
    });
    expect(cells).toEqual([["#BUSY!"]]);
  });

  it("while sheets without such functions are calculated at once", async () => {
    const cells = await run(async (context) => {
      const range = sheetOf(context).getRange("A1");
      range.formulas = [["=1+1"]];
      range.load("values");
      await context.sync();
      return range.values as unknown[][];
    });
    expect(cells).toEqual([[42]]);
  });
});

it("Every event comes twice", async () => {
  const heard: string[] = [];
  await run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address }) => void heard.push(address));
    await context.sync();
  });
  await workbook.host.book.write("s1", 1, 1, [[1]]);
  await soon();
  expect(heard).toEqual(["B2", "B2"]);
});

it("The browser's storage may be blocked: office.js still starts, and every touch throws", async () => {
  const blocked = await openWorkbook({ limits: STRICT });
  expect(() => blocked.window.localStorage.getItem("language")).toThrow("insecure");
  blocked.close();
});

describe("What Excel refuses in every mode", () => {
  it.each([
    ["a row of 410 points", (range: Excel.Range) => (range.format.rowHeight = 410)],
    ["a column wider than 255 characters", (range: Excel.Range) => (range.format.columnWidth = 1343)],
    ["a colour that is none", (range: Excel.Range) => (range.format.fill.color = "rgb(254, 2, 3)")],
    ["a formula of more than 8192 characters", (range: Excel.Range) => (range.formulas = [[`=1${"+1".repeat(4096)}`]])],
    ["a text of more than 32767 characters", (range: Excel.Range) => (range.values = [["长".repeat(32_768)]])],
  ])("%s", async (_, set) => {
    const plain = await openWorkbook();
    await expect(
      run(async (context) => {
        set(sheetOf(context).getRange("A1"));
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^InvalidArgument$|^FormulaLengthExceedsLimit$/) });
    plain.close();
  });

  it("but not a row of 409 points", async () => {
    await run(async (context) => {
      sheetOf(context).getRange("A1").format.rowHeight = 409;
      await context.sync();
    });
    expect(workbook.grid.look("s1").rowHeights.get(0)).toBe(409);
  });
});

describe("While a cell is being edited", () => {
  const write = (delayForCellEdit: boolean) =>
    Excel.run({ delayForCellEdit }, async (context) => {
      sheetOf(context).getRange("A1").values = [[1]];
      await context.sync();
    });

  it("a batch is refused", async () => {
    workbook.host.hindrances.cellEdit = true;
    await expect(write(false)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  });
  it("a batch that may wait is done afterwards", async () => {
    workbook.host.hindrances.cellEdit = true;
    const done = write(true);
    await soon();
    expect(workbook.grid.dump("Sheet1")).toEqual({});
    workbook.host.hindrances.cellEdit = false;
    await done;
    expect(workbook.grid.dump("Sheet1")).toEqual({ A1: 1 });
  });
});

describe("With another workbook in front", () => {
  it.each([
    [
      "no sheet is added",
      "GeneralException",
      (context: Excel.RequestContext) => context.workbook.worksheets.add("2027"),
    ],
    [
      "nothing is selected",
      "GeneralException",
      (context: Excel.RequestContext) => sheetOf(context).getRange("A1").select(),
    ],
    [
      "no panes are frozen",
      "GeneralException",
      (context: Excel.RequestContext) => sheetOf(context).freezePanes.freezeRows(1),
    ],
    [
      "there is no selection",
      "InvalidSelection",
      (context: Excel.RequestContext) => context.workbook.getSelectedRange().load("address"),
    ],
  ])("%s: %s", async (_, code, act) => {
    workbook.host.hindrances.inactive = true;
    await expect(
      run(async (context) => {
        act(context);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code });
  });
});

describe("A protected", () => {
  const denied = { code: "AccessDenied" };
  it("sheet takes no values, looks, charts or tables; others do", async () => {
    workbook.grid.addSheet("Free");
    workbook.host.hindrances.sheets.add("s1");
    for (const act of [
      (sheet: Excel.Worksheet) => (sheet.getRange("A1").values = [[1]]),
      (sheet: Excel.Worksheet) => (sheet.getRange("A1").format.fill.color = "#FFF9DB"),
      (sheet: Excel.Worksheet) => sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2")),
      (sheet: Excel.Worksheet) => sheet.tables.add("A1:B2", true),
      (sheet: Excel.Worksheet) =>
        (sheet.getRange("A1").dataValidation.rule = { list: { source: "a,b", inCellDropDown: true } }),
    ]) {
      const attempt = (name: string) =>
        run(async (context) => {
          act(context.workbook.worksheets.getItem(name));
          await context.sync();
        });
      await expect(attempt("Sheet1")).rejects.toMatchObject(denied);
      await attempt("Free");
    }
  });
  it("sheet can still be read", async () => {
    workbook.host.hindrances.sheets.add("s1");
    await run(async (context) => {
      sheetOf(context).getRange("A1:B2").load("values,address");
      await context.sync();
    });
  });
  it("workbook gets no sheet more or less", async () => {
    workbook.host.hindrances.structure = true;
    for (const act of [
      (context: Excel.RequestContext) => context.workbook.worksheets.add("2027"),
      (context: Excel.RequestContext) => sheetOf(context).delete(),
      (context: Excel.RequestContext) => (sheetOf(context).name = "2027"),
    ])
      await expect(
        run(async (context) => {
          act(context);
          await context.sync();
        }),
      ).rejects.toMatchObject(denied);
  });
});

it("The workbench's address says how strict it is", () => {
  const asked = (query: string) => limitsOf(new URLSearchParams(query));
  expect(asked("").undoGroups).toBe(false);
  expect(asked("host=strict")).toEqual(STRICT);
  expect(asked("host=strict&api=1.9")).toEqual({ ...STRICT, excelApi: "1.9" });
});
