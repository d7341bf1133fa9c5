import { exact, ratio, type Rational } from "../../../domain/kernel/exact";
import { normalise, tidy } from "../../../domain/kernel/names";
import type { Grade } from "../../../domain/assessment/grades";
import { count, number, show, text, yesNo, type CellReader } from "../../../inputs/cell";
import { column, optionalColumn, type Columns } from "../../../inputs/columns";
import { rate } from "../../../inputs/rate";
import type { TableSpec } from "../../../inputs/table";

/** A score as the decimal that is written. */
export const scoreReader: CellReader<Rational> = {
  read(cell) {
    const reading = number().read(cell);
    return "fault" in reading ? reading : { ...reading, value: exact(reading.value) };
  },
};

/** "30%" and 0.3 are a share of the towns; 1 and more is a number of places. */
const quotaReader: CellReader<NonNullable<Grade["quota"]>> = {
  read(cell) {
    const isShare =
      typeof cell === "string" ? normalise(cell).endsWith("%") : typeof cell === "number" && cell > 0 && cell < 1;
    if (isShare) {
      const reading = rate({ most: ratio(1n) }).read(cell);
      return "fault" in reading ? reading : { ...reading, value: { share: reading.value } };
    }
    const reading = count().read(cell);
    return "fault" in reading ? reading : { ...reading, value: { places: reading.value } };
  },
};

const ALLOWED: Readonly<Record<string, boolean>> = { 可: true, 可以: true, 不可: false, 不可以: false };

/** 可 or 不可, or any yes and no. */
const allowedReader: CellReader<boolean> = {
  read(cell) {
    const allowed = ALLOWED[tidy(show(cell))];
    return allowed === undefined ? yesNo().read(cell) : { value: allowed };
  },
};

/** The grades, best first. */
export const gradeTable = {
  label: { zh: "等次", en: "Grades" },
  key: "grade",
  columns: {
    grade: column({ zh: "等次", en: "Grade" }, ["等级", "考核等次", "评定等次"], text()),
    least: optionalColumn(
      { zh: "最低分", en: "Least" },
      ["最低得分", "分数线", "得分下限", "least score", "minimum"],
      scoreReader,
    ),
    quota: optionalColumn({ zh: "名额", en: "Quota" }, ["名额比例", "比例", "places", "share"], quotaReader),
    afterVeto: optionalColumn(
      { zh: "否决后", en: "After a veto" },
      ["否决后可用", "一票否决后", "after veto", "veto"],
      allowedReader,
    ),
  },
} satisfies TableSpec<Columns>;
