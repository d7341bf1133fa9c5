import type { Measure } from "../../domain/authority/measures";
import type { RecallTest } from "../../domain/authority/recall";
import { kindsOf, type Word, type Words } from "../../inputs/choices";
import { normalise } from "../../domain/kernel/names";
import type { Issue } from "../../inputs/faults";
import type { Text } from "../../locale/text";
import type { Grouping } from "./answer/coverage";
import type { Purpose } from "./read/findings";

/** What the tables, lists and sheets of this chapter call things. */
export const words = {
  town: { zh: "镇街", en: "Town" },
  county: { zh: "全县", en: "County" },
  code: { zh: "事项编码", en: "Code" },
  name: { zh: "名称", en: "Name" },
  type: { zh: "类型", en: "Type" },
  field: { zh: "领域", en: "Field" },
  department: { zh: "主管部门", en: "Department" },
  mode: { zh: "赋权方式", en: "Mode" },
  basis: { zh: "实施依据", en: "Basis" },
  document: { zh: "文号", en: "Document" },
  start: { zh: "生效日期", en: "Start" },
  volume: { zh: "年办件量", en: "Volume" },
  cases: { zh: "年办件", en: "Cases a year" },
  hours: { zh: "工时", en: "Hours" },
  reasons: { zh: "理由", en: "Reasons" },
  total: { zh: "合计", en: "Total" },
  all: { zh: "合计", en: "All" },
  blank: { zh: "(未填)", en: "(blank)" },
  coverage: { zh: "覆盖率", en: "Coverage" },
  idleRate: { zh: "空转率", en: "Idle rate" },
  held: { zh: "已赋事项", en: "Items held" },
  catalogued: { zh: "目录事项", en: "Items in the catalogue" },
  hoursAsked: { zh: "所需工时", en: "Hours asked" },
  hoursThere: { zh: "可用工时", en: "Hours there are" },
  match: { zh: "匹配率", en: "Match" },
} satisfies Record<string, Text>;

interface MeasureWord extends Word {
  /** What must be right in the tables before it can be counted. */
  readonly needs: readonly Purpose[];
  /** Part, whole and ratio. */
  readonly headings: readonly [Text, Text, Text];
}

const fieldsCatalogued: Text = { zh: "目录领域", en: "Fields in the catalogue" };

/** 口径: by what coverage counts. */
export const measures: Readonly<Record<Measure, MeasureWord>> = {
  items: {
    label: { zh: "事项", en: "items" },
    about: { zh: "事项数", en: "number of items" },
    synonyms: ["项数", "item"],
    needs: [],
    headings: [words.held, words.catalogued, words.coverage],
  },
  fields: {
    label: { zh: "领域", en: "fields" },
    about: { zh: "领域数，有 1 项即算", en: "fields with at least one item" },
    synonyms: ["field"],
    needs: ["field"],
    headings: [{ zh: "已赋领域", en: "Fields held" }, fieldsCatalogued, words.coverage],
  },
  volume: {
    label: { zh: "办件量", en: "volume" },
    about: { zh: "年办件量", en: "yearly volume" },
    synonyms: ["业务量", "年办件量"],
    needs: ["volume"],
    headings: [
      { zh: "已赋办件量", en: "Volume held" },
      { zh: "目录办件量", en: "Volume of the catalogue" },
      words.coverage,
    ],
  },
  executable: {
    label: { zh: "可执行领域", en: "executable" },
    about: {
      zh: "可执行领域，还须 2 名以上持证人员",
      en: "fields with two certified officers as well",
    },
    synonyms: ["可执行", "持证"],
    needs: ["field", "officers"],
    headings: [
      { zh: "可执行领域", en: "Fields it can enforce" },
      fieldsCatalogued,
      { zh: "可执行率", en: "Enforceable" },
    ],
  },
  population: {
    label: { zh: "人口", en: "population" },
    about: { zh: "人口加权", en: "weighted by people" },
    synonyms: ["人口加权", "people"],
    needs: ["population"],
    headings: [{ zh: "人口×覆盖率", en: "People × coverage" }, { zh: "人口", en: "People" }, words.coverage],
  },
};

/** 分组: by what a table of coverage sorts. */
export const groupings: Words<Grouping> = {
  field: { label: { zh: "领域", en: "field" }, synonyms: ["fields"] },
  department: { label: { zh: "主管部门", en: "department" }, synonyms: ["部门", "departments"] },
  type: { label: { zh: "类型", en: "type" }, synonyms: ["types"] },
  mode: { label: { zh: "赋权方式", en: "mode" }, synonyms: ["方式", "modes"] },
};

/** 收回标准: what speaks for recalling an item from a town. */
export const recallTests: Words<RecallTest> = {
  difficulty: { label: { zh: "技术难度高", en: "technically difficult" } },
  noObjects: { label: { zh: "无监管对象", en: "no regulated objects" } },
  lowFrequency: { label: { zh: "低频", en: "low frequency" } },
  assessment: { label: { zh: "论证评估不充分", en: "unsound assessment" } },
  obstacle: { label: { zh: "难以实施", en: "hard to implement" } },
};

/** 处理: what becomes of a finding, the gravest first. */
export const treatments: Words<Issue["severity"]> = {
  error: { label: { zh: "须改正", en: "mend" } },
  repair: { label: { zh: "已修复", en: "repaired" } },
  note: { label: { zh: "提示", en: "note" } },
};

interface TypeWord extends Word {
  /** Whether it is law enforcement, for which a town needs certified officers. */
  readonly enforcement: boolean;
}

type ItemType =
  | "licence"
  | "penalty"
  | "coercion"
  | "inspection"
  | "enforcement"
  | "confirmation"
  | "benefit"
  | "reward"
  | "ruling"
  | "levy"
  | "service"
  | "other";

/** 事项类型. A type is known by any of its words within what stands in the cell: 行政处罚类, 处罚、强制. */
export const itemTypes: Readonly<Record<ItemType, TypeWord>> = {
  licence: {
    label: { zh: "行政许可", en: "licence" },
    synonyms: ["许可", "审批", "核准", "license", "permit", "approval"],
    enforcement: false,
  },
  penalty: { label: { zh: "行政处罚", en: "penalty" }, synonyms: ["处罚", "penalties", "fine"], enforcement: true },
  coercion: { label: { zh: "行政强制", en: "coercion" }, synonyms: ["强制", "coerc"], enforcement: true },
  inspection: {
    label: { zh: "行政检查", en: "inspection" },
    synonyms: ["检查", "监督检查", "inspect"],
    enforcement: true,
  },
  enforcement: { label: { zh: "行政执法", en: "enforcement" }, synonyms: ["执法", "enforce"], enforcement: true },
  confirmation: {
    label: { zh: "行政确认", en: "confirmation" },
    synonyms: ["确认", "认定", "登记", "registration"],
    enforcement: false,
  },
  benefit: { label: { zh: "行政给付", en: "benefit" }, synonyms: ["给付", "payment", "allowance"], enforcement: false },
  reward: { label: { zh: "行政奖励", en: "reward" }, synonyms: ["奖励"], enforcement: false },
  ruling: { label: { zh: "行政裁决", en: "ruling" }, synonyms: ["裁决", "调解", "adjudication"], enforcement: false },
  levy: { label: { zh: "行政征收", en: "levy" }, synonyms: ["征收", "征用"], enforcement: false },
  service: { label: { zh: "公共服务", en: "service" }, synonyms: ["服务"], enforcement: false },
  other: {
    label: { zh: "其他行政权力", en: "other" },
    synonyms: ["其他", "其它", "备案", "管理"],
    enforcement: false,
  },
};

/** Whether an item of this type takes law-enforcement officers; undefined for a type that is not in the table. */
export function takesOfficers(type: string): boolean | undefined {
  const said = normalise(type).toLowerCase();
  const found = kindsOf(itemTypes).filter((kind) => {
    const { label, synonyms = [] } = itemTypes[kind];
    return [label.zh, label.en, ...synonyms].some((word) => said.includes(word));
  });
  return found.length === 0 ? undefined : found.some((kind) => itemTypes[kind].enforcement);
}
