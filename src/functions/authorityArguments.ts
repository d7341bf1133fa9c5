import { holdingsOn, newestStart } from "../domain/authority/ledger";
import type { BitTable } from "../domain/authority/bits";
import type { Coverage, Share } from "../domain/authority/coverage";
import { cells, one, optional } from "../inputs/arguments";
import { date, text, type CellValue, type Day } from "../inputs/cell";
import { refuse } from "../chapters/authority/read/kinds";
import { readAuthority, readCatalogue, readTowns, type Authority } from "../chapters/authority/read";
import { grantTable, itemTable, townTable } from "../chapters/authority/tables";
import type { Purpose } from "../chapters/authority/read/findings";
import { readTable } from "../inputs/table";
import { say, type Language, type Text } from "../locale/text";
import type { Shown } from "./define";

type Cells = readonly (readonly CellValue[])[];

/** The tables that the functions of this family share. */
export const items = cells({
  label: { zh: "事项目录", en: "items" },
  detail: {
    zh: "事项目录，含标题行：事项编码，另可有名称、类型、领域、主管部门、年办件量、单件工时等。",
    en: "The catalogue with its heading row: Code, and if you have them Name, Type, Field, Department, Volume, Hours.",
  },
});

export const grants = cells({
  label: { zh: "赋权台账", en: "grants" },
  detail: {
    zh: "赋权台账，含标题行：事项编码、镇街，另可有赋权方式、生效、收回、范围。生效日起有效，收回日起无效；没有生效列的视为一直有效。",
    en: "The ledger with its heading row: Code, Town, and if you have them Mode, Start, End, Scope. In force from the start, no longer on the day of the end; without a Start column always.",
  },
});

export const towns = cells({
  label: { zh: "镇街表", en: "towns" },
  detail: {
    zh: "镇街表，含标题行：镇街，另可有类别、人口，以及以领域为名的持证人员列。",
    en: "The towns with a heading row: Town, and if you have them Class, Population, and columns of certified officers called after the fields.",
  },
});

export const onDate = optional(
  one(
    {
      label: { zh: "日期", en: "date" },
      detail: {
        zh: "按哪一天计算；默认为台账中最近的生效日期，不随当天变化。",
        en: "The day to count on; the newest start in the ledger unless given, never today.",
      },
    },
    date(),
  ),
  undefined,
);

export const townName = one(
  { label: { zh: "镇街", en: "town" }, detail: { zh: "镇街名称。", en: "The name of the town." } },
  text(),
);

/**
 * The ledger, once nothing in it would change the answer.
 * @throws InputError that names the faults with their records
 */
export function soundAuthority(
  ledger: Cells,
  catalogue: Cells | undefined,
  places: Cells | undefined,
  matters: readonly Purpose[] = [],
): Authority {
  const authority = anyAuthority(ledger, catalogue, places);
  refuse(authority.findings, matters);
  return authority;
}

/** The ledger whatever is wrong with it. */
export function anyAuthority(ledger: Cells, catalogue: Cells | undefined, places: Cells | undefined): Authority {
  return readAuthority(
    readTable(grantTable, { cells: ledger }),
    catalogue && readCatalogue(readTable(itemTable, { cells: catalogue })),
    places && readTowns(readTable(townTable, { cells: places })),
  );
}

/** The day that was asked for, or the newest start; any day will do where no grant has a start. */
export function dayOf({ ledger }: Authority, asked: Day | undefined): Day {
  return asked ?? newestStart(ledger) ?? 0;
}

/** Towns × items in force on the day. */
export function heldOn(authority: Authority, asked: Day | undefined): BitTable {
  return holdingsOn(authority.ledger, dayOf(authority, asked));
}

export const townHeading: Text = { zh: "镇街", en: "Town" };
export const countyName: Text = { zh: "全县", en: "County" };

/** Headings, a row for each town and one for the county: part, whole, ratio. */
export function coverageTable(
  names: readonly string[],
  { towns: shares, county }: Coverage,
  headings: readonly [Text, Text, Text],
  language: Language,
): Shown[][] {
  return [
    [townHeading, ...headings].map((heading) => say(heading, language)),
    ...shares.map((share, town) => [names[town], ...shareCells(share)]),
    [say(countyName, language), ...shareCells(county)],
  ];
}

function shareCells({ part, whole, ratio }: Share): Shown[] {
  return [part, whole, ratio];
}
