import type { CategoryAnswer } from "../../../chapters/staffing/answer";
import { occupancy } from "../../../domain/workforce/vacancies";
import { bounds, categories } from "../../../chapters/staffing/words";
import type { Text } from "../../../locale/text";
import type { BarsView, TableView, ViewCell } from "../../kit/view";
import type { StaffingChoices } from "../choices";
import type { StaffingResult, StaffingValue } from "../compute";
import { why } from "./why";

const todayWord: Text = { zh: "现有", en: "Today" };
const newWord: Text = { zh: "分配", en: "New" };

/** One column of the table: its heading, the cell of each town, and that of the total. */
interface PostsColumn {
  readonly label: Text;
  readonly cell: (town: number) => ViewCell;
  readonly total: ViewCell;
}

/** Today, new, difference, exact share, and the rule that bound it; each figure with its reason. */
export function tableOfPosts(
  answer: CategoryAnswer,
  value: StaffingValue,
  result: StaffingResult,
  choices: StaffingChoices,
): TableView {
  const { label } = categories[answer.id];
  const columns = columnsOf(answer);
  return {
    kind: "table",
    title: { zh: `${label.zh}（共 ${answer.total}）`, en: `${label.en} (${answer.total} in all)` },
    columns: [{ label: { zh: "镇街", en: "Town" } }, ...columns.map((column) => ({ label: column.label }))],
    rows: value.towns.map((name, town) => ({
      id: `${answer.id}-${name}`,
      cells: [name, ...columns.map(({ cell }) => cell(town))],
      why: () => why(answer, value, result, choices, town),
    })),
    total: [{ zh: "合计", en: "Total" }, ...columns.map(({ total }) => total)],
  };
}

function columnsOf({ units, bound, today, headcount, total, quotas }: CategoryAnswer): PostsColumn[] {
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
  const count = (amount: number) => ({ value: amount, as: "count" }) as const;
  const difference = (amount: number) => ({ value: amount, as: "difference" }) as const;
  const share = (amount: number) => ({ value: amount, as: "decimal", digits: 2 }) as const;
  const of = (values: readonly number[], town: number) => values[town] ?? 0;
  const all: (PostsColumn | false)[] = [
    today !== undefined && { label: todayWord, cell: (town) => count(of(today, town)), total: count(sum(today)) },
    { label: newWord, cell: (town) => count(of(units, town)), total: count(sum(units)) },
    today !== undefined && {
      label: { zh: "增减", en: "Change" },
      cell: (town) => difference(of(units, town) - of(today, town)),
      total: difference(sum(units) - sum(today)),
    },
    headcount !== undefined && {
      label: { zh: "实有", en: "People" },
      cell: (town) => count(of(headcount, town)),
      total: count(sum(headcount)),
    },
    headcount !== undefined && {
      label: { zh: "空编", en: "Vacant" },
      cell: (town) => count(occupancy([of(units, town)], [of(headcount, town)]).vacancies),
      total: count(occupancy(units, headcount).vacancies),
    },
    headcount !== undefined && {
      label: { zh: "超编", en: "Over" },
      cell: (town) => count(occupancy([of(units, town)], [of(headcount, town)]).overstaffing),
      total: count(occupancy(units, headcount).overstaffing),
    },
    {
      label: { zh: "精确份额", en: "Exact share" },
      cell: (town) => share(quotas[town]?.quota ?? 0),
      total: share(total),
    },
    bound.some((one) => one !== null) && {
      label: { zh: "约束", en: "Bound by" },
      cell: (town) => {
        const held = bound[town];
        return held ? bounds[held].label : null;
      },
      total: null,
    },
  ];
  return all.filter((column) => column !== false);
}

/** Before and after, town by town. */
export function barsOfPosts({ id, units, today }: CategoryAnswer, { towns }: StaffingValue): BarsView {
  const { label } = categories[id];
  return {
    kind: "bars",
    title: today ? { zh: `${label.zh}：现有与分配`, en: `${label.en}: today and new` } : label,
    unit: { zh: "名", en: "posts" },
    ...(today ? { beforeLabel: todayWord, afterLabel: newWord } : {}),
    rows: towns.map((name, town) => ({
      label: name,
      ...(today ? { before: today[town] ?? 0 } : {}),
      after: units[town] ?? 0,
    })),
  };
}
