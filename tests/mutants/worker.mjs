/**
 * A process that runs tests: `{ measure: test }` answers which places each test reaches; `{ mutant, runs }` answers
 * whether a test fails when the mutant stands in for its file. It ends itself when it works too long.
 */
import { createHarness } from "./harness.mjs";
import { read } from "./modules.mjs";
import { probed } from "./probes.mjs";
import { watched } from "./watchdog.mjs";

const PLACES = 200_000;
/** A test may work so many times as long as without a mutant, and the first a while longer: all is compiled once. */
const TIMES = 5;
const LEAST_MS = 3000;

const allow = watched();
const runFile = createHarness();
const measured = createMeasure();

process.on("message", async (message) => {
  const answer = message.measure === undefined ? await tryMutant(message) : await measured(message.measure);
  process.send({ answer });
});
// What a mutant breaks outside of a test's own course is a failure as well.
process.on("uncaughtException", (fault) =>
  process.send({ answer: { failed: String(fault?.message) } }, () => process.exit(1)),
);
process.on("unhandledRejection", (fault) => process.send({ answer: { failed: String(fault) } }, () => process.exit(1)));
process.on("disconnect", () => process.exit(0));

async function tryMutant({ mutant, runs }) {
  for (const { file, chosen, ms } of runs) {
    allow(LEAST_MS + TIMES * ms);
    const { failed } = await runFile(file, { mutant, chosen: new Set(chosen) });
    if (failed !== undefined) return { failed, file };
  }
  return {};
}

function createMeasure() {
  const reached = (globalThis.__reached = new Uint8Array(PLACES));
  const files = new Map();
  let next = 0;
  const edited = (file) => {
    if (!file.startsWith("src/") || file.endsWith(".tsx")) return undefined;
    const { text, places } = probed(file, read(file), next);
    files.set(file, { first: next, places });
    next += places;
    return text;
  };
  const run = createHarness(edited);
  return async function measure(test) {
    const atStart = new Set();
    const byPlace = new Map();
    let isLoading = true;
    reached.fill(0);
    const collect = (put) => {
      for (let place = reached.indexOf(1); place >= 0; place = reached.indexOf(1, place + 1)) put(place);
      reached.fill(0);
    };
    const started = () => {
      if (isLoading) collect((place) => atStart.add(place));
      isLoading = false;
      reached.fill(0);
    };
    const done = (order) =>
      collect((place) => (byPlace.has(place) ? byPlace.get(place).push(order) : byPlace.set(place, [order])));
    const result = await run(test, { watch: { started, done } });
    const reach = {};
    for (const file of result.files) {
      const known = files.get(file);
      if (known) reach[file] = reachOf(known, atStart, byPlace);
    }
    return { ...result, reach };
  };
}

/** Place -> the tests that reach it; "all" where it is reached as the file loads. */
function reachOf({ first, places }, atStart, byPlace) {
  const reach = {};
  for (let place = 0; place < places; place++) {
    const tests = atStart.has(first + place) ? "all" : byPlace.get(first + place);
    if (tests !== undefined) reach[place] = tests;
  }
  return reach;
}
