import { splitFen, type Proportions } from "./split";
import { addFen, type Fen } from "./money";

/** Many amounts with the proportions of each: `rules[ruleOf[row]]` splits `amounts[row]`. */
export interface ColumnSplit {
  readonly amounts: Float64Array;
  readonly ruleOf: Uint16Array;
  readonly rules: readonly Proportions[];
  readonly levels: number;
}

/** The first four levels are split in registers; schemes with more take the general way. */
const LANES = 4;

/**
 * Splits a column of amounts, each by its proportions, into one column for each level: row for row what `splitFen`
 * gives. Doubles do the work while amount × weight stays below 2^53, exactly; beyond that a row goes through BigInt.
 * @param levels how many columns; every rule has as many weights
 */
export function splitColumns({ amounts, ruleOf, rules, levels }: ColumnSplit): Float64Array[] {
  const columns = Array.from({ length: levels }, () => new Float64Array(amounts.length));
  if (levels <= LANES) splitInLanes({ amounts, ruleOf, rules, levels }, columns);
  else for (let row = 0; row < amounts.length; row++) splitRow(row, amounts, rules[ruleOf[row]], columns);
  return columns;
}

/** The weights of all rules, a row of lanes for each, and what divides by their sums. */
function laneTables(rules: readonly Proportions[]) {
  const weights = rules.map((rule) => Array.from({ length: LANES }, (_, level) => Number(rule.weights[level] ?? 0n)));
  const sums = Float64Array.from(rules, ({ sum }) => Number(sum));
  return {
    table: Float64Array.from(weights.flat()),
    sums,
    inverses: sums.map((sum) => 1 / sum),
    limits: sums.map((sum) => Math.floor(Number.MAX_SAFE_INTEGER / sum)),
  };
}

function splitInLanes({ amounts, ruleOf, rules, levels }: ColumnSplit, columns: readonly Float64Array[]): void {
  const { table, sums, inverses, limits } = laneTables(rules);
  const spare = new Float64Array(levels < LANES ? amounts.length : 0);
  const [a, b, c, d] = Array.from({ length: LANES }, (_, lane) => columns[lane] ?? spare);
  for (let row = 0; row < amounts.length; row++) {
    const amount = amounts[row];
    const rule = ruleOf[row];
    const size = Math.abs(amount);
    if (size > limits[rule]) {
      splitRow(row, amounts, rules[rule], columns);
      continue;
    }
    const sum = sums[rule];
    const inverse = inverses[rule];
    const first = LANES * rule;
    const product0 = size * table[first];
    const product1 = size * table[first + 1];
    const product2 = size * table[first + 2];
    const product3 = size * table[first + 3];
    // A product times the inverse is at most one off its whole part, which the sign of the remainder tells.
    let part0 = Math.floor(product0 * inverse);
    let part1 = Math.floor(product1 * inverse);
    let part2 = Math.floor(product2 * inverse);
    let part3 = Math.floor(product3 * inverse);
    let rest0 = product0 - part0 * sum;
    let rest1 = product1 - part1 * sum;
    let rest2 = product2 - part2 * sum;
    let rest3 = product3 - part3 * sum;
    const off0 = +(rest0 >= sum) - +(rest0 < 0);
    const off1 = +(rest1 >= sum) - +(rest1 < 0);
    const off2 = +(rest2 >= sum) - +(rest2 < 0);
    const off3 = +(rest3 >= sum) - +(rest3 < 0);
    part0 += off0;
    part1 += off1;
    part2 += off2;
    part3 += off3;
    rest0 -= off0 * sum;
    rest1 -= off1 * sum;
    rest2 -= off2 * sum;
    rest3 -= off3 * sum;
    const left = size - part0 - part1 - part2 - part3;
    // The rank of a level counts the remainders that come before its own; an earlier level comes first among equals.
    const above01 = +(rest0 >= rest1);
    const above02 = +(rest0 >= rest2);
    const above03 = +(rest0 >= rest3);
    const above12 = +(rest1 >= rest2);
    const above13 = +(rest1 >= rest3);
    const above23 = +(rest2 >= rest3);
    const sign = amount < 0 ? -1 : 1;
    a[row] = sign * (part0 + +(3 - above01 - above02 - above03 < left)) + 0;
    b[row] = sign * (part1 + +(2 + above01 - above12 - above13 < left)) + 0;
    c[row] = sign * (part2 + +(1 + above02 + above12 - above23 < left)) + 0;
    d[row] = sign * (part3 + +(above03 + above13 + above23 < left)) + 0;
  }
}

function splitRow(row: number, amounts: Float64Array, rule: Proportions, columns: readonly Float64Array[]): void {
  splitFen(amounts[row], rule).forEach((part, level) => (columns[level][row] = part));
}

/**
 * Splits the running total of each rule and period, and gives each row what the total gained: the parts of a period then
 * add up to the split of its total, which parts split one by one may miss by some fen.
 * @param periods such as years; a total begins anew with each
 */
export function splitCumulatively({
  amounts,
  ruleOf,
  rules,
  levels,
  periods,
}: ColumnSplit & { readonly periods: Uint16Array }): Float64Array[] {
  const columns = Array.from({ length: levels }, () => new Float64Array(amounts.length));
  const running = new Map<number, { total: Fen; parts: readonly Fen[] }>();
  for (let row = 0; row < amounts.length; row++) {
    const rule = ruleOf[row];
    const key = rule * 0x10000 + periods[row];
    const before = running.get(key) ?? { total: 0, parts: columns.map(() => 0) };
    const total = addFen(before.total, amounts[row]);
    const parts = splitFen(total, rules[rule]);
    columns.forEach((column, level) => (column[row] = parts[level] - before.parts[level]));
    running.set(key, { total, parts });
  }
  return columns;
}
