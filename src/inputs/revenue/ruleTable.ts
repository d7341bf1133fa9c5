import { ratio, ZERO, type Rational } from "../../domain/kernel/exact";
import { DomainError } from "../../domain/kernel/errors";
import type { GapMethod } from "../../domain/revenue/equalisation";
import { checkTiers, type ExcessMode, type Tier, type ZeroBase } from "../../domain/revenue/excess";
import type { Fen, MoneyUnit } from "../../domain/revenue/money";
import type { RemittanceRule } from "../../domain/revenue/remittance";
import type { SettlementRules } from "../../domain/revenue/settlement";
import type { ShortfallRule } from "../../domain/revenue/shortfall";
import type { Text } from "../../locale/text";
import { choice, count, isBlank, normalise, readCell, show, tidy, type CellReader, type CellValue } from "../cell";
import { fault, faultOf, type Fault, type Issue } from "../faults";
import { headingOf } from "../headings";
import { isNoteLabel } from "../words";
import { excessModes, gapMethods, remittanceRules, shortfallRules, zeroBases } from "./choices";
import { anyRate, money, moneyUnit, rate } from "./readers";

/** The rules of a county as they are written: one by one, and tiers. Everything may be left out. */
export interface WrittenRules {
  readonly tiers: readonly Tier[];
  readonly mode: ExcessMode;
  readonly zeroBase: ZeroBase;
  readonly shortfall: ShortfallRule["kind"];
  readonly shortfallRate: Rational | null;
  readonly remittance: RemittanceRule["kind"];
  readonly remittanceRate: Rational | null;
  readonly incentive: Rational;
  readonly pool: Fen | null;
  readonly method: GapMethod["kind"];
  readonly methodRate: Rational | null;
  /** The year of receipts without a date. */
  readonly year: number | null;
  /** Whether a change of shares in mid-year counts from its day, or the last shares for the whole year. */
  readonly change: "segments" | "restated";
  /** The unit of receipts whose headings declare none. */
  readonly receiptUnit: MoneyUnit | null;
  readonly unit: MoneyUnit;
  /** The documents of the rules, by rule. */
  readonly documents: ReadonlyMap<RuleName, string>;
}

const changes = {
  segments: ["分段", "分段结算", "按日期分段", "by date"],
  restated: ["重述", "全年重算", "追溯全年", "whole year"],
} as const;
/** The units of money in words. */
export const units = { yuan: ["元"], wan: ["万元", "万", "10,000 yuan"] } as const;

/** Every rule with its names; the first Chinese one is the formal name. */
export const ruleNames = {
  tiers: {
    label: { zh: "超收分档", en: "Excess tier" },
    aliases: ["分档", "档次", "超收分成", "tier", "tiers", "excess tiers", "excess"],
  },
  mode: { label: { zh: "超收算法", en: "Excess mode" }, aliases: ["分档算法", "算法", "mode", "tier mode"] },
  zeroBase: { label: { zh: "零基数", en: "Zero base" }, aliases: ["零基数处理", "zerobase"] },
  shortfall: { label: { zh: "短收办法", en: "Shortfall rule" }, aliases: ["短收", "短收处理", "shortfall"] },
  shortfallRate: {
    label: { zh: "短收比例", en: "Shortfall rate" },
    aliases: ["短收参数", "短收扣减比例", "shortfall parameter"],
  },
  remittance: {
    label: { zh: "上解办法", en: "Remittance rule" },
    aliases: ["上解", "上解补助办法", "remittance", "remit", "remit rule"],
  },
  remittanceRate: {
    label: { zh: "上解比例", en: "Remittance rate" },
    aliases: ["上解增长率", "上解参数", "remittance parameter"],
  },
  incentive: {
    label: { zh: "统管镇激励比例", en: "Unified incentive" },
    aliases: ["统管激励比例", "激励比例", "统管超收分成", "incentive"],
  },
  pool: { label: { zh: "缺口补助资金", en: "Pool" }, aliases: ["补助资金", "资金池", "补助资金池", "gap pool"] },
  method: {
    label: { zh: "缺口补助办法", en: "Pool method" },
    aliases: ["补助办法", "分配办法", "gap method", "method"],
  },
  methodRate: {
    label: { zh: "补助参数", en: "Pool parameter" },
    aliases: ["补助比例", "缺口补助参数", "method parameter"],
  },
  year: { label: { zh: "结算年度", en: "Year" }, aliases: ["年度", "settlement year"] },
  change: {
    label: { zh: "年中体制变动", en: "Mid-year change" },
    aliases: ["体制变动", "年中变动", "change", "mid year change"],
  },
  receiptUnit: {
    label: { zh: "收入表单位", en: "Unit of the receipts" },
    aliases: ["收入单位", "receipts unit", "receipt unit"],
  },
  unit: {
    label: { zh: "结果单位", en: "Unit of the result" },
    aliases: ["结算单位", "金额单位", "output unit", "unit"],
  },
} as const satisfies Record<string, { label: Text; aliases: readonly string[] }>;

export type RuleName = keyof typeof ruleNames;

const byName = new Map<string, RuleName>(
  Object.entries(ruleNames).flatMap(([key, { label, aliases }]) =>
    [key, label.zh, label.en, ...aliases].map((name): [string, RuleName] => [headingOf(name).name, key as RuleName]),
  ),
);
const HEADING = /^(规则|规则项目|项目|事项|rule|rules|item)$/;

/** Reads a table of rules: rule | value | for a tier the town's rate in a third column | document. */
export function readRuleTable(
  cells: readonly (readonly CellValue[])[],
  place: (row: number, column: number) => Issue["place"] = (row, column) => ({
    argument: { zh: "规则", en: "rules" },
    row,
    column,
  }),
): { readonly rules: WrittenRules; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const tiers: Tier[] = [];
  const documents = new Map<RuleName, string>();
  const values = new Map<RuleName, unknown>();
  let documentColumn = 3;
  let lastTier = 0;
  const tell = (what: Fault, row: number, column: number) =>
    issues.push({ severity: "error", fault: what, place: place(row, column) });
  cells.forEach((row, index) => {
    const [key, value, second] = row;
    if (row.every(isBlank)) return;
    if (isBlank(key) || isNoteLabel(show(key))) return;
    const { name, unit } = headingOf(key);
    if (HEADING.test(name)) {
      const found = row.findIndex((cell) => /^(依据|文件|文号|document|basis)$/i.test(normalise(show(cell))));
      if (found > 0) documentColumn = found;
      return;
    }
    const rule = byName.get(name);
    if (!rule) {
      if (!isBlank(value) || !isBlank(second)) tell(fault("policy.ruleUnknown", { found: show(key) }), index, 0);
      return;
    }
    const document = tidy(show(row[documentColumn]));
    if (document !== "" && (rule !== "tiers" || documentColumn > 2)) documents.set(rule, document);
    const read = <T>(reader: CellReader<T>, column: number): T | undefined => {
      const reading = readCell(reader, row[column]);
      if ("fault" in reading) tell(reading.fault, index, column);
      return "value" in reading ? reading.value : undefined;
    };
    if (rule === "tiers") {
      const upTo =
        isBlank(value) || /^(以上|无上限|不限|∞|inf|infinity|above)$/i.test(show(value).trim())
          ? null
          : read(anyRate(), 1);
      const share = read(rate(), 2);
      if (upTo !== undefined && share !== undefined) tiers.push({ upTo, rate: share });
      lastTier = index;
      return;
    }
    if (isBlank(value)) return;
    values.set(rule, read<unknown>(readerOf(rule, unit), 1));
  });
  try {
    if (tiers.length > 0 && issues.length === 0) checkTiers(tiers);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    tell(faultOf(error), lastTier, 1);
  }
  const given = <T>(rule: RuleName, otherwise: T): T => (values.get(rule) as T | undefined) ?? otherwise;
  return {
    issues,
    rules: {
      tiers,
      documents,
      mode: given("mode", "marginal"),
      zeroBase: given("zeroBase", "error"),
      shortfall: given("shortfall", "self"),
      shortfallRate: given("shortfallRate", null),
      remittance: given("remittance", "fixed"),
      remittanceRate: given("remittanceRate", null),
      incentive: given("incentive", ZERO),
      pool: given("pool", null),
      method: given("method", "proportional"),
      methodRate: given("methodRate", null),
      year: given("year", null),
      change: given("change", "segments"),
      receiptUnit: given("receiptUnit", null),
      unit: given("unit", "yuan"),
    },
  };
}

function readerOf(rule: Exclude<RuleName, "tiers">, unit: string | undefined): CellReader<unknown> {
  switch (rule) {
    case "mode":
      return choice(excessModes);
    case "zeroBase":
      return choice(zeroBases);
    case "shortfall":
      return choice(shortfallRules);
    case "remittance":
      return choice(remittanceRules);
    case "method":
      return choice(gapMethods);
    case "change":
      return choice(changes);
    case "receiptUnit":
    case "unit":
      return choice(units);
    case "year":
      return count({ least: 1994, most: 2200 });
    case "pool":
      return money(moneyUnit(unit) ?? "yuan", 0);
    case "incentive":
      return rate();
    case "shortfallRate":
      return rate({ most: ratio(1000n) });
    case "remittanceRate":
    case "methodRate":
      return anyRate();
  }
}

/**
 * The rules as a settlement takes them.
 * @throws revenue.parameterMissing where a rule needs a rate that is not given
 */
export function settlementRules(written: WrittenRules): SettlementRules {
  const { tiers, mode, zeroBase, incentive, pool } = written;
  return {
    excess: tiers.length === 0 ? null : { tiers, mode, zeroBase },
    shortfall: shortfallOf(written),
    remittance: remittanceOf(written),
    incentive,
    pool,
    method: methodOf(written),
  };
}

function shortfallOf({ shortfall: kind, shortfallRate }: WrittenRules): ShortfallRule {
  if (kind === "cut") return { kind, rate: shortfallRate ?? ratio(1n) };
  return kind === "county" ? { kind, rate: needed(shortfallRate, kind) } : { kind };
}

function remittanceOf({ remittance: kind, remittanceRate }: WrittenRules): RemittanceRule {
  return kind === "fixed" || kind === "share" || kind === "none"
    ? { kind }
    : { kind, rate: needed(remittanceRate, kind) };
}

/** What a method takes where no parameter is given; the German and the Japanese figure for the two that have a model. */
export const methodDefaults = { floor: ratio(1n), linear: ratio(63n, 100n), retention: ratio(25n, 100n) } as const;

function methodOf({ method: kind, methodRate }: WrittenRules): GapMethod {
  return kind === "floor" || kind === "linear" || kind === "retention"
    ? { kind, rate: methodRate ?? methodDefaults[kind] }
    : { kind };
}

function needed(given: Rational | null, rule: string): Rational {
  if (given === null) throw new DomainError("revenue.parameterMissing", { rule });
  return given;
}
