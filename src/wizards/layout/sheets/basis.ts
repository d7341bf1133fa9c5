import { ruleText } from "../../../chapters/layout/report/outcome";
import { proofText } from "../../../chapters/layout/report/proof";
import { mergeGoals, mergeRules } from "../../../chapters/layout/words";
import type { SheetPlan } from "../../kit/plan";
import { formats, listed, notes, parameters, printed, top } from "../../kit/sheet";
import { measureOf, type AtResult } from "../compute";
import { sayIn } from "./page";

const WIDTH = 4;
const PARAMETER_ROW = 3;
const RULES_ROW = 6;

/** What was asked for, the rules that hold, how the plan was found and what proves it. */
export function basisSheet(at: AtResult, name: string): SheetPlan {
  const { value, result, context, choices } = at;
  const say = sayIn(at);
  const { layout } = value;
  const towns =
    choices.count === "number"
      ? choices.towns
      : say(
          choices.count === "most"
            ? { zh: "尽可能多", en: "as many as can be" }
            : { zh: "尽可能少", en: "as few as can be" },
        );
  const rules = layout.rules.map((rule) => [
    say(mergeRules[rule.kind].label),
    say(ruleText(layout, rule)),
    rule.name ?? "",
  ]);
  const after = RULES_ROW + Math.max(1, rules.length + 1) + 2;
  const remarks = [
    {
      zh: `目标：${mergeGoals[choices.goal].label.zh}，${mergeGoals[choices.goal].about?.zh ?? ""}。`,
      en: `Goal: ${mergeGoals[choices.goal].label.en}, ${mergeGoals[choices.goal].about?.en ?? ""}.`,
    },
    { zh: `新镇数：${towns}。`, en: `New towns: ${towns}.` },
    {
      zh: "每个新镇的单元必须连成一片；路程按相邻表的公里走最短路，没有公里则为坐标间直线，取到 0.1 公里。",
      en: "The units of a town must be connected. Ways are the shortest over the borders where these have km, else straight, to 0.1 km.",
    },
    {
      zh: "方法：列出所有可成镇的连片组合，用拉格朗日下界逐一排除，全部用整数计算；排除完毕即为证明，并列方案全部列出。",
      en: "Method: all connected sets that may be a town, ruled out by Lagrangian bounds in whole numbers; when none is left, the best is proved, and all equals are listed.",
    },
    ...(result.found ? [proofText(result.found, measureOf(choices))] : []),
  ];
  return {
    name,
    blocks: [
      ...top(context, say({ zh: "布局的规则与依据", en: "Rules and basis of the layout" }), WIDTH),
      ...parameters(PARAMETER_ROW, [
        {
          name: say({ zh: "每镇至少（人）", en: "A town, at least (people)" }),
          value: choices.least,
          format: formats.count,
          key: "least",
        },
        {
          name: say({ zh: "每镇至多（人）", en: "At most (people)" }),
          value: choices.most ?? "",
          format: formats.count,
          key: "most",
        },
      ]),
      ...listed(
        RULES_ROW,
        say({ zh: "规则", en: "Rules" }),
        [
          { zh: "规则", en: "Rule" },
          { zh: "内容", en: "What it says" },
          { zh: "名称", en: "Name" },
        ].map(say),
        rules,
        say({ zh: "没有另外的规则。", en: "No further rules." }),
      ),
      notes(after, ...remarks.map(say)),
    ],
    widths: [18, 44, 22, 20],
    print: printed(after + remarks.length, WIDTH),
  };
}
