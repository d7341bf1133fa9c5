import { staffing } from "../../src/wizards/staffing";
import type { StaffingChoices } from "../../src/wizards/staffing/choices";
import type { FormulaCell, Planned } from "../../src/wizards/kit/plan";
import { atWork, sheet } from "./fixture";

const headings = ["镇街", "户籍人口（人）", "面积（平方公里）", "行政编制", "行政实有人数", "村居数"];
const rows = [
  ["夏庄镇", 97048, 168, 87, 83, 66],
  ["柏城镇", 61030, 131, 60, 56, 40],
  ["姜庄镇", 83041, 187, 65, 60, 58],
];
const towns = sheet("Towns", [
  ["2026 年镇街情况", ...Array<null>(5).fill(null)],
  headings,
  ...rows,
  ["合计", 241119, 486, 212, 199, 164],
]);
const job = (language: "zh" | "en" = "zh") => atWork(staffing, { towns }, language);

const resultOf = (changed: Partial<StaffingChoices>) => job().stand(changed).standing.result;
const unitsOf = (changed: Partial<StaffingChoices>) => resultOf(changed)?.categories.map(({ units }) => units);
const faultsOf = (changed: Partial<StaffingChoices>) => resultOf(changed)?.faults.map(({ error }) => error.code);
const formulas = ({ sheets }: Planned) =>
  sheets
    .flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat()))
    .filter((cell): cell is FormulaCell => typeof cell === "object" && cell !== null)
    .map(({ formula }) => formula);
const planOf = (changed: Partial<StaffingChoices> = {}, language: "zh" | "en" = "zh") => {
  const { standing } = job(language).stand(changed);
  if (!standing.value || !standing.result) throw new Error("the rules allow an answer");
  return staffing.plan({ ...standing, value: standing.value, result: standing.result });
};

describe("the staffing wizard", () => {
  it("begins with the totals of today's posts and a proposal of weights", () => {
    expect(job().choices).toMatchObject({
      totals: { administrative: 212, institution: null },
      weights: { population: 40, area: 10, "column:村居数": 0 },
    });
  });

  it("shares exactly the total, by weights or by the planner's own formula", () => {
    expect(unitsOf({ weights: { population: 1 }, totals: { administrative: 100, institution: null } })).toEqual([
      [40, 25, 35],
    ]);
    expect(
      unitsOf({
        scoring: "formula",
        formula: "户籍人口/sum(户籍人口)",
        totals: { administrative: 100, institution: 10 },
      }),
    ).toEqual([
      [40, 25, 35],
      [4, 3, 3],
    ]);
  });

  it("lets nobody fall below today's posts, or says by how much that cannot be", () => {
    expect(
      unitsOf({ protection: "posts", weights: { population: 1 }, totals: { administrative: 220, institution: null } }),
    ).toEqual([[87, 60, 73]]);
    expect(faultsOf({ protection: "posts", totals: { administrative: 200, institution: null } })).toEqual([
      "apportionment.minimaAboveTotal",
    ]);
  });

  it("says which rules clash, in the planner's words", () => {
    const { standing } = job().stand({ protection: "posts", totals: { administrative: 200, institution: null } });
    const lacks = staffing.steps.find(({ id }) => id === "rules")?.lacks?.(standing);
    expect(lacks?.[0]?.zh).toMatch(/行政编制：.*212.*200/);
  });

  it("asks about a tie, and keeps the answer", () => {
    const equal = sheet("Towns", [headings.slice(0, 2), ["甲镇", 5], ["乙镇", 5]]);
    const at = atWork(staffing, { towns: equal }).stand({ totals: { administrative: 3, institution: null } });
    expect(at.standing.result?.faults[0]?.error.code).toBe("apportionment.tie");
    const fields = staffing.steps.find(({ id }) => id === "rules")?.fields(at.standing) ?? [];
    expect(fields.map(({ id }) => id)).toContain("ties");
    expect(
      atWork(staffing, { towns: equal }).stand({ ties: "order", totals: { administrative: 3, institution: null } })
        .standing.result?.categories[0]?.units,
    ).toEqual([2, 1]);
  });

  it("tells why a town has its figure, and what it is short of for the next post", () => {
    const why = (changed: Partial<StaffingChoices>) => {
      const table = staffing.steps
        .find(({ id }) => id === "preview")
        ?.views(job().stand(changed).standing)
        .find(({ kind }) => kind === "table");
      const reason = table?.kind === "table" ? table.rows[1]?.why : undefined;
      return typeof reason === "function" ? reason().lines : [];
    };
    const lines = why({ weights: { population: 1 }, totals: { administrative: 100, institution: null } });
    expect(lines.map(({ label }) => label.zh)).toEqual([
      "户籍人口（人）",
      "得分",
      "精确份额",
      "方法",
      "公共除数",
      "结果",
      "再得 1 名，户籍人口（人）尚差",
    ]);
    const short = (lines.at(-1)?.value as { value: number }).value;
    const withMore = (people: number) => {
      const grown = sheet("Towns", [
        headings,
        ...rows.map((row) => (row[0] === "柏城镇" ? row.map((cell) => (cell === 61030 ? 61030 + people : cell)) : row)),
      ]);
      return atWork(staffing, { towns: grown }).stand({
        weights: { population: 1 },
        totals: { administrative: 100, institution: null },
      }).standing.result?.categories[0]?.units[1];
    };
    expect([withMore(short - 1), withMore(short)]).toEqual([25, 26]);
  });

  it("starts the next year from the last, on a table in which a town is gone", () => {
    const last = {
      ...job().choices,
      method: "hamilton",
      bounds: { 夏庄镇: { administrative: { minimum: 30, maximum: null } }, 旧镇: {} },
    };
    const { readings, context } = job();
    expect(staffing.continueFrom(JSON.parse(JSON.stringify(last)), readings, { ...context, year: 2028 })).toMatchObject(
      { year: 2028, method: "hamilton", bounds: { 夏庄镇: { administrative: { minimum: 30 } } } },
    );
  });
});

describe("towns × categories together", () => {
  const cells = [
    ["镇街", "里外圈", "户籍人口", "行政编制", "事业编制"],
    ["甲镇", "里圈", 50, 30, 20],
    ["乙镇", "外圈", 30, 20, 20],
    ["丙镇", "外圈", 20, 20, 10],
  ];
  const at = atWork(staffing, { towns: sheet("Towns", cells) });

  it("keeps the totals of every town and of every category at once", () => {
    const result = at.stand({ arrangement: "matrix" }).standing.result;
    expect(result?.townTotals).toEqual([60, 36, 24]);
    const [administrative, institution] = result?.categories.map(({ units }) => units) ?? [];
    expect(administrative?.map((units, town) => units + (institution?.[town] ?? 0))).toEqual([60, 36, 24]);
    expect([administrative, institution].map((units) => units?.reduce((sum, one) => sum + one, 0))).toEqual([70, 50]);
  });

  it("keeps every ring in its window", () => {
    const windows = { 里圈: { administrative: { low: null, high: 30 } } };
    expect(
      at.stand({ arrangement: "rings", windows, totals: { administrative: 70, institution: null } }).standing.result
        ?.categories[0]?.units,
    ).toEqual([30, 24, 16]);
  });

  const fieldsOf = (job: typeof at, changed: Partial<StaffingChoices> = {}) =>
    staffing.steps.find(({ id }) => id === "rules")?.fields(job.stand(changed).standing) ?? [];
  const optionsOf = (job: typeof at, id: string, changed: Partial<StaffingChoices> = {}) => {
    const field = fieldsOf(job, changed).find((one) => one.id === id);
    return field?.kind === "choice" ? field.options.map(({ value }) => value) : [];
  };

  it("is offered only where the table allows it", () => {
    const plain = atWork(staffing, {
      towns: sheet("Towns", [
        ["镇街", "户籍人口"],
        ["甲镇", 5],
        ["乙镇", 6],
      ]),
    });
    expect(optionsOf(at, "arrangement")).toEqual(["separate", "matrix", "rings"]);
    expect(optionsOf(plain, "arrangement")).toEqual([]);
  });

  it("is offered only with a method that has a divisor, and offers only such methods", () => {
    expect(optionsOf(at, "arrangement", { method: "hamilton" })).toEqual(["separate", "rings"]);
    expect(optionsOf(at, "method", { arrangement: "separate" })).toEqual(
      expect.arrayContaining(["webster", "hamilton", "balinski-young", "droop"]),
    );
    const offered = optionsOf(at, "method", { arrangement: "matrix" });
    expect(offered).toEqual(expect.arrayContaining(["webster", "jefferson", "adams", "dean", "stationary:1/3"]));
    for (const method of ["hamilton", "balinski-young", "droop", "imperiali"]) expect(offered).not.toContain(method);
    for (const method of offered) expect(at.stand({ arrangement: "matrix", method }).standing.result).toBeDefined();
  });

  it("ends where one of the two totals is taken away, and the methods without a divisor come back", () => {
    const totals = fieldsOf(at, { arrangement: "matrix" }).find(({ id }) => id === "totals");
    const after = totals?.kind === "numbers" ? totals.change("institution", 0, null) : undefined;
    expect(after).toMatchObject({ arrangement: "separate", totals: { administrative: 70, institution: null } });
    expect(optionsOf(at, "method", after)).toContain("hamilton");
  });

  describe("kept from last year and opened on this year's table", () => {
    const last = JSON.parse(JSON.stringify({ ...at.choices, arrangement: "matrix", protection: "posts" })) as unknown;
    const carried = (left: readonly string[]) => {
      const columns = cells[0]?.flatMap((heading, column) => (left.includes(String(heading)) ? [] : [column])) ?? [];
      const job = atWork(staffing, {
        towns: sheet(
          "Towns",
          cells.map((row) => columns.map((column) => row[column])),
        ),
      });
      const choices = staffing.continueFrom(last, job.readings, job.context);
      return { choices, result: job.stand(choices).standing.result };
    };

    it("stays where the table still tells today's posts of both categories", () => {
      const { choices, result } = carried([]);
      expect(choices.arrangement).toBe("matrix");
      expect(result?.townTotals).toEqual([50, 40, 30]);
    });

    it.each([[["事业编制"]], [["行政编制"]]])("gives way to each category by itself without %s", (left) => {
      const { choices, result } = carried(left);
      expect(choices.arrangement).toBe("separate");
      expect(result?.townTotals).toBeUndefined();
      expect(result?.categories.map(({ id, total }) => [id, total])).toEqual([
        ["administrative", 70],
        ["institution", 50],
      ]);
    });

    it("drops a protection that the table can no longer tell anything about", () => {
      expect(carried(["事业编制"]).choices.protection).toBe("posts");
      expect(carried(["事业编制", "行政编制"]).choices.protection).toBe("none");
    });

    it("takes the usual method where the kept one is not known any more", () => {
      const { readings, context } = at;
      const choices = staffing.continueFrom({ ...at.choices, method: "of another version" }, readings, context);
      expect(choices.method).toBe("webster");
    });
  });
});

describe("the sheet of a staffing plan", () => {
  it("follows the planner's own cells and recalculates from its parameters", () => {
    const all = formulas(planOf());
    expect(all).toEqual(
      expect.arrayContaining(["=Towns!A3", '=IF(ISBLANK(Towns!B3),"",Towns!B3)', "=TOWN.SCORE($B$8:$C$10,$B$6:$C$6)"]),
    );
    expect(all.find((formula) => formula.startsWith("=TOWN.QUOTA("))).toBe(
      "=TOWN.QUOTA($D$8:$D$10,$D$4,$B$4,$L$8:$L$10,$M$8:$M$10,$C$4)",
    );
  });

  it("calls the method by a short name that the functions understand", () => {
    const method = (language: "zh" | "en") =>
      planOf({}, language).sheets[0]?.blocks.find(({ role }) => role === "input")?.cells[0]?.[1];
    expect([method("zh"), method("en")]).toEqual(["韦伯斯特法", "webster"]);
  });

  it("keeps a protection alive as a formula in the floors", () => {
    expect(formulas(planOf({ protection: "both" }))).toContain("=MAX($G$8,$H$8)");
  });

  it("calls the planner's own formula over the same columns", () => {
    expect(formulas(planOf({ scoring: "formula", formula: "户籍人口" }))).toContain(
      "=TOWN.SCORE.FORMULA($E$4,$B$8:$D$10,$B$7:$D$7)",
    );
  });

  it("takes a free name and puts no block over another", () => {
    const { sheets, year } = planOf({}, "en");
    expect(sheets[0]?.name).toBe("2027 staffing");
    expect(year).toBe(2027);
    const taken = new Map<string, string>();
    for (const { row, column, cells, role } of sheets[0]?.blocks ?? [])
      cells.forEach((line, down) =>
        line.forEach((cell, across) => {
          if (cell === null) return;
          const spill = typeof cell === "object" ? cell.spill : undefined;
          for (let y = 0; y < (spill?.rows ?? 1); y++)
            for (let x = 0; x < (spill?.columns ?? 1); x++) {
              const key = `${row + down + y},${column + across + x}`;
              expect([key, taken.get(key)]).toEqual([key, undefined]);
              taken.set(key, role);
            }
        }),
      );
  });
});

describe("a blank is not 0", () => {
  const gap = (changed: Partial<StaffingChoices> = {}) => {
    const cells = [headings, ["夏庄镇", null, 168, 87, 83, 66], ...rows.slice(1)];
    return atWork(staffing, { towns: sheet("Towns", cells) }).stand(changed);
  };

  it("so a town without its population takes no post from anybody and gets none: the cell is told", () => {
    const { standing, issues } = gap();
    expect(standing.result).toBeUndefined();
    expect(issues).toMatchObject([{ fault: { code: "input.blank" }, place: { address: "Towns!B2" } }]);
  });

  it("unless its column carries no weight, is in no formula, or its category is not shared", () => {
    expect(gap({ weights: { area: 1 } }).issues).toEqual([]);
    expect(gap({ scoring: "formula", formula: "面积/sum(面积)" }).issues).toEqual([]);
    expect(gap({ scoring: "formula", formula: "户籍人口/sum(户籍人口)" }).issues).toHaveLength(1);
  });

  it("and where the planner says that it is, the sheet says so and names the town", () => {
    const { standing } = gap({ blanksAsZero: ["population"] });
    if (!standing.value || !standing.result) throw new Error("the rules allow an answer");
    const [plan] = staffing.plan({ ...standing, value: standing.value, result: standing.result }).sheets;
    const texts = plan?.blocks.flatMap(({ cells }) => cells.flat()) ?? [];
    expect(texts).toContainEqual(expect.stringMatching(/“户籍人口（人）”为空白的按 0 计.*夏庄镇/));
    expect(texts).toContainEqual({ formula: "=Towns!B2" });
  });

  it("nor among today's posts and people, by which changes and protections are reckoned", () => {
    const cells = [headings, ["夏庄镇", 97048, 168, 87, null, 66], ...rows.slice(1)];
    const { issues } = atWork(staffing, { towns: sheet("Towns", cells) }).stand();
    expect(issues).toMatchObject([{ fault: { code: "input.blank" }, place: { address: "Towns!E2" } }]);
  });
});

describe("the change of a year", () => {
  const totals = { administrative: 212, institution: null };
  // By population alone 212 posts would be 85, 54 and 73 after 87, 60 and 65.
  const bySize: Partial<StaffingChoices> = { weights: { population: 1 }, totals };

  it("is as great as the rules make it where there is no limit", () => {
    expect(unitsOf(bySize)).toEqual([[85, 54, 73]]);
  });

  it("stays within so many posts, and within so many percent of today's: the smaller holds", () => {
    expect(unitsOf({ ...bySize, pace: { posts: 2, percent: null } })).toEqual([[87, 58, 67]]);
    // 5 % are 4, 3 and 3 posts.
    expect(unitsOf({ ...bySize, pace: { posts: null, percent: 5 } })).toEqual([[87, 57, 68]]);
    expect(unitsOf({ ...bySize, pace: { posts: 1, percent: 5 } })).toEqual([[87, 59, 66]]);
  });

  it("goes on year by year until the target is reached; the sheet has a line for each year", () => {
    const plan = planOf({ ...bySize, pace: { posts: 3, percent: null } });
    const years = plan.sheets[0]?.blocks.find(({ cells }) => cells[0]?.[0] === 2027 && cells[0].length === 4);
    expect(years?.cells).toEqual([
      [2027, 87, 57, 68],
      [2028, 87, 54, 71],
      [2029, 85, 54, 73],
    ]);
    expect(formulas(plan)).toContainEqual(expect.stringMatching(/^=MAX\(\$\w+\$8-\$E\$4,0\)$/));
  });

  it("of more than a third is told, and people above quota come first, with a remedy that ends it", () => {
    const { standing } = job().stand({ weights: { area: 1 }, totals: { administrative: 300, institution: null } });
    const views = staffing.steps.find(({ id }) => id === "preview")?.views(standing) ?? [];
    const told = views.filter((view) => view.kind === "notes");
    expect(views.slice(0, told.length)).toEqual(told);
    expect(JSON.stringify(told)).toContain("一年增减超过三分之一：柏城镇和姜庄镇");
    const short = job().stand(bySize).standing;
    const [first] = staffing.steps.find(({ id }) => id === "preview")?.views(short) ?? [];
    expect(first).toMatchObject({
      tone: "warning",
      lines: [{ zh: "行政编制：3 个镇街中有 1 个将超编，共 2 人。" }],
      remedy: { choices: { protection: "people" } },
    });
    const remedy = first?.kind === "notes" ? (first.remedy?.choices as StaffingChoices) : undefined;
    expect(unitsOf(remedy ?? {})).toEqual([[84, 56, 72]]);
  });
});

describe("the sheet counts its source", () => {
  it("by a formula that a later town, in or under the table, makes say so", () => {
    const check = formulas(planOf()).find((formula) => formula.includes("COUNTA"));
    // Three towns and a totals row, and room for what is appended.
    expect(check).toContain("COUNTA(Towns!$A$3:$A$506)<>4");
    expect(check).toContain("SUM(Towns!$A$3:$F$506)");
  });
});

describe("a yellow cell of the sheet is read back", () => {
  const { choices } = job();
  it.each([
    ["totals/administrative", 640, { totals: { administrative: 640 } }],
    ["method", "最大余数法", { method: "hamilton" }],
    ["method", "D'Hondt", { method: "jefferson" }],
    ["ties", "按顺序", { ties: "order" }],
    ["weights/area", "25", { weights: { area: 25 } }],
    ["pace/percent", 0.05, { pace: { percent: 5 } }],
    ["bounds/夏庄镇/administrative/minimum", 80, { bounds: { 夏庄镇: { administrative: { minimum: 80 } } } }],
    ["bounds/夏庄镇/administrative/maximum", "", { bounds: { 夏庄镇: { administrative: { maximum: null } } } }],
    ["year", 2028, { year: 2028 }],
  ])("%s as %j", (key, cell, expected) => {
    expect(staffing.adopt?.(choices, key, cell)).toMatchObject(expected);
  });

  it.each([
    ["totals/administrative", "many"],
    ["totals/administrative", ""],
    ["totals/administrative", 640.5],
    ["method", "dice"],
    ["year", 20270],
    ["unknown", 1],
  ])("%s: %j is no such choice, and the plan's stays", (key, cell) => {
    expect(staffing.adopt?.(choices, key, cell)).toBeUndefined();
  });
});
