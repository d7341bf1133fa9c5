import { ageBands, exits, headcounts, stayingAfter } from "../../chapters/workforce/answer";
import { calendarDay, readRoster, type RosterRead } from "../../chapters/workforce/read";
import { birthOf } from "../../chapters/workforce/read/birth";
import { withTotal } from "../../chapters/workforce/report";
import { rosterTable, type RosterReading } from "../../chapters/workforce/tables";
import { categoryReader, exitOptions, measures, personKinds, sexes } from "../../chapters/workforce/words";
import { toNumber } from "../../domain/kernel/exact";
import { addMonths, type CalendarDay } from "../../domain/workforce/months";
import {
  contributionYears,
  monthsChosen,
  retirementClass,
  retirementOf,
  type PersonKind,
  type RetirementClass,
  type RetirementOption,
  type Sex,
} from "../../domain/workforce/retirement";
import { forEach, one, optional, table, vector, type ArgumentWords } from "../../inputs/arguments";
import { count, date, dayOf, number, text, type CellReader, type Day } from "../../inputs/cell";
import { listOfKinds, wordReader } from "../../inputs/choices";
import { fault, InputError } from "../../inputs/faults";
import { retirementTerms } from "../../policy/terms/retirement";
import { cellFunction, type CellFunction, type Shown } from "../define";

const birthWords: ArgumentWords = {
  label: { zh: "出生年月", en: "births" },
  detail: {
    zh: "出生日期或年月，如 1975-03-15、1975.03、197503；空白则该行为空。",
    en: "Days or months of birth, such as 1975-03-15, 1975.03, 197503; a blank gives a blank row.",
  },
};
const sexWords: ArgumentWords = {
  label: { zh: "性别", en: "sexes" },
  detail: { zh: "男、女；人员类别填原退休年龄时可不填。", en: "M or F; not needed where kind is an old age." },
};
const kindWords: ArgumentWords = {
  label: { zh: "人员类别", en: "kinds" },
  detail: {
    zh: "公务员、管理、专技、工勤、处级（或高级职称），或原退休年龄 60、55、50。",
    en: "civil, manager, professional, worker, senior, or the old age 60, 55 or 50.",
  },
};

const kindReader = wordReader(personKinds);
/** A kind, or the old age itself, which lets a person stay by agreement. */
const kindOrAge: CellReader<PersonKind | RetirementClass | undefined> = {
  blank: { value: undefined },
  read(cell) {
    const age = Number(cell);
    if (!retirementTerms.paces.some(({ oldAge }) => oldAge === age)) return kindReader.read(cell);
    return { value: { oldAge: age, mayStay: true } };
  },
};

const monthsReader = number({ whole: true });
const optionReader: CellReader<RetirementOption> = {
  read: (cell) => (typeof cell === "number" ? monthsReader.read(cell) : wordReader(exitOptions).read(cell)),
};

const birthReader: CellReader<CalendarDay | undefined> = {
  blank: { value: undefined },
  read: (cell) => birthOf(cell, undefined),
};
const sexReader: CellReader<Sex | undefined> = { ...wordReader(sexes), blank: { value: undefined } };

const retire = cellFunction({
  id: "RETIRE",
  summary: {
    zh: "退休日、延迟月数、退休月龄、最早、最迟、最低缴费年限（2025 年起渐进式延迟退休）。",
    en: "The day of retirement, months of delay, age in months, earliest, latest, least contribution years (rules from 2025).",
  },
  takes: {
    births: vector(birthWords, birthReader),
    sexes: vector(sexWords, sexReader),
    kinds: vector(kindWords, kindOrAge),
    option: optional(
      one(
        {
          label: { zh: "退休时间", en: "option" },
          detail: {
            zh: `${listOfKinds(exitOptions, "statutory").zh}；或比法定日提前（负）、延后（正）的月数。`,
            en: `${listOfKinds(exitOptions, "statutory").en}; or months before (−) or after (+) the statutory day.`,
          },
        },
        optionReader,
      ),
      "statutory" as RetirementOption,
    ),
  },
  gives: "matrix",
  example: { args: ["1965-01-15", "男", "公务员"], result: [[45703, 1, 721, 45672, 45703, 15]] },
  run({ births, sexes: given, kinds, option }) {
    const people = births.length;
    const ofSex = forEach(given, people, sexWords, birthWords);
    const ofKind = forEach(kinds, people, kindWords, birthWords);
    const faults = births.flatMap((birth, row) => (birth ? missing(ofSex[row], ofKind[row], row) : []));
    if (faults.length > 0) throw new InputError(faults);
    return births.map((birth, row) => (birth ? retired(birth, ofSex[row], ofKind[row], option, row) : BLANK_ROW));
  },
});

const BLANK_ROW: readonly Shown[] = ["", "", "", "", "", ""];

function missing(sex: Sex | undefined, kind: PersonKind | RetirementClass | undefined, row: number) {
  const told = (argument: ArgumentWords["label"]) =>
    ({ severity: "error", fault: fault("people.blank", {}), place: { argument, row } }) as const;
  if (kind === undefined) return [told(kindWords.label)];
  return typeof kind === "string" && kind !== "senior" && sex === undefined ? [told(sexWords.label)] : [];
}

function retired(
  birth: CalendarDay,
  sex: Sex | undefined,
  kind: PersonKind | RetirementClass | undefined,
  option: RetirementOption,
  row: number,
): Shown[] {
  const group = typeof kind === "object" ? kind : retirementClass(sex ?? "woman", kind ?? "senior", retirementTerms);
  const retirement = retirementOf(birth, group, retirementTerms);
  const months = monthsChosen(retirement, option, row);
  const { delay, age, statutory, earliest, latest } = retirement;
  const chosen = addMonths(birth, age + months);
  return [
    serial(chosen),
    delay,
    age + months,
    serial(earliest),
    serial(latest),
    toNumber(contributionYears(chosen.year, statutory.year, retirementTerms)),
  ];
}

function serial({ year, month, day }: CalendarDay): Day | undefined {
  return dayOf(year, month, day);
}

const roster = table(
  {
    label: { zh: "实名制台账", en: "roster" },
    detail: {
      zh: "含标题行：单位、性别、出生年月（或身份证号）、编制类型，另可有人员类别、在编状态、核定退休时间。",
      en: "With a heading row: Unit, Sex, Born (or ID number), Posts, and if you have them Kind, Status, Retires on.",
    },
  },
  rosterTable,
);
const towns = vector(
  { label: { zh: "镇街", en: "towns" }, detail: { zh: "镇街名称。", en: "The names of the towns." } },
  text(),
);

/** @throws InputError with everything that stops the work */
function readOrRefuse(reading: RosterReading, names: readonly string[], asOf: Day): RosterRead {
  const read = readRoster(reading, names, asOf);
  if (read.errors.length > 0) throw new InputError(read.errors);
  return read;
}

const MOST_YEARS = 15;
const USUAL_YEARS = 5;

const exitsFunction = cellFunction({
  id: "EXITS",
  summary: {
    zh: "各镇街逐年到龄退休人数：年初已到龄未退、各年、以后；多于一个镇街时末行为合计。",
    en: "Retirements by town and year: overdue at the start, each year, later; of several towns the last row is the total.",
  },
  takes: {
    roster,
    towns,
    from: one(
      { label: { zh: "起始年", en: "from" }, detail: { zh: "第一年，如 2027。", en: "The first year, such as 2027." } },
      count({ least: 1990, most: 2200 }),
    ),
    years: optional(
      one(
        {
          label: { zh: "年数", en: "years" },
          detail: {
            zh: `1 至 ${MOST_YEARS}，默认 ${USUAL_YEARS}。`,
            en: `1 to ${MOST_YEARS}, ${USUAL_YEARS} unless given.`,
          },
        },
        count({ least: 1, most: MOST_YEARS }),
      ),
      USUAL_YEARS,
    ),
    category: optional(
      one(
        {
          label: { zh: "编制类型", en: "category" },
          detail: {
            zh: "行政、事业或工勤编；默认行政和事业。",
            en: "administrative, institution or support; the first two unless given.",
          },
        },
        categoryReader,
      ),
      undefined,
    ),
    option: optional(
      one(
        { label: { zh: "退休时间", en: "option" }, detail: listOfKinds(exitOptions, "statutory") },
        wordReader(exitOptions),
      ),
      "statutory" as const,
    ),
  },
  gives: "matrix",
  example: {
    args: [
      [
        ["Town", "Sex", "Born", "Posts", "Kind"],
        ["East", "M", "1966-09-10", "administrative", "civil"],
        ["East", "F", "1977-05-20", "institution", "worker"],
      ],
      "East",
      2027,
      2,
    ],
    result: [[0, 1, 1, 0]],
  },
  run({ roster: reading, towns: names, from, years, category, option }) {
    const { people } = readOrRefuse(reading, names, dayOf(from - 1, 12, 31) ?? 0);
    const categories = category ? [category] : (["administrative", "institution"] as const);
    return withTotal(exits(people, { towns: names.length, from, years, categories, option }, retirementTerms));
  },
});

const rosterFunction = cellFunction({
  id: "ROSTER",
  summary: {
    zh: "台账人数：行政、事业、其中不在岗、借入、服务期人员、工勤编和编外；或在编人员的年龄段（男、女、合计）。",
    en: "Who is there: administrative, institution, of these away, lent in, service schemes, support and contracted; or the roll by age (men, women, all).",
  },
  takes: {
    roster,
    towns,
    date: one(
      { label: { zh: "日期", en: "date" }, detail: { zh: "按哪一天计算。", en: "The day to count on." } },
      date(),
    ),
    measure: optional(
      one({ label: { zh: "统计内容", en: "measure" }, detail: listOfKinds(measures, "people") }, wordReader(measures)),
      "people" as const,
    ),
  },
  gives: "matrix",
  example: {
    args: [
      [
        ["Town", "Sex", "Born", "Posts", "Kind"],
        ["East", "M", "1966-09-10", "administrative", "civil"],
        ["East", "F", "1977-05-20", "institution", "worker"],
      ],
      "East",
      "2026-12-31",
    ],
    result: [[1, 1, 0, 0, 0, 0]],
  },
  run({ roster: reading, towns: names, date: day, measure }) {
    const { people, others } = readOrRefuse(reading, names, day);
    if (measure === "people") return withTotal(headcounts(people, others, names.length));
    const on = calendarDay(day);
    return ageBands(measure === "ages" ? people : stayingAfter(people, on, retirementTerms), on);
  },
});

export const functions: readonly CellFunction[] = [retire, exitsFunction, rosterFunction];
