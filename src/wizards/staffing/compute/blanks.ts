import { usedByFormula, weighed, type Indicator } from "../../../chapters/scoring/read";
import { columnsOf, type StaffingColumns } from "../../../chapters/staffing/tables";
import type { Text } from "../../../locale/text";
import { sharedOf, type StaffingChoices } from "../choices";
import type { TownReading } from "../sources";

/** A column that the plan needs and in which towns have nothing. */
export interface BlankColumn {
  readonly id: string;
  readonly label: Text;
  readonly column: keyof StaffingColumns | number;
  readonly towns: readonly number[];
}

interface Table {
  readonly reading: TownReading;
  readonly indicators: readonly Indicator[];
}

/** The columns that the choices use and that have blanks. */
export function blankColumns({ reading, indicators }: Table, choices: StaffingChoices): BlankColumn[] {
  const used =
    choices.scoring === "formula" ? usedByFormula(indicators, choices.formula) : weighed(indicators, choices.weights);
  const ofIndicators = used.map(({ id, label, gridColumn, blanks }) => ({
    id,
    label,
    column: gridColumn,
    towns: blanks,
  }));
  const ofPosts = sharedOf(reading, choices.totals)
    .flatMap((id) => Object.values(columnsOf(id)))
    .filter((key) => reading.has(key) && !(choices.todayFrom === "lastYear" && key.endsWith("Posts")))
    .map((key): BlankColumn => {
      const heading = reading.headings[reading.found[key] ?? -1]?.text ?? "";
      const towns = reading.rows.flatMap((row, town) => (row[key] === undefined ? [town] : []));
      return { id: key, label: { zh: heading, en: heading }, column: key, towns };
    });
  return [...ofIndicators, ...ofPosts].filter(({ towns }) => towns.length > 0);
}
