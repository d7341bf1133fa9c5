import type { ExcessMode, ZeroBase } from "../../domain/revenue/excess";
import type { GapMethod } from "../../domain/revenue/equalisation";
import type { RemittanceRule } from "../../domain/revenue/remittance";
import type { Treasury } from "../../domain/revenue/books";
import type { ShortfallRule } from "../../domain/revenue/shortfall";

type Names<T extends string> = Readonly<Record<T, readonly string[]>>;

/** What each choice of a scheme is called; the first name of each is the formal Chinese one. */
export const excessModes: Names<ExcessMode> = {
  marginal: ["超额累进", "累进", "分段", "按档累进", "progressive", "band"],
  whole: ["全额套档", "全额", "套档", "全额累进", "whole amount", "slab"],
};

export const zeroBases: Names<ZeroBase> = {
  error: ["报错", "不计算"],
  first: ["首档", "最低档", "第一档", "first rate"],
  top: ["最高档", "末档", "top rate", "last"],
};

export const shortfallRules: Names<ShortfallRule["kind"]> = {
  self: ["短收自负", "自负", "自行负担", "self borne", "selfborne", "none", "无"],
  cut: ["短收扣减", "扣减", "短一扣一", "按比例扣减", "deduct", "deduction", "one for one"],
  quota: ["核减定额", "按短收比例核减", "核减公用经费", "quota cut", "cut quota"],
  county: ["县级负担", "县负担", "县级补助", "县区负担", "county bears", "borne by county"],
};

export const remittanceRules: Names<RemittanceRule["kind"]> = {
  fixed: ["定额上解", "定额", "定额上解补助", "定额上解或补助", "fixed amount"],
  share: ["总额分成", "总额分成上解", "total share", "totalsharing", "ratio"],
  growth: ["递增上解", "定额递增", "按比例递增", "fixed growth", "growing"],
  chain: ["环比上解", "环比增长上解", "环比增长", "chain with floor", "floor"],
  increment: ["增量分成", "增量上解", "增长分成", "increment share"],
  "base-return": ["基数内返还", "基数返还", "基数内分成", "base return", "base sharing"],
  none: ["不上解", "无", "不办理上解补助"],
};

export const gapMethods: Names<GapMethod["kind"]> = {
  proportional: ["按缺口比例", "比例", "缺口比例", "按比例", "pro rata"],
  "water-filling": [
    "保障率拉平",
    "注水",
    "补低",
    "补齐最低",
    "水位法",
    "waterfilling",
    "water fill",
    "water level",
    "levelling",
  ],
  full: ["全额补足", "足额", "补足", "all"],
  floor: ["保底", "人均保底", "最低保障", "minimum", "raise"],
  linear: ["线性均衡", "差额比例", "按差额比例", "线性", "germany"],
  retention: ["留用比例", "自有财力留用", "留成", "japan"],
  coefficient: ["转移支付系数", "系数", "系数法", "china"],
};

export const treasuries: Names<Treasury> = {
  own: [
    "镇级金库",
    "分税制",
    "设库",
    "独立金库",
    "自有金库",
    "设库分税",
    "有金库",
    "分税",
    "own treasury",
    "treasury",
    "tax sharing",
  ],
  unified: [
    "统管",
    "县级统管",
    "县统管",
    "统收统支",
    "不设库",
    "乡财县管",
    "县管",
    "unified management",
    "county managed",
    "managed",
  ],
};
