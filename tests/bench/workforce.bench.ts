import { exits } from "../../src/chapters/workforce/answer";
import { readRoster } from "../../src/chapters/workforce/read";
import { rosterTable } from "../../src/chapters/workforce/tables";
import { exact, ratio } from "../../src/domain/kernel/exact";
import { gradePosts } from "../../src/domain/workforce/gradePosts";
import { rankPosts } from "../../src/domain/workforce/rankPosts";
import { rotation } from "../../src/domain/workforce/rotation";
import { gradeRatios } from "../../src/policy/terms/grades";
import { isoDay } from "../../src/inputs/cell";
import { readTable } from "../../src/inputs/table";
import { retirementTerms } from "../../src/policy/terms/retirement";
import { rankRatios } from "../../src/policy/terms/ranks";

const units = Array.from({ length: 2_000 }, (_, unit) => 5 + ((unit * 37) % 90));
const tenth = ratio(1n, 10n);
const doubles = [0.02, 0.1, 0.6]
  .map((part) => exact(part))
  .map(({ numerator, denominator }) => Number(numerator) / Number(denominator));

const towns = Array.from({ length: 10 }, (_, town) => `第${town + 1}镇`);
const asOf = isoDay("2026-12-31");
const columns = [
  "单位",
  "性别",
  "出生年月",
  "编制类型",
  "人员类别",
  "在编状态",
  ...Array.from({ length: 10 }, (_, at) => `其他${at}`),
];
/** A roster of so many people in ten towns, sixteen columns wide. */
function roster(size: number) {
  const rows = Array.from({ length: size }, (_, at) => [
    towns[at % 10],
    at % 2 === 0 ? "男" : "女",
    `${1966 + (at % 38)}.0${1 + (at % 9)}`,
    at % 3 === 0 ? "事业" : "行政",
    "",
    "在岗",
    ...new Array<string>(10).fill("—"),
  ]);
  return { cells: [columns, ...rows] };
}
const rosters = [1100, 20_000, 100_000].map((size) => ({ size, grid: roster(size) }));
const read = (grid: ReturnType<typeof roster>) => readRoster(readTable(rosterTable, grid), towns, asOf);
const asked = {
  towns: 10,
  from: 2027,
  years: 5,
  categories: ["administrative", "institution"],
  option: "statutory",
} as const;
const counted = rosters.map(({ size, grid }) => ({ size, people: read(grid).people }));

export const benches = [
  ...rosters.map(({ size, grid }) => ({
    name: `reading a roster of ${size} people`,
    variants: { ours: () => read(grid) },
  })),
  ...counted.map(({ size, people }) => ({
    name: `exits of ${size} people already read`,
    variants: { ours: () => exits(people, asked, retirementTerms) },
  })),
  {
    name: "secondments of 2,000 departments over 10 years",
    variants: { "ours, adding up": () => rotation(units, tenth, 10, "up") },
  },
  {
    name: "ranks of 2,000 towns",
    variants: {
      "ours, exact": () => units.map((posts) => rankPosts(posts, rankRatios)),
      "doubles, three of seven": () => units.map((posts) => doubles.map((part) => Math.floor(posts * part))),
    },
  },
  {
    name: "professional posts of 2,000 units by grade",
    variants: { "ours, exact": () => units.map((posts) => gradePosts(posts, gradeRatios, "each")) },
  },
];
