import type { Level } from "../../domain/services/levels";
import type { Words } from "../../inputs/choices";
import type { Text } from "../../locale/text";

/** What the tables and lists of this chapter call things. */
export const words = {
  county: { zh: "全县", en: "County" },
  total: { zh: "合计", en: "Total" },
  department: { zh: "主管部门", en: "Department" },
  items: { zh: "事项", en: "Items" },
  accepted: { zh: "受理", en: "Accepted" },
  completed: { zh: "办结", en: "Completed" },
  open: { zh: "未办结", en: "Open" },
  completion: { zh: "办结率", en: "Completion" },
  onTime: { zh: "按时", en: "On time" },
  onTimeRate: { zh: "按时率", en: "On-time rate" },
  remark: { zh: "说明", en: "Remark" },
  noVisit: { zh: "零上门", en: "No visit" },
  oneVisit: { zh: "跑一次", en: "One visit" },
  lowered: { zh: "社区及以下", en: "At a community or below" },
} satisfies Record<string, Text>;

/** By what cases are added up. */
export type CaseGrouping = "town" | "department" | "item" | "level";

export const caseGroupings: Words<CaseGrouping> = {
  town: { label: { zh: "镇街", en: "town" }, synonyms: ["乡镇"] },
  department: { label: { zh: "部门", en: "department" }, synonyms: ["主管部门"] },
  item: { label: { zh: "事项", en: "item" }, synonyms: ["服务事项"] },
  level: { label: { zh: "层级", en: "level" }, synonyms: ["办理层级"] },
};

/** By what service items are counted. */
export const itemGroupings: Words<"department" | "none"> = {
  department: { label: { zh: "主管部门", en: "department" }, synonyms: ["部门"] },
  none: {
    label: { zh: "不分组", en: "none" },
    about: { zh: "只列合计", en: "the total alone" },
    synonyms: ["合计", "total"],
  },
};

/** Where an item can be had, from the county down. */
export const levels: Words<Level> = {
  county: { label: { zh: "县级", en: "County" } },
  town: { label: { zh: "镇级", en: "Town" } },
  community: { label: { zh: "社区", en: "Community" } },
  village: { label: { zh: "村级", en: "Village" } },
  online: { label: { zh: "网上", en: "Online" } },
};

/** What is done about an item at a level. Advice alone does not mean that the item can be had there. */
export type Handle = "done" | "taken" | "brought" | "there" | "advice" | "no";

export const handles: Words<Handle> = {
  done: { label: { zh: "办理", en: "done" }, synonyms: ["办结", "审批", "直接办理", "handled"] },
  taken: { label: { zh: "受理", en: "taken in" }, synonyms: ["初审", "收件", "accepted"] },
  brought: { label: { zh: "代办", en: "brought" }, synonyms: ["帮办", "帮办代办", "代收代办", "on behalf"] },
  there: { label: { zh: "✓", en: "yes" }, synonyms: ["√", "✔", "是", "有", "1", "y", "true", "可办"] },
  advice: { label: { zh: "咨询", en: "advice" }, synonyms: ["仅咨询", "指导", "advice only"] },
  no: { label: { zh: "无", en: "no" }, synonyms: ["×", "✗", "否", "0", "n", "false", "不办"] },
};
