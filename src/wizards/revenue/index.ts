import { name } from "../../locale/text";
import type { Wizard } from "../kit/define";
import type { Planned } from "../kit/plan";
import { speaker } from "../kit/sheet";
import { continueFrom, start } from "./begin";
import type { RevenueChoices } from "./choices";
import { compute, type RevenueResult } from "./compute";
import { read, type RevenueValue } from "./read";
import type { Ready } from "./ready";
import { formSheet } from "./sheets/form";
import { sheetNames } from "./sheets/layout";
import { needsSheet } from "./sheets/needs";
import { nextSheet } from "./sheets/next";
import { schemeSheet } from "./sheets/scheme";
import { settlementSheet } from "./sheets/settlement";
import { stepsSheet } from "./sheets/steps";
import { summarySheet } from "./sheets/summary";
import { taxesSheet } from "./sheets/taxes";
import { steps } from "./steps";
import { sources } from "./tables";

/** The yearly settlement of the county with its towns, from receipts to resources. */
export const revenue: Wizard<RevenueChoices, RevenueValue, RevenueResult> = {
  sources,
  units: ({ townUnit, receiptUnit }) => ({ towns: townUnit, receipts: receiptUnit, baseReceipts: receiptUnit }),
  steps,
  start,
  continueFrom,
  read,
  compute,
  nameUnit:
    ({ towns }) =>
    (town) =>
      name(towns[town] ?? town + 1),
  plan,
};

/** The settlement, its summary, taxes and steps, the scheme, next year's bases, and a form for each town. */
function plan(ready: Ready): Planned {
  const { choices, context, value } = ready;
  const names = sheetNames(ready);
  const title = speaker(context.language)({
    zh: `${choices.year} 年体制结算`,
    en: `Revenue settlement ${choices.year}`,
  });
  const sheets = [
    settlementSheet,
    summarySheet,
    taxesSheet,
    stepsSheet,
    ...(value.needs ? [needsSheet] : []),
    schemeSheet,
    nextSheet,
  ]
    .map((sheet) => sheet(ready, names))
    .concat(value.towns.map((_, town) => formSheet(ready, names, town)));
  return { title, year: choices.year, sheets };
}
