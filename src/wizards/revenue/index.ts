import type { County } from "../../chapters/revenue/read/county";
import type { Wizard } from "../kit/define";
import { townNamer } from "../kit/fields";
import { adopt } from "./choices/adopt";
import { continueFrom, start, type RevenueChoices } from "./choices";
import { compute, figures, read, type RevenueResult } from "./compute";
import { plan } from "./sheets";
import { sources } from "./sources";
import { steps } from "./steps";
import { explain } from "./views/why";

/** The yearly settlement of the county with its towns, from receipts to resources. */
export const revenue: Wizard<RevenueChoices, County, RevenueResult> = {
  sources,
  units: ({ townUnit, receiptUnit }) => ({ towns: townUnit, receipts: receiptUnit, baseReceipts: receiptUnit }),
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
