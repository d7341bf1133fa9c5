import { toNumber } from "../../../domain/kernel/exact";
import { townBook, type TownBook } from "../../../domain/revenue/books";
import type { Fen, MoneyUnit } from "../../../domain/revenue/money";
import type { SettlementRules, TownSettlement } from "../../../domain/revenue/settlement";
import { say, type Language, type Text } from "../../../locale/text";
import type { TaxLine } from "../answer/receipts";
import { excessModes } from "../words";
import { gapMethods } from "../words/gaps";
import type { RuleName } from "../words/names";
import { remittanceRules } from "../words/remittance";
import type { RuleWord } from "../words/rule";
import { shortfallRules } from "../words/shortfall";
import { amountText, rateText } from "./amounts";

/** One step of a town's settlement: what is found, by which rule, from which numbers, under which document. */
export interface SettlementStep {
  readonly label: Text;
  readonly rule: Text;
  readonly formula: Text;
  readonly numbers: string;
  readonly amount: Fen;
  readonly document: string;
}

/** What the steps of a town are told from. */
export interface StepsOf {
  readonly town: TownSettlement;
  readonly lines: readonly TaxLine[];
  readonly levels: readonly Text[];
  readonly rules: SettlementRules;
  /** The document of a rule; "" where none is named. */
  readonly document: (rule: RuleName) => string;
  readonly unit: MoneyUnit;
}

const none: Text = { zh: "", en: "" };

/** A step of which some is left unsaid. */
type Told = Pick<SettlementStep, "label" | "formula" | "numbers" | "amount"> &
  Partial<Pick<SettlementStep, "rule" | "document">>;

/** The way from receipts to final resources of one town, step by step; steps that move nothing are left out. */
export function settlementSteps(of: StepsOf): SettlementStep[] {
  return [
    ...of.lines.map((line) => taxStep(line, of)),
    ...[...receiptSteps(of), ...baseSteps(of), ...remittanceSteps(of), resourcesStep(of), ...gapSteps(of)].map(
      (told): SettlementStep => ({ rule: none, document: "", ...told }),
    ),
  ];
}

function taxStep({ tax, version, amount, townPart }: TaxLine, { levels, unit }: StepsOf): SettlementStep {
  const { from, values, basis } = version;
  return {
    label: { zh: `${tax.title.zh}归镇`, en: `${tax.title.en}, town's part` },
    rule: from === null ? { zh: "分税种分成", en: "tax sharing" } : { zh: `自 ${from} 起`, en: `from ${from}` },
    formula: { zh: levels.map(({ zh }) => zh).join(" : "), en: levels.map(({ en }) => en).join(" : ") },
    numbers: `${amountText(amount, unit)} × (${(values ?? []).map(rateText).join(" : ")})`,
    amount: townPart,
    document: basis,
  };
}

function receiptSteps({ town, lines, unit }: StepsOf): Told[] {
  const received: Told = {
    label: { zh: "镇级收入", en: "Town-level receipts" },
    formula: { zh: "各税种归镇部分合计", en: "sum over taxes" },
    numbers: lines.map(({ townPart }) => amountText(townPart, unit)).join(" + "),
    amount: town.townLevel,
  };
  if (town.treasury === "own") return [received];
  return [
    received,
    {
      label: { zh: "镇级金库", en: "Own treasury" },
      rule: { zh: "统管", en: "unified" },
      formula: { zh: "收入归县，支出由县核定", en: "receipts go to the county, which allots spending" },
      numbers: "",
      amount: town.own,
    },
  ];
}

/** What lies above or below the base, and what follows from it. */
function baseSteps(of: StepsOf): Told[] {
  const { town, unit } = of;
  const { base, townLevel } = town;
  if (base === null) return [];
  if (town.shortfall > 0) return shortfallSteps(of, base);
  const excess: Told = {
    label: { zh: "超收", en: "Excess" },
    formula: { zh: "镇级收入 − 基数", en: "town-level receipts − base" },
    numbers: `${amountText(townLevel, unit)} − ${amountText(base, unit)}`,
    amount: town.excess,
  };
  return town.excess > 0 ? [excess, ...excessSteps(of)] : [excess];
}

function shortfallSteps({ town, rules: { shortfall }, document, unit }: StepsOf, base: Fen): Told[] {
  const found: Told = {
    label: { zh: "短收", en: "Shortfall" },
    formula: { zh: "基数 − 镇级收入", en: "base − town-level receipts" },
    numbers: `${amountText(base, unit)} − ${amountText(town.townLevel, unit)}`,
    amount: town.shortfall,
  };
  if (town.treasury === "unified") return [found];
  const word = shortfallRules[shortfall.kind];
  return [
    found,
    {
      label: { zh: "短收增减", en: "Shortfall transfer" },
      rule: word.label,
      formula: formulaOf(word, "rate" in shortfall ? rateText(shortfall.rate) : ""),
      numbers: amountText(town.shortfall, unit),
      amount: town.shortfallTransfer,
      document: document("shortfall"),
    },
  ];
}

function excessSteps({ town, rules, document, unit }: StepsOf): Told[] {
  const isOwn = town.treasury === "own";
  const bands = town.bands.map(({ amount, rate }) => `${amountText(toNumber(amount), unit)} × ${rateText(rate)}`);
  const kept: Told = {
    label: { zh: "超收归镇", en: "Excess, town" },
    rule: isOwn ? excessRule(rules) : { zh: "统管镇激励", en: "incentive" },
    formula: { zh: "Σ 各档金额 × 比例", en: "Σ band × rate" },
    numbers: isOwn ? bands.join(" + ") : `${amountText(town.excess, unit)} × ${rateText(rules.incentive)}`,
    amount: town.excessTown,
    document: document(isOwn ? "tiers" : "incentive"),
  };
  if (!isOwn) return [kept];
  return [
    kept,
    {
      label: { zh: "超收归县", en: "Excess, county" },
      formula: { zh: "超收 − 超收归镇", en: "excess − town's part" },
      numbers: `${amountText(town.excess, unit)} − ${amountText(town.excessTown, unit)}`,
      amount: town.excessCounty,
    },
  ];
}

function excessRule({ excess }: SettlementRules): Text {
  return excess ? excessModes[excess.mode].inSteps : { zh: "超收全归镇", en: "all to the town" };
}

function remittanceSteps({ town, rules: { remittance }, document }: StepsOf): Told[] {
  if (town.remittance === 0 && town.subsidy === 0) return [];
  const word = remittanceRules[remittance.kind];
  const rate = "rate" in remittance ? rateText(remittance.rate) : "";
  const isPaid = town.subsidy > 0;
  return [
    {
      label: isPaid ? { zh: "体制补助", en: "Subsidy" } : { zh: "上解", en: "Remittance" },
      rule: word.label,
      formula: isPaid ? { zh: "支出基数 − 收入基数", en: "spending base − revenue base" } : formulaOf(word, rate),
      numbers: rate,
      amount: isPaid ? town.subsidy : town.remittance,
      document: document("remittance"),
    },
  ];
}

const entries: Readonly<Record<keyof TownBook, Text>> = {
  receipts: { zh: "镇级金库收入", en: "own receipts" },
  excess: { zh: "超收归县", en: "excess, county" },
  remittance: { zh: "上解", en: "remittance" },
  subsidy: { zh: "体制补助", en: "subsidy" },
  shortfall: { zh: "短收增减", en: "shortfall transfer" },
  allotment: { zh: "核定支出", en: "allotment" },
  transfers: { zh: "转移支付", en: "transfers" },
  refundTransfer: { zh: "退税调库", en: "refund transfer" },
  inflows: { zh: "其他来源", en: "inflows" },
};
const incentive: Text = { zh: "超收激励", en: "incentive" };

/** The town's book: what it is made of, and the sum. */
function resourcesStep({ town, unit }: StepsOf): Told {
  const book = townBook(town);
  const moving = (Object.keys(entries) as (keyof TownBook)[]).filter((entry) => book[entry] !== 0);
  const signed = (told: (entry: keyof TownBook) => string) =>
    moving.map((entry, index) => `${book[entry] < 0 ? "− " : index === 0 ? "" : "+ "}${told(entry)}`).join(" ");
  const called = (language: Language) =>
    signed((entry) => say(entry === "excess" && town.treasury === "unified" ? incentive : entries[entry], language));
  return {
    label: { zh: "财力", en: "Resources" },
    formula: { zh: called("zh"), en: called("en") },
    numbers: signed((entry) => amountText(Math.abs(book[entry]), unit)),
    amount: town.resources,
  };
}

function gapSteps({ town, rules: { pool, method }, document, unit }: StepsOf): Told[] {
  const money = (fen: Fen) => amountText(fen, unit);
  const steps: Told[] = [];
  if (town.need !== null)
    steps.push({
      label: { zh: "缺口", en: "Gap" },
      formula: { zh: "支出需求 − 财力，不小于 0", en: "need − resources, not below 0" },
      numbers: `${money(town.need)} − ${money(town.resources)}`,
      amount: town.gap,
    });
  if (town.need !== null && pool !== null)
    steps.push({
      label: { zh: "缺口补助", en: "Grant" },
      rule: gapMethods[method.kind].label,
      formula: { zh: `补助资金共 ${money(pool)}`, en: `pool of ${money(pool)}` },
      numbers: "",
      amount: town.grant,
      document: document("method"),
    });
  steps.push({
    label: { zh: "最终财力", en: "Final resources" },
    formula: { zh: "财力 + 缺口补助", en: "resources + grant" },
    numbers: `${money(town.resources)} + ${money(town.grant)}`,
    amount: town.final,
  });
  return steps;
}

/** How a rule works out its amount, its rate told where the formula shows it. */
function formulaOf(word: RuleWord<unknown>, rate: string): Text {
  return (word.rate ? word.formula?.(rate) : word.formula) ?? none;
}
