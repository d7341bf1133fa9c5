import type { Code } from "../../domain/kernel/errors";
import { coreTexts, learn } from ".";
import type { ErrorText } from "./define";
import { ahpTexts, assessTexts, entropyTexts, gradesTexts, pointsTexts } from "./assessment";
import { staffCostTexts, tiltTexts } from "./hiring";
import { layoutTexts } from "./layout";
import { allowanceTexts, eligibleTexts, gradePostsTexts, standardTexts, wisnTexts } from "./offices";
import { retireTexts } from "./people";

/** Every code with its sentence. A code without one does not compile. */
const errorTexts: { readonly [C in Code]: ErrorText<C> } = {
  ...coreTexts,
  ...ahpTexts,
  ...allowanceTexts,
  ...assessTexts,
  ...eligibleTexts,
  ...entropyTexts,
  ...gradePostsTexts,
  ...gradesTexts,
  ...layoutTexts,
  ...pointsTexts,
  ...retireTexts,
  ...staffCostTexts,
  ...standardTexts,
  ...tiltTexts,
  ...wisnTexts,
};

learn(errorTexts);
