import type { Planned } from "../../kit/plan";
import { speaker } from "../../kit/sheet";
import type { Ready } from "../compute";
import { tablesOf } from "../sources";
import { formSheet } from "./form";
import { sheetNames } from "./layout";
import { needsSheet } from "./needs";
import { nextSheet } from "./next";
import { schemeSheet } from "./scheme";
import { settlementSheet } from "./settlement";
import { stepsSheet } from "./steps";
import { summarySheet } from "./summary";
import { taxesSheet } from "./taxes";

/** The settlement, its summary, taxes and steps, the scheme, next year's bases, and a form for each town. */
export function plan(ready: Ready): Planned {
  const { choices, context, value } = ready;
  const names = sheetNames(ready);
  const { needItems } = tablesOf(ready.readings);
  const title = speaker(context.language)({
    zh: `${choices.year} 年体制结算`,
    en: `Revenue settlement ${choices.year}`,
  });
  const sheets = [
    settlementSheet(ready, names),
    summarySheet(ready, names),
    taxesSheet(ready, names),
    stepsSheet(ready, names),
    ...(value.needs && needItems ? [needsSheet(ready, needItems, names)] : []),
    schemeSheet(ready, names),
    nextSheet(ready, names),
    ...value.towns.map((_, town) => formSheet(ready, names, town)),
  ];
  return { title, year: choices.year, sheets };
}
