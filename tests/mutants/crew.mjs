/** A process that runs tests for this one, begun anew after it hangs or breaks. */
import { fork } from "node:child_process";
import path from "node:path";
import { root } from "./modules.mjs";

const WORKER = path.join(import.meta.dirname, "worker.mjs");
const PATIENCE_TO_START_MS = 120_000;

function createWorker() {
  let child;
  const begin = () =>
    fork(WORKER, { cwd: root, stdio: ["ignore", "ignore", "inherit", "ipc"], execArgv: ["--max-old-space-size=2000"] });

  /** @param limitOf milliseconds for a test file that begins; the answer is `{ late: true }` when they have passed */
  const ask = (message, limitOf = () => Infinity) =>
    new Promise((resolve) => {
      child ??= begin();
      let clock;
      const finish = (answer, isOver) => {
        clearTimeout(clock);
        child?.removeAllListeners();
        if (isOver) {
          child?.kill("SIGKILL");
          child = undefined;
        }
        resolve(answer);
      };
      const wait = (limit) => {
        clearTimeout(clock);
        if (Number.isFinite(limit)) clock = setTimeout(() => finish({ late: true }, true), limit);
      };
      child.on("message", ({ begins, answer }) =>
        begins === undefined ? finish(answer, false) : wait(limitOf(begins)),
      );
      child.on("exit", () => finish({ failed: "the process ended" }, true));
      wait(PATIENCE_TO_START_MS);
      child.send(message);
    });

  return { ask, end: () => child?.disconnect() };
}

/** Does all the work with as many workers as are allowed; each piece of work is given a worker. */
export async function shareOut(pieces, workers, work) {
  const queue = [...pieces];
  const one = async () => {
    const worker = createWorker();
    for (let piece = queue.shift(); piece !== undefined; piece = queue.shift()) await work(piece, worker);
    worker.end();
  };
  await Promise.all(Array.from({ length: Math.min(workers, pieces.length) }, one));
}
