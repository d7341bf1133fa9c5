import { wholeSheet } from "../inputs/address";
import type { Survey } from "../inputs/survey";
import type { Text } from "../locale/text";
import { cellsFromCorner } from "../wizards/kit/check";
import { comparePlans, type ComparedPlan, type Comparison } from "../wizards/kit/compare";
import type { PlanRecord } from "../wizards/kit/plan";
import type { Figure, TableView, View } from "../wizards/kit/view";
import { show } from "../inputs/cell";
import type { Desk } from "./desk";

const words = {
  parameters: { zh: "不同的参数", en: "Parameters that differ" },
  parameter: { zh: "参数", en: "Parameter" },
  row: { zh: "镇街", en: "Town" },
  change: { zh: "相差", en: "Difference" },
  total: { zh: "合计", en: "Total" },
  same: { zh: "参数和结果完全相同。", en: "Parameters and results are alike." },
  alike: (count: number) => ({
    zh: `另有 ${count} 列结果完全相同。`,
    en: count === 1 ? "One more column of results is alike." : `${count} more columns of results are alike.`,
  }),
};

/** Reads two plans as they stand and compares them. */
export async function compareKept(desk: Desk, left: PlanRecord, right: PlanRecord): Promise<Comparison> {
  const survey = await desk.survey();
  const [one, other] = await Promise.all([standing(desk, left, survey), standing(desk, right, survey)]);
  return comparePlans(one, other);
}

async function standing(desk: Desk, record: PlanRecord, survey: Survey): Promise<ComparedPlan> {
  const there = record.sheets.filter((sheet) => survey.sheets.some(({ name }) => name === sheet));
  const read = await Promise.all(
    there.map(async (sheet) => [sheet, cellsFromCorner(await desk.read(wholeSheet(sheet)))] as const),
  );
  const cells = new Map(read);
  return { record, cells: (sheet) => cells.get(sheet) };
}

/** What two plans are called beside each other: by their names, else by their years, else by when they were written. */
export function planLabels(left: PlanRecord, right: PlanRecord): readonly [Text, Text] {
  const short = ({ name, year }: PlanRecord) => name ?? String(year);
  const long = (record: PlanRecord) => `${short(record)} · ${record.written.slice(5, 16).replace("T", " ")}`;
  const own = short(left) === short(right) ? long : short;
  const label = (record: PlanRecord): Text => {
    const text = own(record);
    return record.final ? { zh: `${text}（定稿）`, en: `${text} (final)` } : { zh: text, en: text };
  };
  return [label(left), label(right)];
}

/** The comparison as the pane shows it. */
export function comparisonViews(comparison: Comparison, names: readonly [Text, Text]): View[] {
  const { parameters, figures, alike } = comparison;
  if (parameters.length === 0 && figures.length === 0) return [{ kind: "notes", tone: "success", lines: [words.same] }];
  const [left, right] = names.map((label) => ({ label }));
  if (!left || !right) return [];
  const changed: TableView[] =
    parameters.length === 0
      ? []
      : [
          {
            kind: "table",
            title: words.parameters,
            columns: [{ label: words.parameter }, left, right],
            rows: parameters.map((pair, index) => ({
              id: String(index),
              cells: [pair.name, show(pair.left), show(pair.right)],
            })),
          },
        ];
  const results = figures.map(({ name, rows }): TableView => {
    const digits = rows.every(({ left: one = 0, right: other = 0 }) => Number.isInteger(one) && Number.isInteger(other))
      ? 0
      : 2;
    const cell = (value: number | undefined, as: Figure["as"] = "decimal") =>
      value === undefined ? null : { value, as, digits };
    const sum = (values: readonly (number | undefined)[]) => values.reduce<number>((all, one) => all + (one ?? 0), 0);
    const line = (one: number | undefined, other: number | undefined) => [
      cell(one),
      cell(other),
      cell(one === undefined || other === undefined ? undefined : other - one, "difference"),
    ];
    return {
      kind: "table",
      title: { zh: name, en: name },
      columns: [{ label: words.row }, left, right, { label: words.change }],
      rows: rows.map((row) => ({
        id: row.name,
        cells: [row.name, ...line(row.left, row.right)],
      })),
      total: [words.total, ...line(sum(rows.map((row) => row.left)), sum(rows.map((row) => row.right)))],
    };
  });
  return [
    ...changed,
    ...results,
    ...(alike > 0 ? [{ kind: "notes", tone: "info", lines: [words.alike(alike)] } as const] : []),
  ];
}
