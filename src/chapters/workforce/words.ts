import type { PersonKind, Sex } from "../../domain/workforce/retirement";
import { wordReader, type Words } from "../../inputs/choices";
import { normalise, show, type CellReader } from "../../inputs/cell";

/** 编制类型: which posts a person holds. */
export type Category = "administrative" | "institution" | "support";

const postCategories: Words<Category> = {
  administrative: { label: { zh: "行政", en: "administrative" }, synonyms: ["行政编制", "行政编", "公务员"] },
  institution: { label: { zh: "事业", en: "institution" }, synonyms: ["事业编制", "事业编", "参公"] },
  support: { label: { zh: "工勤编", en: "support" }, synonyms: ["工勤", "机关工勤", "工勤编制"] },
};

/** The categories that a hiring plan has places of. */
export type PlannedCategory = Exclude<Category, "support">;

export const plannedCategories: Words<PlannedCategory> = {
  administrative: { label: { zh: "行政编制", en: "Administrative posts" } },
  institution: { label: { zh: "事业编制", en: "Institution posts" } },
};

/** Whatever begins with 行政, 事业, 参公 or 公益 is that; 工勤 wherever it stands. */
export const categoryReader: CellReader<Category> = {
  ...wordReader(postCategories),
  read(cell) {
    const written = normalise(show(cell));
    if (written.includes("工勤")) return { value: "support" };
    if (written.startsWith("行政")) return { value: "administrative" };
    return /^(事业|参公|公益)/.test(written) ? { value: "institution" } : wordReader(postCategories).read(cell);
  },
};

/** 人员类别: what a person is employed as; it decides the age of retirement. */
export const personKinds: Words<PersonKind> = {
  civil: {
    label: { zh: "公务员", en: "civil" },
    synonyms: ["参公", "参公人员", "参照公务员", "选调生", "civil servant"],
  },
  manager: { label: { zh: "管理", en: "manager" }, synonyms: ["职员", "管理人员", "管理岗"] },
  professional: { label: { zh: "专技", en: "professional" }, synonyms: ["专业技术", "专业技术人员", "专技岗"] },
  worker: { label: { zh: "工勤", en: "worker" }, synonyms: ["工人", "工勤人员", "工勤岗"] },
  senior: {
    label: { zh: "处级", en: "senior" },
    about: { zh: "处级女干部、高级职称女专家", en: "division level or a senior title" },
    synonyms: ["高级职称", "处级干部", "正高", "副高"],
  },
};

/** 在编状态: whether a person stands on the roll. */
export type Status = "inPost" | "away" | "lentIn" | "service" | "contracted" | "gone";

export const statuses: Words<Status> = {
  inPost: { label: { zh: "在岗", en: "in post" }, synonyms: ["在编", "在职", "在编在岗", "正常"] },
  away: {
    label: { zh: "在编不在岗", en: "away" },
    synonyms: ["借出", "借调", "抽调", "挂职", "长病假", "长期病假", "离岗", "lent out", "long leave"],
  },
  lentIn: { label: { zh: "借入", en: "lent in" }, synonyms: ["借用", "在岗不在编", "跟班学习", "派驻"] },
  service: { label: { zh: "三支一扶", en: "service" }, synonyms: ["西部计划", "村官", "大学生村官", "service scheme"] },
  contracted: {
    label: { zh: "编外", en: "contracted" },
    synonyms: ["政府购买服务", "劳务派遣", "社区工作者", "网格员", "公益性岗位"],
  },
  gone: { label: { zh: "退休", en: "gone" }, synonyms: ["调出", "辞职", "死亡", "去世", "出编", "retired", "left"] },
};

export const sexes: Words<Sex> = {
  man: { label: { zh: "男", en: "M" }, synonyms: ["male", "1"] },
  woman: { label: { zh: "女", en: "F" }, synonyms: ["female", "2"] },
};

/** 退休时间: when people go within what the law allows. */
export const exitOptions: Words<"statutory" | "early" | "late"> = {
  statutory: { label: { zh: "法定", en: "statutory" }, about: { zh: "按法定退休日", en: "on the statutory day" } },
  early: { label: { zh: "提前", en: "early" }, about: { zh: "都按最早可退的日子", en: "as early as allowed" } },
  late: { label: { zh: "延后", en: "late" }, about: { zh: "都按最迟可退的日子", en: "as late as allowed" } },
};

/** What ROSTER counts. */
export const measures: Words<"people" | "ages" | "ageing"> = {
  people: { label: { zh: "人数", en: "people" }, about: { zh: "各镇街人数", en: "people by town" } },
  ages: { label: { zh: "年龄", en: "ages" }, about: { zh: "在编人员年龄段", en: "the roll by age" } },
  ageing: {
    label: { zh: "届时年龄", en: "ageing" },
    about: { zh: "到该日仍在编人员的年龄段", en: "the roll by age of who has not retired by then" },
  },
};

/** The kind of whoever is not told, by the posts. */
export const usualKinds: Readonly<Record<Category, PersonKind>> = {
  administrative: "civil",
  institution: "professional",
  support: "worker",
};

/** What the places of a plan are shared by. */
export const planWeights: Words<"headroom" | "posts" | "people"> = {
  headroom: {
    label: { zh: "可用空间", en: "Headroom" },
    about: { zh: "缺得多的多补。", en: "Who has more room gets more." },
  },
  posts: { label: { zh: "编制数", en: "Posts" }, about: { zh: "按编制规模分。", en: "By the size of the staff." } },
  people: {
    label: { zh: "户籍人口", en: "Population" },
    about: { zh: "服务人口多的多得。", en: "Who serves more people gets more." },
  },
};

/** 退补比例: how many of the leavers are replaced before the rest is shared. */
export const replacementRates: Words<"0" | "1/2" | "1"> = {
  "0": {
    label: { zh: "不保底", en: "None" },
    about: { zh: "全部按权重分配。", en: "All places are shared by weight." },
  },
  "1/2": {
    label: { zh: "退二进一", en: "One for two" },
    about: { zh: "每减员两人先补一名。", en: "Every second leaver is replaced first." },
  },
  "1": {
    label: { zh: "退一补一", en: "One for one" },
    about: { zh: "减员先补足，再分其余。", en: "Leavers are replaced first, then the rest is shared." },
  },
};

/** Who joins after the year of the plan. */
export const laterYears: Words<"replace" | "none" | "same"> = {
  replace: {
    label: { zh: "退一补一", en: "Replace leavers" },
    about: { zh: "以后各年有人退就补，不超过编制数。", en: "Who leaves is replaced, up to the posts." },
  },
  none: {
    label: { zh: "只出不进", en: "Nobody joins" },
    about: { zh: "看多久消化超编。", en: "Shows when nobody is over." },
  },
  same: {
    label: { zh: "每年同本年", en: "The same every year" },
    about: { zh: "每年按本年计划数进人，不超过编制数。", en: "This year's places again, up to the posts." },
  },
};
