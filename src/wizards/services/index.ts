import type { Wizard } from "../kit/define";
import { townNamer } from "../kit/fields";
import { adopt, continueFrom, start, type ServicesChoices } from "./choices";
import { compute, figures, read, type ServicesAnswer, type ServicesValue } from "./compute";
import { plan } from "./sheets";
import { sources } from "./sources";
import { steps } from "./steps";
import { explain } from "./views";

/** Services, enforcement and grids: what is handled where, how many are needed, and where centres are best. */
export const services: Wizard<ServicesChoices, ServicesValue, ServicesAnswer> = {
  sources,
  steps,
  start,
  continueFrom,
  read,
  compute,
  nameUnit: ({ cases }) => townNamer(cases?.names ?? []),
  adopt,
  plan,
  figures,
  explain,
};
