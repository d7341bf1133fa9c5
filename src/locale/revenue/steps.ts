import { toNumber, type Rational } from "../../domain/kernel/exact";
import { fromFen, type Fen, type MoneyUnit } from "../../domain/revenue/money";
import type { SettlementRules, TownSettlement } from "../../domain/revenue/settlement";
import type { Text } from "../text";
import { gapWords, remittanceWords, shortfallWords } from "./words";

/** One step of a town's settlement: what is found, by which rule, from which numbers, under which document. */
export interface SettlementStep {
  readonly label: Text;
  readonly rule: Text;
  readonly formula: Text;
  readonly numbers: string;
  readonly amount: Fen;
  readonly document: string;
}

/** What a tax brought in one town under one version of its shares. */
export interface TaxLine {
  readonly tax: Text;
  readonly from: string | null;
  readonly shares: readonly Rational[];
  readonly basis: string;
  readonly amount: Fen;
  /** One part for each level. */
  readonly parts: readonly Fen[];
  readonly townPart: Fen;
}

/** The documents of the county's rules, by rule; "" where none is given. */
export type Documents = (rule: "tiers" | "shortfall" | "remittance" | "incentive" | "method") => string;

const same = (text: string): Text => ({ zh: text, en: text });

/** The way from receipts to final resources of one town, step by step; steps that move nothing are left out. */
export function settlementSteps(
  town: TownSettlement,
  lines: readonly TaxLine[],
  levels: readonly Text[],
  rules: SettlementRules,
  documents: Documents,
  unit: MoneyUnit,
): SettlementStep[] {
  const money = (fen: Fen) => amountText(fen, unit);
  const isOwn = town.treasury === "own";
  const steps: SettlementStep[] = lines.map(({ tax, from, shares, basis, amount, townPart }) => ({
    label: { zh: `${tax.zh}归镇`, en: `${tax.en}, town's part` },
    rule: from === null ? { zh: "分税种分成", en: "tax sharing" } : { zh: `自 ${from} 起`, en: `from ${from}` },
    formula: { zh: levels.map(({ zh }) => zh).join(" : "), en: levels.map(({ en }) => en).join(" : ") },
    numbers: `${money(amount)} × (${shares.map(rateText).join(" : ")})`,
    amount: townPart,
    document: basis,
  }));
  const add = (step: Omit<SettlementStep, "document" | "rule"> & { rule?: Text; document?: string }) =>
    steps.push({ rule: same(""), document: "", ...step });
  add({
    label: { zh: "镇级收入", en: "Town-level receipts" },
    formula: { zh: "各税种归镇部分合计", en: "sum over taxes" },
    numbers: lines.map(({ townPart }) => money(townPart)).join(" + "),
    amount: town.townLevel,
  });
  if (!isOwn)
    add({
      label: { zh: "镇级金库", en: "Own treasury" },
      rule: { zh: "统管", en: "unified" },
      formula: { zh: "收入归县，支出由县核定", en: "receipts go to the county, which allots spending" },
      numbers: "",
      amount: town.own,
    });
  if (town.base !== null) {
    const base = town.base;
    if (town.shortfall > 0) {
      add({
        label: { zh: "短收", en: "Shortfall" },
        formula: { zh: "基数 − 镇级收入", en: "base − town-level receipts" },
        numbers: `${money(base)} − ${money(town.townLevel)}`,
        amount: town.shortfall,
      });
      if (isOwn)
        add({
          label: { zh: "短收增减", en: "Shortfall transfer" },
          rule: shortfallWords[rules.shortfall.kind],
          formula: shortfallFormula(rules),
          numbers: money(town.shortfall),
          amount: town.shortfallTransfer,
          document: documents("shortfall"),
        });
    } else {
      add({
        label: { zh: "超收", en: "Excess" },
        formula: { zh: "镇级收入 − 基数", en: "town-level receipts − base" },
        numbers: `${money(town.townLevel)} − ${money(base)}`,
        amount: town.excess,
      });
    }
    if (town.excess > 0) {
      const numbers = isOwn
        ? town.bands.map(({ amount, rate }) => `${money(toNumber(amount))} × ${rateText(rate)}`).join(" + ")
        : `${money(town.excess)} × ${rateText(rules.incentive)}`;
      add({
        label: { zh: "超收归镇", en: "Excess, town" },
        rule: !isOwn
          ? { zh: "统管镇激励", en: "incentive" }
          : !rules.excess
            ? { zh: "超收全归镇", en: "all to the town" }
            : rules.excess.mode === "whole"
              ? { zh: "全额套档", en: "whole amount by tier" }
              : { zh: "超额累进", en: "marginal tiers" },
        formula: { zh: "Σ 各档金额 × 比例", en: "Σ band × rate" },
        numbers,
        amount: town.excessTown,
        document: documents(isOwn ? "tiers" : "incentive"),
      });
      if (isOwn)
        add({
          label: { zh: "超收归县", en: "Excess, county" },
          formula: { zh: "超收 − 超收归镇", en: "excess − town's part" },
          numbers: `${money(town.excess)} − ${money(town.excessTown)}`,
          amount: town.excessCounty,
        });
    }
  }
  if (town.remittance !== 0 || town.subsidy !== 0)
    add({
      label: town.subsidy > 0 ? { zh: "体制补助", en: "Subsidy" } : { zh: "上解", en: "Remittance" },
      rule: remittanceWords[rules.remittance.kind],
      formula:
        town.subsidy > 0 ? { zh: "支出基数 − 收入基数", en: "spending base − revenue base" } : remittanceFormula(rules),
      numbers: "rate" in rules.remittance ? rateText(rules.remittance.rate) : "",
      amount: town.subsidy > 0 ? town.subsidy : town.remittance,
      document: documents("remittance"),
    });
  const parts: readonly (readonly [Text, Fen])[] = [
    [{ zh: "镇级金库收入", en: "own receipts" }, town.own],
    [
      isOwn ? { zh: "超收归县", en: "excess, county" } : { zh: "超收激励", en: "incentive" },
      isOwn ? -town.excessCounty : town.excessTown,
    ],
    [{ zh: "上解", en: "remittance" }, -town.remittance],
    [{ zh: "体制补助", en: "subsidy" }, town.subsidy],
    [{ zh: "短收增减", en: "shortfall transfer" }, town.shortfallTransfer],
    [{ zh: "核定支出", en: "allotment" }, town.allotment],
    [{ zh: "转移支付", en: "transfers" }, town.transfers],
    [{ zh: "退税调库", en: "refund transfer" }, town.refundTransfer],
    [{ zh: "其他来源", en: "inflows" }, town.inflows],
  ];
  const moving = parts.filter(([, fen]) => fen !== 0);
  add({
    label: { zh: "财力", en: "Resources" },
    formula: { zh: signedNames(moving, "zh"), en: signedNames(moving, "en") },
    numbers: signed(
      moving.map(([, fen]) => fen),
      money,
    ),
    amount: town.resources,
  });
  if (town.need !== null) {
    add({
      label: { zh: "缺口", en: "Gap" },
      formula: { zh: "支出需求 − 财力，不小于 0", en: "need − resources, not below 0" },
      numbers: `${money(town.need)} − ${money(town.resources)}`,
      amount: town.gap,
    });
    if (rules.pool !== null)
      add({
        label: { zh: "缺口补助", en: "Grant" },
        rule: gapWords[rules.method.kind],
        formula: { zh: `补助资金共 ${money(rules.pool)}`, en: `pool of ${money(rules.pool)}` },
        numbers: "",
        amount: town.grant,
        document: documents("method"),
      });
  }
  add({
    label: { zh: "最终财力", en: "Final resources" },
    formula: { zh: "财力 + 缺口补助", en: "resources + grant" },
    numbers: `${money(town.resources)} + ${money(town.grant)}`,
    amount: town.final,
  });
  return steps;
}

function shortfallFormula({ shortfall }: SettlementRules): Text {
  if (shortfall.kind === "self") return { zh: "不增不减", en: "nothing moves" };
  if (shortfall.kind === "quota") return { zh: "−定额 × 短收 ÷ 基数", en: "−quota × shortfall ÷ base" };
  const rate = rateText(shortfall.rate);
  return shortfall.kind === "cut"
    ? { zh: `−短收 × ${rate}`, en: `−shortfall × ${rate}` }
    : { zh: `短收 × ${rate}`, en: `shortfall × ${rate}` };
}

function remittanceFormula({ remittance: { kind } }: SettlementRules): Text {
  if (kind === "share")
    return { zh: "镇级收入 × (1 − 支出基数 ÷ 收入基数)", en: "receipts × (1 − spending base ÷ revenue base)" };
  if (kind === "growth") return { zh: "上年上解 × (1 + 增长率)", en: "last remittance × (1 + growth)" };
  if (kind === "chain")
    return {
      zh: "上年上解 × (1 + 增长率)，不低于收支基数差",
      en: "last remittance × (1 + growth), never below the difference of bases",
    };
  if (kind === "increment") return { zh: "(镇级收入 − 基数) × 比例", en: "(receipts − base) × rate" };
  if (kind === "base-return") return { zh: "基数内收入 × (1 − 返还比例)", en: "receipts within the base × (1 − rate)" };
  return { zh: "收入基数 − 支出基数", en: "revenue base − spending base" };
}

function signedNames(parts: readonly (readonly [Text, Fen])[], language: "zh" | "en"): string {
  return parts.map(([label, fen], index) => `${fen < 0 ? "− " : index === 0 ? "" : "+ "}${label[language]}`).join(" ");
}

function signed(amounts: readonly Fen[], money: (fen: Fen) => string): string {
  return amounts.map((fen, index) => `${fen < 0 ? "− " : index === 0 ? "" : "+ "}${money(Math.abs(fen))}`).join(" ");
}

/** "1,234.50", or in 万元 with as many decimals as the fen need. */
export function amountText(fen: Fen, unit: MoneyUnit): string {
  return fromFen(fen, unit).toLocaleString("en-US", {
    minimumFractionDigits: 2,
    maximumFractionDigits: unit === "yuan" ? 2 : 6,
  });
}

/** "50%", or "1/3" where no short percentage says it. */
export function rateText(rate: Rational): string {
  const percent = toNumber(rate) * 100;
  const short = Number(percent.toFixed(6));
  return Math.abs(short - percent) < 1e-9 ? `${short}%` : `${rate.numerator}/${rate.denominator}`;
}
