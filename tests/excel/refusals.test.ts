import { refusal } from "../../src/excel/errors";
import { explain } from "../../src/locale/errors";
import { DomainError } from "../../src/domain/kernel/errors";
import { openWorkbook, type OpenWorkbook } from "./excel";

describe("A refusal of Excel", () => {
  let workbook: OpenWorkbook;
  beforeAll(async () => (workbook = await openWorkbook()));
  afterAll(() => workbook.close());

  const told = (code: string) => {
    // Microsoft's typings do not show how office.js makes its errors.
    const Refusal = OfficeExtension.Error as unknown as new (info: { code: string; message: string }) => Error;
    const error = new Refusal({ code, message: "refused" });
    const fault = refusal(error);
    return fault instanceof DomainError ? { code: fault.code, ...explain(fault) } : fault;
  };

  it.each([
    ["AccessDenied", "workbook.protected", /Unprotect/],
    ["InvalidOperationInCellEditMode", "workbook.cellEdit", /Press Enter or Esc/],
    ["InvalidSelection", "workbook.noSelection", /another workbook is in front, click this one first/],
    ["InactiveWorkbook", "workbook.inactive", /Click this workbook/],
    ["RequestPayloadSizeLimitExceeded", "workbook.tooLarge", /no whole columns/],
    ["ResponsePayloadSizeLimitExceeded", "workbook.tooLarge", /no whole columns/],
    ["RangeExceedsLimit", "workbook.tooLarge", /no whole columns/],
    ["FilteredRangeConflict", "workbook.filtered", /Clear the filter/],
    ["FormulaLengthExceedsLimit", "workbook.formulaTooLong", /shorter names/],
  ])("by the code %s has a remedy of its own", (code, fault, remedy) => {
    expect(told(code)).toMatchObject({ code: fault, en: expect.stringMatching(remedy) });
  });

  it("by a code that is not documented is told in Excel's own words", () => {
    expect(told("GeneralException")).toMatchObject({
      code: "workbook.refused",
      en: expect.stringContaining("GeneralException: refused"),
    });
  });

  it("is told apart from a fault of ours, which stays what it is", () => {
    const bug = new TypeError("undefined is not a function");
    expect(refusal(bug)).toBe(bug);
  });
});
