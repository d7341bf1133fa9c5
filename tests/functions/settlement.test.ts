import { allFunctions } from "../../src/functions/all";
import cases from "../golden/revenue/cases.json";

const call = (id: string, ...args: unknown[]) =>
  allFunctions.find((one) => one.id === id)?.call(args, "en") as unknown[][];
const yuan = Number;
const refusal = (...args: unknown[]) => {
  try {
    return call("SETTLE", ...args);
  } catch (error) {
    return error;
  }
};

/** Case C25: two towns with a treasury, one under the county; its source stands in tests/golden/revenue/cases.json. */
const { inputs, expected } = cases.C25;
const names = ["A", "B", "C"] as const;
const towns = [
  ["town", "mode", "rev_base", "exp_base", "need", "other_transfers"],
  ...names.map((town) => {
    const { mode, rev_base, exp_base, need } = inputs.towns[town];
    return [town, mode, ...[rev_base, exp_base, need, inputs.other_transfers[town]].map(yuan)];
  }),
];
const taxes = ["vat", "cit", "property"] as const;
const ledger = [
  ["town", "tax", "amount"],
  ...names.flatMap((town) => taxes.map((tax) => [town, tax, yuan(inputs.towns[town].rev[tax])])),
];
const wide = [
  ["镇街", "增值税", "企业所得税", "房产税"],
  ...names.map((town) => [town, ...taxes.map((tax) => yuan(inputs.towns[town].rev[tax]))]),
];
const scheme = [
  ["tax", "central", "county", "town"],
  ...taxes.map((tax) => [tax, ...Object.values(inputs.scheme[tax]).map(Number)]),
];
const rules = [
  ["rule", "value", "rate", "document"],
  ...inputs.tiers.map(({ upto, rate }) => ["Excess tier", upto ?? "", rate, "County document 1"]),
  ["Shortfall rule", inputs.shortfall],
  ["Unified incentive", inputs.unified_incentive],
  ["Pool", yuan(inputs.pool)],
  ["Pool method", inputs.pool_method],
];

describe("SETTLE", () => {
  const [headings, ...rows] = call("SETTLE", towns, ledger, scheme, rules);
  const at = (row: string, heading: string) =>
    rows.find(([name]) => name === row)?.[headings?.indexOf(`${heading} (yuan)`) ?? -1];

  it.each(names)("finds every figure of town %s in the worked case", (town) => {
    const wanted = expected.towns[town];
    expect([at(town, "central"), at(town, "county"), at(town, "town")]).toEqual(Object.values(wanted.levels).map(yuan));
    expect(
      [
        "Excess",
        "Excess, town",
        "Excess, county",
        "Shortfall",
        "Remittance",
        "Subsidy",
        "Resources",
        "Gap",
        "Grant",
        "Final resources",
        "Remaining gap",
      ].map((heading) => at(town, heading)),
    ).toEqual(
      [
        wanted.excess,
        wanted.excess_town,
        wanted.excess_county,
        wanted.shortfall,
        wanted.remit,
        wanted.subsidy,
        wanted.resources,
        wanted.gap,
        wanted.grant,
        wanted.final,
        wanted.residual_gap,
      ].map(yuan),
    );
  });

  it("reconciles the county with gross receipts", () => {
    expect(
      ["Gross receipts", "central", "County net", "Final resources"].map((heading) => at("County", heading)),
    ).toEqual([expected.gross, expected.central, expected.county_net, expected.town_final_total].map(yuan));
  });

  it("takes a column for each tax as well", () => {
    expect(call("SETTLE", towns, wide, scheme, rules)).toEqual([headings, ...rows]);
  });

  it("counts in 万元 where the headings say so, and answers in the unit asked for", () => {
    const inWan = [
      ["镇街", "税种", "金额（万元）"],
      ...ledger.slice(1).map(([town, tax, amount]) => [town, tax, Number(amount) / 10000]),
    ];
    const answer = call("SETTLE", towns, inWan, scheme, [...rules, ["Unit", "万元"]]);
    expect(answer[0]?.[2]).toBe("Gross receipts (10,000 yuan)");
    expect(answer[4]?.[2]).toBe(7435.000006);
  });

  it("settles a change of shares in mid-year by its day, or restates the year", () => {
    const dated = [
      ["tax", "from", "central", "county", "town"],
      ["vat", "2020-01-01", 0.5, 0.25, 0.25],
      ["vat", "2024-07-01", 0.5, 0.1, 0.4],
    ];
    const receipts = [
      ["town", "tax", "amount", "date"],
      ["A", "vat", 1000, "2024-06-30"],
      ["A", "vat", 1000, "2024-07-01"],
    ];
    const one = [["town"], ["A"]];
    expect(call("SETTLE", one, receipts, dated, [["Year", 2024]])[1]?.slice(2, 6)).toEqual([2000, 1000, 350, 650]);
    expect(
      call("SETTLE", one, receipts, dated, [
        ["Year", 2024],
        ["Mid-year change", "restated"],
      ])[1]?.slice(2, 6),
    ).toEqual([2000, 1000, 200, 800]);
  });

  it("names the difference where the treasury's own figures do not add up", () => {
    const sums = [
      ["乡镇名称", "税种", "金额", "中央", "县级", "镇级"],
      ["A", "vat", 1000, 500, 250, 249.99],
    ];
    expect(
      refusal(
        [["town"], ["A"]],
        sums,
        [
          ["tax", "中央", "县级", "镇级"],
          ["vat", 0.5, 0.25, 0.25],
        ],
        [],
      ),
    ).toMatchObject({ value: "#VALUE!", message: expect.stringMatching(/differ by 0\.01 yuan/) });
  });

  it("names the town whose base of 0 leaves growth without a rate", () => {
    const zero = [towns[0], ["A", "own", 0, 0, 0, 0], ...towns.slice(2)];
    expect(refusal(zero, ledger, scheme, rules)).toMatchObject({
      value: "#N/A",
      message: expect.stringMatching(/base of A is 0/),
    });
  });
});

describe("SETTLE under a return of the base (C06)", () => {
  const {
    inputs: { base, base_rate, excess_rate, actuals },
    expected: { rows: wanted },
  } = cases.C06;
  it.each(actuals.map((actual, row) => [actual, wanted[row]?.town, wanted[row]?.county] as const))(
    "gives of %s yuan %s to the town and %s to the county",
    (actual, town, county) => {
      const [headings = [], row = []] = call(
        "SETTLE",
        [
          ["town", "base", "spending base"],
          ["A", yuan(base), 0],
        ],
        [
          ["town", "tax", "amount"],
          ["A", "vat", yuan(actual)],
        ],
        [
          ["tax", "county", "town"],
          ["vat", 0, 1],
        ],
        [
          ["Excess tier", "", excess_rate],
          ["Remittance rule", "base-return"],
          ["Remittance rate", base_rate],
        ],
      );
      expect(row[headings.indexOf("Final resources (yuan)")]).toBe(yuan(town ?? ""));
      expect(row[headings.indexOf("County net (yuan)")]).toBe(yuan(county ?? ""));
    },
  );
});

describe("RESTATEBASE", () => {
  const dated = [
    ["tax", "from", "central", "county", "town"],
    ["vat", "1994-01-01", 0.75, 0, 0.25],
    ["vat", "2016-05-01", 0.5, 0.1, 0.4],
  ];
  const received = (...rows: unknown[][]) => [["town", "tax", "amount", "date"], ...rows];

  it("takes the shares of the day asked for, whatever held when the receipts came in", () => {
    const older = received(["A", "vat", 1000, "2015-03-31"], ["B", "vat", 10.01, "2015-03-31"]);
    expect(call("RESTATEBASE", [["A"], ["B"]], older, dated, "2016-12-31")).toEqual([[400], [4]]);
    expect(call("RESTATEBASE", [["A"], ["B"]], older, dated, "2015-12-31")).toEqual([[250], [2.5]]);
    expect(call("RESTATEBASE", [["A"]], older.slice(0, 2), dated, "2016-12-31", "万元")).toEqual([[0.04]]);
  });

  it("takes the mean of receipts that run over several years", () => {
    expect(
      call(
        "RESTATEBASE",
        "A",
        received(["A", "vat", 1000, "2013-06-30"], ["A", "vat", 1300, "2014-06-30"], ["A", "vat", 100, "2014-09-30"]),
        dated,
        "2016-12-31",
      ),
    ).toEqual([[480]]);
  });

  it("tells every tax that the scheme does not share", () => {
    expect(() =>
      call("RESTATEBASE", "A", received(["A", "salt", 1, ""], ["A", "tea", 1, ""]), dated, "2016-12-31"),
    ).toThrow(/salt[\s\S]*tea/);
  });
});

describe("SETTLE.EXPLAIN", () => {
  it("shows every step of a town with its rule, numbers and document", () => {
    const steps = call("SETTLE.EXPLAIN", towns, ledger, scheme, rules, "A");
    expect(steps.find(([label]) => label === "Excess, town")).toEqual([
      "Excess, town",
      "marginal tiers",
      "Σ band × rate",
      "1,300,000.00 × 50% + 1,300,000.00 × 60% + 400,000.00 × 70%",
      1710000,
      "County document 1",
    ]);
    expect(steps[steps.length - 1]?.[4]).toBe(yuan(expected.towns.A.final));
  });
});

describe("SETTLE.TAXES", () => {
  it("adds up to the levels of the settlement, tax by tax, for the county and for a town", () => {
    const [, ...settled] = call("SETTLE", towns, ledger, scheme, rules);
    for (const place of [undefined, ...names]) {
      const [, ...lines] = call("SETTLE.TAXES", towns, ledger, scheme, rules, ...(place ? [place] : []));
      const total = lines.pop()?.slice(3, 7);
      expect(total).toEqual(settled.find(([name]) => name === (place ?? "County"))?.slice(2, 6));
      expect(lines.map(([tax]) => tax)).toEqual([...taxes]);
      lines.forEach(([, , , gross, ...parts]) =>
        expect(parts.slice(0, 3).reduce<number>((sum, part) => sum + Number(part), 0)).toBeCloseTo(Number(gross), 6),
      );
    }
  });

  it("shows a tax twice where its shares changed in the year, each with its document", () => {
    const dated = [
      ["tax", "from", "central", "county", "town", "document"],
      ["vat", "2020-01-01", 0.5, 0.25, 0.25, "Doc 1"],
      ["vat", "2024-07-01", 0.5, 0.1, 0.4, "Doc 2"],
    ];
    const receipts = [
      ["town", "tax", "amount", "date"],
      ["A", "vat", 1000, "2024-06-30"],
      ["A", "vat", 1000, "2024-07-01"],
    ];
    expect(call("SETTLE.TAXES", [["town"], ["A"]], receipts, dated).slice(1, 3)).toEqual([
      ["vat", "2020-01-01", "50% : 25% : 25%", 1000, 500, 250, 250, "Doc 1"],
      ["vat", "2024-07-01", "50% : 10% : 40%", 1000, 500, 100, 400, "Doc 2"],
    ]);
  });

  it("says which town it does not know", () => {
    expect(() => call("SETTLE.TAXES", towns, ledger, scheme, rules, "Z")).toThrow(/“Z” is not in the table of towns/);
  });
});

/** What planners' tables bring, each with the sentence that it gets. */
describe("dirty tables", () => {
  const text = (...args: unknown[]) => (refusal(...args) as Error).message;

  it("are read past titles, totals, notes, blank rows, full-width digits and numbers kept as text", () => {
    const messy = [
      ["2024 年体制结算", "", "", "", "", ""],
      towns[0],
      towns[1],
      ["", "", "", "", "", ""],
      ["B", "分税制", "4,500,000", "6000000", 6300000, 250000],
      towns[3],
      ["合计", "", 17800000, 17000000, 23600000, 4050000],
      ["注：基数见文件", "", "", "", "", ""],
    ];
    expect(call("SETTLE", messy, ledger, scheme, rules)).toEqual(call("SETTLE", towns, ledger, scheme, rules));
  });

  it.each([
    ["an error in a cell", [towns[0], ["A", "own", "#N/A", 1, 1, 0]], ledger.slice(0, 4), /Revenue base, row 2.*#N\/A/],
    [
      "a blank base",
      [towns[0], ["A", "own", "", 1, 1, 0]],
      ledger.slice(0, 4),
      /Revenue base, row 2: Nothing is given/,
    ],
    [
      "a base below 0",
      [towns[0], ["A", "own", -5, 1, 1, 0]],
      ledger.slice(0, 4),
      /Revenue base, row 2: -5 is too small/,
    ],
    ["a town in two spellings", [["town"], ["夏庄"], ["夏庄镇"]], ledger, /夏庄镇.*look like the same town/],
    ["a town twice", [["town"], ["A"], ["A"]], ledger, /“A” occurs twice; row 2/],
    [
      "an unknown town in the receipts",
      [["town"], ["A"]],
      [ledger[0], ["Z", "vat", 1]],
      /Town, row 2: “Z” is not in the table of towns/,
    ],
    ["an unknown tax", [["town"], ["A"]], [ledger[0], ["A", "salt", 1]], /Tax, row 2: The scheme has no “salt”/],
    [
      "words for an amount",
      [["town"], ["A"]],
      [ledger[0], ["A", "vat", "many"]],
      /Amount, row 2: “many” is not a number/,
    ],
    ["a missing amount", [["town"], ["A"]], [ledger[0], ["A", "vat", ""]], /Amount, row 2: Nothing is given/],
    [
      "an unknown treasury",
      [
        ["town", "mode"],
        ["A", "half"],
      ],
      ledger.slice(0, 4),
      /Treasury, row 2: “half” is not one of the choices/,
    ],
  ])("%s is told at its place", (_, someTowns, receipts, message) => {
    expect(text(someTowns, receipts, scheme, rules)).toMatch(message);
  });

  it("a rule that nobody knows is told, with its row", () => {
    expect(text(towns, ledger, scheme, [["Bonus", 5]])).toMatch(
      /rules, row 1, column 1: “Bonus” is no rule that is known/,
    );
  });
});
