import type { Rational } from "../../domain/kernel/exact";
import { checkTiers, type Tier } from "../../domain/revenue/excess";
import { DomainError } from "../../domain/kernel/errors";
import { rowsOf, type Argument, type ArgumentWords, type FaultList } from "../arguments";
import { isBlank, readCell, type CellReader, type CellValue } from "../cell";
import { fault, faultOf } from "../faults";
import { anyRate, rate } from "./readers";

/** Tiers as a range of two columns: upper edge of growth (blank: without end) and rate. A row of headings is passed over. */
export function tiersArgument(words: ArgumentWords): Argument<readonly Tier[]> {
  return { ...words, dimensionality: "matrix", optional: false, read: (raw, faults) => readTiers(rowsOf(raw), faults) };
}

function readTiers(rows: readonly (readonly CellValue[])[], faults: FaultList): Tier[] {
  const before = faults.issues.length;
  const tiers: Tier[] = [];
  rows.forEach((row, index) => {
    if (row.every(isBlank) || (index === 0 && isHeading(row))) return;
    const upTo = isBlank(row[0]) || isEndless(row[0]) ? null : read(anyRate(), row[0], index, 0);
    const share = read(rate(), row[1], index, 1);
    if (upTo !== undefined && share !== undefined) tiers.push({ upTo, rate: share });
  });
  if (faults.issues.length > before) return tiers;
  try {
    checkTiers(tiers);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    faults.add(faultOf(error));
  }
  return tiers;

  function read(reader: CellReader<Rational>, cell: CellValue, row: number, column: number): Rational | undefined {
    const reading = cell === undefined ? { fault: fault("input.missing", {}) } : readCell(reader, cell);
    if ("value" in reading) return reading.value;
    faults.add(reading.fault, row, column);
    return undefined;
  }
}

const NUMBER_LIKE = /[\d#]/;

function isHeading(row: readonly CellValue[]): boolean {
  return typeof row[1] === "string" && !NUMBER_LIKE.test(row[1]);
}

function isEndless(cell: CellValue): boolean {
  return typeof cell === "string" && /^(以上|无上限|不限|∞|inf|infinity|above|and above)$/i.test(cell.trim());
}
