import type { Grade } from "../../../domain/assessment/grades";
import { compare, subtract, sum, toNumber, ZERO, type Rational } from "../../../domain/kernel/exact";
import type { Cell, Table } from "../../../locale/table";
import { list, name, type Text } from "../../../locale/text";
import type { Outcome } from "../answer/total";
import type { Assessed } from "../read/assessment";
import type { Measure } from "../read/method";
import { methods, words } from "../words";
import { gradeReason } from "./grades";

const headings: readonly Text[] = [
  { zh: "步骤", en: "Step" },
  { zh: "数据", en: "Value" },
  { zh: "办法", en: "Rule" },
  { zh: "算式", en: "Formula" },
  { zh: "得分", en: "Points" },
  { zh: "依据", en: "Document" },
];

/** How one town came to its score, step by step: each indicator of its ring, then bonus, deduction, total, place and grade. */
export function explanationTable(given: Assessed, outcome: Outcome, grades: readonly Grade[], town: number): Table {
  const ring = given.ringOf[town] ?? 0;
  const steps = given.indicators.flatMap(({ name: called, document, measures }, indicator): Cell[][] => {
    const measure = measures[ring];
    const value = given.values[indicator]?.[town];
    if (!measure || !value) return [];
    const among = (given.values[indicator] ?? []).flatMap((one, other) =>
      one && (given.ringOf[other] === ring || given.settings.scope === "county") ? [{ town: other, value: one }] : [],
    );
    return [
      [
        name(called),
        toNumber(value),
        methods[measure.kind].label,
        formulaOf(measure, value, among, (unit) => given.towns[unit] ?? ""),
        numberOf(outcome.points[indicator]?.[town]),
        name(document),
      ],
    ];
  });
  const line = (step: Text, formula: Text, points: Cell): Cell[] => [step, null, null, formula, points, null];
  return [
    headings,
    ...steps,
    line(words.bonus, capText(given.bonus[town], given.settings.bonusCap), numberOf(outcome.bonus[town])),
    line(
      words.deduction,
      capText(given.deduction[town], given.settings.deductionCap),
      numberOf(outcome.deduction[town]),
    ),
    line(words.total, totalText(outcome, town), numberOf(outcome.totals[town])),
    line(words.rank, aboveText(given, outcome, town), outcome.ranks[town]),
    ...gradeLine(given, outcome, grades, town),
  ];
}

type Among = readonly { readonly town: number; readonly value: Rational }[];

function formulaOf(measure: Measure, value: Rational, among: Among, called: (town: number) => string): Text {
  const { kind, direction, cap, base, bad, good, target, each } = measure;
  const [points, x] = [toNumber(measure.points), toNumber(value)];
  const most = cap ? { zh: `，最多 ${toNumber(cap)} 倍`, en: `, at most ${toNumber(cap)} times` } : { zh: "", en: "" };
  switch (kind) {
    case "minmax":
    case "efficacy": {
      const [low, high] = endsOf(among);
      const worst = endText(bad, direction === "higher" ? low : high, called);
      const best = endText(good, direction === "higher" ? high : low, called);
      const share = kind === "minmax" ? 0 : base ? toNumber(base) : 0.6;
      const lead = share === 0 ? `${points}` : `${points} × (${share} + ${Number((1 - share).toFixed(6))}`;
      const end = share === 0 ? "" : ")";
      return {
        zh: `${lead} × (${x} − ${worst.zh}) ÷ (${best.zh} − ${worst.zh})${end}${most.zh}`,
        en: `${lead} × (${x} − ${worst.en}) ÷ (${best.en} − ${worst.en})${end}${most.en}`,
      };
    }
    case "target": {
      const whole = targetText(target);
      const [zh, en] =
        direction === "higher"
          ? [`${points} × ${x} ÷ ${whole.zh}`, `${points} × ${x} ÷ ${whole.en}`]
          : [`${points} × ${whole.zh} ÷ ${x}`, `${points} × ${whole.en} ÷ ${x}`];
      return { zh: zh + most.zh, en: en + most.en };
    }
    case "deduct":
      return name(`${points} − ${toNumber(each ?? ZERO)} × ${x}`);
    case "given":
      return name(`${x}`);
    case "rank":
      return { zh: `${points} 分按本圈 ${among.length} 个镇街的名次`, en: `${points} by place among ${among.length}` };
    case "steps":
    case "curve":
      return {
        zh: `按档次：${(measure.pairs ?? []).map(([from, worth]) => `${toNumber(from)}→${toNumber(worth)}`).join("，")}`,
        en: `by steps: ${(measure.pairs ?? []).map(([from, worth]) => `${toNumber(from)}→${toNumber(worth)}`).join(", ")}`,
      };
  }
}

function targetText(target: Measure["target"]): Text {
  if (target === "max") return { zh: "最大值", en: "the greatest" };
  if (target === "mean") return { zh: "平均值", en: "the mean" };
  return name(toNumber(target ?? ZERO));
}

/** The least and the greatest of a ring, with everybody who has them. */
function endsOf(among: Among): readonly [Among, Among] {
  const sorted = [...among].sort((one, other) => compare(one.value, other.value));
  const same = (end: Rational | undefined) => sorted.filter(({ value }) => end && compare(value, end) === 0);
  return [same(sorted[0]?.value), same(sorted[sorted.length - 1]?.value)];
}

/** A given end, or that of the ring with the towns that have it. */
function endText(given: Rational | undefined, end: Among, called: (town: number) => string): Text {
  if (given) return name(toNumber(given));
  const value = toNumber(end[0]?.value ?? ZERO);
  const towns = list(end.map(({ town }) => name(called(town))));
  return { zh: `${value}（${towns.zh}）`, en: `${value} (${towns.en})` };
}

function capText(all: Rational | undefined, cap: Rational | undefined): Text {
  if (!all || !cap || compare(all, cap) <= 0) return name("");
  const [sumOf, most] = [toNumber(all), toNumber(cap)];
  return { zh: `合计 ${sumOf}，上限 ${most}`, en: `${sumOf} in all, at most ${most}` };
}

function totalText(outcome: Outcome, town: number): Text {
  const points = toNumber(sum(outcome.points.flatMap((of) => of[town] ?? [])));
  return name(`${points} + ${numberOf(outcome.bonus[town])} − ${numberOf(outcome.deduction[town])}`);
}

/** How many points the place above has more. */
function aboveText({ towns, ringOf }: Assessed, outcome: Outcome, town: number): Text {
  const own = outcome.totals[town] ?? ZERO;
  const above = [...towns.keys()]
    .filter((other) => ringOf[other] === ringOf[town] && compare(outcome.totals[other] ?? ZERO, own) > 0)
    .sort((one, other) => compare(outcome.totals[one] ?? ZERO, outcome.totals[other] ?? ZERO))[0];
  if (above === undefined) return { zh: "本圈第一", en: "first of the ring" };
  const gap = toNumber(subtract(outcome.totals[above] ?? ZERO, own));
  return { zh: `距上一名${towns[above] ?? ""} ${gap} 分`, en: `${gap} below ${towns[above] ?? ""}` };
}

function gradeLine(given: Assessed, outcome: Outcome, grades: readonly Grade[], town: number): Cell[][] {
  const graded = outcome.grades?.[town];
  if (!graded) return [];
  const names = (unit: number) => name(given.towns[unit] ?? "");
  return [[words.grade, null, null, gradeReason(graded, grades, names), name(grades[graded.grade]?.name ?? ""), null]];
}

function numberOf(value: Rational | null | undefined): number {
  return toNumber(value ?? ZERO);
}
