/**
 * Calls every cell function with generated and with hostile arguments for a while: npm run fuzz [-- FUNCTION…].
 *
 * For CONTRIBUTING: the same seed makes the same calls. A fault is a crash, a call that does not end, a value that is no value of a cell
 * (NaN, nothing, rows of unlike length), a sum that an exact reference works out otherwise, and a sentence longer than a planner reads.
 *   npm run fuzz                       60 seconds with today's seed
 *   npm run fuzz -- --seed 7 --seconds 600
 *   npm run fuzz -- --seed 7 --call 1234   one call again, with its arguments and answer in full
 *   npm run fuzz -- SETTLE QUOTA       only these functions
 */
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";

/** Excel asks to stop an add-in that is silent for five seconds; what a call works is counted, not what the machine does besides. */
const MOST_MS = 5000;
const LOOKS_EVERY_MS = 50;
const MEMORY_MB = 1500;
/** Faults of one kind are told so often. */
const TOLD = 3;

const { values: options, positionals: only } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: String(Math.floor(Date.now() / 86_400_000)) },
    seconds: { type: "string", default: "60" },
    call: { type: "string" },
  },
});
const seed = Number(options.seed);
const single = options.call === undefined ? undefined : Number(options.call);
const folder = import.meta.dirname;
// Inside the repository, so that what is left outside the bundle is found in node_modules.
const compiled = mkdtempSync(path.join(folder, ".compiled-"));
try {
  await build({
    entryPoints: [path.join(folder, "worker.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile: path.join(compiled, "worker.mjs"),
    logLevel: "error",
  });
  process.exitCode = await fuzz();
} finally {
  rmSync(compiled, { recursive: true });
}

async function fuzz() {
  const end = performance.now() + Number(options.seconds) * 1000;
  const found = new Map();
  const calls = new Map();
  const slowest = [];
  let next = single ?? 0;
  const tell = (kind, lines) => {
    found.set(kind, (found.get(kind) ?? 0) + 1);
    if (found.get(kind) <= TOLD) console.log(`\n✗ ${kind}\n${lines.join("\n")}`);
  };
  const done = ({ index, id, ms, fault, text }) => {
    calls.set(id, (calls.get(id) ?? 0) + 1);
    slowest.push({ index, id, ms });
    slowest.sort((a, b) => b.ms - a.ms).splice(5);
    if (fault) tell(`${id}: ${fault.kind}`, [`  ${fault.detail}`, `  ${text}`, `  ${again(index)}`]);
    else if (single !== undefined) console.log(text);
  };
  console.log(`seed ${seed}`);
  while (performance.now() < end && (single === undefined || next === single)) {
    const broken = await work(next, end, done);
    if (!broken) break;
    const { index, id, text, reason } = broken;
    tell(`${id}: ${reason}`, [`  ${text}`, `  ${again(index)}`]);
    next = index + 1;
  }
  const all = [...calls.values()].reduce((sum, count) => sum + count, 0);
  console.log(`\n${all} calls of ${calls.size} functions, at least ${Math.min(...calls.values())} of each`);
  console.log(
    `slowest: ${slowest.map(({ index, id, ms }) => `${id} ${Math.round(ms)} ms (call ${index})`).join(", ")}`,
  );
  for (const [kind, count] of found) console.log(`${String(count).padStart(6)} × ${kind}`);
  console.log(found.size === 0 ? "no fault" : `${found.size} kinds of fault`);
  return found.size === 0 ? 0 : 1;
}

function again(index) {
  return `again: npm run fuzz -- --seed ${seed} --call ${index}${only.map((one) => ` ${one}`).join("")}`;
}

/** Calls from one call on, in a thread of its own; the call at which it had to be ended, or broke off. */
async function work(first, end, done) {
  const worker = new Worker(path.join(compiled, "worker.mjs"), {
    workerData: { seed, first, only, single },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  let current;
  let begun = worked();
  let broken;
  let isOver = false;
  worker.on("message", (message) => {
    if (message.begins) [current, begun] = [message.begins, worked()];
    else done(message);
  });
  worker.on("error", (error) => (broken = `breaks off (${error.message})`));
  worker.on("exit", () => (isOver = true));
  while (!isOver && (single !== undefined || performance.now() < end)) {
    await setTimeout(LOOKS_EVERY_MS);
    if (current && worked() - begun > MOST_MS) broken ??= `works longer than ${MOST_MS / 1000} s`;
    if (broken) break;
  }
  await worker.terminate();
  return broken && { ...current, reason: broken };
}

/** What this process has worked, in milliseconds. */
function worked() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
