import { parseArea } from "../inputs/address";
import { show } from "../inputs/cell";
import { sameTown } from "../inputs/town";
import type { Text } from "../locale/text";
import type { PlanRecord } from "../wizards/kit/plan";
import type { ExplanationLine } from "../locale/explanation";
import type { Explanation } from "../wizards/kit/view";
import { plansOf } from "../wizards/year/chapters";
import { compareKept } from "./compare";
import type { Desk } from "./desk";
import { standingOf } from "./job/look";

const words = {
  title: { zh: "与上年相比", en: "Against last year" },
  before: ({ year, final }: PlanRecord): Text =>
    final ? { zh: `${year} 年（定稿）`, en: `${year}, final` } : { zh: `${year} 年`, en: String(year) },
  now: (year: number): Text => ({ zh: `${year} 年`, en: String(year) }),
  change: { zh: "变化", en: "Change" },
  none: { zh: "无", en: "none" },
};

/** What is shown of the parameters that differ: the first few. */
const MOST = 8;

/** What has changed of one figure since the plan of the year before, and by which parameters; undefined where there is none. */
export async function sinceLastYear(
  desk: Desk,
  plans: readonly PlanRecord[],
  record: PlanRecord,
  { address, row, value }: { readonly address: string; readonly row: string; readonly value: unknown },
): Promise<Explanation | undefined> {
  const key = keyAt(record, address);
  const [before] = plansOf(
    plans.filter(({ year }) => year === record.year - 1),
    record.wizard,
    record.year - 1,
  );
  if (key === undefined || !before || typeof value !== "number") return undefined;
  const { figures } = await standingOf(desk, before, await desk.survey());
  const [, was] = Object.entries(figures[key] ?? {}).find(([name]) => sameTown(name, row)) ?? [];
  if (was === undefined) return undefined;
  const { parameters } = await compareKept(desk, before, record);
  return {
    title: words.title,
    lines: [
      { label: words.before(before), value: plain(was) },
      { label: words.now(record.year), value: plain(value) },
      { label: words.change, value: { value: value - was, as: "difference", digits: digitsOf(was, value) } },
      ...parameters.slice(0, MOST).map(({ name, left, right }): ExplanationLine => {
        const [from, to] = [show(left), show(right)];
        return {
          label: { zh: name, en: name },
          value: {
            zh: `${from || words.none.zh} → ${to || words.none.zh}`,
            en: `${from || words.none.en} → ${to || words.none.en}`,
          },
        };
      }),
    ],
  };
}

/** Whose figure a cell is, by the columns of results that the plan has written. */
function keyAt({ figures = [] }: PlanRecord, address: string): string | undefined {
  const area = parseArea(address);
  if (!area) return undefined;
  const found = figures.find(
    ({ sheet, row, column, rows }) =>
      sheet === area.sheet && column === area.column && row <= area.row && area.row < row + rows,
  );
  return found?.key;
}

function digitsOf(...values: readonly number[]): number {
  return values.every(Number.isInteger) ? 0 : 2;
}

function plain(value: number): ExplanationLine["value"] {
  return { value, as: "decimal", digits: digitsOf(value) };
}
