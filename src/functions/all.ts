import { authorityFunctions } from "./authority";
import { authorityStaffFunctions } from "./authorityStaff";
import type { CellFunction } from "./define";
import { formulaFunctions } from "./formula";
import { matrixFunctions } from "./matrix";
import { quotaFunctions } from "./quota";
import { quotaAnalysisFunctions } from "./quotaAnalysis";
import { revenueFunctions } from "./revenue";
import { revenueBaseFunctions } from "./revenueBases";
import { revenueGapFunctions } from "./revenueGaps";
import { revenuePartFunctions } from "./revenueParts";
import { revenueShareFunctions } from "./revenueShares";
import { scoreFunctions } from "./score";
import { settlementFunctions } from "./settlement";

/** Every function of the namespace TOWN, family by family: the one list that registration, metadata, manual and tests read. */
export const allFunctions: readonly CellFunction[] = [
  ...quotaFunctions,
  ...matrixFunctions,
  ...quotaAnalysisFunctions,
  ...scoreFunctions,
  ...formulaFunctions,
  ...authorityFunctions,
  ...authorityStaffFunctions,
  ...revenueShareFunctions,
  ...revenueFunctions,
  ...revenuePartFunctions,
  ...revenueGapFunctions,
  ...revenueBaseFunctions,
  ...settlementFunctions,
];
