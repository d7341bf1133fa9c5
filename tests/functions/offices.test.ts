import fc from "fast-check";
import { functions as offices } from "../../src/functions/families/offices";
import { functions as flow } from "../../src/functions/families/officesFlow";
import { functions as pay } from "../../src/functions/families/officesPay";

const all = new Map([...offices, ...flow, ...pay].map((one) => [one.id, one]));
const call = (id: string, ...args: unknown[]) => all.get(id)?.call(args, "en") as (number | string | boolean)[][];
const column = (values: readonly unknown[]) => values.map((value) => [value]);
const refusal = (value: string, message: RegExp): unknown =>
  expect.objectContaining({ value, message: expect.stringMatching(message) as string });

describe("What a standard gives", () => {
  it("lets the edge close the band below under upTo", () => {
    expect(call("STANDARD", column([50000, 50001]), "jiangsu-2007", null, "upTo")).toEqual([
      [30, 35],
      [35, 40],
      [65, 75],
    ]);
  });

  it("gives a section of four its head and a deputy, one of eight two deputies", () => {
    expect(call("STANDARD", column([2, 3, 4, 7, 8, 12]), "内设机构领导职数").at(-1)).toEqual([6, 6]);
  });

  it("reads a table with its heading row, and actual numbers that lie across", () => {
    const table = [
      ["Class", "Offices"],
      ["a", 3],
      ["b", 2],
    ];
    expect(call("STANDARD", [["a", "b"]], table, [[4, 1]])).toEqual([
      [3, 1, 0],
      [2, 0, 1],
      [5, 1, 1],
    ]);
  });

  it.each([
    ["#N/A", /“c” \(row 2\).*pilot/, [column(["pilot", "c"]), [["pilot", 8]].concat([["other", 7]])]],
    ["#VALUE!", /“nowhere”.*gansu/, [1, "nowhere"]],
    ["#VALUE!", /Band 2/, [5, [[4, 1]].concat([[4, 2]])]],
    ["#VALUE!", /row 2, column 2.*fill/i, [5, [[1, 1] as unknown[]].concat([[4, ""]])]],
    ["#VALUE!", /actual.*1 values.*3/, [column([1, 2, 3]), [[0, 1]], [[1, 2]]]],
  ])("is refused with %s and a sentence %s", (value, sentence, args) => {
    expect(() => call("STANDARD", ...args)).toThrow(refusal(value, sentence) as Error);
  });
});

describe("Professional posts and ranks", () => {
  const posts = fc.integer({ min: 0, max: 5000 });
  const total = (row: readonly unknown[], from: number, to: number) =>
    row.slice(from, to).reduce((sum: number, cell) => sum + Number(cell), 0);

  it("add up, level by level and grade by grade, under either rounding", () => {
    fc.assert(
      fc.property(posts, fc.constantFrom("each", "cumulative"), (count, rounding) => {
        const [row = []] = call("GRADEPOSTS", count, null, rounding);
        expect([total(row, 0, 3), total(row, 3, 6), total(row, 6, 9), total(row, 9, 11)]).toEqual([
          count,
          row[0],
          row[1],
          row[2],
        ]);
      }),
    );
  });

  it("let the unused part of a high post go to the middle under cumulative rounding", () => {
    // Of five, 0.5 high and 2 high or middle: 0, 2, 3 instead of 0, 1, 4.
    expect(call("GRADEPOSTS", 5, null, "cumulative")[0]?.slice(0, 3)).toEqual([0, 2, 3]);
  });

  it("never lose ranks where towns are counted as one organ, but for the two that are what is left", () => {
    fc.assert(
      fc.property(fc.array(posts, { minLength: 2, maxLength: 12 }), (towns) => {
        const rows = call("RANKPOSTS", column(towns));
        const [sum = [], whole = []] = rows.slice(-2);
        for (const index of [0, 1, 3, 4, 6]) expect(whole[index]).toBeGreaterThanOrEqual(Number(sum[index]));
      }),
    );
  });

  it("never pass the parts that the regulation allows", () => {
    fc.assert(
      fc.property(posts, (count) => {
        const [[second, third, fourth, consultants, upper, lower, principals] = []] = call("RANKPOSTS", count);
        expect(Number(second) * 50).toBeLessThanOrEqual(count);
        expect(Number(third) * 5).toBeLessThanOrEqual(2 * Number(consultants));
        expect(Number(third) + Number(fourth)).toBe(consultants);
        expect(Number(upper) * 2).toBeLessThanOrEqual(Number(principals));
        expect(Number(upper) + Number(lower)).toBe(principals);
      }),
    );
  });

  it("are refused on a ratio of nothing, or on two numbers for three levels", () => {
    expect(() => call("GRADEPOSTS", 39, [[0, 0, 0]])).toThrow(refusal("#VALUE!", /ratio/) as Error);
    expect(() => call("GRADEPOSTS", 39, [[1, 3]])).toThrow(refusal("#VALUE!", /3/) as Error);
  });
});

describe("Vacancies, schemes and secondments", () => {
  const share = fc.integer({ min: 0, max: 100 }).map((part) => part / 100);

  it("bring in from outside as many as leave", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(500), share), { minLength: 2, maxLength: 6 }), (levels) => {
        const leaving = levels.map(([count]) => count);
        const rows = call("CASCADE", column(leaving), column(levels.slice(1).map(([, part]) => part)));
        expect(rows.at(-1)?.[2]).toBe(leaving.reduce((sum, count) => sum + count, 0));
      }),
    );
  });

  it("ignore a blank share of the last level, and refuse a share too few", () => {
    expect(call("CASCADE", column([3, 4]), column([1, ""]))).toEqual(call("CASCADE", column([3, 4]), 1));
    expect(() => call("CASCADE", column([3, 4, 6]), 1)).toThrow(refusal("#VALUE!", /inside/) as Error);
  });

  it("let everybody of a scheme convert or leave when the term ends", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(100), { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        (intake, term) => {
          const rows = call("PIPELINE", column(intake), term, 0.5, 0, intake.length + term);
          const taken = intake.reduce((sum, count) => sum + count, 0);
          expect(rows.at(-1)).toEqual([0, intake.at(-1)! / 2, intake.at(-1)! / 2, taken / 2]);
        },
      ),
    );
  });

  it("send the same number each year, nobody back, and in ten years at 10 % each department's staff to within one", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 12 }), (tens) => {
        // The staff of all is made a multiple of ten, so that a tenth of it is whole.
        const rest = (10 - (tens.reduce((sum, count) => sum + count, 0) % 10)) % 10;
        const staff = [...tens, rest];
        const all = staff.reduce((sum, count) => sum + count, 0);
        const rows = call("SECOND", column(staff), 0.1, 10).map((row) => row.map(Number));
        for (let year = 0; year < 10; year++) expect(rows.reduce((sum, row) => sum + row[year]!, 0)).toBe(all / 10);
        rows.forEach((row, department) => {
          expect(Math.min(...row)).toBeGreaterThanOrEqual(0);
          const sent = row.reduce((sum, count) => sum + count, 0);
          expect(Math.abs(sent - staff[department]!)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});

describe("People needed by workload", () => {
  it.each([
    [0.4, 1],
    [1.1, 1],
    [1.15, 2],
    [2.2, 2],
    [2.25, 3],
    [3.3, 3],
    [5.5, 5],
    [5.6, 6],
  ])("%d people's work asks for %d", (need, rounded) => {
    expect(call("WISN", need, 1, 1)[0]?.[4]).toBe(rounded);
  });

  it("have no answer where support takes all the time", () => {
    expect(() => call("WISN", 5, 1, 1800, "100%")).toThrow(refusal("#N/A", /1800.*100 %/) as Error);
  });
});

describe("Ranks by years, allowance, top-up", () => {
  it("leave the top of a township blank, and a row without a rank", () => {
    expect(call("ELIGIBLE", column(["二级调研员", ""]), column(["2020.01", ""]), "2026-12-31")).toEqual([
      ["", "", ""],
      ["", "", ""],
    ]);
  });

  it("count a month from its first day and clamp to the end of a shorter month", () => {
    // 2024-08-31 and 18 months: 2026-02-28, day 46081. 2024.08 and 24 months: 2026-08-01, day 46235.
    const rows = call(
      "ELIGIBLE",
      column(["二级科员", "正科级"]),
      column(["2024-08-31", "2024.08"]),
      "2026-07-31",
      column([1, ""]),
    );
    expect(rows).toEqual([
      ["Clerk, grade 1", 46081, true],
      ["Principal, grade 1", 46235, false],
    ]);
  });

  it("ask for the day of whoever has a rank", () => {
    expect(() => call("ELIGIBLE", column(["一级科员", ""]), column(["", ""]), "2026-12-31")).toThrow(
      refusal("#VALUE!", /since, row 1/) as Error,
    );
  });

  it("pay a subdistrict nothing, and refuse a class that nobody knows", () => {
    expect(call("ALLOWANCE", "2017.07", "街道", 2027)).toEqual([[12, 0, 0]]);
    expect(() => call("ALLOWANCE", "2017.07", "边远", 2027)).toThrow(refusal("#VALUE!", /“边远”/) as Error);
  });

  it("pay by the county's own table, and by the service before the present town", () => {
    // Arrived in June 2027 with ten years since July 2017: from July on, 6 × 300.
    const rates = [
      ["years", "remote"],
      [0, 100],
      [10, 300],
    ];
    expect(call("ALLOWANCE", "2017-07-15", "remote", 2027, "2027-06-30", null, rates)).toEqual([[6, 300, 1800]]);
  });

  it("never take pay away", () => {
    const yuan = fc.integer({ min: 1, max: 20_000_000 }).map((fen) => fen / 100);
    fc.assert(
      fc.property(yuan, yuan, fc.nat(200), (town, county, heads) => {
        const [[, head, cost] = []] = call("TOPUP", town, county, heads);
        expect(Number(head)).toBeCloseTo(Math.max(0, county - town), 6);
        expect(Number(cost)).toBeCloseTo(Number(head) * heads, 4);
      }),
    );
  });
});
