import type { Apportionment } from "../../domain/apportionment/apportion";
import type { Fairness } from "../../domain/apportionment/fairness";
import type { Paradox } from "../../domain/apportionment/paradoxes";
import { isDomainError, type DomainError } from "../../domain/kernel/errors";
import { exact, toNumber } from "../../domain/kernel/exact";
import { kindsOf, sheetWord } from "../../inputs/choices";
import { explain, nameByRow } from "../../locale/errors";
import type { NameUnit } from "../../locale/errors/define";
import type { ExplanationLine } from "../../locale/explanation";
import { list, say, type Language, type Text } from "../../locale/text";
import type { CategoryAnswer, Explained, Reasoned } from "./answer";
import { bounds, indices, methodWord, paradoxes } from "./words";

/** A row of an answer as a cell function spills it. */
type Row = (string | number)[];

/** The longest of the headings. */
export const shortOfOneMore: Text = { zh: "再得一个尚差权重", en: "weight short of one more" };

const explainHeadings: readonly Text[] = [
  { zh: "名称", en: "label" },
  { zh: "权重", en: "weight" },
  { zh: "占比", en: "share" },
  { zh: "应得数", en: "exact quota" },
  { zh: "分得", en: "units" },
  { zh: "受限", en: "bound by" },
  shortOfOneMore,
];

/** The columns of `explainRows`, and its rows beside those of the units: the headings, then total, divisor and ties. */
export const explainSize = { columns: explainHeadings.length, before: 1, after: 3 } as const;

/** Unit by unit: share, exact quota, what bound it, how far it is from one more; then total, divisor and ties. */
export function explainRows(answer: Explained, nameUnit: NameUnit, language: Language): Row[] {
  const { weights, total, divisor } = answer;
  const values = weights.map(Number);
  const sum = Number(values.reduce((all, value) => all + value, 0).toPrecision(15));
  const rows = answer.quotas.map(({ share, quota }, unit): Row => {
    const bound = answer.bound[unit];
    return [
      say(nameUnit(unit), language),
      values[unit] ?? 0,
      share,
      quota,
      answer.units[unit] ?? 0,
      bound ? say(sheetWord(bounds[bound]), language) : "",
      answer.distances?.[unit]?.toGain ?? "",
    ];
  });
  const divisors = divisor ? [divisor.low, finite(divisor.high), divisor.nice ?? ""] : ["—", "", ""];
  return [
    explainHeadings.map((heading) => say(heading, language)),
    ...rows,
    [say({ zh: "合计", en: "total" }, language), sum, sum === 0 ? 0 : 1, total, total, "", ""],
    [
      say(
        { zh: "每个名额对应的权重：最少、最多、可取", en: "weight for one unit: least, most, for example" },
        language,
      ),
      ...divisors,
      "",
      "",
      "",
    ],
    [say({ zh: "并列", en: "ties" }, language), say(tieText(answer, nameUnit), language), "", "", "", "", ""],
  ];
}

function tieText({ ties }: Apportionment, nameUnit: NameUnit): Text {
  if (!ties) return { zh: "无", en: "none" };
  const all = list([...ties.mayGain, ...ties.mayLose].sort((a, b) => a - b).map(nameUnit));
  return {
    zh: `${all.zh}同等条件，争 ${ties.mayLose.length} 个名额；此处排在前面的优先`,
    en: `${all.en} have equal claims to ${ties.mayLose.length}; earlier ones are served here`,
  };
}

/** The steps from one town's score to its posts: the exact share, the method, what held it up or down, the tie. */
export function steps(answer: CategoryAnswer, method: string, town: number): ExplanationLine[] {
  const { label, about } = methodWord(method);
  return [
    ...reserveStep(answer),
    {
      label: { zh: "精确份额", en: "Exact share" },
      value: { value: answer.quotas[town]?.quota ?? 0, as: "decimal", digits: 4 },
      detail: { zh: `${answer.total} × 得分 ÷ 得分合计`, en: `${answer.total} × score ÷ sum of scores` },
    },
    { label: { zh: "方法", en: "Method" }, value: label, ...(about ? { detail: about } : {}) },
    ...divisorStep(answer, town),
    ...limitStep({ zh: "保底", en: "Floor" }, answer.minimum[town]),
    ...limitStep({ zh: "封顶", en: "Ceiling" }, answer.maximum[town]),
    ...boundStep(answer, town),
    { label: { zh: "结果", en: "Result" }, value: { value: answer.units[town] ?? 0, as: "count" } },
  ];
}

function reserveStep({ total, reserved }: CategoryAnswer): ExplanationLine[] {
  if (reserved === 0) return [];
  return [
    {
      label: { zh: "可分配数", en: "Posts to share" },
      value: { value: total, as: "count" },
      detail: {
        zh: `总数 ${total + reserved} − 县级预留 ${reserved}`,
        en: `${total + reserved} less a reserve of ${reserved}`,
      },
    },
  ];
}

function divisorStep({ weights, divisor }: Reasoned, town: number): ExplanationLine[] {
  const nice = divisor?.nice ?? null;
  if (nice === null) return [];
  const quotient = (toNumber(exact(weights[town] ?? 0)) / nice).toFixed(4);
  return [
    {
      label: { zh: "公共除数", en: "Common divisor" },
      value: String(nice),
      detail: {
        zh: `得分 ÷ 除数 = ${quotient}，再按方法取整`,
        en: `score ÷ divisor = ${quotient}, then rounded by the method`,
      },
    },
  ];
}

function limitStep(label: Text, limit: number | null | undefined): ExplanationLine[] {
  return limit === null || limit === undefined ? [] : [{ label, value: { value: limit, as: "count" } }];
}

function boundStep({ bound, ties }: Reasoned, town: number): ExplanationLine[] {
  const held = bound[town];
  const tied = ties?.mayGain.includes(town) || ties?.mayLose.includes(town);
  return [
    ...(held ? [{ label: { zh: "约束", en: "Bound by" }, value: bounds[held].label }] : []),
    ...(tied
      ? [
          {
            label: { zh: "并列", en: "Tie" },
            value: { zh: "按表中先后顺序决定", en: "settled by the order of the table" },
          },
        ]
      : []),
  ];
}

/** A column for each method: a tied unit shows both of its numbers, a method without an answer says why below. */
export function comparisonRows(
  columns: readonly { readonly title: string; readonly answer: Apportionment | DomainError }[],
  units: number,
  language: Language,
): Row[] {
  const notes = columns.map(({ answer }) => {
    if (isDomainError(answer)) return say(explain(answer), language);
    return answer.ties ? say({ zh: "并列", en: "tie" }, language) : "";
  });
  return [
    columns.map(({ title }) => title),
    ...Array.from({ length: units }, (_, unit) =>
      columns.map(({ answer }) => (isDomainError(answer) ? "—" : between(answer, unit))),
    ),
    ...(notes.some((note) => note !== "") ? [notes] : []),
  ];
}

function between({ units, ties }: Apportionment, unit: number): number | string {
  const count = units[unit] ?? 0;
  if (ties?.mayGain.includes(unit)) return `${count}–${count + 1}`;
  return ties?.mayLose.includes(unit) ? `${count - 1}–${count}` : count;
}

/** One index by itself, or all of them with what they measure. */
export function fairnessRows(measured: Fairness, index: keyof Fairness | undefined, language: Language): Row[] {
  if (index !== undefined) return [[finite(measured[index])]];
  return kindsOf(indices).map((key) => [
    sheetWord(indices[key]).en,
    finite(measured[key]),
    say(indices[key].label, language),
  ]);
}

const paradoxHeadings: readonly Text[] = [
  { zh: "反常", en: "paradox" },
  { zh: "单位", en: "unit" },
  { zh: "原有", en: "from" },
  { zh: "变为", en: "to" },
  { zh: "说明", en: "what happens" },
];

/** Each paradox with whom it strikes and what happens; a row that says so where there is none. */
export function paradoxRows(found: readonly Paradox[], total: number, language: Language): Row[] {
  const rows = found.map((paradox): Row => {
    const { kind, unit, from, to } = paradox;
    const told = what(paradox, total);
    return [say(paradoxes[kind].label, language), say(nameByRow(unit), language), from, to, say(told, language)];
  });
  const none: Row = [say({ zh: "未发现", en: "none" }, language), "", "", "", ""];
  return [paradoxHeadings.map((heading) => say(heading, language)), ...(rows.length > 0 ? rows : [none])];
}

function what(paradox: Paradox, total: number): Text {
  const { from, to } = paradox;
  const unit = nameByRow(paradox.unit);
  switch (paradox.kind) {
    case "alabama":
      return {
        zh: `总数由 ${paradox.total} 增为 ${paradox.total + 1} 时，${unit.zh}由 ${from} 减为 ${to}。`,
        en: `With ${paradox.total + 1} instead of ${paradox.total}, ${unit.en} would have ${to} instead of ${from}.`,
      };
    case "newTown": {
      const absent = nameByRow(paradox.absent);
      return {
        zh: `若${absent.zh}连同其所得退出，${unit.zh}由 ${from} 变为 ${to}。`,
        en: `Without ${absent.en} and what it has, ${unit.en} would have ${to} instead of ${from}.`,
      };
    }
    case "population": {
      const other = nameByRow(paradox.other);
      return {
        zh: `总数 ${total} 不变，${unit.zh}增长快于${other.zh}，却由 ${from} 减为 ${to}，${other.zh}反而增加。`,
        en: `${unit.en} grew by more than ${other.en} and yet went from ${from} to ${to}, while ${other.en} gained, with a total of ${total}.`,
      };
    }
  }
}

function finite(value: number): number | string {
  return Number.isFinite(value) ? value : "∞";
}
