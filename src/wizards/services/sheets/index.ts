import type { Planned, SheetPlan } from "../../kit/plan";
import { sheetNamer } from "../../kit/sheet";
import type { AtResult } from "../compute";
import { circleSheet } from "./circle";
import { forceSheet } from "./force";
import { gridSheet, staffSheet } from "./grids";
import { handlingSheet, levelSheet } from "./handling";
import { sayIn } from "./page";
import { windowSheet } from "./windows";

/** A sheet for each part that has its tables: handling, levels, windows, the circle, enforcement, grids and their staff. */
export function plan(at: AtResult): Planned {
  const { result, choices, context } = at;
  const { handling, levels, windows, force, staff } = result;
  const { year } = choices;
  const say = sayIn(at);
  const nameOf = sheetNamer(context);
  const called = (zh: string, en: string) => ({
    name: nameOf({ zh: `${year} ${zh}`, en: `${year} ${en}` }),
    title: say({ zh: `${year} 年${zh}`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}, ${year}` }),
  });
  const sheets: SheetPlan[] = [];
  if (handling) {
    const { name, title } = called("办理情况", "handling");
    sheets.push(handlingSheet(at, handling, name, title));
    const own = called("窗口测算", "windows");
    if (windows) sheets.push(windowSheet(at, windows, own.name, own.title, name));
  }
  if (levels) {
    const { name, title } = called("事项层级", "service levels");
    sheets.push(levelSheet(at, levels, name, title));
  }
  const chosen = result.siting?.().chosen;
  if (chosen && "siting" in chosen) {
    const { name, title } = called("服务圈", "service circle");
    sheets.push(circleSheet(at, chosen.siting, name, title));
  }
  if (force) {
    const { name, title } = called("执法力量", "enforcement");
    sheets.push(forceSheet(at, force, name, title));
  }
  const grids = called("网格划分", "grids");
  sheets.push(gridSheet(at, grids.name, grids.title));
  if (staff) {
    const { name, title } = called("网格队伍与补贴", "grid staff");
    sheets.push(staffSheet(at, staff, name, title, grids.name));
  }
  return { title: say({ zh: `${year} 年服务与网格`, en: `Services and grids, ${year}` }), year, sheets };
}
