import type { Text } from "../../../locale/text";
import { sourceRecords } from "../../layout";
import { freeSheetName, type Plan, type SheetPlan } from "../../plan";
import { townsInDetail } from "../proposals";
import type { Ready } from "../words";
import { changeSheet } from "./change";
import { coverageSheet } from "./coverage";
import { gapSheet } from "./gaps";
import { sayIn } from "./page";
import { powerListSheet } from "./powerList";
import { proposalSheet } from "./proposal";

/** Coverage, gaps, changes, proposals, and a power list for each town in detail. */
export function plan(at: Ready): Plan {
  const { value, choices, context } = at;
  const say = sayIn(at);
  const taken = [...context.sheetNames];
  const sheets: SheetPlan[] = [];
  const add = (wish: Text, make: (name: string) => SheetPlan) => {
    const name = freeSheetName(say(wish), taken);
    taken.push(name);
    sheets.push(make(name));
  };
  const { year } = choices;
  const title: Text = { zh: `${year} 年镇街赋权覆盖`, en: `Devolved authority, ${year}` };
  add({ zh: `${year} 赋权覆盖`, en: `${year} coverage` }, (name) => coverageSheet(at, name, say(title)));
  add({ zh: `${year} 缺项清单`, en: `${year} gaps` }, (name) => gapSheet(at, name, say({ zh: "赋权缺项清单", en: "Items that towns lack" })));
  add({ zh: `${year} 赋权变化`, en: `${year} changes` }, (name) => changeSheet(at, name, say({ zh: "赋权变化", en: "What has changed" })));
  add({ zh: `${year} 下放与收回建议`, en: `${year} next and recall` }, (name) => proposalSheet(at, name, say({ zh: "下放与收回建议", en: "What to devolve next and what to recall" })));
  for (const town of townsInDetail(value, choices)) {
    const called = value.authority.towns.names[town] ?? "";
    add({ zh: `权力清单 ${called}`, en: `Powers ${called}` }, (name) => powerListSheet(at, town, name));
  }
  return {
    sheets,
    record: {
      id: `authority-${year}-${context.now.getTime()}`,
      wizard: "authority",
      title: say(title),
      year,
      written: context.now.toISOString(),
      version: context.version,
      sheets: sheets.map(({ name }) => name),
      sources: sourceRecords(context),
      choices,
    },
  };
}
