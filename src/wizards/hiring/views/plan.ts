import { isReady } from "../../kit/define";
import type { View } from "../../kit/view";
import type { At, AtResult, CategoryResult } from "../compute";
import { columnWords, count, countColumn, sum, titled, townTable } from "./figures";
import { why } from "./why";

/** For each category whom its places go to, within which room, and how that lies against the posts. */
export function planViews(at: At): View[] {
  if (!isReady(at)) return [];
  return at.result.categories.filter(({ total }) => total !== null).map((one) => table(at, one));
}

function table(at: AtResult, one: CategoryResult): View {
  const places = one.headroom.map(({ headroom }) => headroom);
  const planned = { zh: `计划 ${one.total} 名`, en: `${one.total} places` };
  return townTable(
    { id: `plan-${one.id}`, title: titled(one.id, planned), towns: at.value.towns },
    [
      countColumn(columnWords.headroom, places),
      countColumn(
        columnWords.leaving,
        one.leaving.map(([first = 0]) => first),
      ),
      countColumn({ zh: "计划", en: "Places" }, one.plan),
      {
        label: { zh: "余下空间", en: "Room left" },
        cell: (town) => count((places[town] ?? 0) - (one.plan[town] ?? 0)),
        total: count(sum(places) - sum(one.plan)),
      },
      {
        label: { zh: "倾斜指数", en: "Tilt" },
        help: {
          zh: "计划占比 ÷ 编制占比，大于 1 为向它倾斜。",
          en: "Share of places ÷ share of posts; above 1 a town is favoured.",
        },
        cell: (town) => {
          const tilt = one.tilt[town];
          return tilt === null || tilt === undefined ? null : { value: tilt, as: "decimal", digits: 2 };
        },
        total: null,
      },
    ],
    (town) => ({ why: () => why(at, one, town) }),
  );
}
