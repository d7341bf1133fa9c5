/**
 * Measures what is fast and by how much: npm run bench [-- word…].
 * The variants of a bench take turns, so that a busy machine slows all alike; read the ratios, not the milliseconds.
 * A `*.bench.ts` exports `benches: { name, variants: { ours(), … } }[]`; the first variant is ours. What is counted instead of timed
 * is exported as `counts: { name, count(): Promise<Record<string, number>> }[]`.
 */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const BUDGET_MS = 1500;
const LEAST_ROUNDS = 5;
const MOST_ROUNDS = 200;
/** Shorter work is repeated within one sample, or the clock would measure itself. */
const SAMPLE_MS = 1;

const folder = path.dirname(fileURLToPath(import.meta.url));
const words = process.argv.slice(2);
const files = readdirSync(folder).filter((file) => file.endsWith(".bench.ts"));
// Inside the repository, so that what is left outside the bundle is found in node_modules.
const compiled = mkdtempSync(path.join(folder, ".compiled-"));
try {
  for (const file of files) await runFile(file);
} finally {
  rmSync(compiled, { recursive: true });
}

async function runFile(file) {
  const outfile = path.join(compiled, file.replace(/\.ts$/, ".mjs"));
  await build({
    entryPoints: [path.join(folder, file)],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile,
    logLevel: "error",
  });
  const { benches = [], counts = [] } = await import(pathToFileURL(outfile));
  const titled = (one) => `${file.replace(".bench.ts", "")}: ${one.name}`;
  const isAsked = (one) => words.length === 0 || words.some((word) => titled(one).includes(word));
  for (const bench of benches.filter(isAsked)) report(titled(bench), measure(bench.variants));
  for (const counted of counts.filter(isAsked)) tell(titled(counted), await counted.count());
}

function tell(title, counts) {
  console.log(`\n${title}`);
  for (const [name, count] of Object.entries(counts)) console.log(`  ${name.padEnd(28)} ${String(count).padStart(9)}`);
}

function measure(variants) {
  const entries = Object.entries(variants).map(([name, work]) => ({
    name,
    work,
    repeats: calibrate(work),
    samples: [],
  }));
  const end = performance.now() + BUDGET_MS;
  for (let round = 0; round < MOST_ROUNDS && (round < LEAST_ROUNDS || performance.now() < end); round++)
    for (const entry of entries) entry.samples.push(time(entry.work, entry.repeats));
  return entries.map(({ name, samples }) => ({ name, median: median(samples), rounds: samples.length }));
}

function calibrate(work) {
  let repeats = 1;
  while (time(work, repeats) * repeats < SAMPLE_MS) repeats *= 2;
  return repeats;
}

function time(work, repeats) {
  const start = performance.now();
  for (let turn = 0; turn < repeats; turn++) work();
  return (performance.now() - start) / repeats;
}

function median(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function report(title, results) {
  const [ours] = results;
  console.log(`\n${title} (${ours.rounds} rounds)`);
  for (const { name, median: ms } of results)
    console.log(
      `  ${name.padEnd(28)} ${ms.toPrecision(3).padStart(9)} ms  ${(ms / ours.median).toFixed(2).padStart(8)}×`,
    );
}
