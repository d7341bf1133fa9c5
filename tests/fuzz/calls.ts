import type { CellFunction } from "../../src/functions/define";
import type { Argument } from "../../src/inputs/arguments";
import { randomOf, type Random } from "./random";
import { soundCalls } from "./sound";

type Cell = unknown;

/** One call of a function. `isSound`: its arguments are such that its answer can be worked out beside it. */
export interface Call {
  readonly definition: CellFunction;
  readonly args: readonly unknown[];
  readonly language: "zh" | "en";
  readonly isSound: boolean;
}

/** What may stand in a cell, and what a planner's workbook throws at a function. */
const HOSTILE: readonly Cell[] = [
  "", " ", "　", null, undefined, true, false, 0, -0, 1, -1, 0.1, 0.5, 1.5, -0.01, 2 ** 31, 2 ** 53, 2 ** 53 + 2, 1e15, 1e21, 1e100,
  1.7976931348623157e308, -1.7976931348623157e308, 5e-324, 1e-7, 123456789.123456789, 45000, 2958465, 2958466, -45000, 60,
  "#N/A", "#DIV/0!", "#VALUE!", { type: "Error", basicValue: "#NUM!", basicType: "Error" }, { basicValue: 7, type: "Double" },
  "１２３", "12%", "1/3", "3/0", "1e5", "1e400", "(35)", "1,200.00-", "¥1,200", "30①", "12 13", "abc", "x".repeat(5000), "镇".repeat(300),
  "=1+1", "'", "\"", "{}", "[]", "__proto__", "constructor", "toString", "hasOwnProperty", "NaN", "Infinity", "-∞", "null", "undefined",
  "夏庄", "夏庄镇", "夏庄 镇", "合计", "小计", "East", "west", "EAST ", "2026-02-29", "2024-02-29", "2023.13.01", "20230101", "1899-12-30", "9999-12-31",
  "2026年6月30日", "a\nb", "a\tb", "\u0000", "\ud800", "😀", "\u202eabc", "万元", "单位：万元", "千元", "是", "否", "yes", "no",
  "webster", "hamilton", "power:0.5", "power:1000", "power:1e9", "stationary:0.3", "balinski-young", "最大余数法", "1:2:3", "50%:50%", "0.5+0.5",
  "12".repeat(200), "1+".repeat(2000) + "1", "(".repeat(500) + "1" + ")".repeat(500), "sum(人口)", "人口/0", "面积^面积^2", "IF(人口>1,2,3)",
]; // prettier-ignore

/** The calls of a seed by their number: each function in turn. */
export function callOf(functions: readonly CellFunction[], seed: number, index: number): Call {
  const random = randomOf(seed, index);
  const definition = functions[index % functions.length]!;
  const language = random.once(2) ? "zh" : "en";
  const sound = soundCalls[definition.id];
  if (sound && random.once(3)) return { definition, language, isSound: true, args: sound(random) };
  const way = random.pick([grown, grown, damaged, damaged, damaged, anything]);
  return { definition, language, isSound: false, args: way(definition, random) };
}

/** The example with other numbers and more rows: what should mostly be answered. */
function grown({ example }: CellFunction, random: Random): unknown[] {
  const rows = random.pick([0, 0, 1, 3, 10, 100, random.once(20) ? 3000 : 30]);
  const isWild = random.once(3);
  return example.args.map((arg) => {
    if (!isRange(arg)) return random.once(3) ? otherNumber(arg, random, isWild) : arg;
    const [first = [], ...lines] = arg.map((line) => line.map((cell) => otherNumber(cell, random, isWild)));
    const last = lines[lines.length - 1];
    if (!last || random.once(3)) return [first, ...lines];
    const more = Array.from({ length: rows }, (_, row) =>
      last.map((cell, column) =>
        column === 0 && typeof cell === "string" ? `${cell}${row}` : otherNumber(cell, random, isWild),
      ),
    );
    return [first, ...lines, ...more];
  });
}

/** The example with some cells, rows or whole arguments that nobody should give. */
function damaged(definition: CellFunction, random: Random): unknown[] {
  const args = grown(definition, random);
  const takes = Object.values(definition.takes);
  while (args.length < takes.length && random.once(2)) args.push(argument(takes[args.length]!, random));
  const times = 1 + random.below(4);
  for (let time = 0; time < times; time++) {
    const at = random.below(args.length);
    const arg = args[at];
    args[at] = isRange(arg) ? damagedRange(arg, random) : random.pick(HOSTILE);
  }
  return args;
}

function damagedRange(rows: readonly (readonly Cell[])[], random: Random): Cell[][] {
  const copy = rows.map((row) => [...row]);
  const row = random.below(copy.length);
  const line = copy[row] ?? [];
  const ways: (() => Cell[][])[] = [
    () => ((line[random.below(Math.max(1, line.length))] = random.pick(HOSTILE)), copy),
    () => ((line[random.below(Math.max(1, line.length))] = random.pick(HOSTILE)), copy),
    () => (copy.splice(row, 1), copy.length > 0 ? copy : [[""]]),
    () => (copy.splice(row, 0, [...line]), copy),
    () => (
      copy.splice(
        row,
        0,
        line.map(() => ""),
      ),
      copy
    ),
    () => [...copy, ...Array.from({ length: random.pick([1, 1000, 20_000]) }, () => line.map(() => ""))],
    () => copy.map((one) => one.slice(1)).map((one) => (one.length > 0 ? one : [""])),
    () => copy.map((one) => [...one, random.pick(HOSTILE)]),
    () => copy.map((one) => one.map(() => random.pick(HOSTILE))),
    () => (copy.length > 300 ? copy : transposed(copy)),
    () => copy.reverse(),
    () => [["标题"], ...copy].map((one) => Array.from({ length: line.length }, (_, column) => one[column] ?? "")),
  ];
  return random.pick(ways)();
}

/** Arguments that only have the outer form that Excel gives them. */
function anything({ takes }: CellFunction, random: Random): unknown[] {
  return Object.values(takes).map((one) => argument(one, random));
}

function argument({ dimensionality, choices, optional }: Argument<unknown>, random: Random): unknown {
  if (optional && random.once(2)) return null;
  if (dimensionality === "scalar")
    return choices && !random.once(4)
      ? random.pick(choices).value
      : random.once(2)
        ? number(random)
        : random.pick(HOSTILE);
  const columns = random.pick([1, 1, 1, 2, 3, 8]);
  const rows = random.pick([1, 2, 3, 10, 200, random.once(20) ? 5000 : 20]);
  const cell = random.pick([
    number,
    number,
    (one: Random) => one.below(3),
    (one: Random) => one.pick(HOSTILE),
    () => 1,
  ]);
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => cell(random)));
}

function number(random: Random): number {
  const size = 10 ** random.below(random.once(4) ? 16 : 5);
  return random.pick([
    random.below(size),
    random.next() * size,
    Math.round(random.next() * size * 100) / 100,
    -random.below(size),
  ]);
}

/** A number of the same kind: a share stays a share, a whole number stays whole. */
function otherNumber(cell: Cell, random: Random, isWild: boolean): Cell {
  if (typeof cell !== "number" || random.once(3)) return cell;
  if (isWild && random.once(10)) return number(random);
  if (!Number.isInteger(cell))
    return cell < 1 ? Math.round(random.next() * 1000) / 1000 : Math.round(random.next() * 200 * cell) / 100;
  return random.below(2 * Math.abs(cell) + 2);
}

function transposed(rows: readonly (readonly Cell[])[]): Cell[][] {
  return (rows[0] ?? [""]).map((_, column) => rows.map((row) => row[column]));
}

function isRange(arg: unknown): arg is Cell[][] {
  return Array.isArray(arg) && Array.isArray(arg[0]);
}

/** The call as it can be read, long ranges cut. */
export function textOf({ definition, args, language }: Call, most: number): string {
  const text = args.map((arg) => JSON.stringify(arg) ?? "").join(", ");
  const shapes = args.map((arg) => (isRange(arg) ? `${arg.length}×${arg[0]?.length ?? 0}` : "1")).join(", ");
  return `${definition.id}(${text.length > most ? `${text.slice(0, most)} …` : text}) ${language}, ${shapes}`;
}
