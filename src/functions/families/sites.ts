import { siteStates, sitingGoals } from "../../chapters/services/words";
import { CELL_STEPS } from "../../domain/kernel/steps";
import { Work } from "../../domain/optimise/work";
import { chooseSites, type Siting } from "../../domain/siting/sites";
import { forEach, matrix, one, optional, vector, type ArgumentWords } from "../../inputs/arguments";
import { count, number } from "../../inputs/cell";
import { listOfKinds, wordReader } from "../../inputs/choices";
import { say, type Language, type Text } from "../../locale/text";
import { cellFunction, type CellFunction, type Shown } from "../define";

const words = {
  minutes: {
    label: { zh: "时间", en: "minutes" },
    detail: {
      zh: "每个居民点（行）到每个候选点（列）的分钟数，空白表示没有路；取到千分之一分钟。",
      en: "Minutes from each place (rows) to each candidate (columns), blank where there is no way; taken to a thousandth.",
    },
  },
  population: {
    label: { zh: "人口", en: "population" },
    detail: { zh: "每个居民点的人数（整数）。", en: "The people of each place, whole numbers." },
  },
  goal: { label: { zh: "目标", en: "goal" }, detail: listOfKinds(sitingGoals) },
  count: {
    label: { zh: "个数", en: "count" },
    detail: {
      zh: "一共选几个点，含必选的。“覆盖”不用：它求的就是个数。",
      en: "How many sites in all, musts among them; needed by every goal but “cover” (that finds the fewest).",
    },
  },
  limit: {
    label: { zh: "时限", en: "limit" },
    detail: { zh: "时限（分钟，含本数），默认 15。", en: "The limit in minutes, inclusive; 15 unless given." },
  },
  status: {
    label: { zh: "状态", en: "status" },
    detail: {
      zh: "每个候选点：必选、不选，空白为可选。",
      en: "For each candidate: must, never, or blank where it is free.",
    },
  },
  list: {
    label: { zh: "列出", en: "list" },
    detail: {
      zh: "最多列出几个最优方案（1 至 100），默认 10。",
      en: "How many optima to list, 1 to 100; 10 unless given.",
    },
  },
} satisfies Record<string, ArgumentWords>;

const headings: readonly Text[] = [
  { zh: "目标值", en: "Value" },
  { zh: "圈内人口", en: "People within" },
  { zh: "比例", en: "Share" },
  { zh: "平均分钟", en: "Mean minutes" },
  { zh: "最远分钟", en: "Farthest" },
];

const extents: Readonly<Record<Siting["extent"], { readonly mark: string; readonly text: Text }>> = {
  all: { mark: "", text: { zh: "已全部列出", en: "all listed" } },
  more: { mark: "> ", text: { zh: "只列出一部分", en: "not all listed" } },
  atLeast: { mark: "≥ ", text: { zh: "只列出一部分", en: "not all listed" } },
};

const sites = cellFunction({
  id: "SITES",
  summary: {
    zh: "选址：从候选点中选出最优的几个，已证明最优，并列的最优方案全部列出。",
    en: "Chooses sites among candidates: the optimum, proved, with all its equals.",
  },
  takes: {
    minutes: matrix(words.minutes, number({ least: 0, most: 1e6 }, { value: Infinity })),
    population: vector(words.population, count()),
    goal: one(words.goal, wordReader(sitingGoals)),
    count: optional(one(words.count, count({ least: 1 })), undefined),
    limit: optional(one(words.limit, number({ least: 0, most: 1e6 })), 15),
    status: optional(vector(words.status, wordReader(siteStates, { value: "free" })), ["free" as const]),
    list: optional(one(words.list, count({ least: 1, most: 100 })), 10),
  },
  gives: "matrix",
  example: {
    args: [
      [
        [8, 22, 30, 14],
        [12, 9, 25, 20],
        [26, 11, 7, 31],
        [17, 28, 13, 10],
        [33, 15, 19, 12],
      ],
      [[900], [1400], [1100], [700], [800]],
      "cover",
    ],
    result: [
      ["Value", "People within", "Share", "Mean minutes", "Farthest", 1, 2, 3, 4],
      [2, 4900, 1, 11, 14, 0, 1, 0, 1],
      [1, "all listed", "", "", "", "", "", "", ""],
    ],
  },
  across: () => false,
  run({ minutes, population, goal, count: asked, limit, status, list }, language) {
    const columns = minutes[0]?.length ?? 0;
    const people = forEach(population, minutes.length, words.population, words.minutes);
    const states = forEach(status, columns, words.status, words.minutes);
    const question = { minutes, people, goal, count: asked, limit, states, list };
    return spilled(chooseSites(question, new Work(CELL_STEPS)), columns, language);
  },
});

function spilled({ plans, extent }: Siting, columns: number, language: Language): Shown[][] {
  const numbers = Array.from({ length: columns }, (_, site) => site);
  const { mark, text } = extents[extent];
  const rows = plans.map(({ value, within, share, mean, farthest, sites: chosen }): Shown[] => {
    const isChosen = new Set(chosen);
    return [value, within, share, mean, farthest, ...numbers.map((site) => (isChosen.has(site) ? 1 : 0))];
  });
  const found = mark === "" ? plans.length : `${mark}${plans.length}`;
  const last: Shown[] = [found, say(text, language), ...new Array<Shown>(headings.length - 2 + columns).fill("")];
  return [[...headings.map((heading) => say(heading, language)), ...numbers.map((site) => site + 1)], ...rows, last];
}

export const functions: readonly CellFunction[] = [sites];
