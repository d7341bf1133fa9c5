import { categoryColumns } from "../../../chapters/workforce/tables";
import { plannedCategories } from "../../../chapters/workforce/words";
import { methodCell, methodWords, tieRules } from "../../../chapters/staffing/words";
import { exitOptions } from "../../../chapters/workforce/words";
import { kindsOf, sheetWord } from "../../../inputs/choices";
import type { Text } from "../../../locale/text";
import { follow, formula, quote, under } from "../../kit/formulas";
import type { Block, ChartPlan, PlanCell, SheetPlan } from "../../kit/plan";
import { formats, notes, parameters, printed, speaker, subtitle, top, type Speaker } from "../../kit/sheet";
import { sourceChecks } from "../../kit/sourceCheck";
import { asOfWords, type AtResult, type CategoryResult } from "../compute";
import { columnWords, sum } from "../views/figures";
import { CHART_ROWS, liveRoster, PARAMETERS, type Column, type Layout } from "./layout";

const CHART_COLUMNS = 8;
const SPILLED: readonly Column[] = ["over", "headroom", "staysOver"];
const words: Readonly<Record<Column, Text>> = {
  ...columnWords,
  town: { zh: "镇街", en: "Town" },
  allPosts: { zh: "编制合计", en: "All posts" },
  weight: { zh: "权重", en: "Weight" },
  plan: { zh: "计划", en: "Places" },
  after: { zh: "计划后实有", en: "People after" },
  usage: { zh: "使用率", en: "Use" },
  tilt: { zh: "倾斜指数", en: "Tilt" },
};
const columnFormats: Partial<Record<Column, string | null>> = { town: null, usage: formats.percent, tilt: "0.00" };
const formatOf = (column: Column) => (column in columnFormats ? (columnFormats[column] ?? null) : formats.count);

/** 用编计划: parameters, then for each category posts, people, room and places, town by town. */
export function mainSheet(at: AtResult, layout: Layout): SheetPlan {
  const say = speaker(at.context.language);
  const width = layout.columns.length;
  const noteRow = layout.chartRow + CHART_ROWS + 1;
  const checks = sourceChecks(noteRow + 4, at.readings, { towns: "town", roster: "town" }, say);
  return {
    name: layout.names.main,
    blocks: [
      ...top(at.context, say({ zh: `${at.choices.year} 年用编计划`, en: `Hiring plan, ${at.choices.year}` }), width),
      ...parameterBlocks(at, say),
      ...at.result.categories.flatMap((one) => categoryBlocks(at, layout, one)),
      notes(noteRow, ...remarks(at).map(say)),
      ...checks,
    ],
    charts: at.result.categories.map((one, index) => chart(layout, one, index, say)),
    widths: layout.columns.map((column) => (column === "town" ? 16 : 11)),
    frozenColumns: 1,
    print: printed(noteRow + 6, width, {}),
  };
}

function parameterBlocks({ choices, context, value }: AtResult, say: Speaker): Block[] {
  const { year, option, method, ties, rate } = choices;
  return parameters(PARAMETERS, [
    { name: say({ zh: "年度", en: "Year" }), value: year, format: formats.year, key: "year" },
    { name: say(asOfWords), value: value.asOf, format: formats.date, key: "asOf" },
    {
      name: say({ zh: "退休口径", en: "Retirement" }),
      value: say(sheetWord(exitOptions[option])),
      format: null,
      key: "option",
      takes: { words: kindsOf(exitOptions).map((kind) => say(sheetWord(exitOptions[kind]))) },
    },
    {
      name: say({ zh: "计算方法", en: "Method" }),
      value: methodCell(method, context.language),
      format: null,
      key: "method",
      takes: { words: methodWords("separate", context.language) },
    },
    {
      name: say({ zh: "并列处理", en: "Ties" }),
      value: say(sheetWord(tieRules[ties])),
      format: null,
      key: "ties",
      takes: { words: kindsOf(tieRules).map((kind) => say(sheetWord(tieRules[kind]))) },
    },
    {
      name: say({ zh: "退补比例", en: "Replaced first" }),
      value: { "0": 0, "1/2": 0.5, "1": 1 }[rate],
      format: "0%",
      key: "rate",
      takes: { least: 0, most: 1 },
    },
  ]);
}

function categoryBlocks(at: AtResult, layout: Layout, one: CategoryResult): Block[] {
  const say = speaker(at.context.language);
  const { id } = one;
  const row = layout.block(id);
  return [
    subtitle(row, say(plannedCategories[id].label)),
    ...parameters(row + 1, [
      {
        name: say({ zh: "计划总数", en: "Places" }),
        value: one.total ?? "",
        format: formats.count,
        key: `totals/${id}`,
        takes: { least: 0, whole: true },
      },
      {
        name: say({ zh: "编制使用上限", en: "May be used" }),
        value: at.choices.use[id] / 100,
        format: "0%",
        key: `use/${id}`,
        takes: { least: 0, most: 1 },
      },
    ]),
    {
      row: row + 3,
      column: 0,
      role: "heading",
      wrap: true,
      cells: [layout.columns.map((column) => say(words[column]))],
      align: layout.columns.map((column) => (column === "town" ? "left" : "right")),
    },
    ...layout.columns
      .filter((column) => !SPILLED.includes(column))
      .map((column) => columnBlock(at, layout, one, column)),
    totalBlock(layout, one, say),
    { row: layout.total(id) + 1, column: 0, role: "note", cells: checks(layout, one, say) },
  ];
}

/** One column of a category, town by town. */
function columnBlock(at: AtResult, layout: Layout, one: CategoryResult, column: Column): Block {
  const { towns } = at.value;
  const isInput = column === "otherExits" || column === "committed";
  const key = column === "otherExits" ? "exits" : "committed";
  return {
    row: layout.first(one.id),
    column: layout.column(column),
    role: isInput ? "input" : "body",
    formats: column === "vacancy" ? SPILLED.map(() => formats.count).concat(formats.count) : [formatOf(column)],
    cells:
      column === "vacancy" || column === "plan" || column === "tilt"
        ? spilled(layout, one, column)
        : towns.map((_, town) => [cellOf(at, layout, one, column, town)]),
    ...(isInput
      ? {
          keys: towns.map((town) => [`${key}/${town}/${one.id}`]),
          takes: [{ least: 0, whole: true }],
        }
      : {}),
    ...(column === "plan" ? { figures: [`plan/${one.id}`] } : {}),
  };
}

/** The columns that one formula fills. */
function spilled(layout: Layout, { id, total, plan }: CategoryResult, column: Column): readonly PlanCell[][] {
  const of = (name: Column) => layout.range(id, name);
  const rows = layout.towns;
  if (column === "vacancy") {
    const call = `=TOWN.HEADROOM(${of("allPosts")},${of("onRoll")},${of("leaving")},${of("committed")},${layout.setting(id, "use")})`;
    const line = [formula(call, layout.spilledRows, 4), null, null, null];
    return Array.from({ length: layout.spilledRows }, (_, index) => (index === 0 ? line : [null, null, null, null]));
  }
  if (column === "plan") {
    if (total === null) return plan.map(() => [0]);
    const [rate, method, ties] = (["rate", "method", "ties"] as const).map((one) => layout.parameter(one));
    const call = `=TOWN.HIRINGPLAN(${of("headroom")},${layout.setting(id, "total")},${of("weight")},${of("leaving")},${rate},${method},${ties})`;
    return under(formula(call, rows, 1), rows);
  }
  if (sum(plan) === 0) return plan.map(() => [""]);
  return under(formula(`=TOWN.TILT(${of("plan")},${of("allPosts")})`, rows, 1), rows);
}

function cellOf(at: AtResult, layout: Layout, one: CategoryResult, column: Column, town: number): PlanCell {
  const { value, choices } = at;
  const { reading } = value;
  const { id } = one;
  const own = (name: Column) => layout.figure(id, name, town);
  const { today, headcount } = categoryColumns[id];
  switch (column) {
    case "town":
      return follow(reading, town, "town", value.towns[town]);
    case "posts":
      return follow(reading, town, today, one.posts[town]);
    case "borrowed":
      return one.borrowed[town] ?? 0;
    case "allPosts":
      return formula(`=${own("posts")}+${own("borrowed")}`);
    case "onRoll":
      return choices.headcount === "towns"
        ? follow(reading, town, headcount, one.onRoll[town])
        : formula(`=${layout.roll(town, id === "administrative" ? 1 : 2)}`);
    case "retiring":
      return formula(`=${layout.retiring(id, town, 1)}+${layout.retiring(id, town, 2)}`);
    case "otherExits":
      return one.otherExits[town] ?? 0;
    case "leaving":
      return formula(`=${own("retiring")}+${own("otherExits")}`);
    case "committed":
      return one.committed[town] ?? 0;
    case "weight":
      return choices.weights === "people"
        ? follow(reading, town, "population", reading.rows[town]?.population)
        : formula(`=${own(choices.weights)}`);
    case "after":
      return formula(`=${own("onRoll")}-${own("leaving")}+${own("plan")}`);
    case "usage":
      return formula(`=IF(${own("allPosts")}=0,"",${own("after")}/${own("allPosts")})`);
    default:
      return null;
  }
}

/** Sums under the towns; those of the headroom are the function's own where it gives them. */
function totalBlock(layout: Layout, { id }: CategoryResult, say: Speaker): Block {
  const isTold = (column: Column) => layout.towns > 1 && (column === "vacancy" || SPILLED.includes(column));
  const cell = (column: Column): PlanCell => {
    if (column === "town") return say({ zh: "合计", en: "Total" });
    if (column === "tilt" || isTold(column)) return null;
    if (column !== "usage") return formula(`=SUM(${layout.range(id, column)})`);
    const [after, posts] = [layout.cell(id, "after", layout.towns), layout.cell(id, "allPosts", layout.towns)];
    return formula(`=IF(${posts}=0,"",${after}/${posts})`);
  };
  return {
    row: layout.total(id),
    column: 0,
    role: "total",
    formats: layout.columns.map(formatOf),
    cells: [layout.columns.map(cell)],
  };
}

/** Live sentences whether the plan adds up, and whether anybody is given more than there is room. */
function checks(layout: Layout, { id, total }: CategoryResult, say: Speaker): PlanCell[][] {
  if (total === null) return [[say({ zh: "本年不安排。", en: "None are planned." })]];
  const [plan, room, wanted] = [layout.range(id, "plan"), layout.range(id, "headroom"), layout.setting(id, "total")];
  const sentence = (test: string, good: Text, bad: Text) => [
    formula(`=IFERROR(IF(${test},${quote(say(good))},${quote(say(bad))}),${quote(say(bad))})`),
  ];
  return [
    sentence(
      `SUM(${plan})=${wanted}`,
      { zh: "核对：各镇街计划之和等于计划总数。", en: "Check: the places of the towns add up to the total." },
      {
        zh: "核对不符：各镇街计划之和不等于计划总数，请核对参数。",
        en: "Check fails: the places do not add up to the total.",
      },
    ),
    sentence(
      `SUMPRODUCT(--(${plan}>${room}))=0`,
      { zh: "核对：没有镇街超过可用空间。", en: "Check: no town is given more than its headroom." },
      { zh: "核对不符：有镇街超过可用空间。", en: "Check fails: a town is given more than its headroom." },
    ),
  ];
}

function chart(layout: Layout, { id }: CategoryResult, index: number, say: Speaker): ChartPlan {
  const area = (column: Column) => ({
    row: layout.first(id),
    column: layout.column(column),
    rows: layout.towns,
    columns: 1,
  });
  const { zh, en } = plannedCategories[id].label;
  return {
    kind: "columns",
    title: say({ zh: `${zh}：可用空间与计划`, en: `${en}: headroom and places` }),
    categories: area("town"),
    series: [
      { name: say(words.headroom), values: area("headroom"), tone: "today" },
      { name: say(words.plan), values: area("plan"), tone: "new" },
    ],
    at: { row: layout.chartRow, column: index * CHART_COLUMNS, rows: CHART_ROWS, columns: CHART_COLUMNS },
  };
}

function remarks(at: AtResult): Text[] {
  return [
    {
      zh: "1. 可用空间 = 编制 × 使用上限（取整）−（实有 − 减员）− 预留，不低于 0；空编与超编互不抵销。",
      en: "1. Headroom = posts × use (whole) − (people − leaving) − kept, not below 0; vacancies and people over are never netted.",
    },
    {
      zh: "2. 到龄退休按《国务院关于渐进式延迟法定退休年龄的办法》逐人推算，含年初应退未退；本表只有人数，没有任何人的信息。",
      en: "2. Retirements follow the rules in force from 2025, person by person, with those overdue at the start; the sheet holds counts and nothing of anybody.",
    },
    liveRoster(at)
      ? {
          zh: "3. 台账或镇街表一改，各表随之重算。",
          en: "3. The sheets recalculate with the roster and the town table.",
        }
      : {
          zh: "3. 列由人工对应，或有其他单位人员未计，公式无法识别，台账人数为写入时的数值。",
          en: "3. Headings were mapped by hand or people of other units left out, which a formula cannot know: counts are those of writing.",
        },
  ];
}
