import type { Text } from "../../locale/text";
import type { KeptPlan } from "../workbook";

const states: Readonly<Record<KeptPlan["state"], Text>> = {
  current: { zh: "已写入", en: "written" },
  sourceChanged: { zh: "已写入，来源已变化", en: "written; its source has changed" },
  sourceGone: { zh: "已写入，来源已找不到", en: "written; its source is gone" },
  sheetFaulty: { zh: "结果表有错误或合计不符", en: "its sheet has an error or does not add up" },
  edited: { zh: "已写入，表上的参数改过", en: "written; parameters changed on its sheet" },
  sheetGone: { zh: "结果表已删除", en: "its sheet was deleted" },
};

/** What has become of a plan, in a few words. */
export function planState(plan: KeptPlan): Text {
  return states[plan.state];
}
