import { InvariantError, type Code, type DomainError, type Facts } from "../../domain/kernel/errors";
import { shortened, shortNames } from "./short";
import type { Text } from "../text";
import type { ErrorText, NameUnit } from "./define";
import { apportionmentTexts } from "./apportionment";
import { authorityTexts, ledgerTexts } from "./authority";
import { enforceTexts, gridStaffTexts, gridsTexts } from "./grid";
import { formulaTexts } from "./formula";
import { headroomTexts, planTexts, projectTexts } from "./hiring";
import { inputTexts } from "./input";
import { matrixTexts } from "./matrix";
import { numberTexts } from "./number";
import { peopleTexts } from "./people";
import { policyTexts } from "./policy";
import { revenueTexts } from "./revenue";
import { scoreTexts, totalTexts } from "./score";
import { searchTexts } from "./search";
import { servicesTexts } from "./services";
import { sitesTexts } from "./sites";
import { workbookTexts } from "./workbook";
import { yearTexts } from "./year";

/** The sentences of the workbook and of the wizards; those of cell functions alone stand in `functions.ts` and are loaded with these. */
export const coreTexts = {
  ...apportionmentTexts,
  ...authorityTexts,
  ...enforceTexts,
  ...formulaTexts,
  ...headroomTexts,
  ...gridStaffTexts,
  ...gridsTexts,
  ...inputTexts,
  ...ledgerTexts,
  ...matrixTexts,
  ...numberTexts,
  ...peopleTexts,
  ...planTexts,
  ...policyTexts,
  ...projectTexts,
  ...revenueTexts,
  ...scoreTexts,
  ...searchTexts,
  ...servicesTexts,
  ...sitesTexts,
  ...totalTexts,
  ...workbookTexts,
  ...yearTexts,
};

const known = new Map<string, ErrorText<Code>>();

/** Knows these sentences from now on. */
export function learn(texts: Partial<{ readonly [C in Code]: ErrorText<C> }>): void {
  for (const [code, text] of Object.entries(texts)) known.set(code, text as ErrorText<Code>);
}
learn(coreTexts);

/** "row 3": how a cell function names a unit; "column 3" where units lie across. */
export const nameByRow: NameUnit = (unit) => ({ zh: `第 ${unit + 1} 行`, en: `row ${unit + 1}` });
export const nameByColumn: NameUnit = (unit) => ({ zh: `第 ${unit + 1} 列`, en: `column ${unit + 1}` });

/** The sentence of a fault, in both languages: texts of the planner's cells are cut, so that it stays one that can be read. */
export function explain(error: Pick<DomainError, "code" | "facts">, nameUnit: NameUnit = nameByRow): Text {
  return entry(error.code).text(shortened(error.facts) as Facts[Code], shortNames(nameUnit));
}

/** Whether a fault means that no answer exists (#N/A) or that the input is wrong (#VALUE!). */
export function kindOf(error: Pick<DomainError, "code">): "noAnswer" | "wrongInput" {
  return entry(error.code).kind;
}

function entry(code: Code): ErrorText<Code> {
  const found = known.get(code);
  if (!found) throw new InvariantError(`no sentence for the code ${code}`);
  return found;
}
