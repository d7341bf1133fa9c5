import { sheetPrefix } from "../../../inputs/address";
import type { Text } from "../../../locale/text";
import { freeSheetName, type Planned, type SheetPlan } from "../../kit/plan";
import { townsInDetail } from "../proposals";
import type { Ready } from "../words";
import { changeSheet } from "./change";
import { coverageSheet, dayCell } from "./coverage";
import { gapSheet } from "./gaps";
import { idleSheet } from "./idle";
import { nextSheet } from "./next";
import { sayIn } from "./page";
import { powerListSheet } from "./powerList";
import { recallSheet } from "./recall";

/** Coverage, gaps, idle items, changes, what to devolve and what to recall, and a power list for each town in detail. */
export function plan(at: Ready): Planned {
  const { value, result, choices, context } = at;
  const say = sayIn(at);
  const taken = [...context.sheetNames];
  const sheets: SheetPlan[] = [];
  const nameOf = (wish: Text) => {
    const name = freeSheetName(say(wish), taken);
    taken.push(name);
    return name;
  };
  const add = (wish: Text, make: (name: string) => SheetPlan) => sheets.push(make(nameOf(wish)));
  const { year } = choices;
  const title: Text = { zh: `${year} 年镇街赋权覆盖`, en: `Devolved authority, ${year}` };
  const idle = result.idle && {
    items: result.idle,
    name: nameOf({ zh: `${year} 空转事项`, en: `${year} idle items` }),
  };
  const coverage = nameOf({ zh: `${year} 赋权覆盖`, en: `${year} coverage` });
  sheets.push(coverageSheet(at, coverage, say(title), idle?.name));
  add({ zh: `${year} 缺项清单`, en: `${year} gaps` }, (name) =>
    gapSheet(at, name, say({ zh: "赋权缺项清单", en: "Items that towns lack" })),
  );
  if (idle)
    sheets.push(
      idleSheet(
        at,
        idle.items,
        idle.name,
        say({ zh: "空转事项", en: "Idle items" }),
        `${sheetPrefix(coverage)}${dayCell}`,
      ),
    );
  add({ zh: `${year} 赋权变化`, en: `${year} changes` }, (name) =>
    changeSheet(at, name, say({ zh: "赋权变化", en: "What has changed" })),
  );
  add({ zh: `${year} 下放建议`, en: `${year} to devolve` }, (name) =>
    nextSheet(at, name, say({ zh: "下放建议", en: "What to devolve next" })),
  );
  add({ zh: `${year} 收回建议`, en: `${year} to recall` }, (name) =>
    recallSheet(at, name, say({ zh: "收回建议", en: "What to recall" })),
  );
  for (const town of townsInDetail(value, choices)) {
    const called = value.authority.towns.names[town] ?? "";
    add({ zh: `权力清单 ${called}`, en: `Powers ${called}` }, (name) => powerListSheet(at, town, name));
  }
  return { title: say(title), year, sheets };
}
