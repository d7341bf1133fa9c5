import { evaluate } from "mathjs";
import { allFunctions } from "../../../src/functions/all";
import { parseArea } from "../../../src/inputs/address";
import { revenue } from "../../../src/wizards/revenue";
import type { FormulaCell, SheetPlan } from "../../../src/wizards/kit/plan";
import { board, grids, ready, ruled, tables, type Cell } from "./county";
import { sheet } from "../fixture";

/** The sample county with something in every column: a refund transfer, inflows, and a shortfall that is deducted. */
const [headings = [], ...rows] = tables.finance;
const finance: Cell[][] = [
  [...headings, "留抵退税调库（万元）", "其他来源（万元）"],
  ...rows.map((row, town): Cell[] => [...row, town - 4, 10 + town]),
];
const standing = ready({ pool: 800, ...ruled({ shortfall: { kind: "cut", rate: "1" } }) }, "zh", {
  ...grids,
  towns: sheet("镇街财政", finance),
});
const [main] = revenue.plan(standing).sheets as [SheetPlan];
const cells = board(revenue.plan(standing));
const settle = [...cells].find(
  (entry): entry is [string, FormulaCell] =>
    typeof entry[1] === "object" && entry[1] !== null && entry[1].formula.startsWith("=TOWN.SETTLE("),
);
const top = Number(settle?.[0].split("!")[1]?.split(",")[0]);

/** What SETTLE answers to the county's tables. */
const answer = allFunctions
  .find(({ id }) => id === "SETTLE")
  ?.call(
    [
      finance.map((row) => row.map((cell) => cell ?? "")),
      tables.receipts,
      tables.scheme,
      [
        ...main.blocks.flatMap(({ row, column, cells: [line] }) =>
          row > 4 && row < top && column === 1 && line?.length === 3
            ? [[cells.get(`${main.name}!${row},0`), ...line]]
            : [],
        ),
      ],
    ],
    "zh",
  ) as Cell[][];

/** The value of a formula of the check over an answer of SETTLE. */
function valueOf(formula: string, given: readonly (readonly Cell[])[]): number {
  const at = (address: string): Cell[] => {
    const area = parseArea(address, main.name);
    if (!area) throw new Error(address);
    return Array.from({ length: area.rows }, (_, row): Cell => {
      const written = cells.get(`${main.name}!${area.row + row},${area.column}`);
      return typeof written === "object" && written !== null && !("spill" in written)
        ? valueOf(written.formula, given)
        : (given[area.row + row - top]?.[area.column] ?? null);
    });
  };
  const summed = formula
    .slice(1)
    .replace(/SUMIF\(([^,]+),"([^"]+)",([^)]+)\)/g, (_, keys: string, key: string, of: string) => {
      const amounts = at(of);
      return String(at(keys).reduce<number>((sum, one, row) => sum + (one === key ? Number(amounts[row]) : 0), 0));
    });
  const plain = summed.replace(/ROUND/g, "round").replace(/\$[A-Z]+\$\d+/g, (address) => `(${Number(at(address)[0])})`);
  return evaluate(plain) as number;
}

const check = (label: string, given: readonly (readonly Cell[])[]): number => {
  const [place] = [...cells].find(([, cell]) => typeof cell === "string" && cell.startsWith(label)) ?? [""];
  const cell = cells.get(place.replace(/,0$/, ",1"));
  if (typeof cell !== "object" || cell === null) throw new Error(label);
  return valueOf(cell.formula, given);
};

/** The answer with one figure of one town and of the county's total changed. */
const off = (column: number, town: number): Cell[][] =>
  answer.map((row, index) =>
    index === town || index === answer.length - 1
      ? row.map((cell, at) => (at === column ? Number(cell) + 1 : cell))
      : row,
  );

describe("the check on the written settlement", () => {
  it("comes out for the sample county, from both sides", () => {
    expect(answer[0]?.[0]).toBe("镇街");
    expect(check("差额", answer)).toBe(0);
    expect(check("县级净财力 −", answer)).toBe(0);
  });

  const own = answer.findIndex((row) => row[1] === "分税制");
  const unified = answer.findIndex((row) => row[1] === "统管");
  const columnOf = (heading: string) => answer[0]?.findIndex((one) => String(one).startsWith(heading)) ?? -1;

  it.each([
    ["入库总额", own],
    ["中央", own],
    ["县级（", own],
    ["镇级（", unified],
    ["超收归镇", unified],
    ["超收归县", own],
    ["短收增减", own],
    ["上解", own],
    ["体制补助", own],
    ["核定支出", unified],
    ["转移支付", own],
    ["退税调库", own],
    ["其他来源", own],
    ["缺口补助", own],
    ["最终财力", own],
  ])("does not come out where %s of one town is wrong", (heading, town) => {
    expect(columnOf(heading)).toBeGreaterThan(1);
    expect(Math.abs(check("差额", off(columnOf(heading), town)))).toBe(1);
  });

  it("does not come out where the county's net is wrong", () => {
    expect(check("县级净财力 −", off(columnOf("县级净财力"), own))).toBe(1);
  });
});
