import { dividedRightly, remaindersRight } from "./sharing";
import { exactly, minus, over, plus, same, times, whole, type Ratio } from "./ratio";
import { sum, transposed } from "./sound";

type Reference = (args: readonly unknown[], answer: unknown) => string | undefined;

type Rows = readonly (readonly (string | number)[])[];
const rowsOf = (arg: unknown) => arg as Rows;
const columnOf = (arg: unknown) => (arg as number[][]).map((row) => row[0]!);

/**
 * What is wrong with an answer, worked out another way than the function does: whole numbers and ratios of BigInt, sets, all subsets.
 * Each is asked only about the calls of `soundCalls`.
 */
export const references: Readonly<Record<string, Reference>> = {
  QUOTA([weights, total, method, minimum, maximum], answer) {
    const units = columnOf(answer);
    const given = columnOf(weights);
    const least = minimum === null ? units.map(() => 0) : columnOf(minimum);
    const most = maximum === null ? units.map(() => Infinity) : columnOf(maximum);
    if (sum(units) !== total) return `adds up to ${sum(units)}, not ${String(total)}`;
    const outside = units.findIndex(
      (count, unit) => !Number.isInteger(count) || count < least[unit]! || count > most[unit]!,
    );
    if (outside >= 0) return `row ${outside + 1} has ${units[outside]}`;
    const shares = given.map((weight) => exactly(weight));
    if (method === "hamilton")
      return minimum === null ? remaindersRight(shares, BigInt(total as number), units) : undefined;
    return dividedRightly(String(method), shares, units, { least, most });
  },
  "SPLIT.MONEY"([amount, weights, unit], answer) {
    const parts = columnOf(answer).map(exactly);
    const step = exactly(unit as number);
    if (!same(parts.reduce(plus), exactly(amount as number))) return "the parts do not add up to the amount";
    const counts = parts.map((part) => over(part, step));
    const [total] = [over(exactly(amount as number), step)];
    if (total.below !== 1n || counts.some(({ below }) => below !== 1n)) return undefined;
    const sign = total.above < 0n ? -1n : 1n;
    const shares = columnOf(weights).map(exactly);
    return remaindersRight(
      shares,
      sign * total.above,
      counts.map(({ above }) => Number(sign * above)),
    );
  },
  "QUOTA.MATRIX"([, rowTotals, columnTotals], answer) {
    const cells = answer as number[][];
    if (cells.some((row, index) => sum(row) !== columnOf(rowTotals)[index])) return "a row does not add up";
    const wanted = (columnTotals as number[][])[0]!;
    return transposed(cells).some((column, index) => sum(column) !== wanted[index])
      ? "a column does not add up"
      : undefined;
  },
  "QUOTA.ROUND"([table], answer) {
    const [given, cells] = [
      (table as number[][]).map((row) => row.map(exactly)),
      (answer as number[][]).map((row) => row.map(exactly)),
    ];
    const near = (a: readonly Ratio[], b: readonly Ratio[]) => isWithinOne(minus(a.reduce(plus), b.reduce(plus)));
    if (given.some((row, index) => row.some((cell, column) => !near([cell], [cells[index]![column]!]))))
      return "a cell is moved by one or more";
    if (given.some((row, index) => !near(row, cells[index]!))) return "the sum of a row is moved by one or more";
    const across = (rows: readonly (readonly Ratio[])[]) =>
      rows[0]!.map((_, column) => rows.map((row) => row[column]!));
    const other = across(cells);
    return across(given).some((column, index) => !near(column, other[index]!))
      ? "the sum of a column is moved by one or more"
      : undefined;
  },
  TAXSPLIT: ([, amounts], answer) =>
    unlike(
      columnOf(amounts).map(exactly),
      (answer as number[][]).map((row) => row.map(exactly).reduce(plus)),
    ),
  ATTRIBUTE: ([amount], answer) =>
    same(exactly(amount as number), columnOf(answer).map(exactly).reduce(plus))
      ? undefined
      : "the parts do not add up to the amount",
  COSTSHARE([units, standard], answer) {
    const price = exactly((standard as number[][])[0]![0]!);
    return unlike(
      columnOf(units).map((count) => times(exactly(count), price)),
      (answer as number[][]).map((row) => row.map(exactly).reduce(plus)),
    );
  },
  COVERAGE([items, grants, towns, date], answer) {
    const codes = new Set(
      rowsOf(items)
        .slice(1)
        .map(([code]) => code),
    );
    const names = rowsOf(towns)
      .slice(1)
      .map(([town]) => town);
    const day = String(date);
    const held = rowsOf(grants)
      .slice(1)
      .filter(([, , start, end]) => String(start) <= day && (end === "" || day < String(end)));
    const counts = names.map(
      (name) => new Set(held.filter(([code, town]) => town === name && codes.has(code!)).map(([code]) => code)).size,
    );
    const told = rowsOf(answer)
      .slice(1)
      .map((row) => row[1]);
    const wanted = [...counts, sum(counts)];
    return told.every((count, index) => count === wanted[index])
      ? undefined
      : `holds ${told.join(" ")}, by sets ${wanted.join(" ")}`;
  },
  SERVICES([cases], answer) {
    const given = rowsOf(cases).slice(1);
    for (const [name, accepted, completed] of rowsOf(answer).slice(1, -1)) {
      const own = given.filter(([town]) => town === name);
      if (sum(own.map((row) => Number(row[1]))) !== accepted || sum(own.map((row) => Number(row[2]))) !== completed)
        return `${name} is added up wrongly`;
    }
    return undefined;
  },
  SETTLE([towns, receipts], answer) {
    const [headings = [], ...rows] = rowsOf(answer);
    const [gross, central, county, town] = ["Gross receipts", "Central", "County", "Town"].map((word) =>
      headings.findIndex((heading) => String(heading).startsWith(`${word} (`)),
    );
    if (gross! < 0) return undefined;
    for (const [name] of rowsOf(towns).slice(1)) {
      const row = rows.find(([other]) => other === name)!;
      const own = rowsOf(receipts)
        .slice(1)
        .filter(([other]) => other === name);
      const all = own.map((line) => exactly(Number(line[2]))).reduce(plus, whole(0n));
      const parts = [central, county, town].map((column) => exactly(Number(row[column!]))).reduce(plus);
      if (!same(exactly(Number(row[gross!])), all) || !same(parts, all))
        return `${name} received ${JSON.stringify(all, shownBigInt)}, told ${row.join(" ")}`;
    }
    return undefined;
  },
  NEAREST([minutes, open, limit], answer) {
    const isOpen = (open as number[][])[0]!;
    const wrong = (minutes as number[][]).findIndex((row, place) => {
      const [, told, within] = (answer as number[][])[place]!;
      const least = Math.min(...row.filter((_, point) => isOpen[point] === 1));
      return told !== least || within !== (least <= (limit as number) ? 1 : 0);
    });
    return wrong < 0 ? undefined : `row ${wrong + 1} has another nearest point`;
  },
  RANKS([scores], answer) {
    const given = columnOf(scores);
    const wrong = columnOf(answer).findIndex(
      (rank, row) => rank !== 1 + given.filter((score) => score > given[row]!).length,
    );
    return wrong < 0 ? undefined : `row ${wrong + 1} has another rank`;
  },
  "DEVOLVE.NEXT"([values, hours, capacity, requires], answer) {
    const [worth, cost] = [columnOf(values), columnOf(hours).map((hour) => Math.round(hour * 10))];
    const needs = (requires as (number | "")[][]).map(([need]) => (need === "" ? undefined : need! - 1));
    const room = Math.round((capacity as number) * 10);
    const valueOf = (isIn: (item: number) => boolean) => {
      const chosen = worth.map((_, item) => item).filter(isIn);
      const isWhole = chosen.every((item) => needs[item] === undefined || isIn(needs[item]));
      return isWhole && sum(chosen.map((item) => cost[item]!)) <= room ? sum(chosen.map((item) => worth[item]!)) : -1;
    };
    let best = 0;
    for (let subset = 0; subset < 2 ** worth.length; subset++)
      best = Math.max(
        best,
        valueOf((item) => ((subset >> item) & 1) === 1),
      );
    const told = valueOf((item) => columnOf(answer)[item] === 1);
    return told === best ? undefined : `is worth ${told}, the best of all ${best}`;
  },
};

function unlike(wanted: readonly Ratio[], told: readonly Ratio[]): string | undefined {
  const wrong = wanted.findIndex((value, row) => !same(value, told[row]!));
  return wrong < 0 ? undefined : `row ${wrong + 1} does not add up`;
}

function isWithinOne({ above, below }: Ratio): boolean {
  return above < below && -above < below;
}

function shownBigInt(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}
