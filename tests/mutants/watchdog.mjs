/** A thread beside the tests that ends their process once it has worked too long, even when it never comes to rest. */
import { setInterval } from "node:timers";
import { Worker, isMainThread, workerData } from "node:worker_threads";

const LOOKS_EVERY_MS = 100;

/** What this process has worked, in milliseconds, whatever else the machine does. */
export function worked() {
  const { user, system } = process.cpuUsage();
  return Math.round((user + system) / 1000);
}

/** @returns allows the process so many more milliseconds of work from now on */
export function watched() {
  const until = new Float64Array(new SharedArrayBuffer(8)).fill(Infinity);
  new Worker(import.meta.filename, { workerData: until }).unref();
  return (ms) => {
    until[0] = worked() + ms;
  };
}

if (!isMainThread)
  setInterval(() => {
    if (worked() > workerData[0]) process.kill(process.pid, "SIGKILL");
  }, LOOKS_EVERY_MS);
