import type { Text } from "../../locale/text";
import { show } from "../../inputs/cell";
import { sameTown } from "../../inputs/town";
import { sumFen } from "../../domain/revenue/money";
import { onSheet, type TownFigures } from "../kit/townFigures";
import { allFigures, townsOf, valueIn, type YearChapter } from "./chapters";
import type { YearCost } from "./cost";

/** Two figures that must be alike, each from its own side, or a thing that must hold. */
export interface YearCheck {
  readonly id: string;
  readonly label: Text;
  readonly kind: TownFigures["kind"];
  readonly left: number;
  readonly right: number;
  /** What does not hold, in words. */
  readonly about?: Text;
  /** Where to look. */
  readonly address?: string;
}

export function holds({ left, right }: YearCheck): boolean {
  return left === right;
}

/** Everything of a year that must add up or agree, chapter by chapter and between them; no tolerance. */
export function yearChecks(chapters: readonly YearChapter[], cost: YearCost | undefined): YearCheck[] {
  return [
    ...chapters.flatMap((chapter) => [...wholes(chapter), ...asWritten(chapter), ...sources(chapter)]),
    ...towns(chapters),
    ...(cost ? [bothSides(cost)] : []),
  ];
}

/** The rows of a figure against what the county has fixed for all. */
function wholes({ id: chapter, title, figures }: YearChapter): YearCheck[] {
  return figures.flatMap(({ id, label, kind, rows, whole }): YearCheck[] =>
    whole === undefined
      ? []
      : [
          {
            id: `${chapter} ${id} whole`,
            label: {
              zh: `${title.zh}：各镇街${label.zh}合计与全县`,
              en: `${title.en}: ${label.en} of the towns against the county`,
            },
            kind,
            left: rows.reduce((sum, { value }) => sum + value, 0),
            right: whole,
          },
        ],
  );
}

/** What the sheets hold, or what was signed, against what the plan's rules work out today. */
function asWritten({ id: chapter, title, figures, written }: YearChapter): YearCheck[] {
  return figures.flatMap((figure): YearCheck[] => {
    const { id, label, rows } = figure;
    const held = written[id];
    if (!held) return [];
    const there = (town: string) => Object.entries(held).find(([name]) => sameTown(town, name))?.[1];
    const today = (value: number) => onSheet(figure, value);
    const differ = rows.filter(({ name, value }) => there(name) !== today(value));
    const [first] = differ;
    return [
      {
        id: `${chapter} ${id} written`,
        label: {
          zh: `${title.zh}：表上的${label.zh}与按现有数据重算`,
          en: `${title.en}: ${label.en} on the sheet against the tables of today`,
        },
        kind: "items",
        left: rows.length - differ.length,
        right: rows.length,
        ...(first && {
          about: {
            zh: `${differ.length} 个镇街不同，最先是${first.name}：表上 ${show(there(first.name) ?? "")}，重算 ${today(first.value)}。`,
            en: `${differ.length} towns differ, first ${first.name}: ${show(there(first.name) ?? "")} on the sheet, ${today(first.value)} today.`,
          },
        }),
      },
    ];
  });
}

function sources({ id, title, record, changed }: YearChapter): YearCheck[] {
  if (!record) return [];
  const count = Object.keys(record.sources).length;
  const [first] = changed;
  return [
    {
      id: `${id} sources`,
      label: { zh: `${title.zh}：来源表与写入时相同`, en: `${title.en}: its tables are as when it was written` },
      kind: "items",
      left: count - changed.length,
      right: count,
      ...(first !== undefined && {
        address: first,
        about: { zh: `已有改动：${changed.join("、")}。`, en: `Changed since: ${changed.join(", ")}.` },
      }),
    },
  ];
}

/** The same towns in every chapter that has figures of all of them. */
function towns(chapters: readonly YearChapter[]): YearCheck[] {
  const names = townsOf(chapters);
  const others = allFigures(chapters).slice(1);
  return chapters.flatMap(({ id, title, figures }): YearCheck[] => {
    const [one] = figures;
    if (!one || !others.includes(one)) return [];
    const missing = names.filter((name) => valueIn(one, name) === undefined);
    const added = one.rows.filter(({ name }) => !names.some((town) => sameTown(town, name)));
    const told = [...missing, ...added.map(({ name }) => name)];
    return [
      {
        id: `${id} towns`,
        label: { zh: `${title.zh}：镇街与其他各章相同`, en: `${title.en}: the same towns as in the other chapters` },
        kind: "items",
        left: names.length - missing.length + added.length,
        right: names.length,
        ...(told.length > 0 && {
          about: { zh: `不同的镇街：${told.join("、")}。`, en: `Towns that differ: ${told.join(", ")}.` },
        }),
      },
    ];
  });
}

/** The cost of the county by its towns, against that by the kinds of posts. */
function bothSides({ towns: rows, byCategory }: YearCost): YearCheck {
  return {
    id: "cost",
    label: { zh: "人员经费：按镇街合计与按编制类别合计", en: "Staff cost: by towns against by kinds of posts" },
    kind: "money",
    left: sumFen(rows.map(({ cost }) => cost)),
    right: sumFen(byCategory),
  };
}
