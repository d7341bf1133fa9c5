import type { PlanCell, SheetPlan } from "../../kit/plan";
import { itemFacts, words, type Ready } from "../words";
import { COUNT_FORMAT, factWidths, HOURS_FORMAT, listBlocks, sayIn, top } from "./page";

const WIDTH = 7;
const FIRST_ROW = 3;

/** What to devolve next within the hours that each town has left. */
export function nextSheet(at: Ready, name: string, title: string): SheetPlan {
  const {
    value,
    result: { additions },
  } = at;
  const say = sayIn(at);
  const widths = factWidths[at.context.language];
  const names = value.authority.towns.names;
  const summary = additions.map(({ town, room, items, hours, cases, tied }): PlanCell[] => [
    names[town] ?? "",
    room,
    items.length,
    cases,
    hours,
    Math.round((room - hours) * 10) / 10,
    tied && items.length > 0
      ? say({ zh: "有并列方案，已取工时少、表中靠前的", en: "tied; least hours, then earlier rows" })
      : "",
  ]);
  const next = additions.flatMap(({ town, items }) =>
    items.map(({ item, cases, hours }): PlanCell[] => {
      const { code, name: called, type, field } = itemFacts(value, item);
      return [names[town] ?? "", code, type, cases, hours, field, called];
    }),
  );
  const listRow = FIRST_ROW + Math.max(2, summary.length + 2) + 1;
  return {
    name,
    blocks: [
      ...top(at, title, WIDTH),
      ...listBlocks(
        FIRST_ROW,
        say({ zh: "一、各镇街余下工时与下一批", en: "1. Hours left and the next items" }),
        [
          words.town,
          { zh: "余下工时", en: "Hours left" },
          { zh: "建议事项", en: "Items" },
          words.cases,
          { zh: "将用工时", en: "Hours used" },
          { zh: "用后剩余", en: "Left after" },
          { zh: "说明", en: "Remark" },
        ].map(say),
        summary,
        say({
          zh: "缺少年办件量、单件工时、可用工时或办件表，不能推算。",
          en: "Volumes, hours, hours available or cases are missing.",
        }),
        [null, HOURS_FORMAT, COUNT_FORMAT, COUNT_FORMAT, HOURS_FORMAT, HOURS_FORMAT, null],
      ),
      ...listBlocks(
        listRow,
        say({ zh: "二、建议下放的事项", en: "2. Items to devolve next" }),
        [words.town, words.code, words.type, words.cases, words.hours, words.field, words.name].map(say),
        next,
        say({ zh: "没有。", en: "None." }),
        [null, null, null, COUNT_FORMAT, HOURS_FORMAT, null, null],
      ),
    ],
    widths: [14, 12, widths.type, 12, 12, widths.field, 44],
    print: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: listRow + next.length + 2, columns: WIDTH },
      ...(next.length > 0 ? { repeatRows: { row: listRow + 1, rows: 1 } } : {}),
      pagesWide: 1,
    },
  };
}
