import type { Answer } from "../../chapters/authority/answer";
import type { Wizard } from "../kit/define";
import { townNamer } from "../kit/fields";
import { adopt } from "./choices/adopt";
import { continueFrom, start, type AuthorityChoices } from "./choices";
import { compute, figures, read, type AuthorityValue } from "./compute";
import { plan } from "./sheets";
import { sources } from "./sources";
import { steps } from "./steps";
import { explain } from "./views";

/** Devolved authority: what each town may do, can do, and should do next. */
export const authority: Wizard<AuthorityChoices, AuthorityValue, Answer> = {
  sources,
  steps,
  start,
  continueFrom,
  read,
  compute,
  nameUnit: ({ authority: { towns } }) => townNamer(towns.map(({ name }) => name)),
  adopt,
  plan,
  figures,
  explain,
};
