import { fit } from "../../src/excel/fit";
import type { Block, SheetPlan } from "../../src/wizards/kit/plan";

const sheetOf = (blocks: readonly Partial<Block>[], others: Partial<SheetPlan> = {}): SheetPlan => ({
  name: "依据",
  widths: [10, 12],
  blocks: blocks.map((block) => ({ row: 0, column: 0, cells: [], role: "body", wrap: true, ...block })),
  ...others,
});
/** A legal basis of so many characters. */
const basis = (length: number) => "依".repeat(length);

describe("A row of wrapped texts", () => {
  it("is as high as its longest text needs, and one line needs no height of its own", () => {
    const { heights, widths, shrink } = fit(
      sheetOf([
        {
          cells: [
            ["短", basis(15)],
            ["短", "短"],
          ],
        },
      ]),
    );
    expect([...heights]).toEqual([[0, 49]]);
    expect({ widths, shrink }).toEqual({ widths: [10, 12], shrink: 1 });
  });

  it("counts the line breaks of a text, and words that are longer than a line", () => {
    expect(fit(sheetOf([{ cells: [["一\n二\n三", ""]] }])).heights.get(0)).toBe(49);
    expect(fit(sheetOf([{ cells: [["x".repeat(25), ""]] }])).heights.get(0)).toBe(49);
  });

  it("is never higher than the 409 points of Excel: the column of a long legal basis becomes wider instead", () => {
    const { heights, widths } = fit(sheetOf([{ cells: [["一", basis(440)]] }]));
    expect(heights.get(0)).toBeLessThanOrEqual(409);
    expect(widths[0]).toBe(10);
    expect(widths[1]).toBeGreaterThan(12);
    // 27 lines of characters that take 2.1 digits each hold the whole text.
    expect(27 * Math.floor((widths[1] ?? 0) / 2.1)).toBeGreaterThanOrEqual(440);
  });

  it("makes a sheet wider only as far as it must, and every text of the column gains from it", () => {
    const long = fit(
      sheetOf([
        {
          cells: [
            ["一", basis(440)],
            ["二", basis(60)],
          ],
        },
      ]),
    );
    const short = fit(sheetOf([{ cells: [["二", basis(60)]] }]));
    expect(27 * Math.floor(((long.widths[1] ?? 0) - 1) / 2.1)).toBeLessThan(440);
    expect(long.heights.get(1)).toBeLessThan(short.heights.get(0) ?? 0);
  });
});

it("A sheet of a set size is printed smaller by as much as it has become wider, so that nothing is cut", () => {
  const print = { orientation: "portrait", area: { row: 0, column: 0, rows: 1, columns: 2 }, pagesWide: 1 } as const;
  const { widths, shrink } = fit(sheetOf([{ cells: [["一", basis(440)]] }], { print }));
  const [first = 0, second = 0] = widths;
  expect(shrink).toBeCloseTo(22 / (first + second), 12);
});
