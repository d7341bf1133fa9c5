import { wordReader, type Words } from "../../../inputs/choices";

/** What a row of a rule table may tell. */
export type RuleName =
  | "tiers"
  | "mode"
  | "zeroBase"
  | "shortfall"
  | "shortfallRate"
  | "remittance"
  | "remittanceRate"
  | "incentive"
  | "pool"
  | "method"
  | "methodRate"
  | "year"
  | "change"
  | "receiptUnit"
  | "unit";

/** The names of the rules in a table of them. */
export const ruleNames: Words<RuleName> = {
  tiers: {
    label: { zh: "超收分档", en: "Excess tier" },
    synonyms: ["分档", "档次", "超收分成", "tier", "excess tiers", "excess"],
  },
  mode: { label: { zh: "超收算法", en: "Excess mode" }, synonyms: ["分档算法", "算法", "tier mode"] },
  zeroBase: { label: { zh: "零基数", en: "Zero base" }, synonyms: ["零基数处理"] },
  shortfall: { label: { zh: "短收办法", en: "Shortfall rule" }, synonyms: ["短收", "短收处理"] },
  shortfallRate: {
    label: { zh: "短收比例", en: "Shortfall rate" },
    synonyms: ["短收参数", "短收扣减比例", "shortfall parameter"],
  },
  remittance: {
    label: { zh: "上解办法", en: "Remittance rule" },
    synonyms: ["上解", "上解补助办法", "remit", "remit rule"],
  },
  remittanceRate: {
    label: { zh: "上解比例", en: "Remittance rate" },
    synonyms: ["上解增长率", "上解参数", "remittance parameter"],
  },
  incentive: {
    label: { zh: "统管镇激励比例", en: "Unified incentive" },
    synonyms: ["统管激励比例", "激励比例", "统管超收分成"],
  },
  pool: { label: { zh: "缺口补助资金", en: "Pool" }, synonyms: ["补助资金", "资金池", "补助资金池", "gap pool"] },
  method: {
    label: { zh: "缺口补助办法", en: "Pool method" },
    synonyms: ["补助办法", "分配办法", "gap method"],
  },
  methodRate: {
    label: { zh: "补助参数", en: "Pool parameter" },
    synonyms: ["补助比例", "缺口补助参数", "method parameter"],
  },
  year: { label: { zh: "结算年度", en: "Year" }, synonyms: ["年度", "settlement year"] },
  change: {
    label: { zh: "年中体制变动", en: "Mid-year change" },
    synonyms: ["体制变动", "年中变动"],
  },
  receiptUnit: {
    label: { zh: "收入表单位", en: "Unit of the receipts" },
    synonyms: ["收入单位", "receipts unit", "receipt unit"],
  },
  unit: {
    label: { zh: "结果单位", en: "Unit of the result" },
    synonyms: ["结算单位", "金额单位", "output unit"],
  },
};

const reader = wordReader(ruleNames);

/** The rule that a heading of a row names; undefined where it names none. */
export function ruleNamed(name: string): RuleName | undefined {
  const reading = reader.read(name);
  return "value" in reading ? reading.value : undefined;
}
