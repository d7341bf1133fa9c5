import { planEffects, plansOf } from "../../chapters/layout/answer";
import { readLayout } from "../../chapters/layout/read";
import { effectRows, planRows } from "../../chapters/layout/report";
import { mergeGoals, townNumbers } from "../../chapters/layout/words";
import { CELL_STEPS } from "../../domain/kernel/steps";
import { Work } from "../../domain/optimise/work";
import { cells, one, optional, vector, type ArgumentWords } from "../../inputs/arguments";
import { count, isBlank, show, text, type CellReader } from "../../inputs/cell";
import { choicesOf, listOfKinds, wordReader } from "../../inputs/choices";
import { cellFunction, type CellFunction } from "../define";
import { lengthFault } from "../officeBlocks";

const words = {
  units: {
    label: { zh: "单元", en: "units" },
    detail: {
      zh: "单元表，含标题行：单元、人口，另可有横坐标、纵坐标（公里）、面积、行政编制、事业编制、驻地（候选、不作驻地）。",
      en: "The units with a heading row: Unit, Population, and if you have them X, Y (km), Area, Administrative posts, Institution posts, Seat (may, never).",
    },
  },
  neighbours: {
    label: { zh: "相邻", en: "neighbours" },
    detail: {
      zh: "相邻表，含标题行：单元、相邻单元，另可有公里；或首行首列为单元的方阵（1 或公里数）。只写一个方向即可。",
      en: "Borders with a heading row: Unit, Neighbour, and if you have it km; or a square matrix with the units' names (1 or km). One direction is enough.",
    },
  },
  least: {
    label: { zh: "下限", en: "least" },
    detail: { zh: "每个新镇至少多少人。", en: "People of a new town, at least." },
  },
  most: {
    label: { zh: "上限", en: "most" },
    detail: {
      zh: "每个新镇至多多少人，默认不限。",
      en: "People of a new town, at most; no limit unless given.",
    },
  },
  towns: {
    label: { zh: "新镇数", en: "towns" },
    detail: {
      zh: "新镇个数，或 most（最多）、fewest（最少）；空白为任意个数（仅用于计数）。",
      en: "How many towns, or most (as many as can be), fewest; blank for any number (to count plans only).",
    },
  },
  goal: { label: { zh: "目标", en: "goal" }, detail: listOfKinds(mergeGoals, "none") },
  rules: {
    label: { zh: "规则", en: "rules" },
    detail: {
      zh: "规则表，每行一条：合并、分开、单独或驻地，其后为单元（一格一个，或用顿号隔开）。",
      en: "Rules, one a row: together, apart, alone or seat, then its units (a cell each, or with commas).",
    },
  },
  list: {
    label: { zh: "列出", en: "list" },
    detail: {
      zh: "最多列出几个方案（1 至 100），默认 10。",
      en: "How many plans to list, 1 to 100; 10 unless given.",
    },
  },
  plan: {
    label: { zh: "方案", en: "plan" },
    detail: {
      zh: "每个单元归入的新镇（编号或名称），顺序与单元表相同；可以是 MERGE.PLANS 的一列，也可以自拟。",
      en: "The new town of each unit (number or name) in the order of the units: a column of MERGE.PLANS, or your own.",
    },
  },
  offices: {
    label: { zh: "机构", en: "offices" },
    detail: {
      zh: "一个镇的机构数，一个或几个数（如党政机构 7、事业单位 5），每个单元原来算一个镇。",
      en: "Offices of one town, one number or several (such as 7 offices and 5 institutions); each unit was a town before.",
    },
  },
} satisfies Record<string, ArgumentWords>;

/** A number of towns, or the word for as many or as few as can be. */
const townsReader: CellReader<number | "most" | "fewest"> = {
  choices: choicesOf(townNumbers),
  read(cell) {
    const isWord = !isBlank(cell) && !/^[\d\s.,+-]+$/.test(show(cell));
    return isWord ? wordReader(townNumbers).read(cell) : count({ least: 1 }).read(cell);
  },
};

const plans = cellFunction({
  id: "MERGE.PLANS",
  summary: {
    zh: "撤并方案：把单元并成相连、人口在上下限之内的新镇，已证明最优，并列的方案全部列出；没有方案时说明原因。",
    en: "Merges units into connected towns within bounds of people: the best plans, proved, with all their equals; why, where there is none.",
  },
  takes: {
    units: cells(words.units),
    neighbours: cells(words.neighbours),
    least: one(words.least, count()),
    most: optional(one(words.most, count()), Infinity),
    towns: optional(one(words.towns, townsReader), undefined),
    goal: optional(one(words.goal, wordReader(mergeGoals)), "none" as const),
    rules: optional(cells(words.rules), undefined),
    list: optional(one(words.list, count({ least: 1, most: 100 })), 10),
  },
  gives: "matrix",
  example: {
    args: [
      [
        ["Unit", "Population"],
        ["A", 21],
        ["B", 34],
        ["C", 16],
        ["D", 40],
        ["E", 28],
        ["F", 19],
        ["G", 45],
      ],
      [
        ["Unit", "Neighbour"],
        ["A", "B"],
        ["B", "C"],
        ["C", "D"],
        ["D", "E"],
        ["E", "F"],
        ["F", "G"],
        ["A", "F"],
        ["B", "E"],
        ["C", "G"],
      ],
      60,
      "",
      "most",
    ],
    result: [
      ["Unit", "Plan 1", "Plan 2"],
      ["A", 1, 1],
      ["B", 1, 1],
      ["C", 1, 2],
      ["D", 2, 3],
      ["E", 2, 3],
      ["F", 3, 1],
      ["G", 3, 2],
      ["Towns", 3, 3],
      ["Value", 0, 0],
      ["Plans", 2, ""],
    ],
  },
  run({ units, neighbours, rules: laidDown, ...wishes }, language) {
    const { rules, ...layout } = readLayout(units, neighbours, laidDown);
    const found = plansOf(layout, { ...wishes, rules }, new Work(CELL_STEPS));
    return planRows(layout, found, language);
  },
});

const effects = cellFunction({
  id: "MERGE.EFFECTS",
  summary: {
    zh: "方案影响：每个新镇的单元、人口、面积、是否相连、驻地、路程、编制、撤并前后机构数；末行为全县。",
    en: "What a plan does: units, people, area, connection, seat, ways, posts, offices before and after for each new town; the county last.",
  },
  takes: {
    units: cells(words.units),
    plan: vector(words.plan, text()),
    neighbours: optional(cells(words.neighbours), undefined),
    offices: optional(vector(words.offices, count()), undefined),
  },
  gives: "matrix",
  example: {
    args: [
      [
        ["Unit", "Population", "X", "Y", "Administrative posts"],
        ["A", 300, 0, 0, 20],
        ["B", 200, 3, 4, 18],
        ["C", 100, 6, 8, 15],
      ],
      [[1], [1], [2]],
      [
        ["Unit", "Neighbour"],
        ["A", "B"],
        ["B", "C"],
      ],
      [[7, 5]],
    ],
    result: [
      [
        ...["New town", "Units", "Members", "Population", "Area", "Connected", "Seat", "Person-km", "Farthest"],
        ...["Administrative posts", "Institution posts", "Offices before", "Offices after"],
      ],
      ["1", 2, "A, B", 500, "", 1, "A", 1000, 5, 38, "", 24, 12],
      ["2", 1, "C", 100, "", 1, "C", 0, 0, 15, "", 12, 12],
      ["County", 3, "", 600, "", 1, "", 1000, 5, 53, "", 36, 24],
    ],
  },
  run({ units, plan, neighbours, offices }, language) {
    const layout = readLayout(units, neighbours, undefined);
    if (plan.length !== layout.units.length)
      throw lengthFault(plan.length, layout.units.length, words.plan, words.units);
    const ofTown = offices?.reduce((sum, number) => sum + number, 0);
    return effectRows(layout, planEffects(layout, plan), ofTown, language);
  },
});

export const functions: readonly CellFunction[] = [plans, effects];
