import { functions } from "../../src/functions/families/people";
import { birthOf } from "../../src/chapters/workforce/read/birth";
import { identityOf } from "../../src/chapters/workforce/read/identity";
import { rosterTable } from "../../src/chapters/workforce/tables";
import { readRoster } from "../../src/chapters/workforce/read";
import type { CellValue } from "../../src/inputs/cell";
import { isoDay } from "../../src/inputs/cell";
import { readTable } from "../../src/inputs/table";
import { isoOf } from "../../src/domain/workforce/months";
import cases from "../golden/workforce/people.json";
import sample from "../golden/workforce/roster.json";

interface Case {
  readonly id: string;
  readonly fn: string;
  readonly title: string;
  readonly args: readonly unknown[];
  readonly result: unknown;
}

const all = new Map(functions.map((one) => [one.id, one]));
const of = (...fns: readonly string[]) =>
  (cases as readonly Case[]).filter(({ fn }) => fns.includes(fn)).map((one) => [one.id, one.title, one] as const);

/** "@roster" stands for the sample county's roster of 1,100 people. */
const given = (args: readonly unknown[]) =>
  args.map((arg) => (arg === "@roster" ? [sample.headings, ...sample.rows] : arg));

describe("The cases of retirement and of rosters", () => {
  it.each(of("RETIRE", "EXITS", "ROSTER"))("%s: %s", (_id, _title, { fn, args, result }) => {
    const call = () => all.get(fn)?.call(given(args), "zh");
    const error = (result as { error?: string }).error;
    if (error === undefined) expect(call()).toEqual(result);
    else expect(call).toThrow(expect.objectContaining({ value: error }));
  });
});

describe("A date of birth is read as it is written", () => {
  const asOf = { year: 2026, month: 12, day: 31 };
  it.each(of("read.birth"))("%s: %s", (_id, _title, { args: [cell, id], result }) => {
    const expected = result as { fault?: string; year?: number; month?: number; day?: number | null };
    const read = birthOf(cell as CellValue, identityOf(id as CellValue)?.birth, asOf);
    if (expected.fault !== undefined) expect(read).toMatchObject({ fault: { code: expected.fault } });
    else
      expect(read).toEqual({
        // Without a day the first of the month stands for it.
        value: { year: expected.year, month: expected.month, day: expected.day ?? 1 },
      });
  });

  it.each(of("read.id"))("%s: %s", (_id, _title, { args: [cell], result }) => {
    const expected = result as { birth: string | null; sex: "M" | "F" | null };
    const read = identityOf(cell as CellValue);
    expect(read ? isoOf(read.birth) : null).toBe(expected.birth);
    expect({ man: "M", woman: "F" }[read?.sex as string] ?? null).toBe(expected.sex);
  });
});

describe("A dirty roster", () => {
  it.each(of("read.roster"))("%s: %s", (_id, _title, { args: [cells], result }) => {
    const { counted, issues } = result as {
      counted: Record<string, number>;
      issues: readonly { code: string; severity: string; row: number }[];
    };
    const reading = readTable(rosterTable, { cells: cells as CellValue[][] });
    const { people, errors } = readRoster(reading, ["夏庄镇"], isoDay("2026-12-31"));
    expect(errors.map(({ fault, place }) => [fault.code, (place.row ?? 0) + 1])).toEqual(
      issues.filter(({ severity }) => severity === "error").map(({ code, row }) => [code, row]),
    );
    // Whoever has an error is counted only when it is mended.
    const wrong = new Set(errors.map(({ place }) => place.row));
    for (const [category, count] of Object.entries(counted))
      expect(people.filter((person) => person.category === category && !wrong.has(person.row))).toHaveLength(count);
  });
});
