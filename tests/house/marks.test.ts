import { method } from "../../src/chapters/staffing/words/methods";
import { normalise } from "../../src/domain/kernel/names";
import { allFunctions } from "../../src/functions/all";
import { count, date, number, text, yesNo, type CellReader, type CellValue } from "../../src/inputs/cell";
import { headingOf } from "../../src/inputs/headings";
import { readTable } from "../../src/inputs/table";
import { declaredUnit, moneyUnit } from "../../src/inputs/units";
import { isNoteLabel, isTotalsLabel } from "../../src/inputs/words";
import { wizards } from "../../src/wizards/all";

/** A text as a Chinese keyboard may have typed it: every ASCII letter, digit, mark and space in its full-width form. */
function fullWidth(typed: string): string {
  return typed
    .replace(/[\u0021-\u007e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    .replaceAll("\u0020", "\u3000");
}

/** The same done to every text of a value. */
function allFullWidth(value: unknown): unknown {
  if (typeof value === "string") return fullWidth(value);
  return Array.isArray(value) ? value.map(allFullWidth) : value;
}

/** Texts in the answer in one form: names come back as they were typed. What was repaired on the way is told besides. */
function inOneForm(value: unknown): unknown {
  if (typeof value === "string") return normalise(value).replace(/repaired \d+/, "repaired");
  if (!Array.isArray(value)) return value;
  return value.filter((row) => !Array.isArray(row) || row.at(-1) !== "repaired").map(inOneForm);
}

function valueOf<T>(reader: CellReader<T>, cell: CellValue): unknown {
  const reading = reader.read(cell);
  return "value" in reading ? reading.value : reading.fault.code;
}

describe("A reader takes half-width and full-width marks alike", () => {
  const readers: readonly [name: string, reader: CellReader<unknown>, typed: string, read: unknown][] = [
    ["a number", number(), "97048", 97048],
    ["a number in groups", number(), "97,048.5", 97048.5],
    ["a percentage", number(), "46.5%", 0.465],
    ["a negative number in brackets", number(), "(35)", -35],
    ["a negative number", number(), "-35", -35],
    ["an amount with its sign", number(), "$1,200", 1200],
    ["a count", count(), "635", 635],
    ["a date with hyphens", date(), "2024-08-01", 45505],
    ["a date with strokes", date(), "2024/8/1", 45505],
    ["a date with points", date(), "2024.8.1", 45505],
    ["a date without marks", date(), "20240801", 45505],
    ["yes", yesNo(), "Yes", true],
    ["no", yesNo(), "0", false],
    ["a code", text(), "A1 b", "A1 b"],
  ];
  it.each(readers)("%s", (_, reader, typed, read) => {
    expect(valueOf(reader, typed)).toEqual(read);
    expect(valueOf(reader, fullWidth(typed))).toEqual(read);
  });

  it.each(["hamilton:clip", "stationary:1/3", "power=-1", "D'Hondt", "Sainte-Lague"])("a method: %s", (typed) => {
    expect(valueOf(method(), typed)).toEqual(expect.objectContaining({ kind: expect.any(String) as string }));
    expect(valueOf(method(), fullWidth(typed))).toEqual(valueOf(method(), typed));
  });

  it.each(["(\u4e07\u5143)", "[\u4e07\u5143]", "( 10,000 yuan )"])("a unit in a heading: %s", (brackets) => {
    for (const unit of [brackets, fullWidth(brackets)])
      expect(moneyUnit(headingOf(`\u6536\u5165${unit}`).unit)).toBe("wan");
  });

  it.each([":\u4e07\u5143", ": \u4e07\u5143 ", "(\u4e07\u5143)"])("a unit above a table: %s", (rest) => {
    const line = `\u5355\u4f4d${rest}`;
    expect([line, fullWidth(line)].map((one) => declaredUnit([[one]]))).toEqual(
      rest.startsWith(":") ? ["wan", "wan"] : [undefined, undefined],
    );
  });

  it.each(["\u5408\u8ba1:", "(\u5408\u8ba1)", "Grand total"])("a line of totals: %s", (label) => {
    expect([label, fullWidth(label)].map(isTotalsLabel)).toEqual([true, true]);
  });

  it.each(["\u6ce8:", "\u6ce81", "Note: x"])("a line of notes: %s", (label) => {
    expect([label, fullWidth(label)].map(isNoteLabel)).toEqual([true, true]);
  });
});

describe("A table is found by headings in either width", () => {
  it("whatever the wizard, the table, the column and its synonyms", async () => {
    for (const { sources } of await Promise.all(wizards.map(({ load }) => load())))
      for (const { spec } of sources)
        for (const [key, { label, aliases }] of Object.entries(spec.columns))
          for (const heading of [label.zh, label.en, ...aliases]) {
            const at = (written: string) => readTable(spec, { cells: [["x", written], []] }).found[key];
            expect([spec.label.en, heading, at(fullWidth(heading))]).toEqual([spec.label.en, heading, at(heading)]);
          }
  });
});

describe("A cell function answers its example with every text typed in full width", () => {
  it.each(allFunctions.map((one) => [one.id, one] as const))("%s", async (_, { call, example }) => {
    const asTyped: unknown = await call(example.args, "en");
    const asFullWidth: unknown = await call(example.args.map(allFullWidth), "en");
    expect(inOneForm(asFullWidth)).toEqual(inOneForm(asTyped));
  });
});
