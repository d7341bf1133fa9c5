import { largest, smallest } from "../../../domain/kernel/extremes";
import { sumKnown, type TownEffect } from "../../../domain/layout/effects";
import type { Text } from "../../../locale/text";
import type { Outcome } from "../answer";

/** One line of what a merge changes; undefined where the tables do not say. */
export interface Measured {
  readonly id:
    | "towns"
    | "mean"
    | "most"
    | "least"
    | "travel"
    | "meanWay"
    | "farthest"
    | "offices"
    | "institutions"
    | "posts"
    | "institutionPosts";
  readonly label: Text;
  /** Digits after the point. */
  readonly digits: number;
  readonly of: (outcome: Outcome) => number | undefined;
  /** Where the figures come from. */
  readonly source: Text;
}

const effectsIn = ({ effects }: Outcome) => [...effects.values()];
const sumOf = (outcome: Outcome, of: (effect: TownEffect) => number | undefined) =>
  sumKnown(effectsIn(outcome).map(of));
const peopleOf = (outcome: Outcome) => effectsIn(outcome).map(({ people }) => people);
const totalOf = (outcome: Outcome) => peopleOf(outcome).reduce((sum, people) => sum + people, 0);

const sources = {
  units: { zh: "单元表的人口相加", en: "people of the table of units, added up" },
  ways: {
    zh: "人口×到驻地公里，驻地取人公里最少的单元",
    en: "people × km to the seat, which is the unit with least of them",
  },
  template: { zh: "每镇机构数×镇数", en: "offices of a town × towns" },
  posts: { zh: "单元表的编制相加，不随合并变化", en: "posts of the table of units, added up; a merge leaves them" },
} satisfies Record<string, Text>;

const people = sources.units;
const inPeople: readonly Measured[] = [
  {
    id: "towns",
    label: { zh: "镇数", en: "Towns" },
    digits: 0,
    of: ({ names }) => names.length,
    source: { zh: "方案", en: "the plan" },
  },
  {
    id: "mean",
    label: { zh: "平均每镇人口", en: "Mean people of a town" },
    digits: 0,
    of: (one) => Math.round(totalOf(one) / one.names.length),
    source: people,
  },
  {
    id: "most",
    label: { zh: "人口最多的镇", en: "People of the largest town" },
    digits: 0,
    of: (one) => largest(peopleOf(one), 0),
    source: people,
  },
  {
    id: "least",
    label: { zh: "人口最少的镇", en: "People of the smallest town" },
    digits: 0,
    of: (one) => smallest(peopleOf(one)),
    source: people,
  },
];

function travelOf(outcome: Outcome): number | undefined {
  const tenths = sumOf(outcome, (effect) => effect.travel);
  return tenths === undefined ? undefined : tenths / 10;
}

function meanWayOf(outcome: Outcome): number | undefined {
  const [ways, all] = [travelOf(outcome), totalOf(outcome)];
  return ways === undefined || all === 0 ? undefined : ways / all;
}

function farthestOf(outcome: Outcome): number | undefined {
  const tenths = effectsIn(outcome).flatMap((effect) => effect.farthest ?? []);
  return tenths.length < outcome.names.length ? undefined : largest(tenths, 0) / 10;
}

const inWays: readonly Measured[] = [
  {
    id: "travel",
    label: { zh: "到驻地人公里", en: "Person-km to the seats" },
    digits: 1,
    of: travelOf,
    source: sources.ways,
  },
  {
    id: "meanWay",
    label: { zh: "平均到驻地公里", en: "Mean km to the seat" },
    digits: 2,
    of: meanWayOf,
    source: sources.ways,
  },
  {
    id: "farthest",
    label: { zh: "最远到驻地公里", en: "Farthest km to the seat" },
    digits: 1,
    of: farthestOf,
    source: sources.ways,
  },
];

const inPosts: readonly Measured[] = [
  {
    id: "posts",
    label: { zh: "行政编制", en: "Administrative posts" },
    digits: 0,
    of: (one) => sumOf(one, (effect) => effect.posts),
    source: sources.posts,
  },
  {
    id: "institutionPosts",
    label: { zh: "事业编制", en: "Institution posts" },
    digits: 0,
    of: (one) => sumOf(one, (effect) => effect.institutionPosts),
    source: sources.posts,
  },
];

/** What is set side by side for the units, for today and for a plan. @param template offices and institutions of one town */
export function measures(template: { readonly offices: number; readonly institutions: number }): Measured[] {
  const byTemplate = (id: "offices" | "institutions", label: Text): Measured => ({
    ...{ id, label, digits: 0, source: sources.template },
    of: ({ names }) => template[id] * names.length,
  });
  return [
    ...inPeople,
    ...inWays,
    byTemplate("offices", { zh: "内设机构", en: "Offices" }),
    byTemplate("institutions", { zh: "事业单位", en: "Institutions" }),
    ...inPosts,
  ];
}
