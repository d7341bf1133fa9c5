import type { Planned } from "../../kit/plan";
import { sheetNamer } from "../../kit/sheet";
import type { AtResult } from "../compute";
import { basisSheet } from "./basis";
import { compareSheet } from "./compare";
import { effectsSheet } from "./effects";
import { sayIn } from "./page";
import { planColumn, planSheet } from "./plan";

/** The plan unit by unit, before and after, the new towns live over the plan, and what it rests on. */
export function plan(at: AtResult): Planned {
  const { year } = at.choices;
  const nameOf = sheetNamer(at.context);
  const named = {
    plan: nameOf({ zh: `${year} 布局方案`, en: `${year} layout` }),
    compare: nameOf({ zh: `${year} 影响对比`, en: `${year} before and after` }),
    effects: nameOf({ zh: `${year} 新镇情况`, en: `${year} new towns` }),
    basis: nameOf({ zh: `${year} 布局依据`, en: `${year} layout basis` }),
  };
  return {
    title: sayIn(at)({ zh: `${year} 年镇街布局`, en: `Township layout, ${year}` }),
    year,
    sheets: [
      planSheet(at, named.plan, named.effects),
      compareSheet(at, named.compare, named.effects),
      effectsSheet(at, named.effects, planColumn(named.plan, at.value.layout.units.length)),
      basisSheet(at, named.basis),
    ],
  };
}
