import type { Siting, SitingGoal } from "../../../domain/siting/sites";
import type { Figure } from "../../../locale/explanation";
import { list, name, type Text } from "../../../locale/text";

const values: Readonly<Record<SitingGoal, Text>> = {
  cover: { zh: "点数", en: "Sites" },
  most: { zh: "圈内人口", en: "People within" },
  nearest: { zh: "人口×分钟", en: "People × minutes" },
  farthest: { zh: "最远分钟", en: "Farthest (minutes)" },
};

/** The key figures of the optimum; those that are not known are left out. */
export function sitingFigures({ plans }: Siting, goal: SitingGoal): { label: Text; value: Figure }[] {
  const [best] = plans;
  if (!best) return [];
  const digits = Number.isInteger(best.value) ? 0 : 1;
  const figure = (label: Text, value: number | undefined, as: Figure["as"], shown: number) =>
    value === undefined ? [] : [{ label, value: { value, as, digits: shown } }];
  return [
    ...figure(values[goal], best.value, "decimal", digits),
    ...(goal === "most" ? [] : figure(values.most, best.within, "count", 0)),
    ...figure({ zh: "比例", en: "Share" }, best.share, "percent", 1),
    ...figure({ zh: "平均分钟", en: "Mean minutes" }, best.mean, "decimal", 2),
    ...(goal === "farthest" ? [] : figure(values.farthest, best.farthest, "decimal", 1)),
  ];
}

/** That the optimum is proved, and how many choices reach it. */
export function proofLine({ plans, extent }: Siting): Text {
  const found = plans.length;
  if (extent !== "all")
    return {
      zh: `已证明最优；最优方案不止 ${found} 个，这里只列出 ${found} 个。`,
      en: `Proved optimal; there are more than ${found} optima, of which ${found} are listed.`,
    };
  return found === 1
    ? { zh: "已证明最优，最优方案只有这一个。", en: "Proved optimal; there is no other optimum." }
    : {
        zh: `已证明最优；并列最优 ${found} 个，已全部列出，由您选择。`,
        en: `Proved optimal; ${found} optima are equal, all listed, and the choice is yours.`,
      };
}

/** The chosen sites by their names. */
export function siteNames(plan: readonly number[], sites: readonly { readonly name: string }[]): Text {
  return list(plan.map((site) => name(sites[site]?.name ?? "")));
}
