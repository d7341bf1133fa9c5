import { isDomainError } from "../../../domain/kernel/errors";
import type { Rational } from "../../../domain/kernel/exact";
import { checkTiers, type Tier } from "../../../domain/revenue/excess";
import { rowsOf, type Argument, type ArgumentWords, type FaultList } from "../../../inputs/arguments";
import { isBlank, readCell, type CellReader, type CellValue, type Reading } from "../../../inputs/cell";
import { faultOf, type Fault } from "../../../inputs/faults";
import { anyRate, rate } from "../../../inputs/rate";

const ENDLESS = /^(以上|无上限|不限|∞|inf|infinity|above|and above)$/i;

/** The upper edge of a tier: growth over the base; null for no end. */
export const tierEdge: CellReader<Rational | null> = {
  blank: { value: null },
  read: (cell) => (typeof cell === "string" && ENDLESS.test(cell.trim()) ? { value: null } : anyRate().read(cell)),
};

/** What of a tier is the town's. */
export const tierRate: CellReader<Rational> = rate();

/** The fault of tiers that do not ascend or have an open one before the last; undefined where they are sound. */
export function faultOfTiers(tiers: readonly Tier[]): Fault | undefined {
  try {
    checkTiers(tiers);
    return undefined;
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return faultOf(error);
  }
}

/** Tiers as a range of two columns: upper edge of growth (blank: without end) and rate. A row of headings is passed over. */
export function tiersArgument(words: ArgumentWords): Argument<readonly Tier[]> {
  return { ...words, dimensionality: "matrix", optional: false, read: (raw, faults) => readTiers(rowsOf(raw), faults) };
}

function readTiers(rows: readonly (readonly CellValue[])[], faults: FaultList): Tier[] {
  const before = faults.issues.length;
  const read = <T>(reading: Reading<T>, row: number, column: number): T | undefined => {
    if ("value" in reading) return reading.value;
    faults.add(reading.fault, row, column);
    return undefined;
  };
  const tiers = rows.flatMap((row, index): Tier[] => {
    if (row.every(isBlank) || (index === 0 && isHeading(row))) return [];
    const upTo = read(readCell(tierEdge, row[0]), index, 0);
    const share = read(readCell(tierRate, row[1]), index, 1);
    return upTo === undefined || share === undefined ? [] : [{ upTo, rate: share }];
  });
  const wrong = faults.issues.length > before ? undefined : faultOfTiers(tiers);
  if (wrong) faults.add(wrong);
  return tiers;
}

const NUMBER_LIKE = /[\d#]/;

function isHeading(row: readonly CellValue[]): boolean {
  return typeof row[1] === "string" && !NUMBER_LIKE.test(row[1]);
}
