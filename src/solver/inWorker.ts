import type { SearchAnswer, Searched, Solve } from "./question";
import type { Said } from "./worker";

/**
 * Solves in a worker, which the page can end at any time. Where no worker starts, `otherwise` solves.
 * @param start makes a worker; it may throw, or give one that fails before it says anything
 */
export function inWorker(start: () => Worker, otherwise: () => Promise<Solve>): Solve {
  return async (question, limits) => {
    try {
      return await solved(started(start), question, limits);
    } catch (error) {
      if (!(error instanceof NoWorker)) throw error;
      return (await otherwise())(question, limits);
    }
  };
}

class NoWorker extends Error {}

function started(start: () => Worker): Worker {
  try {
    return start();
  } catch (error) {
    throw new NoWorker(String(error));
  }
}

function solved(worker: Worker, ...[question, { seconds, signal, report }]: Parameters<Solve>): Promise<SearchAnswer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<SearchAnswer>((resolve, reject) => {
    let best: Searched | undefined;
    const end = () => resolve({ kind: "best", best });
    timer = setTimeout(end, seconds * 1000);
    signal.addEventListener("abort", end);
    worker.onmessage = ({ data }: MessageEvent<Said>) => {
      if ("answer" in data) return resolve(data.answer);
      best = data.searched;
      report(best);
    };
    worker.onerror = ({ message }) => reject(best ? new Error(message) : new NoWorker(message));
    worker.postMessage(question);
  }).finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}
