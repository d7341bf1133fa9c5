import { exact, toNumber } from "../../domain/kernel/exact";
import type { Text } from "../../locale/text";
import type { Explanation, TableView, View } from "../kit/view";
import type { StaffingChoices } from "./choices";
import { compute, type CategoryOutcome, type StaffingResult, type StaffingValue } from "./compute";
import { methodTitle, shortTitle } from "./methods";
import { shortOfNextPost } from "./nextPost";
import type { At } from "./ready";

/** For each category a table (today, new, difference, exact share, the rule that bound it) and bars before and after. */
export function previewViews({ value, result, choices }: At): View[] {
  if (!value || !result) return [];
  const compared = comparison(value, result, choices);
  return [
    ...result.outcomes.flatMap((outcome) => [table(outcome, value, result, choices), bars(outcome, value)]),
    ...compared,
  ];
}

const columnWords = { today: { zh: "现有", en: "Today" }, new: { zh: "分配", en: "New" } } satisfies Record<
  string,
  Text
>;
const boundWords: Record<"minimum" | "maximum", Text> = {
  minimum: { zh: "保底", en: "floor" },
  maximum: { zh: "封顶", en: "ceiling" },
};

function table(
  outcome: CategoryOutcome,
  value: StaffingValue,
  result: StaffingResult,
  choices: StaffingChoices,
): TableView {
  const {
    units,
    bound,
    today,
    total,
    exactShare,
    category: { label },
  } = outcome;
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
  const anyBound = bound.some((one) => one !== null && one !== undefined);
  return {
    kind: "table",
    title: { zh: `${label.zh}（共 ${total}）`, en: `${label.en} (${total} in all)` },
    columns: [
      { label: { zh: "镇街", en: "Town" } },
      ...(today ? [{ label: columnWords.today }] : []),
      { label: columnWords.new },
      ...(today ? [{ label: { zh: "增减", en: "Change" } }] : []),
      { label: { zh: "精确份额", en: "Exact share" } },
      ...(anyBound ? [{ label: { zh: "约束", en: "Bound by" } }] : []),
    ],
    rows: value.towns.map((town, index) => ({
      id: `${outcome.category.id}-${town}`,
      cells: [
        town,
        ...(today ? [{ value: today[index] ?? 0, as: "count" as const }] : []),
        { value: units[index] ?? 0, as: "count" },
        ...(today ? [{ value: (units[index] ?? 0) - (today[index] ?? 0), as: "difference" as const }] : []),
        { value: exactShare[index] ?? 0, as: "decimal", digits: 2 },
        ...(anyBound ? [boundWord(bound[index])] : []),
      ],
      why: () => why(outcome, value, result, choices, index),
    })),
    total: [
      { zh: "合计", en: "Total" },
      ...(today ? [{ value: sum(today), as: "count" as const }] : []),
      { value: sum(units), as: "count" },
      ...(today ? [{ value: sum(units) - sum(today), as: "difference" as const }] : []),
      { value: total, as: "decimal", digits: 2 },
      ...(anyBound ? [null] : []),
    ],
  };
}

function boundWord(bound: "minimum" | "maximum" | null | undefined): Text | null {
  return bound ? boundWords[bound] : null;
}

function bars({ category: { label }, units, today }: CategoryOutcome, { towns }: StaffingValue): View {
  return {
    kind: "bars",
    title: today ? { zh: `${label.zh}：现有与分配`, en: `${label.en}: today and new` } : label,
    unit: { zh: "名", en: "posts" },
    ...(today ? { beforeLabel: columnWords.today, afterLabel: columnWords.new } : {}),
    rows: towns.map((town, index) => ({
      label: town,
      ...(today ? { before: today[index] ?? 0 } : {}),
      after: units[index] ?? 0,
    })),
  };
}

/** What other methods would give: one column each, with who gains and who loses against the chosen one. */
function comparison(value: StaffingValue, result: StaffingResult, choices: StaffingChoices): TableView[] {
  if (choices.arrangement !== "separate") return [];
  const others = ["webster", "hamilton", "huntington-hill", "jefferson", "adams"].filter(
    (method) => method !== choices.method,
  );
  return result.outcomes.map((outcome): TableView => {
    const columns = others.map((method) => ({
      method,
      units: compute(value, { ...choices, method }).outcomes.find(({ category }) => category === outcome.category)
        ?.units,
    }));
    return {
      kind: "table",
      title: { zh: `${outcome.category.label.zh}：换一种方法`, en: `${outcome.category.label.en}: by other methods` },
      columns: [
        { label: { zh: "镇街", en: "Town" } },
        { label: { zh: "本方案", en: "This plan" } },
        ...columns.map(({ method }) => ({ label: shortTitle(method) })),
      ],
      rows: value.towns.map((town, index) => ({
        id: town,
        marked: columns.some(({ units }) => units !== undefined && units[index] !== outcome.units[index]),
        cells: [
          town,
          { value: outcome.units[index] ?? 0, as: "count" },
          ...columns.map(({ units }) =>
            units ? { value: (units[index] ?? 0) - (outcome.units[index] ?? 0), as: "difference" as const } : null,
          ),
        ],
      })),
    };
  });
}

/** The steps to one town's figure: what went in, the exact share, the rule, the bounds, the tie. */
function why(
  outcome: CategoryOutcome,
  value: StaffingValue,
  { scores }: StaffingResult,
  choices: StaffingChoices,
  index: number,
): Explanation {
  const {
    units,
    bound,
    divisor,
    tied,
    total,
    exactShare,
    minimum,
    maximum,
    category: { label },
  } = outcome;
  const town = value.towns[index] ?? "";
  const method = methodTitle(choices.method);
  const count = (amount: number) => ({ value: amount, as: "count" as const });
  const lines: Explanation["lines"][number][] = [
    ...value.indicators
      .filter(({ id }) => choices.scoring === "formula" || (choices.weights[id] ?? 0) > 0)
      .map((indicator) => ({
        label: indicator.label,
        value: {
          value: indicator.values[index] ?? 0,
          as: "decimal" as const,
          digits: Number.isInteger(indicator.values[index]) ? 0 : 2,
        },
        ...(choices.scoring === "weights"
          ? { detail: { zh: `权重 ${choices.weights[indicator.id]}`, en: `weight ${choices.weights[indicator.id]}` } }
          : {}),
      })),
    { label: { zh: "得分", en: "Score" }, value: { value: scores[index] ?? 0, as: "decimal", digits: 6 } },
    {
      label: { zh: "精确份额", en: "Exact share" },
      value: { value: exactShare[index] ?? 0, as: "decimal", digits: 4 },
      detail: { zh: `${total} × 得分 ÷ 得分合计`, en: `${total} × score ÷ sum of scores` },
    },
    {
      label: { zh: "方法", en: "Method" },
      value: method?.label ?? choices.method,
      ...(method?.help ? { detail: method.help } : {}),
    },
  ];
  if (divisor !== null)
    lines.push({
      label: { zh: "公共除数", en: "Common divisor" },
      value: String(divisor),
      detail: {
        zh: `得分 ÷ 除数 = ${quotient(scores[index] ?? 0, divisor)}，再按方法取整`,
        en: `score ÷ divisor = ${quotient(scores[index] ?? 0, divisor)}, then rounded by the method`,
      },
    });
  if (minimum[index] !== null && minimum[index] !== undefined)
    lines.push({ label: { zh: "保底", en: "Floor" }, value: count(minimum[index]) });
  if (maximum[index] !== null && maximum[index] !== undefined)
    lines.push({ label: { zh: "封顶", en: "Ceiling" }, value: count(maximum[index]) });
  const held = boundWord(bound[index]);
  if (held) lines.push({ label: { zh: "约束", en: "Bound by" }, value: held });
  if (tied.has(index))
    lines.push({
      label: { zh: "并列", en: "Tie" },
      value: { zh: "按表中先后顺序决定", en: "settled by the order of the table" },
    });
  lines.push({ label: { zh: "结果", en: "Result" }, value: count(units[index] ?? 0) });
  for (const { indicator, amount } of shortOfNextPost(value, choices, outcome.category.id, index))
    lines.push({
      label: { zh: `再得 1 名，${indicator.label.zh}尚差`, en: `For one more, short of ${indicator.label.en}` },
      value: { value: amount, as: "decimal", digits: Number.isInteger(amount) ? 0 : 2 },
      detail: { zh: "其他条件都不变", en: "all else equal" },
    });
  return {
    title: {
      zh: `${town}：${label.zh}为什么是 ${units[index]}`,
      en: `${town}: why ${units[index]} ${label.en.toLowerCase()}`,
    },
    lines,
  };
}

function quotient(score: number, divisor: number): string {
  return (toNumber(exact(score)) / divisor).toFixed(4);
}
