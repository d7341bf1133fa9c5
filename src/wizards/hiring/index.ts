import type { Wizard } from "../kit/define";
import { townNamer } from "../kit/fields";
import { adopt } from "./choices/adopt";
import { continueFrom, start, type HiringChoices } from "./choices";
import { compute, read, type HiringResult, type HiringValue } from "./compute";
import { plan } from "./sheets";
import { sources } from "./sources";
import { steps } from "./steps";
import { explain } from "./views/why";

/** The year's hiring plan: who leaves, where there is room, and who may take in how many. */
export const hiring: Wizard<HiringChoices, HiringValue, HiringResult> = {
  sources,
  steps,
  start,
  continueFrom,
  read,
  compute,
  nameUnit: ({ towns }) => townNamer(towns),
  adopt,
  plan,
  explain,
};
