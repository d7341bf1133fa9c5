import { sheetPrefix } from "../../../inputs/address";
import { isoDate, type Day } from "../../../inputs/cell";
import type { Text } from "../../../locale/text";
import type { Planned, SheetPlan } from "../../kit/plan";
import { sheetNamer } from "../../kit/sheet";
import type { AtResult } from "../compute";
import { changeSheet } from "./change";
import { coverageSheet, dayCell } from "./coverage";
import { gapSheet } from "./gaps";
import { idleSheet } from "./idle";
import { nextSheet } from "./next";
import { sayIn } from "./page";
import { powerListSheet } from "./powerList";
import { recallSheet } from "./recall";

/** A title with the day on which it holds. */
const dated =
  (day: Day) =>
  ({ zh, en }: Text): Text => ({ zh: `${zh}（${isoDate(day)}）`, en: `${en}, on ${isoDate(day)}` });

/** Coverage, gaps, idle items, changes, what to devolve and what to recall, and a power list for each town in detail. */
export function plan(at: AtResult): Planned {
  const {
    value: { authority },
    result: { idle, settings },
    choices: { year },
    context,
  } = at;
  const say = sayIn(at);
  const nameOf = sheetNamer(context);
  const title = say({ zh: `${year} 年镇街赋权覆盖`, en: `Devolved authority, ${year}` });
  const idleName = idle && nameOf({ zh: `${year} 空转事项`, en: `${year} idle items` });
  const coverage = nameOf({ zh: `${year} 赋权覆盖`, en: `${year} coverage` });
  const on = dated(settings.day);
  const sheet = (make: typeof gapSheet, wish: Text, heading: Text) => make(at, nameOf(wish), say(on(heading)));
  const sheets: SheetPlan[] = [
    coverageSheet(at, coverage, say(on({ zh: `${year} 年镇街赋权覆盖`, en: `Devolved authority, ${year}` })), idleName),
    sheet(
      gapSheet,
      { zh: `${year} 缺项清单`, en: `${year} gaps` },
      { zh: "赋权缺项清单", en: "Items that towns lack" },
    ),
  ];
  if (idle && idleName !== undefined)
    sheets.push(
      idleSheet(
        at,
        idle,
        idleName,
        say(on({ zh: "空转事项", en: "Idle items" })),
        `${sheetPrefix(coverage)}${dayCell}`,
      ),
    );
  sheets.push(
    sheet(changeSheet, { zh: `${year} 赋权变化`, en: `${year} changes` }, { zh: "赋权变化", en: "What has changed" }),
    sheet(
      nextSheet,
      { zh: `${year} 下放建议`, en: `${year} to devolve` },
      { zh: "下放建议", en: "What to devolve next" },
    ),
    sheet(recallSheet, { zh: `${year} 收回建议`, en: `${year} to recall` }, { zh: "收回建议", en: "What to recall" }),
  );
  for (const town of settings.towns) {
    const called = authority.towns[town]?.name ?? "";
    sheets.push(powerListSheet(at, town, nameOf({ zh: `权力清单 ${called}`, en: `Powers ${called}` })));
  }
  return { title, year, sheets };
}
