import { exact, ratio } from "../../src/domain/kernel/exact";
import { gradePosts } from "../../src/domain/workforce/gradePosts";
import { rankPosts } from "../../src/domain/workforce/rankPosts";
import { rotation } from "../../src/domain/workforce/rotation";
import { gradeRatios } from "../../src/policy/terms/grades";
import { rankRatios } from "../../src/policy/terms/ranks";

const units = Array.from({ length: 2_000 }, (_, unit) => 5 + ((unit * 37) % 90));
const tenth = ratio(1n, 10n);
const doubles = [0.02, 0.1, 0.6]
  .map((part) => exact(part))
  .map(({ numerator, denominator }) => Number(numerator) / Number(denominator));

export const benches = [
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
