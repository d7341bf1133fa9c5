import type { RuleName } from "../../../inputs/revenue/ruleTable";
import { settlementColumns } from "../../../locale/revenue/settlement";
import { gapWords, remittanceWords, shortfallWords } from "../../../locale/revenue/words";
import { name, type Text } from "../../../locale/text";
import type { Ready } from "../ready";

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

/** The lines of every town's form: all of them on every form, so that a line has one number in the whole county. */
export function formLines({ value, choices, result }: Ready): readonly FormLine[] {
  const columns = settlementColumns(value.shares.scheme.levels.map(({ title }) => title)).filter(
    ({ id }) => id !== "countyNet",
  );
  const town = `level${value.kinds.indexOf("town")}`;
  const line = (id: string) => `(${columns.findIndex((column) => column.id === id) + 1})`;
  const both = <T>(own: T, unified: T = own): ByTreasury<T> => ({ own, unified });
  const notBelow0 = (text: string): Text => ({ zh: `${text}，不小于 0`, en: `${text}, not below 0` });
  const signed = (parts: readonly string[]): Text =>
    name(
      parts
        .map((part) => (part.startsWith("-") ? `−${line(part.slice(1))}` : `+${line(part)}`))
        .join("")
        .replace(/^\+/, ""),
    );
  const excess = result.rules.excess;
  const hows: Readonly<Record<string, ByTreasury<Text>>> = {
    gross: both({ zh: "各税种入库合计", en: "all taxes received" }),
    base: both({ zh: "核定基数", en: "as approved" }),
    excess: both(notBelow0(`${line(town)}−${line("base")}`)),
    excessTown: both(
      !excess
        ? name(line("excess"))
        : excess.mode === "whole"
          ? { zh: `${line("excess")} 全额套档`, en: `${line("excess")} at the rate of the tier reached` }
          : { zh: `${line("excess")} 按分档比例`, en: `${line("excess")} by tiers` },
      { zh: `${line("excess")} × 激励比例`, en: `${line("excess")} × incentive` },
    ),
    excessCounty: both(name(`${line("excess")}−${line("excessTown")}`)),
    shortfall: both(notBelow0(`${line("base")}−${line(town)}`)),
    shortfallTransfer: both(shortfallWords[choices.shortfall], name("")),
    remittance: both(remittanceWords[choices.remittance], name("")),
    subsidy: both({ zh: "支出基数 − 收入基数", en: "spending base − revenue base" }, name("")),
    allotment: both(name(""), { zh: "核定支出", en: "as approved" }),
    resources: both(
      signed([
        town,
        "-excessCounty",
        "shortfallTransfer",
        "-remittance",
        "subsidy",
        "transfers",
        "refundTransfer",
        "inflows",
      ]),
      signed(["excessTown", "allotment", "transfers", "refundTransfer", "inflows"]),
    ),
    gap: both(notBelow0(`${line("need")}−${line("resources")}`)),
    grant: both(choices.pool === null ? name("") : gapWords[choices.method]),
    final: both(name(`${line("resources")}+${line("grant")}`)),
    remainingGap: both(name(`${line("gap")}−${line("grant")}`)),
  };
  const rules: Readonly<Record<string, ByTreasury<RuleName | undefined>>> = {
    excessTown: both("tiers", "incentive"),
    shortfallTransfer: both("shortfall", undefined),
    remittance: both("remittance", undefined),
    subsidy: both("remittance", undefined),
    grant: both("method"),
  };
  const byShares = both<Text>({ zh: "按各税种分享比例", en: "by the shares of each tax" });
  return [
    ...columns.map(({ id, label }, index): FormLine => ({
      number: index + 1,
      id,
      label,
      how: hows[id] ?? (id.startsWith("level") ? byShares : both(name(""))),
      rule: rules[id] ?? both(undefined),
    })),
    {
      number: columns.length + 1,
      id: SELF_SUFFICIENCY,
      label: { zh: "自给率", en: "Self-sufficiency" },
      how: both({
        zh: `${line(town)} ÷ ${line("final")}，不超过 100%`,
        en: `${line(town)} ÷ ${line("final")}, at most 100 %`,
      }),
      rule: both(undefined),
    },
  ];
}
