import { categoryColumns } from "../../../chapters/workforce/tables";
import { plannedCategories } from "../../../chapters/workforce/words";
import { ageBands, exitOf, headcounts } from "../../../chapters/workforce/answer";
import { bandNames } from "../../../chapters/workforce/report";
import { calendarDay } from "../../../chapters/workforce/read";
import { compareDays } from "../../../domain/workforce/months";
import { addressIn } from "../../../inputs/grid";
import { retirementTerms } from "../../../policy/terms/retirement";
import { name } from "../../../locale/text";
import type { View } from "../../kit/view";
import { retirements, type At, type HiringValue } from "../compute";
import { count, countColumn, difference, people, sum, townTable, type TownColumn } from "./figures";

/** The roll beside the town table, its ages, the wave of retirements, and who should have gone. */
export function peopleViews({ value, choices }: At): View[] {
  if (!value) return [];
  return [wave(value, choices), pyramid(value), roll(value), ...overdue(value, choices.year)];
}

/** On the roll town by town, and where the town table says another number. */
function roll({ towns, roster, reading, categories: ids }: HiringValue): View {
  const counts = headcounts(roster.people, roster.others, towns.length);
  const columns = ids.flatMap((id): TownColumn[] => {
    const { headcount } = categoryColumns[id];
    const own = counts.map((row) => row[id === "administrative" ? 0 : 1] ?? 0);
    const told = countColumn(plannedCategories[id].label, own);
    if (!reading.has(headcount)) return [told];
    const table = reading.rows.map((row) => row[headcount] ?? 0);
    return [
      told,
      {
        label: { zh: "与镇街表", en: "Against table" },
        cell: (town) => difference((own[town] ?? 0) - (table[town] ?? 0)),
        total: difference(sum(own) - sum(table)),
      },
    ];
  });
  return townTable({ id: "roll", title: { zh: "在编人数", en: "People on the roll" }, towns }, columns);
}

function pyramid({ roster, asOf }: HiringValue): View {
  const rows = ageBands(roster.people, calendarDay(asOf)).slice(0, -1);
  return {
    kind: "bars",
    title: { zh: "在编人员年龄", en: "Ages on the roll" },
    unit: people,
    beforeLabel: { zh: "女", en: "Women" },
    afterLabel: { zh: "男", en: "Men" },
    rows: rows
      .map(([men = 0, women = 0], band) => ({ label: bandNames[band] ?? "", before: women, after: men }))
      .reverse(),
  };
}

/** Retirements by year as the law has them, and if all went as early or as late as they may. */
function wave(value: HiringValue, choices: At["choices"]): View {
  const { year, horizon } = choices;
  const totals = (option: "statutory" | "early" | "late") => {
    const rows = retirements(value, choices, value.categories, option);
    return Array.from({ length: horizon + 2 }, (_, column) => sum(rows.map((row) => row[column] ?? 0)));
  };
  const [statutory, early, late] = [totals("statutory"), totals("early"), totals("late")];
  const labels = [
    { zh: "年初应退未退", en: "Overdue" },
    ...Array.from({ length: horizon }, (_, index) => name(year + index)),
    { zh: "以后", en: "Later" },
  ];
  return {
    kind: "table",
    title: { zh: "到龄退休", en: "Retirements" },
    unit: people,
    columns: [
      { label: { zh: "年度", en: "Year" } },
      { label: { zh: "法定", en: "Statutory" } },
      { label: { zh: "都提前", en: "All early" } },
      { label: { zh: "都延后", en: "All late" } },
    ],
    rows: labels.map((label, index) => ({
      id: `wave-${index}`,
      cells: [label, count(statutory[index] ?? 0), count(early[index] ?? 0), count(late[index] ?? 0)],
    })),
    total: [{ zh: "合计", en: "Total" }, count(sum(statutory)), count(sum(early)), count(sum(late))],
  };
}

/** Whoever's day has passed, by the cells of the roster alone. */
function overdue({ roster, rosterReading }: HiringValue, year: number): View[] {
  const start = { year, month: 1, day: 1 };
  const cells = roster.people
    .filter((person) => compareDays(exitOf(person, "statutory", retirementTerms).day, start) < 0)
    .map(({ row }) => addressIn(rosterReading.grid, row, rosterReading.found.town ?? 0) ?? String(row + 1));
  if (cells.length === 0) return [];
  const shown = cells.slice(0, 10);
  const more = cells.length - shown.length;
  return [
    {
      kind: "notes",
      tone: "warning",
      lines: [
        {
          zh: `${cells.length} 人到龄未退，计入本年减员：${shown.join("、")}${more > 0 ? `等` : ""}。`,
          en: `${cells.length} should have retired and count as leaving this year: ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`,
        },
      ],
    },
  ];
}
