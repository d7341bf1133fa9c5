/**
 * Measures what is fast and by how much: npm run bench [-- word…].
 * The variants of a bench take turns, so that a busy machine slows all alike; read the ratios, not the milliseconds.
 * A `*.bench.ts` exports `benches: { name, variants: { ours(), … } }[]`; the first variant is ours.
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
  const { benches } = await import(pathToFileURL(outfile));
  for (const bench of benches) {
    const title = `${file.replace(".bench.ts", "")}: ${bench.name}`;
    if (words.length === 0 || words.some((word) => title.includes(word))) report(title, measure(bench.variants));
  }
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
