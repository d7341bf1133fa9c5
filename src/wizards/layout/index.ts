import { learn } from "../../locale/errors";
import { layoutTexts } from "../../locale/errors/layout";
import type { Wizard } from "../kit/define";
import { townNamer } from "../kit/fields";
import { adopt, continueFrom, start, type LayoutChoices } from "./choices";
import { compute, read, type LayoutResult, type LayoutValue } from "./compute";
import { plan } from "./sheets";
import { sources } from "./sources";
import { steps } from "./steps";
import { explain } from "./views";

// Only this wizard of the pane tells them, so they come with it and not with the first load.
learn(layoutTexts);

/** Merging townships: the best plan that keeps to the wishes, proved, and what it does. */
export const layout: Wizard<LayoutChoices, LayoutValue, LayoutResult> = {
  sources,
  steps,
  start,
  continueFrom,
  read,
  compute,
  nameUnit: ({ county: { names } }) => townNamer(names),
  adopt,
  plan,
  explain,
};
