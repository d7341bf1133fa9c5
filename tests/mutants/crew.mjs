/** A process that runs tests for this one, begun anew after it hangs or breaks. */
import { fork } from "node:child_process";
import path from "node:path";
import { clearTimeout, setTimeout } from "node:timers";
import { root } from "./modules.mjs";

const WORKER = path.join(import.meta.dirname, "worker.mjs");
/** Waiting for something that never comes takes no work, so that the watchdog does not see it. */
const NO_ANSWER_MS = 600_000;

function createWorker() {
  let child;
  const begin = () =>
    fork(WORKER, { cwd: root, stdio: ["ignore", "ignore", "inherit", "ipc"], execArgv: ["--max-old-space-size=2000"] });

  /** The answer is `{ late: true }` where the process worked too long for its limit, or does not answer at all. */
  const ask = (message) =>
    new Promise((resolve) => {
      child ??= begin();
      const finish = (answer, isOver) => {
        clearTimeout(clock);
        child.removeAllListeners();
        if (isOver) {
          child.kill("SIGKILL");
          child = undefined;
        }
        resolve(answer);
      };
      const clock = setTimeout(() => finish({ late: true }, true), NO_ANSWER_MS);
      child.on("message", ({ answer }) => finish(answer, false));
      child.on("exit", (_, signal) => finish(signal === "SIGKILL" ? { late: true } : { failed: "broke off" }, true));
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
