import type { CategoryAnswer } from "../../../chapters/staffing/answer";
import { occupancy } from "../../../domain/workforce/vacancies";
import { bounds, categoryWords } from "../../../chapters/staffing/words";
import type { Text } from "../../../locale/text";
import type { BarsView, TableView, ViewCell } from "../../kit/view";
import type { StaffingChoices } from "../choices";
import { ringsOf, type StaffingResult, type StaffingValue } from "../compute";
import { why } from "./why";

const todayWord: Text = { zh: "现有", en: "Today" };
const newWord: Text = { zh: "分配", en: "New" };

/** One column of the table: its heading, the cell of each town, and that of several towns together. */
interface PostsColumn {
  readonly label: Text;
  readonly cell: (town: number) => ViewCell;
  readonly sum: (towns: readonly number[]) => ViewCell;
  /** Of the posts that the county keeps back, and of all: only the new posts have any. */
  readonly isNew?: boolean;
}

/** Today, new, difference, exact share, and the rule that bound it; each figure with its reason. */
export function tableOfPosts(
  answer: CategoryAnswer,
  value: StaffingValue,
  result: StaffingResult,
  choices: StaffingChoices,
): TableView {
  const { label } = categoryWords(answer.id);
  const columns = columnsOf(answer);
  const all = value.towns.map((_, town) => town);
  const whole = answer.total + answer.reserved;
  return {
    kind: "table",
    title: { zh: `${label.zh}（共 ${whole}）`, en: `${label.en} (${whole} in all)` },
    columns: [{ label: { zh: "镇街", en: "Town" } }, ...columns.map((column) => ({ label: column.label }))],
    rows: value.towns.map((name, town) => ({
      id: `${answer.id}-${name}`,
      cells: [name, ...columns.map(({ cell }) => cell(town))],
      why: () => why(answer, value, result, choices, town),
    })),
    total: [{ zh: "合计", en: "Total" }, ...columns.map(({ sum }) => sum(all))],
    below: [...ringLines(value, columns), ...reserveLines(answer, columns)],
  };
}

/** What each ring has of the total. */
function ringLines(value: StaffingValue, columns: readonly PostsColumn[]): ViewCell[][] {
  return ringsOf(value).map((ring) => {
    const towns = (value.rings ?? []).flatMap((own, town) => (own === ring ? [town] : []));
    return [{ zh: `其中：${ring}`, en: `of which ${ring}` }, ...columns.map(({ sum }) => sum(towns))];
  });
}

/** What the county keeps back, and all posts: shared and reserve together. */
function reserveLines({ units, reserved }: CategoryAnswer, columns: readonly PostsColumn[]): ViewCell[][] {
  if (reserved === 0) return [];
  const line = (label: Text, count: number): ViewCell[] => [
    label,
    ...columns.map(({ isNew }) => (isNew ? ({ value: count, as: "count" } as const) : null)),
  ];
  return [
    line({ zh: "县级预留", en: "County reserve" }, reserved),
    line(
      { zh: "总数", en: "All posts" },
      units.reduce((sum, posts) => sum + posts, reserved),
    ),
  ];
}

function columnsOf({ units, bound, today, headcount, quotas }: CategoryAnswer): PostsColumn[] {
  const of = (values: readonly number[], town: number) => values[town] ?? 0;
  const total = (values: readonly number[], towns: readonly number[]) =>
    towns.reduce((all, town) => all + of(values, town), 0);
  const count = (amount: number) => ({ value: amount, as: "count" }) as const;
  const difference = (amount: number) => ({ value: amount, as: "difference" }) as const;
  const share = (amount: number) => ({ value: amount, as: "decimal", digits: 2 }) as const;
  const some = (values: readonly number[], towns: readonly number[]) => towns.map((town) => of(values, town));
  const staffed = (people: readonly number[], towns: readonly number[]) =>
    occupancy(some(units, towns), some(people, towns));
  const all: (PostsColumn | false)[] = [
    today !== undefined && {
      label: todayWord,
      cell: (town) => count(of(today, town)),
      sum: (towns) => count(total(today, towns)),
    },
    {
      label: newWord,
      cell: (town) => count(of(units, town)),
      sum: (towns) => count(total(units, towns)),
      isNew: true,
    },
    today !== undefined && {
      label: { zh: "增减", en: "Change" },
      cell: (town) => difference(of(units, town) - of(today, town)),
      sum: (towns) => difference(total(units, towns) - total(today, towns)),
    },
    headcount !== undefined && {
      label: { zh: "实有", en: "People" },
      cell: (town) => count(of(headcount, town)),
      sum: (towns) => count(total(headcount, towns)),
    },
    headcount !== undefined && {
      label: { zh: "空编", en: "Vacant" },
      cell: (town) => count(staffed(headcount, [town]).vacancies),
      sum: (towns) => count(staffed(headcount, towns).vacancies),
    },
    headcount !== undefined && {
      label: { zh: "超编", en: "Over" },
      cell: (town) => count(staffed(headcount, [town]).overstaffing),
      sum: (towns) => count(staffed(headcount, towns).overstaffing),
    },
    {
      label: { zh: "精确份额", en: "Exact share" },
      cell: (town) => share(quotas[town]?.quota ?? 0),
      sum: (towns) => share(towns.reduce((all, town) => all + (quotas[town]?.quota ?? 0), 0)),
    },
    bound.some((one) => one !== null) && {
      label: { zh: "约束", en: "Bound by" },
      cell: (town) => {
        const held = bound[town];
        return held ? bounds[held].label : null;
      },
      sum: () => null,
    },
  ];
  return all.filter((column) => column !== false);
}

/** Before and after, town by town. */
export function barsOfPosts({ id, units, today }: CategoryAnswer, { towns }: StaffingValue): BarsView {
  const { label } = categoryWords(id);
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
