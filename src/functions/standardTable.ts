import { DomainError } from "../domain/kernel/errors";
import type { Rational } from "../domain/kernel/exact";
import { comparable } from "../domain/kernel/names";
import { checkOrder, standardOf, standardOfClass, type Band, type Edge } from "../domain/workforce/bands";
import { FaultList, vector, type ArgumentWords } from "../inputs/arguments";
import { isBlank, number, readCell, show, text, type CellReader, type CellValue } from "../inputs/cell";
import { fault, InputError } from "../inputs/faults";
import { quantity } from "../inputs/rate";
import { findTemplate, standardTemplates } from "../policy/terms/standards";
import { readAs } from "./officeBlocks";

type Rows = readonly (readonly CellValue[])[];
type Bands = readonly Band<number | string>[];

/**
 * What a standard gives each value: the standard a template's name, or a table of bands, with a heading row or without.
 * @throws InputError with every fault of the table or of the values; standard.*
 */
export function standardsFor(
  values: unknown,
  bands: Rows,
  edge: Edge,
  words: { readonly values: ArgumentWords; readonly bands: ArgumentWords },
): (readonly Rational[])[] {
  const read = bandsOf(bands, words.bands);
  const [first, ...rest] = read.filter((band): band is Band<number> => typeof band.key === "number");
  if (first && rest.length + 1 === read.length) {
    checkOrder([first, ...rest]);
    const numbers = readAs(vector(words.values, number()), values);
    return numbers.map((value, unit) => standardOf(value, unit, [first, ...rest], edge));
  }
  const classes = read.map(({ key, gives }) => ({ key: String(key), gives }));
  return readAs(vector(words.values, text()), values).map((name, unit) => standardOfClass(name, unit, classes));
}

function bandsOf(rows: Rows, words: ArgumentWords): Bands {
  const [[only = null] = []] = rows;
  if (rows.length > 1 || (rows[0]?.length ?? 0) > 1) return readBands(rows, words);
  const found = findTemplate(show(only));
  if (found) return found.bands;
  throw new DomainError("standard.unknownTemplate", {
    found: show(only),
    templates: standardTemplates.map(({ title }) => title),
  });
}

const isNumber = (cell: CellValue) => !isBlank(cell) && "value" in readCell(number(), cell);

function readBands(rows: Rows, words: ArgumentWords): Bands {
  const body = [...rows.entries()].filter(([row, line]) => !line.every(isBlank) && !(row === 0 && isHeading(rows)));
  if (body.length === 0 || (rows[0]?.length ?? 0) < 2) throw new DomainError("standard.noResults", {});
  const key: CellReader<number | string> = body.every(([, [cell]]) => isNumber(cell)) ? number() : text();
  const faults = new FaultList(words.label);
  const read = <T>(reader: CellReader<T>, cell: CellValue, row: number, column: number): T[] => {
    const reading = readCell(reader, cell);
    if ("value" in reading) return [reading.value];
    faults.add(reading.fault, row, column);
    return [];
  };
  const firstRow = new Map<string, number>();
  const bands = body.flatMap(([row, [first, ...results]]) => {
    const keys = read(key, first, row, 0);
    const gives = results.flatMap((cell, column) => read(quantity(), cell, row, column + 1));
    return keys.map((found) => {
      const name = comparable(String(found));
      const before = firstRow.get(name);
      if (typeof found === "string" && before !== undefined)
        faults.add(fault("input.duplicate", { found, firstRow: before + 1 }), row, 0);
      else firstRow.set(name, row);
      return { key: found, gives };
    });
  });
  if (faults.issues.length > 0) throw new InputError(faults.issues);
  return bands;
}

/** True where the first row names the columns: no number in it, while there are rows below. */
function isHeading(rows: Rows): boolean {
  return rows.length > 1 && (rows[0] ?? []).every((cell) => isBlank(cell) || !isNumber(cell));
}
