import { DomainError } from "../domain/kernel/errors";
import { normalise } from "../domain/kernel/names";
import { fromFen, toFen, type Fen, type MoneyUnit } from "../domain/revenue/money";
import { number, show, type CellReader, type CellValue } from "./cell";
import type { Words } from "./choices";
import { fault, faultOf } from "./faults";

/** An amount in fen, decided on its decimal; what lies below the fen is rounded and told. A blank is a fault unless told otherwise: it is not 0. */
export function money(unit: MoneyUnit = "yuan", least?: Fen, blank?: { value: Fen }): CellReader<Fen> {
  const plain = number();
  return {
    blank,
    read(cell) {
      const reading = plain.read(cell);
      const decimal = "value" in reading ? decimalOf(cell, reading.value) : writtenIn(cell);
      // A text of sixteen digits is too long for a double, and may still be whole fen.
      const isBroken = "fault" in reading && reading.fault.code !== "input.tooManyDigits";
      if (isBroken || decimal === undefined) return reading;
      try {
        const { fen, whole } = toFen(decimal, unit);
        if (least !== undefined && fen < least)
          return { fault: fault("input.below", { found: show(cell), least: fromFen(least, unit) }) };
        const rounded = fault("revenue.roundedToFen", { found: show(cell), read: String(fromFen(fen)) });
        if (!whole) return { value: fen, repair: rounded };
        return "value" in reading ? { ...reading, value: fen } : { value: fen };
      } catch (error) {
        if (error instanceof DomainError) return { fault: faultOf(error) };
        throw error;
      }
    },
  };
}

/** A computed double without the binary noise behind the 15 digits that Excel shows; a text keeps all that it says. */
function decimalOf(cell: CellValue, value: number): number | string {
  return writtenIn(cell) ?? (Math.abs(value) < 1e15 ? Number(value.toPrecision(15)) : value);
}

/** The decimal that a text says, where it is a plain one. */
function writtenIn(cell: CellValue): string | undefined {
  const text = typeof cell === "string" ? normalise(cell).replace(/[,\s¥]/g, "") : "";
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? text : undefined;
}

/** The units in which planners write money. */
export const moneyUnits: Words<MoneyUnit> = {
  yuan: { label: { zh: "元", en: "yuan" } },
  wan: { label: { zh: "万元", en: "10,000 yuan" }, synonyms: ["万"] },
};
