import { parentPort, workerData } from "node:worker_threads";
import { allFunctions } from "../../src/functions/all";
import { callOf, textOf } from "./calls";
import { judge } from "./judge";

interface Task {
  readonly seed: number;
  readonly first: number;
  readonly only: readonly string[];
  readonly single?: number;
}

const { seed, first, only, single } = workerData as Task;
const SHORT = 240;
const functions = allFunctions.filter(({ id }) => only.length === 0 || only.includes(id));
for (let index = first; single === undefined || index === single; index++) {
  const call = callOf(functions, seed, index);
  const text = textOf(call, single === undefined ? SHORT : Infinity);
  parentPort?.postMessage({ begins: { index, id: call.definition.id, text } });
  // The message leaves before the work begins, or nobody would know which call does not end.
  await new Promise((resolve) => setImmediate(resolve));
  const begun = performance.now();
  const { fault, answer } = await judge(call);
  const ms = performance.now() - begun;
  const told = single === undefined ? text : `${text}\n= ${JSON.stringify(answer)}`;
  parentPort?.postMessage({ index, id: call.definition.id, ms, fault, text: told });
}
