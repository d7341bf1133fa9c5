import { name } from "../../locale/text";
import type { Wizard } from "../kit/define";
import { continueFrom, start, type AuthorityChoices } from "./choices";
import { compute, type AuthorityResult } from "./compute";
import { plan } from "./sheets";
import { sources } from "./sources";
import { steps } from "./steps";
import { read, type AuthorityValue } from "./value";

/** Devolved authority: what each town may do, can do, and should do next. */
export const authority: Wizard<AuthorityChoices, AuthorityValue, AuthorityResult> = {
  sources,
  steps,
  start,
  continueFrom,
  read,
  compute,
  nameUnit:
    ({ authority: { towns } }) =>
    (town) =>
      name(towns.names[town] ?? town + 1),
  plan,
};
