import { InvariantError } from "../kernel/errors";

/** A table of yes or no, 32 columns to a word: 2,000 × 5,000 takes 1.26 MB. */
export interface BitTable {
  readonly rows: number;
  readonly columns: number;
  /** Words to a row; the bits beyond `columns` in the last one stay 0. */
  readonly words: number;
  readonly bits: Uint32Array;
}

/** A table of `rows` × `columns` in which nothing is set. */
export function noBits(rows: number, columns: number): BitTable {
  const words = Math.ceil(columns / 32);
  return { rows, columns, words, bits: new Uint32Array(rows * words) };
}

export function setBit({ bits, words }: BitTable, row: number, column: number): void {
  const word = row * words + (column >>> 5);
  bits[word] = (bits[word] ?? 0) | (1 << (column & 31));
}

export function hasBit({ bits, words }: BitTable, row: number, column: number): boolean {
  return ((bits[row * words + (column >>> 5)] ?? 0) & (1 << (column & 31))) !== 0;
}

/** How many bits of a 32-bit word are set. */
function ones(word: number): number {
  let pairs = word - ((word >>> 1) & 0x55555555);
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many columns of a row are set. */
export function countRow({ bits, words }: BitTable, row: number): number {
  let count = 0;
  for (let index = row * words; index < (row + 1) * words; index++) count += ones(bits[index]);
  return count;
}

/** For each row how many columns are set. */
export function countRows(table: BitTable): number[] {
  return Array.from({ length: table.rows }, (_, row) => countRow(table, row));
}

/** How many columns are set in both rows. */
export function countBoth({ bits, words }: BitTable, left: number, right: number): number {
  const [one, other] = [left * words, right * words];
  let both = 0;
  for (let word = 0; word < words; word++) both += ones(bits[one + word] & bits[other + word]);
  return both;
}

/** One row: the columns that some row has, or that every row has. No row has everything of nothing. */
export function foldRows(table: BitTable, how: "some" | "every"): BitTable {
  const folded = noBits(1, table.columns);
  if (table.rows === 0) return folded;
  folded.bits.set(table.bits.subarray(0, table.words));
  for (let row = 1; row < table.rows; row++)
    for (let word = 0; word < table.words; word++) {
      const next = table.bits[row * table.words + word];
      folded.bits[word] = how === "some" ? folded.bits[word] | next : folded.bits[word] & next;
    }
  return folded;
}

/** The bits of `table` that are not in `other`; both of one shape. */
export function without(table: BitTable, other: BitTable): BitTable {
  if (table.bits.length !== other.bits.length) throw new InvariantError("tables of different shapes");
  return { ...table, bits: table.bits.map((word, index) => word & ~other.bits[index]) };
}

/** The columns of a row that are set, in their order. */
export function columnsOf({ bits, words }: BitTable, row: number): number[] {
  const columns: number[] = [];
  for (let word = 0; word < words; word++)
    for (let rest = bits[row * words + word]; rest !== 0; rest &= rest - 1)
      columns.push(word * 32 + 31 - Math.clz32(rest & -rest));
  return columns;
}

/**
 * For each row the sum of the weights of its columns, by a table of sums for each byte.
 * Exact while the weights are whole and their sum stays below 2^53.
 */
export function sumRows({ rows, columns, words, bits }: BitTable, weights: ArrayLike<number>): number[] {
  const sums = new Float64Array(words * 4 * 256);
  for (let byte = 0; byte < words * 4; byte++)
    for (let pattern = 1; pattern < 256; pattern++) {
      const column = byte * 8 + 31 - Math.clz32(pattern & -pattern);
      const weight = column < columns ? (weights[column] ?? 0) : 0;
      sums[byte * 256 + pattern] = sums[byte * 256 + (pattern & (pattern - 1))] + weight;
    }
  return Array.from({ length: rows }, (_, row) => {
    let sum = 0;
    for (let word = 0; word < words; word++) {
      const four = bits[row * words + word];
      if (four === 0) continue;
      const at = word * 1024;
      sum +=
        sums[at + (four & 255)] +
        sums[at + 256 + ((four >>> 8) & 255)] +
        sums[at + 512 + ((four >>> 16) & 255)] +
        sums[at + 768 + (four >>> 24)];
    }
    return sum;
  });
}

/**
 * For each row and each kind how many of its columns are of that kind. Kinds count from 0.
 * Fastest where the columns of one kind lie together.
 */
export function countByKind(
  { rows, words, columns, bits }: BitTable,
  kindOf: ArrayLike<number>,
  kinds: number,
): number[][] {
  const masks = noBits(kinds, columns);
  for (let column = 0; column < columns; column++) setBit(masks, kindOf[column], column);
  const spans = Array.from({ length: kinds }, (_, kind) => {
    const mask = masks.bits.subarray(kind * words, (kind + 1) * words);
    const first = mask.findIndex((word) => word !== 0);
    let last = words - 1;
    while (last >= 0 && mask[last] === 0) last--;
    return { mask, first: first < 0 ? words : first, last };
  });
  return Array.from({ length: rows }, (_, row) =>
    spans.map(({ mask, first, last }) => {
      let count = 0;
      for (let word = first; word <= last; word++) count += ones(bits[row * words + word] & mask[word]);
      return count;
    }),
  );
}
