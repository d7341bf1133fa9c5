import { isDomainError } from "../domain/kernel/errors";
import { CELL_STEPS } from "../domain/kernel/steps";
import { mergePlans } from "../domain/layout/plans";
import { Work } from "../domain/optimise/work";
import type { Question, SearchAnswer, Searched, Solve } from "./question";

/** The answer, however long it takes within so many steps. */
export function answerTo(
  { county, question }: Question,
  steps: number,
  report: (searched: Searched) => void,
): SearchAnswer {
  let best: Searched | undefined;
  try {
    const plans = mergePlans(county, question, new Work(steps), ({ townOf }, value) => {
      best = { townOf, value };
      report(best);
    });
    return { kind: "proved", plans };
  } catch (error) {
    if (!isDomainError(error)) throw error;
    if (error.code === "merge.tooLarge") return { kind: "best", best };
    return { kind: "fault", code: error.code, facts: error.facts };
  }
}

/** Where there are no workers: in the page itself, with as many steps as a cell may take, so that it is held up a second or so. */
export const solveHere: Solve = (question, { report }) =>
  new Promise((resolve, reject) => {
    setTimeout(() => {
      try {
        resolve(answerTo(question, CELL_STEPS, report));
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  });
