import type { Grade } from "../../../domain/assessment/grades";
import { toNumber } from "../../../domain/kernel/exact";
import type { Cell, Table } from "../../../locale/table";
import { name } from "../../../locale/text";
import type { Outcome } from "../answer/total";
import type { Assessed } from "../read/assessment";
import { words } from "../words";
import { gradeReason } from "./grades";

/** A row for each town in the order of the table: points, bonus, deduction, total, place, grade and why no better one. */
export function assessmentTable(given: Assessed, outcome: Outcome, grades: readonly Grade[]): Table {
  const { towns, rings, ringOf, indicators } = given;
  const { town, ring, bonus, deduction, total, rank, grade, remark } = words;
  const names = (unit: number) => name(towns[unit] ?? "");
  return [
    [town, ring, ...indicators.map((one) => name(one.name)), bonus, deduction, total, rank, grade, remark],
    ...towns.map((called, at): Cell[] => {
      const graded = outcome.grades?.[at];
      return [
        name(called),
        name(rings[ringOf[at] ?? 0] ?? ""),
        ...outcome.points.map((of) => {
          const points = of[at];
          return points ? toNumber(points) : null;
        }),
        ...[outcome.bonus[at], outcome.deduction[at], outcome.totals[at]].map((one) => one && toNumber(one)),
        outcome.ranks[at],
        graded && name(grades[graded.grade]?.name ?? ""),
        graded && gradeReason(graded, grades, names),
      ];
    }),
  ];
}
