import type { Wizard } from "../kit/define";
import { townNamer } from "../kit/fields";
import { adopt } from "./choices/adopt";
import { continueFrom, start, type StaffingChoices } from "./choices";
import { compute, figures, read, type StaffingResult, type StaffingValue } from "./compute";
import { plan } from "./sheets";
import { sources } from "./sources";
import { steps } from "./steps";
import { explain } from "./views/why";

/** Staffing quotas of the year: the county's totals of posts shared among its towns. */
export const staffing: Wizard<StaffingChoices, StaffingValue, StaffingResult> = {
  sources,
  steps,
  start,
  continueFrom,
  read,
  compute,
  nameUnit: ({ towns }) => townNamer(towns),
  adopt,
  plan,
  figures,
  explain,
};
