import { pathToTarget } from "../../../chapters/staffing/answer";
import { categoryWords } from "../../../chapters/staffing/words";
import type { CategoryId } from "../../../chapters/staffing/answer";
import type { Block } from "../../kit/plan";
import { formats, line, speaker, subtitle } from "../../kit/sheet";
import type { AtResult } from "../compute";

/** The years from today's posts to the target, where the change of a year is limited: one row a year, one column a town. */
export interface YearsBlock {
  readonly category: CategoryId;
  readonly years: readonly (readonly number[])[];
}

/** What the sheet lists of each category that takes more than one year. */
export function yearsOf({ result, choices }: AtResult): YearsBlock[] {
  if (choices.pace.posts === null && choices.pace.percent === null) return [];
  return result.categories
    .map(({ id }) => ({ category: id, years: pathToTarget(result.asked, id) }))
    .filter(({ years }) => years.length > 1);
}

/** The rows that the years of all categories take, a blank one under each. */
export function yearsRows(blocks: readonly YearsBlock[]): number {
  return blocks.reduce((rows, { years }) => rows + years.length + 3, 0);
}

export function yearsBlocks(at: AtResult, blocks: readonly YearsBlock[], firstRow: number): Block[] {
  const { value, choices, context } = at;
  const say = speaker(context.language);
  let top = firstRow;
  return blocks.flatMap(({ category, years }): Block[] => {
    const { zh, en } = categoryWords(category).label;
    const row = top;
    top += years.length + 3;
    return [
      subtitle(
        row,
        say({
          zh: `${zh}：逐年到位（按写入时的数据，每年最多增减不超过所设限度）`,
          en: `${en}: year by year to the target, as of the day of writing, each year within the limit`,
        }),
      ),
      {
        row: row + 1,
        column: 0,
        role: "heading",
        wrap: true,
        cells: [line(value.towns.length + 1, say({ zh: "年度", en: "Year" }), ...value.towns)],
      },
      {
        row: row + 2,
        column: 0,
        role: "body",
        formats: [formats.year, ...value.towns.map(() => formats.count)],
        align: ["left"],
        cells: years.map((posts, index) => [choices.year + index, ...posts]),
      },
    ];
  });
}
