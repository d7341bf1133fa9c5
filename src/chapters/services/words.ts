import type { SiteState } from "../../domain/optimise/placement";
import type { SitingGoal } from "../../domain/siting/sites";
import type { Travel } from "../../domain/services/travel";
import type { Per } from "../../domain/grid/staff";
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
  town: { zh: "镇街", en: "Town" },
  opened: { zh: "立案", en: "Opened" },
  officers: { zh: "执法人员", en: "Officers" },
  casesEach: { zh: "人均办案", en: "Cases an officer" },
  fieldsWithCases: { zh: "有案领域", en: "Fields with cases" },
  executable: { zh: "可执行领域", en: "Executable" },
  notExecutable: { zh: "不可执行", en: "Not executable" },
  certificatesLacking: { zh: "法定缺口", en: "Certificates lacking" },
  officersLacking: { zh: "负荷缺口", en: "Officers lacking" },
  role: { zh: "角色", en: "Role" },
  per: { zh: "配备", en: "Per" },
  units: { zh: "单位数", en: "Units" },
  people: { zh: "人数", en: "People" },
  newPeople: { zh: "新增人数", en: "New people" },
  unitsEach: { zh: "每人负责", en: "Units a head" },
  yearly: { zh: "年补贴（元）", en: "Yearly subsidy (yuan)" },
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

/** 配备: by what a role of the grid is counted. */
export const perUnits: Words<Per> = {
  grid: { label: { zh: "网格", en: "grid" }, synonyms: ["每网格", "格"] },
  village: { label: { zh: "村", en: "village" }, synonyms: ["行政村", "每村"] },
  community: { label: { zh: "社区", en: "community" }, synonyms: ["每社区"] },
  both: { label: { zh: "村社", en: "village or community" }, synonyms: ["村居", "村（社区）", "村和社区"] },
  town: { label: { zh: "镇街", en: "town" }, synonyms: ["乡镇", "每镇街", "镇"] },
};

/** 取数: how many grids between the least and the most. */
export const gridEnds: Words<"least" | "most"> = {
  least: { label: { zh: "最少", en: "least" }, synonyms: ["下限"] },
  most: { label: { zh: "最多", en: "most" }, synonyms: ["上限"] },
};

/** Whether the staff of the grid is added up by role or by town. */
export const staffGroupings: Words<"role" | "town"> = {
  role: { label: { zh: "角色", en: "role" }, synonyms: ["岗位"] },
  town: { label: { zh: "镇街", en: "town" }, synonyms: ["乡镇"] },
};

/** What the choice of sites is to be best at. */
export const sitingGoals: Words<SitingGoal> = {
  cover: {
    label: { zh: "覆盖", en: "cover" },
    about: { zh: "点数最少，所有居民点都在时限内", en: "fewest sites with every place within the limit" },
    synonyms: ["全覆盖", "最少"],
  },
  most: {
    label: { zh: "最多", en: "most" },
    about: { zh: "时限内人口最多", en: "most people within the limit" },
    synonyms: ["覆盖最多", "人口最多"],
  },
  nearest: {
    label: { zh: "最近", en: "nearest" },
    about: { zh: "人口×分钟之和最小", en: "least sum of people × minutes" },
    synonyms: ["总时间最少", "平均最近"],
  },
  farthest: {
    label: { zh: "最远", en: "farthest" },
    about: { zh: "最远的居民点所需分钟最少", en: "shortest longest way" },
    synonyms: ["最远最短"],
  },
};

/** What is settled of a candidate beforehand. */
export const siteStates: Words<SiteState> = {
  must: { label: { zh: "必选", en: "must" }, synonyms: ["保留", "已有", "现有", "yes"] },
  never: { label: { zh: "不选", en: "never" }, synonyms: ["排除", "不能选", "no"] },
  free: { label: { zh: "可选", en: "free" }, synonyms: ["候选"] },
};

/** What coordinates are in. */
export const coordinateUnits: Words<Travel["unit"]> = {
  km: {
    label: { zh: "公里", en: "km" },
    about: { zh: "平面坐标，公里", en: "a plane, in km" },
    synonyms: ["千米"],
  },
  degrees: {
    label: { zh: "经纬度", en: "degrees" },
    about: { zh: "先经度后纬度", en: "longitude, then latitude" },
    synonyms: ["度", "经度纬度"],
  },
};
