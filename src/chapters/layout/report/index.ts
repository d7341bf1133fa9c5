import { sumKnown, type TownEffect } from "../../../domain/layout/effects";
import { largest } from "../../../domain/kernel/extremes";
import type { MergePlans } from "../../../domain/layout/plans";
import { say, type Language, type Text } from "../../../locale/text";
import type { LayoutCase } from "../answer";

type Shown = string | number;

const words = {
  unit: { zh: "单元", en: "Unit" },
  plan: { zh: "方案", en: "Plan" },
  towns: { zh: "新镇数", en: "Towns" },
  value: { zh: "目标值", en: "Value" },
} satisfies Record<string, Text>;

/** Plans side by side: a row for each unit with the number of its town; then towns, value and how many plans there are. */
export function planRows(
  { units }: LayoutCase,
  { plans, count, isAll, value }: MergePlans,
  language: Language,
): Shown[][] {
  const blanks = plans.slice(1).map((): Shown => "");
  const listed = plans.length;
  const label: Text =
    isAll && listed === count
      ? { zh: "方案数", en: "Plans" }
      : { zh: `方案数（列出 ${listed} 个）`, en: `Plans (${listed} listed)` };
  return [
    [say(words.unit, language), ...plans.map((_, plan) => `${say(words.plan, language)} ${plan + 1}`)],
    ...units.map(({ unit }, at): Shown[] => [unit, ...plans.map(({ townOf }) => townOf[at] ?? "")]),
    [say(words.towns, language), ...plans.map(({ towns }) => towns)],
    [say(words.value, language), ...plans.map(() => value)],
    [say(label, language), isAll ? count : `≥ ${count}`, ...blanks],
  ];
}

/** How the last row of the effects is called. */
export const countyWord: Text = { zh: "全县", en: "County" };

const effectHeadings: readonly Text[] = [
  { zh: "新镇", en: "New town" },
  { zh: "单元数", en: "Units" },
  { zh: "单元", en: "Members" },
  { zh: "人口", en: "Population" },
  { zh: "面积", en: "Area" },
  { zh: "相连", en: "Connected" },
  { zh: "驻地", en: "Seat" },
  { zh: "人公里", en: "Person-km" },
  { zh: "最远", en: "Farthest" },
  { zh: "行政编制", en: "Administrative posts" },
  { zh: "事业编制", en: "Institution posts" },
  { zh: "机构前", en: "Offices before" },
  { zh: "机构后", en: "Offices after" },
];

/** A row for each new town, the county last; what the tables do not tell is blank. @param offices of one town */
export function effectRows(
  { units }: LayoutCase,
  effects: ReadonlyMap<string, TownEffect>,
  offices: number | undefined,
  language: Language,
): (Shown | undefined)[][] {
  const names = (members: readonly number[]) =>
    members.map((unit) => units[unit]?.unit ?? "").join(language === "zh" ? "、" : ", ");
  const km = (tenths: number | undefined) => (tenths === undefined ? undefined : tenths / 10);
  const rows = [...effects].map(([town, effect]): (Shown | undefined)[] => [
    town,
    effect.members.length,
    names(effect.members),
    effect.people,
    effect.area,
    effect.islands && connected(effect.islands.map(names), language),
    effect.seat === undefined ? undefined : units[effect.seat]?.unit,
    km(effect.travel),
    km(effect.farthest),
    effect.posts,
    effect.institutionPosts,
    offices === undefined ? undefined : offices * effect.members.length,
    offices,
  ]);
  const all = [...effects.values()];
  const sumOf = (value: (effect: TownEffect) => number | undefined) => sumKnown(all.map(value));
  const farthest = all.map((effect) => effect.farthest);
  const isConnected = all.every(({ islands }) => islands?.length === 0);
  const county: (Shown | undefined)[] = [
    say(countyWord, language),
    units.length,
    undefined,
    sumOf(({ people }) => people),
    sumOf(({ area }) => area),
    all.some(({ islands }) => islands === undefined) ? undefined : Number(isConnected),
    undefined,
    km(sumOf(({ travel }) => travel)),
    farthest.includes(undefined) ? undefined : km(largest(farthest.flatMap((tenths) => tenths ?? []))),
    sumOf(({ posts }) => posts),
    sumOf(({ institutionPosts }) => institutionPosts),
    offices === undefined ? undefined : offices * units.length,
    offices === undefined ? undefined : offices * all.length,
  ];
  return [effectHeadings.map((heading) => say(heading, language)), ...rows, county];
}

/** 1, or 0 with what has no border to the rest of its town. */
function connected(islands: readonly string[], language: Language): Shown {
  if (islands.length === 0) return 1;
  return language === "zh" ? `0（${islands.join("；")}）` : `0 (${islands.join("; ")})`;
}
