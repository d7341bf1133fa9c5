import * as assessment from "./families/assessment";
import * as assessmentParts from "./families/assessmentParts";
import * as authority from "./families/authority";
import * as authorityStaff from "./families/authorityStaff";
import * as formula from "./families/formula";
import * as layout from "./families/layout";
import * as grid from "./families/grid";
import * as hiring from "./families/hiring";
import * as hiringYears from "./families/hiringYears";
import * as handling from "./families/handling";
import * as matrix from "./families/matrix";
import * as offices from "./families/offices";
import * as officesFlow from "./families/officesFlow";
import * as officesPay from "./families/officesPay";
import * as people from "./families/people";
import * as quota from "./families/quota";
import * as quotaAnalysis from "./families/quotaAnalysis";
import * as revenue from "./families/revenue";
import * as revenueBases from "./families/revenueBases";
import * as revenueGaps from "./families/revenueGaps";
import * as revenueParts from "./families/revenueParts";
import * as revenueShares from "./families/revenueShares";
import * as score from "./families/score";
import * as services from "./families/services";
import * as settlement from "./families/settlement";
import * as settlementSwitch from "./families/settlementSwitch";
import * as sites from "./families/sites";
import * as staffCost from "./families/staffCost";
import type { CellFunction, Family } from "./define";

/** The families by the names of their files, in the order in which the manual shows them. */
export const families: Readonly<Record<string, Family>> = {
  quota,
  matrix,
  quotaAnalysis,
  score,
  formula,
  assessment,
  assessmentParts,
  authority,
  authorityStaff,
  revenueShares,
  revenue,
  revenueParts,
  revenueGaps,
  revenueBases,
  settlement,
  settlementSwitch,
  handling,
  services,
  grid,
  sites,
  layout,
  people,
  hiring,
  hiringYears,
  staffCost,
  offices,
  officesFlow,
  officesPay,
};

/** Every function of the namespace TOWN: the one list that registration, metadata, manual and tests read. */
export const allFunctions: readonly CellFunction[] = Object.values(families).flatMap(({ functions }) => functions);
