import { settlementColumns } from "../../../chapters/revenue/report/settlement";
import { gapMethods } from "../../../chapters/revenue/words/gaps";
import type { RuleName } from "../../../chapters/revenue/words/names";
import { remittanceRules } from "../../../chapters/revenue/words/remittance";
import { shortfallRules } from "../../../chapters/revenue/words/shortfall";
import type { SettlementRules } from "../../../domain/revenue/settlement";
import { name, type Text } from "../../../locale/text";
import type { Ready } from "../compute";

/** A line of a printed settlement: its number, what it is, how it comes from other lines, and the rule behind it. */
export interface FormLine {
  readonly number: number;
  /** The column of the settlement; `selfSufficiency` is worked out from two of them. */
  readonly id: string;
  readonly label: Text;
  readonly how: ByTreasury<Text>;
  readonly rule: ByTreasury<RuleName | undefined>;
}

/** What differs between a town with a treasury of its own and one under the county. */
export interface ByTreasury<T> {
  readonly own: T;
  readonly unified: T;
}

export const SELF_SUFFICIENCY = "selfSufficiency";

/** The rules whose documents stand beside a line. */
const RULES: Readonly<Record<string, ByTreasury<RuleName | undefined>>> = {
  excessTown: { own: "tiers", unified: "incentive" },
  shortfallTransfer: { own: "shortfall", unified: undefined },
  remittance: { own: "remittance", unified: undefined },
  subsidy: { own: "remittance", unified: undefined },
  grant: { own: "method", unified: "method" },
};
const NO_RULE: ByTreasury<undefined> = { own: undefined, unified: undefined };
const unsaid: Text = name("");

function both<T>(own: T, unified: T = own): ByTreasury<T> {
  return { own, unified };
}

/** The lines of every town's form: all of them on every form, so that a line has one number in the whole county. */
export function formLines({ value, result }: Ready): readonly FormLine[] {
  const columns = settlementColumns(value.shares.scheme.levels.map(({ title }) => title)).filter(
    ({ id }) => id !== "countyNet",
  );
  const town = `level${value.kinds.indexOf("town")}`;
  const line = (id: string) => `(${columns.findIndex((column) => column.id === id) + 1})`;
  const hows = { ...receiptHows(line, town), ...moveHows(result.of.rules), ...resultHows(line, town, result.of.rules) };
  const byShares = both<Text>({ zh: "按各税种分享比例", en: "by the shares of each tax" });
  return [
    ...columns.map(({ id, label }, index): FormLine => ({
      number: index + 1,
      id,
      label,
      how: hows[id] ?? (id.startsWith("level") ? byShares : both(unsaid)),
      rule: RULES[id] ?? NO_RULE,
    })),
    {
      number: columns.length + 1,
      id: SELF_SUFFICIENCY,
      label: { zh: "自给率", en: "Self-sufficiency" },
      how: both({
        zh: `${line(town)} ÷ ${line("final")}，不超过 100%`,
        en: `${line(town)} ÷ ${line("final")}, at most 100 %`,
      }),
      rule: NO_RULE,
    },
  ];
}

/** How lines come about, by their ids; a line is named by its number. */
type Hows = Readonly<Record<string, ByTreasury<Text>>>;
type NumberOf = (id: string) => string;

function notBelow0(text: string): Text {
  return { zh: `${text}，不小于 0`, en: `${text}, not below 0` };
}

function receiptHows(line: NumberOf, town: string): Hows {
  return {
    gross: both({ zh: "各税种入库合计", en: "all taxes received" }),
    base: both({ zh: "核定基数", en: "as approved" }),
    excess: both(notBelow0(`${line(town)}−${line("base")}`)),
    excessCounty: both(name(`${line("excess")}−${line("excessTown")}`)),
    shortfall: both(notBelow0(`${line("base")}−${line(town)}`)),
  };
}

/** What moves by a rule of the county. */
function moveHows({ shortfall, remittance }: SettlementRules): Hows {
  return {
    shortfallTransfer: both(shortfallRules[shortfall.kind].label, unsaid),
    remittance: both(remittanceRules[remittance.kind].label, unsaid),
    subsidy: both({ zh: "支出基数 − 收入基数", en: "spending base − revenue base" }, unsaid),
    allotment: both(unsaid, { zh: "核定支出", en: "as approved" }),
  };
}

function resultHows(line: NumberOf, town: string, { excess, pool, method }: SettlementRules): Hows {
  const signed = (...parts: readonly string[]): Text =>
    name(
      parts
        .map((part) => (part.startsWith("-") ? `−${line(part.slice(1))}` : `+${line(part)}`))
        .join("")
        .replace(/^\+/, ""),
    );
  const given = ["transfers", "refundTransfer", "inflows"];
  return {
    excessTown: both(excessHow(line("excess"), excess), {
      zh: `${line("excess")} × 激励比例`,
      en: `${line("excess")} × incentive`,
    }),
    resources: both(
      signed(town, "-excessCounty", "shortfallTransfer", "-remittance", "subsidy", ...given),
      signed("excessTown", "allotment", ...given),
    ),
    gap: both(notBelow0(`${line("need")}−${line("resources")}`)),
    grant: both(pool === null ? unsaid : gapMethods[method.kind].label),
    final: both(name(`${line("resources")}+${line("grant")}`)),
    remainingGap: both(name(`${line("gap")}−${line("grant")}`)),
  };
}

function excessHow(excess: string, rule: SettlementRules["excess"]): Text {
  if (!rule) return name(excess);
  return rule.mode === "whole"
    ? { zh: `${excess} 全额套档`, en: `${excess} at the rate of the tier reached` }
    : { zh: `${excess} 按分档比例`, en: `${excess} by tiers` };
}
