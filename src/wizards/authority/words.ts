import type { RecallTest } from "../../domain/authority/recall";
import { recordName } from "../../chapters/authority/read/kinds";
import { publicCode, type Finding } from "../../chapters/authority/read/findings";
import { explain } from "../../locale/errors";
import type { Text } from "../../locale/text";
import type { Standing } from "../kit/define";
import type { AuthorityChoices } from "./choices";
import type { AuthorityResult } from "./compute";
import type { AuthorityValue } from "./value";

/** Where the wizard stands while it is being filled in. */
export type At = Standing<AuthorityChoices, AuthorityValue, AuthorityResult>;

/** Where it stands once there is a result to write. */
export type Ready = At & { readonly value: AuthorityValue; readonly result: AuthorityResult };

export const recallWords: Record<RecallTest, Text> = {
  difficulty: { zh: "技术难度高", en: "technically difficult" },
  noObjects: { zh: "无监管对象", en: "no regulated objects" },
  lowFrequency: { zh: "低频", en: "low frequency" },
  assessment: { zh: "论证评估不充分", en: "unsound assessment" },
  obstacle: { zh: "难以实施", en: "hard to implement" },
};

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
} satisfies Record<string, Text>;

/** What is known of an item, for lists. */
export function itemFacts({ authority: { catalogue } }: AuthorityValue, item: number) {
  const row = catalogue.reading?.rows[catalogue.rows[item] ?? -1];
  return {
    code: catalogue.codes[item] ?? "",
    name: row?.name ?? "",
    type: row?.type ?? "",
    field: row?.field ?? "",
    department: row?.department ?? "",
    basis: row?.basis ?? "",
    volume: row?.volume,
  };
}

/** Where a finding is, its code for filters, and its sentence. */
export function findingWords(finding: Finding): { where: Text; code: string; sentence: Text } {
  const { address } = finding.place;
  const name = recordName(finding.table.label, finding.record);
  return {
    where: address === undefined ? name : { zh: `${name.zh}（${address}）`, en: `${name.en} (${address})` },
    code: publicCode(finding),
    sentence: explain(finding.fault),
  };
}

export function reasonText(reasons: readonly RecallTest[]): Text {
  return {
    zh: reasons.map((test) => recallWords[test].zh).join("、"),
    en: reasons.map((test) => recallWords[test].en).join(", "),
  };
}
