import type { Planned } from "../../kit/plan";
import { sheetNamer, speaker } from "../../kit/sheet";
import type { AtResult } from "../compute";
import { executionSheet } from "./execution";
import { exitsSheet } from "./exits";
import { Layout, type SheetNames } from "./layout";
import { mainSheet } from "./main";
import { pathSheet } from "./path";
import { requestSheet } from "./request";
import { usageSheet } from "./usage";

/** The plan, the retirements behind it, the years ahead, the two forms, and what became of earlier plans where they are given. */
export function plan(at: AtResult): Planned {
  const {
    choices: { year },
    context,
    value: { plans },
  } = at;
  const nameOf = sheetNamer(context);
  const names: SheetNames = {
    main: nameOf({ zh: `${year} 用编计划`, en: `${year} hiring plan` }),
    exits: nameOf({ zh: `${year} 退休预测`, en: `${year} retirements` }),
    path: nameOf({ zh: `${year} 人员推演`, en: `${year} people ahead` }),
  };
  const layout = new Layout(at, names);
  const hasPlaces = at.result.categories.some((one) => one.plan.some((places) => places > 0));
  return {
    title: speaker(context.language)({ zh: `${year} 年用编计划`, en: `Hiring plan, ${year}` }),
    year,
    sheets: [
      mainSheet(at, layout),
      exitsSheet(at, layout),
      pathSheet(at, layout),
      usageSheet(at, layout, nameOf({ zh: `${year} 编制使用情况表`, en: `${year} use of posts` })),
      ...(hasPlaces
        ? [requestSheet(at, layout, nameOf({ zh: `${year} 用编计划申报表`, en: `${year} requests` }))]
        : []),
      ...(plans ? [executionSheet(at, plans, nameOf({ zh: `${year} 计划执行`, en: `${year} plans so far` }))] : []),
    ],
  };
}
