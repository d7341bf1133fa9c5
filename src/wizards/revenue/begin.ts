import { isoDate } from "../../inputs/cell";
import { moneyUnit } from "../../inputs/revenue/readers";
import type { ReceiptReading } from "../../inputs/revenue/receiptTable";
import { declaredUnit } from "../../inputs/revenue/townTable";
import { schemeExamples, templateRules } from "../../policy/countyTemplates";
import type { Context, Readings } from "../kit/define";
import { receiptReading, townReading, type RevenueChoices } from "./choices";
import { noQuestion } from "./question";
import { withRuleSheet } from "./ruleSheet";
import { withRuleTable } from "./ruleSource";

/** The choices with which a settlement begins: what the tables declare, and the template's rules. */
export function start(readings: Readings, context: Context): RevenueChoices {
  const towns = townReading(readings);
  const receipts = receiptReading(readings);
  const plain: RevenueChoices = {
    year: yearOf(receipts) ?? context.year - 1,
    townUnit: (towns && declaredUnit(towns.grid.cells)) ?? "yuan",
    receiptUnit:
      (receipts &&
        (declaredUnit(receipts.grid.cells) ?? moneyUnit(receipts.headings[receipts.found.amount ?? -1]?.unit))) ??
      "yuan",
    unit: "wan",
    shares: readings["scheme"] ? "table" : "template",
    schemeFile: "",
    whatIf: noQuestion,
    startFrom: "template",
    document: "",
    documents: {},
    rulesRead: "",
    tiers: [],
    mode: "marginal",
    zeroBase: "error",
    shortfall: "self",
    shortfallRate: null,
    remittance: "fixed",
    remittanceRate: null,
    incentive: 0,
    change: "segments",
    treasuries: {},
    bases: {},
    needs: {},
    pool: null,
    method: "proportional",
    methodRate: null,
    baseRule: "prior-unless-fallen",
    baseGrowth: 3,
    town: towns?.rows[0]?.town ?? "",
  };
  return withRuleTable(withRules(plain, "template"), readings);
}

/**
 * Earlier choices on the tables as they are now: rules as they were, or as a rule table says that has not been read yet.
 * Figures by hand stay within their year; in the next the tables carry new ones.
 */
export function continueFrom(earlier: unknown, readings: Readings, context: Context): RevenueChoices {
  const fresh = start(readings, context);
  if (typeof earlier !== "object" || earlier === null) return fresh;
  const last = earlier as Partial<RevenueChoices>;
  const towns = new Set(townReading(readings)?.rows.map(({ town }) => town));
  const here = <Kept>(kept: Readonly<Record<string, Kept>> = {}) =>
    Object.fromEntries(Object.entries(kept).filter(([town]) => towns.has(town)));
  const sameYear = last.year === fresh.year;
  return withRuleTable(
    {
      ...fresh,
      ...last,
      year: fresh.year,
      townUnit: fresh.townUnit,
      receiptUnit: fresh.receiptUnit,
      treasuries: here(last.treasuries),
      bases: sameYear ? here(last.bases) : {},
      needs: sameYear ? here(last.needs) : {},
      whatIf: sameYear ? (last.whatIf ?? noQuestion) : noQuestion,
      shares: last.shares === "file" ? "file" : readings["scheme"] ? (last.shares ?? "table") : "template",
      town: last.town !== undefined && towns.has(last.town) ? last.town : fresh.town,
    },
    readings,
  );
}

/** Takes over the rules of the template or of a published scheme; what that leaves open stays as it is. */
export function withRules(choices: RevenueChoices, startFrom: string): RevenueChoices {
  const example = schemeExamples.find(({ id }) => id === startFrom);
  return {
    ...withRuleSheet(choices, example?.rules ?? templateRules),
    startFrom,
    document: example ? `${example.document}（${example.place}）` : "",
    documents: {},
  };
}

/** The year of the last posting. */
function yearOf(receipts: ReceiptReading | undefined): number | undefined {
  const days = receipts?.rows.flatMap(({ date }) => (date === undefined ? [] : [date])) ?? [];
  const last = days.reduce((latest, day) => Math.max(latest, day), 0);
  return last === 0 ? undefined : Number(isoDate(last).slice(0, 4));
}
