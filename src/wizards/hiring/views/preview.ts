import { name } from "../../../locale/text";
import { isReady } from "../../kit/define";
import type { View } from "../../kit/view";
import type { At, AtResult, CategoryResult } from "../compute";
import { columnWords, count, difference, people, sum, titled } from "./figures";

/** Headroom and places town by town, and where that leads year by year. */
export function previewViews(at: At): View[] {
  if (!isReady(at)) return [];
  return at.result.categories.flatMap((one): View[] => [
    ...(one.total === null ? [] : [places(at, one)]),
    path(at, one),
  ]);
}

function places({ value }: AtResult, { id, headroom, plan }: CategoryResult): View {
  return {
    kind: "bars",
    title: titled(id, { zh: "可用空间与计划", en: "headroom and places" }),
    unit: { zh: "名", en: "places" },
    beforeLabel: columnWords.headroom,
    afterLabel: { zh: "计划", en: "Places" },
    rows: value.towns.map((label, town) => ({
      label,
      before: headroom[town]?.headroom ?? 0,
      after: plan[town] ?? 0,
    })),
  };
}

/** The county year by year: who leaves, who joins, who is there, and how that lies against the posts. */
function path({ choices }: AtResult, { id, posts, borrowed, onRoll, leaving, path: ends }: CategoryResult): View {
  const all = sum(posts) + sum(borrowed);
  const at = (rows: readonly (readonly number[])[], year: number) => sum(rows.map((row) => row[year] ?? 0));
  const rows = Array.from({ length: choices.horizon }, (_, year) => {
    const [before, gone, end] = [year === 0 ? sum(onRoll) : at(ends, year - 1), at(leaving, year), at(ends, year)];
    return {
      id: `path-${id}-${year}`,
      cells: [name(choices.year + year), count(gone), count(end), difference(end - before), count(all - end)],
    };
  });
  return {
    kind: "table",
    title: titled(id, { zh: "逐年推演", en: "the years ahead" }),
    unit: people,
    columns: [
      { label: { zh: "年度", en: "Year" } },
      { label: columnWords.leaving },
      { label: { zh: "年末人数", en: "At the end" } },
      { label: { zh: "增减", en: "Change" } },
      { label: { zh: "编制余", en: "Posts left" }, help: { zh: "编制 − 年末人数", en: "Posts − people at the end" } },
    ],
    rows,
  };
}
