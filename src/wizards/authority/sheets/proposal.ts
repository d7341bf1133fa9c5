import type { PlanCell, SheetPlan } from "../../plan";
import { itemFacts, reasonText, words, type Ready } from "../words";
import { COUNT_FORMAT, HOURS_FORMAT, listBlocks, sayIn, top } from "./page";

/** What to devolve next within the hours, and what to recall and why. */
export function proposalSheet(at: Ready, name: string, title: string): SheetPlan {
  const { value, result: { additions, recalls } } = at;
  const say = sayIn(at);
  const names = value.authority.towns.names;
  const facts = (item: number): PlanCell[] => {
    const { code, name: called, type, field } = itemFacts(value, item);
    return [code, called, type, field];
  };
  const summary = additions.map(({ town, room, items, hours, cases, tied }): PlanCell[] => [names[town] ?? "", room, items.length, hours, cases, tied && items.length > 0 ? say({ zh: "有并列方案,已取工时少、表中靠前的", en: "tied; least hours, then earlier rows" }) : ""]);
  const next = additions.flatMap(({ town, items }) => items.map(({ item, cases, hours }): PlanCell[] => [names[town] ?? "", ...facts(item), cases, hours]));
  const back = recalls.map(({ town, item, reasons, cases }): PlanCell[] => [names[town] ?? "", ...facts(item), cases ?? "", say(reasonText(reasons))]);
  const itemHeadings = [words.town, words.code, words.name, words.type, words.field, words.cases].map(say);
  const none = say({ zh: "没有。", en: "None." });
  const nextRow = 3 + Math.max(2, summary.length + 2) + 1;
  const recallRow = nextRow + Math.max(2, next.length + 2) + 1;
  return {
    name,
    blocks: [
      ...top(at, title, 7),
      ...listBlocks(3, say({ zh: "一、各镇街余下工时与下一批", en: "1. Hours left and the next items" }), [words.town, { zh: "余下工时", en: "Hours left" }, { zh: "建议事项", en: "Items" }, { zh: "将用工时", en: "Hours used" }, words.cases, { zh: "说明", en: "Remark" }].map(say), summary, say({ zh: "缺少年办件量、单件工时、可用工时或办件表,不能推算。", en: "Volumes, hours, hours available or cases are missing." }), [null, HOURS_FORMAT, COUNT_FORMAT, HOURS_FORMAT, COUNT_FORMAT, null], false),
      ...listBlocks(nextRow, say({ zh: "二、建议下放的事项", en: "2. Items to devolve next" }), [...itemHeadings, say(words.hours)], next, none, [null, null, null, null, null, COUNT_FORMAT, HOURS_FORMAT]),
      ...listBlocks(recallRow, say({ zh: "三、可考虑收回的事项及理由", en: "3. Candidates for recall, with reasons" }), [...itemHeadings, say(words.reasons)], back, none, [null, null, null, null, null, COUNT_FORMAT, null]),
    ],
    widths: [14, 14, 36, 14, 22, 12, 34],
    print: { orientation: "landscape", area: { row: 0, column: 0, rows: recallRow + back.length + 2, columns: 7 }, pagesWide: 1 },
  };
}
