import type { Grade } from "../../../domain/assessment/grades";
import { subtract, toNumber, ZERO } from "../../../domain/kernel/exact";
import type { Cell, Table } from "../../../locale/table";
import { name, type Text } from "../../../locale/text";
import type { Outcome } from "../answer/total";
import type { Assessed } from "../read/assessment";
import { words } from "../words";

const headings: readonly Text[] = [
  words.town,
  words.ring,
  { zh: "原分", en: "Before" },
  { zh: "新分", en: "After" },
  { zh: "变动", en: "Change" },
  { zh: "原名次", en: "Rank before" },
  { zh: "新名次", en: "Rank after" },
  { zh: "原等次", en: "Grade before" },
  { zh: "新等次", en: "Grade after" },
  { zh: "原因", en: "Cause" },
];

/** A row for each town in the order of the data before. */
export function changeTable(
  before: Assessed,
  outcomes: { readonly before: Outcome; readonly after: Outcome },
  later: readonly number[],
  causes: readonly Text[],
  grades: readonly Grade[],
): Table {
  const gradeOf = (outcome: Outcome, town: number): Cell => {
    const graded = outcome.grades?.[town];
    return graded && name(grades[graded.grade]?.name ?? "");
  };
  return [
    headings,
    ...before.towns.map((called, town): Cell[] => {
      const now = later[town] ?? town;
      const [old, fresh] = [outcomes.before.totals[town] ?? ZERO, outcomes.after.totals[now] ?? ZERO];
      return [
        name(called),
        name(before.rings[before.ringOf[town] ?? 0] ?? ""),
        toNumber(old),
        toNumber(fresh),
        toNumber(subtract(fresh, old)),
        outcomes.before.ranks[town],
        outcomes.after.ranks[now],
        gradeOf(outcomes.before, town),
        gradeOf(outcomes.after, now),
        causes[now],
      ];
    }),
  ];
}
