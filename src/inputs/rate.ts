import { DomainError } from "../domain/kernel/errors";
import { compare, exact, ONE, ratio, toNumber, ZERO, type Rational } from "../domain/kernel/exact";
import { normalise } from "../domain/kernel/names";
import { number, show, type CellReader, type CellValue, type Reading } from "./cell";
import { fault, faultOf } from "./faults";

const FRACTION = /^[+-]?\d+(\.\d+)?\/\d+(\.\d+)?%?$/;

/** A rate as an exact number: 0.5, "50%", "1/3"; a double that a formula such as =1/3 left is the fraction it came from. */
export function rate(
  range: { least?: Rational; most?: Rational } = {},
  blank?: { value: Rational },
): CellReader<Rational> {
  const { least = ZERO, most = ONE } = range;
  const within = (value: Rational, cell: CellValue): Reading<Rational> => {
    if (compare(value, least) < 0)
      return { fault: fault("input.below", { found: show(cell), least: toNumber(least) }) };
    if (compare(value, most) > 0) return { fault: fault("input.above", { found: show(cell), most: toNumber(most) }) };
    return { value };
  };
  return {
    blank,
    read(cell) {
      const tidy = typeof cell === "string" ? normalise(cell).replace(/ /g, "").replace(/[⁄∕]/g, "/") : undefined;
      if (tidy !== undefined && (FRACTION.test(tidy) || /^[+-]?\d+(\.\d+)?%?$/.test(tidy))) {
        try {
          return within(exact(tidy), cell);
        } catch (error) {
          if (error instanceof DomainError) return { fault: faultOf(error) };
          throw error;
        }
      }
      const reading = number().read(cell);
      return "fault" in reading ? reading : within(fromDouble(reading.value), cell);
    },
  };
}

/** A rate without limits, such as growth that may be negative. */
export function anyRate(blank?: { value: Rational }): CellReader<Rational> {
  return rate({ least: ratio(-1000n), most: ratio(1_000_000_000_000n) }, blank);
}

/** A number of percent, with or without its sign: 46.5 and the text "46.5%" are the same. */
export function inPercent<T>(reader: CellReader<T>): CellReader<T> {
  return {
    ...reader,
    read: (cell) => reader.read(typeof cell === "string" ? normalise(cell).replace(/%$/, "") : cell),
  };
}

/** A quantity from 0 on as an exact number: hours, cases, posts of a standard. */
export function quantity(): CellReader<Rational> {
  return rate({ most: ratio(10n ** 15n) });
}

const LARGEST_DENOMINATOR = 1000;

/** The fraction of small denominator whose double this is, where the decimal is as long as only a division leaves it. */
function fromDouble(value: number): Rational {
  const digits = String(value)
    .replace(/^-?0?\.?0*/, "")
    .replace(/[.e].*$/, "").length;
  if (digits >= 15 && Number.isFinite(value))
    for (let below = 2; below <= LARGEST_DENOMINATOR; below++) {
      const above = Math.round(value * below);
      if (above / below === value) return ratio(BigInt(above), BigInt(below));
    }
  return exact(value);
}
