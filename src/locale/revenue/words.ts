import type { GapMethod } from "../../domain/revenue/equalisation";
import type { MoneyUnit } from "../../domain/revenue/money";
import type { RemittanceRule } from "../../domain/revenue/remittance";
import type { Treasury } from "../../domain/revenue/books";
import type { ShortfallRule } from "../../domain/revenue/shortfall";
import type { Text } from "../text";

export const unitWords: Readonly<Record<MoneyUnit, Text>> = {
  yuan: { zh: "元", en: "yuan" },
  wan: { zh: "万元", en: "10,000 yuan" },
};

export const treasuryWords: Readonly<Record<Treasury, Text>> = {
  own: { zh: "分税制", en: "own treasury" },
  unified: { zh: "统管", en: "unified" },
};

export const shortfallWords: Readonly<Record<ShortfallRule["kind"], Text>> = {
  self: { zh: "短收自负", en: "borne by the town" },
  cut: { zh: "短收扣减", en: "deducted" },
  quota: { zh: "核减定额", en: "quota cut" },
  county: { zh: "县级负担", en: "borne by the county in part" },
};

export const remittanceWords: Readonly<Record<RemittanceRule["kind"], Text>> = {
  fixed: { zh: "定额上解或补助", en: "fixed" },
  share: { zh: "总额分成", en: "share of the total" },
  growth: { zh: "递增上解", en: "growing" },
  chain: { zh: "环比上解", en: "growing, never below fixed" },
  increment: { zh: "增量分成", en: "share of the increment" },
  "base-return": { zh: "基数内返还", en: "part of the base returned" },
  none: { zh: "不上解", en: "none" },
};

export const gapWords: Readonly<Record<GapMethod["kind"], Text>> = {
  proportional: { zh: "按缺口比例", en: "by gap" },
  "water-filling": { zh: "保障率拉平", en: "lowest coverage first" },
  full: { zh: "全额补足", en: "in full" },
  floor: { zh: "保底", en: "up to a floor" },
  linear: { zh: "按差额比例", en: "part of the distance to the mean" },
  retention: { zh: "自有财力留用", en: "own resources counted in part" },
  coefficient: { zh: "统一系数", en: "one coefficient" },
};
