import type { CategoryAnswer, CategoryId } from "../../../chapters/staffing/answer";
import { columnsOf as keysOf } from "../../../chapters/staffing/tables";
import { fixed, fixedRange, follow, formula, quote, under } from "../../kit/formulas";
import type { Block, PlanCell } from "../../kit/plan";
import { speaker } from "../../kit/sheet";
import type { AtResult } from "../compute";
import {
  columnOf,
  hasPart,
  methodCell,
  parameter,
  partCell,
  partColumn,
  partRange,
  partWords,
  row,
  sharedCell,
  tiesCell,
  totalCell,
  townRange,
  type Part,
  type SheetLayout,
} from "./layout";
import { windowArea } from "./windows";

/** What stands in the table for one category beside its answer: today, floors, ceilings, exact shares, changes. */
export function categoryBlocks(at: AtResult, layout: SheetLayout, answer: CategoryAnswer): Block[] {
  const { value } = at;
  const { reading } = value;
  const { id } = answer;
  const { today, headcount } = keysOf(id);
  const put = (part: Part, role: Block["role"], cell: (town: number) => PlanCell): Block[] =>
    hasPart(layout, id, part)
      ? [
          {
            row: row.first,
            column: columnOf(layout, id, part),
            role,
            formats: [partWords[part].format],
            cells: value.towns.map((_, town) => [cell(town)]),
            ...(part === "minimum" || part === "maximum"
              ? {
                  takes: [{ least: 0, whole: true }],
                  keys: value.towns.map((name) => [`bounds/${name}/${id}/${part}`]),
                }
              : {}),
          },
        ]
      : [];
  const sum = fixed(layout.totalRow, layout.scoreColumn);
  const blanks = (key: string) => (at.choices.blanksAsZero.includes(key) ? "zero" : "kept");
  const cell = (part: Part, town: number) => partCell(layout, id, part, town);
  return [
    ...put("today", "body", (town) =>
      at.choices.todayFrom === "lastYear"
        ? (answer.today?.[town] ?? null)
        : follow(reading, town, today, answer.today?.[town], blanks(today)),
    ),
    ...put("headcount", "body", (town) =>
      follow(reading, town, headcount, answer.headcount?.[town], blanks(headcount)),
    ),
    ...put("minimum", "input", (town) => floorCell(at, layout, id, town)),
    ...put("maximum", "input", (town) => ceilingCell(at, layout, id, town)),
    ...put("share", "body", (town) => ({
      formula: `=IFERROR(${sharedCell(layout, id)}*${fixed(row.first + town, layout.scoreColumn)}/${sum},"")`,
    })),
    ...put("change", "body", (town) => ({
      formula: `=IFERROR(${cell("units", town)}-${cell("today", town)},"")`,
    })),
    ...put("vacancies", "body", (town) => ({
      formula: `=IFERROR(MAX(${cell("units", town)}-${cell("headcount", town)},0),"")`,
    })),
    ...put("overstaffing", "body", (town) => ({
      formula: `=IFERROR(MAX(${cell("headcount", town)}-${cell("units", town)},0),"")`,
    })),
    checkBlock(at, layout, id),
  ];
}

/** The floor set by hand, or a formula where the protection of posts or people has a say in it. */
function floorCell({ value, choices }: AtResult, layout: SheetLayout, id: CategoryId, town: number): PlanCell {
  const byHand = choices.bounds[value.towns[town] ?? ""]?.[id]?.minimum ?? null;
  const guarding = { today: "posts", headcount: "people" } as const;
  const guarded = (["today", "headcount"] as const).filter(
    (part) => hasPart(layout, id, part) && (choices.protection === "both" || choices.protection === guarding[part]),
  );
  const step = stepFormula(layout, id, town);
  if (guarded.length === 0 && step === undefined) return byHand;
  const floors = [
    ...guarded.map((part) => partCell(layout, id, part, town)),
    ...(byHand === null ? [] : [byHand]),
    ...(step === undefined ? [] : [`${partCell(layout, id, "today", town)}-${step}`, 0]),
  ];
  return { formula: `=MAX(${floors.join(",")})` };
}

/** The ceiling set by hand, or a formula where the change of a year is limited. */
function ceilingCell({ value, choices }: AtResult, layout: SheetLayout, id: CategoryId, town: number): PlanCell {
  const byHand = choices.bounds[value.towns[town] ?? ""]?.[id]?.maximum ?? null;
  const step = stepFormula(layout, id, town);
  if (step === undefined) return byHand;
  const ceilings = [...(byHand === null ? [] : [byHand]), `${partCell(layout, id, "today", town)}+${step}`];
  return { formula: `=MIN(${ceilings.join(",")})` };
}

/** By how many posts the town may change in a year, from the yellow cells; undefined where the sheet has no such limit. */
function stepFormula(layout: SheetLayout, id: CategoryId, town: number): string | undefined {
  const { pace } = layout;
  if (!pace || !hasPart(layout, id, "today")) return undefined;
  const limits = [
    ...(pace.posts === undefined ? [] : [fixed(row.parameters, pace.posts)]),
    ...(pace.percent === undefined
      ? []
      : [`ROUNDDOWN(ROUND(${partCell(layout, id, "today", town)}*${fixed(row.parameters, pace.percent)},6),0)`]),
  ];
  return limits.length === 1 ? limits[0] : `MIN(${limits.join(",")})`;
}

/** Under the posts, whether they add up to the total, with the reserve where there is one. */
function checkBlock(at: AtResult, layout: SheetLayout, id: CategoryId): Block {
  const say = speaker(at.context.language);
  const kept = layout.reserve ? `+${fixed(layout.reserveRow, columnOf(layout, id, "units"))}` : "";
  const off = `SUM(${partColumn(layout, id, "units")})${kept}-${totalCell(layout, id)}`;
  const right = quote(say({ zh: "与总数一致", en: "adds up" }));
  const none = quote(say({ zh: "未得出结果", en: "no result" }));
  const wrong = quote(say({ zh: "与总数相差 ", en: "off by " }));
  return {
    row: layout.checkRow,
    column: columnOf(layout, id, "units"),
    role: "note",
    align: ["right"],
    cells: [[{ formula: `=IFERROR(IF(${off}=0,${right},${wrong}&(${off})),${none})` }]],
  };
}

/** The posts themselves: one call for each category, or one for all where both totals are kept. */
export function answerBlocks(at: AtResult, layout: SheetLayout): Block[] {
  if (layout.townTotals) return matrixBlocks(layout, layout.townTotals);
  const { towns } = layout;
  return layout.categories.map((id, index) => ({
    row: row.first,
    column: columnOf(layout, id, "units"),
    role: "body",
    formats: [partWords.units.format],
    figures: [id],
    cells: under(formula(quotaFormula(at, layout, id, index), towns), towns),
  }));
}

function quotaFormula({ value, choices }: AtResult, layout: SheetLayout, id: CategoryId, index: number): string {
  const score = townRange(layout, layout.scoreColumn);
  const bounds = `${methodCell},${partColumn(layout, id, "minimum")},${partColumn(layout, id, "maximum")}`;
  if (layout.ringColumn === undefined || choices.arrangement !== "rings")
    return `=TOWN.QUOTA(${score},${sharedCell(layout, id)},${bounds},${tiesCell})`;
  const windows = fixedRange(windowArea(value, layout, index));
  return `=TOWN.QUOTA.GROUPED(${score},${townRange(layout, layout.ringColumn)},${windows},${bounds})`;
}

/** First the posts of each town in all categories, between the sums of its floors and ceilings; then the matrix. */
function matrixBlocks(layout: SheetLayout, townTotals: NonNullable<SheetLayout["townTotals"]>): Block[] {
  const { towns, scoreColumn, categories } = layout;
  const [first] = categories;
  if (first === undefined) return [];
  const format = partWords.units.format;
  const columns = categories.length;
  const totals = fixedRange({
    row: row.parameters,
    column: layout.reserve?.shared ?? parameter.firstTotal,
    rows: 1,
    columns,
  });
  const ofTown = (part: Part, town: number) =>
    fixedRange({ row: row.first + town, column: columnOf(layout, first, part), rows: 1, columns });
  const each = (cell: (town: number) => PlanCell[]) => Array.from({ length: towns }, (_, town) => cell(town));
  const townFormula = `=TOWN.QUOTA(${townRange(layout, scoreColumn)},SUM(${totals}),${methodCell},${townRange(layout, townTotals.minimum)},${townRange(layout, townTotals.maximum)},${tiesCell})`;
  const matrixFormula = `=TOWN.QUOTA.MATRIX(${partRange(layout, "today")},${townRange(layout, townTotals.units)},${totals},${methodCell},${partRange(layout, "minimum")},${partRange(layout, "maximum")})`;
  return [
    {
      row: row.first,
      column: townTotals.minimum,
      role: "body",
      formats: [format, format, format],
      cells: each((town) => [
        { formula: `=SUM(${ofTown("minimum", town)})` },
        { formula: `=IF(COUNT(${ofTown("maximum", town)})=${columns},SUM(${ofTown("maximum", town)}),"")` },
        town === 0 ? formula(townFormula, towns) : null,
      ]),
    },
    {
      row: row.first,
      column: columnOf(layout, first, "units"),
      role: "body",
      formats: categories.map(() => format),
      figures: categories,
      cells: each((town) =>
        categories.map((_, index) => (town + index === 0 ? formula(matrixFormula, towns, columns) : null)),
      ),
    },
  ];
}
