import { InvariantError, type Code, type DomainError } from "../../domain/kernel/errors";
import type { Text } from "../text";
import type { ErrorText, NameUnit } from "./define";
import { apportionmentTexts } from "./apportionment";
import { assessTexts, ahpTexts, entropyTexts, gradesTexts, pointsTexts } from "./assessment";
import { authorityTexts, ledgerTexts } from "./authority";
import { formulaTexts } from "./formula";
import { headroomTexts, planTexts, projectTexts, staffCostTexts, tiltTexts } from "./hiring";
import { enforceTexts, gridsTexts, gridStaffTexts } from "./grid";
import { inputTexts } from "./input";
import { layoutTexts } from "./layout";
import { matrixTexts } from "./matrix";
import { numberTexts } from "./number";
import { allowanceTexts, eligibleTexts, gradePostsTexts, standardTexts, wisnTexts } from "./offices";
import { peopleTexts, retireTexts } from "./people";
import { policyTexts } from "./policy";
import { revenueTexts } from "./revenue";
import { scoreTexts, totalTexts } from "./score";
import { servicesTexts } from "./services";
import { sitesTexts } from "./sites";
import { searchTexts } from "./search";
import { workbookTexts } from "./workbook";

/** Every code with its sentence. A code without one does not compile. */
const errorTexts: { readonly [C in Code]: ErrorText<C> } = {
  ...ahpTexts,
  ...allowanceTexts,
  ...apportionmentTexts,
  ...authorityTexts,
  ...eligibleTexts,
  ...entropyTexts,
  ...formulaTexts,
  ...gradePostsTexts,
  ...gradesTexts,
  ...inputTexts,
  ...ledgerTexts,
  ...layoutTexts,
  ...matrixTexts,
  ...numberTexts,
  ...pointsTexts,
  ...policyTexts,
  ...revenueTexts,
  ...scoreTexts,
  ...servicesTexts,
  ...standardTexts,
  ...sitesTexts,
  ...searchTexts,
  ...assessTexts,
  ...enforceTexts,
  ...gridsTexts,
  ...gridStaffTexts,
  ...peopleTexts,
  ...retireTexts,
  ...headroomTexts,
  ...planTexts,
  ...projectTexts,
  ...tiltTexts,
  ...staffCostTexts,
  ...totalTexts,
  ...wisnTexts,
  ...workbookTexts,
};

/** "row 3": how a cell function names a unit; "column 3" where units lie across. */
export const nameByRow: NameUnit = (unit) => ({ zh: `第 ${unit + 1} 行`, en: `row ${unit + 1}` });
export const nameByColumn: NameUnit = (unit) => ({ zh: `第 ${unit + 1} 列`, en: `column ${unit + 1}` });

/** The sentence of a fault, in both languages. */
export function explain(error: Pick<DomainError, "code" | "facts">, nameUnit: NameUnit = nameByRow): Text {
  return entry(error.code).text(error.facts, nameUnit);
}

/** Whether a fault means that no answer exists (#N/A) or that the input is wrong (#VALUE!). */
export function kindOf(error: Pick<DomainError, "code">): "noAnswer" | "wrongInput" {
  return entry(error.code).kind;
}

function entry(code: Code): ErrorText<Code> {
  const found = errorTexts[code] as ErrorText<Code> | undefined;
  if (!found) throw new InvariantError(`no sentence for the code ${code}`);
  return found;
}
