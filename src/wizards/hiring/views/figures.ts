import type { PlannedCategory } from "../../../chapters/workforce/words";
import { plannedCategories } from "../../../chapters/workforce/words";
import type { Text } from "../../../locale/text";
import type { TableView, ViewCell } from "../../kit/view";

export const count = (value: number): ViewCell => ({ value, as: "count" });
export const difference = (value: number): ViewCell => ({ value, as: "difference" });
export const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

const townWord: Text = { zh: "镇街", en: "Town" };
const totalWord: Text = { zh: "合计", en: "Total" };
export const people: Text = { zh: "人", en: "people" };

/** What the columns of a plan are called. */
export const columnWords = {
  posts: { zh: "编制", en: "Posts" },
  borrowed: { zh: "周转", en: "Borrowed" },
  onRoll: { zh: "实有", en: "People" },
  retiring: { zh: "到龄退休", en: "Retiring" },
  otherExits: { zh: "其他减员", en: "Other exits" },
  leaving: { zh: "减员", en: "Leaving" },
  committed: { zh: "预留", en: "Kept" },
  vacancy: { zh: "空编", en: "Vacant" },
  over: { zh: "超编", en: "Over" },
  headroom: { zh: "可用空间", en: "Headroom" },
  staysOver: { zh: "超编余额", en: "Stays over" },
} as const satisfies Record<string, Text>;

/** "Administrative posts: headroom". */
export function titled(id: PlannedCategory, what: Text): Text {
  const { zh, en } = plannedCategories[id].label;
  return { zh: `${zh}：${what.zh}`, en: `${en}: ${what.en}` };
}

/** The column of a table of towns. */
export interface TownColumn {
  readonly label: Text;
  readonly help?: Text;
  readonly cell: (town: number) => ViewCell;
  readonly total: ViewCell;
}

/** Whole numbers with their sum. */
export function countColumn(label: Text, values: readonly number[], help?: Text): TownColumn {
  return {
    label,
    ...(help ? { help } : {}),
    cell: (town) => count(values[town] ?? 0),
    total: count(sum(values)),
  };
}

type Row = TableView["rows"][number];

/** A row for each town, the county last. */
export function townTable(
  { id, title, towns }: { readonly id: string; readonly title: Text; readonly towns: readonly string[] },
  columns: readonly TownColumn[],
  more: (town: number) => Pick<Row, "why" | "marked"> = () => ({}),
): TableView {
  return {
    kind: "table",
    title,
    columns: [{ label: townWord }, ...columns.map(({ label, help }) => ({ label, ...(help ? { help } : {}) }))],
    rows: towns.map((name, town) => ({
      id: `${id}-${name}`,
      cells: [name, ...columns.map(({ cell }) => cell(town))],
      ...more(town),
    })),
    total: [totalWord, ...columns.map(({ total }) => total)],
  };
}
