import type { SheetPlan } from "../wizards/kit/plan";
import { spills } from "./cells";

/** What a cell holds while the function of an add-in has not answered yet; its answer comes after the batch that wrote it. */
const PENDING = new Set(["#BUSY!", "#GETTING_DATA", "#CONNECT!"]);
/** How long answers are waited for, and how often it is asked, in milliseconds. */
const AT_MOST = 20_000;
const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 1000;

export function isPending(cell: unknown): boolean {
  return typeof cell === "string" && PENDING.has(cell);
}

/** Asks again and again, with growing pauses, until the answer is there or the time is up; gives the last answer. */
export async function patiently<T>(ask: () => Promise<T>, isThere: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + AT_MOST;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    const answer = await ask();
    if (isThere(answer) || Date.now() + pause > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/**
 * Waits until the formulas that spill on these sheets have come to something, a result or an error: a chart that is drawn over cells
 * that are still blank has no series.
 */
export async function spilled(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  plans: readonly SheetPlan[],
): Promise<void> {
  const ask = async () => {
    const cells = plans.flatMap(({ blocks }, index) =>
      blocks.flatMap(spills).map(({ row, column }) => sheets[index]?.getCell(row, column).load("values")),
    );
    if (cells.length > 0) await context.sync();
    return cells.map((cell) => (cell?.values as unknown[][] | undefined)?.[0]?.[0]);
  };
  await patiently(ask, (answers) => !answers.some(isPending));
}
