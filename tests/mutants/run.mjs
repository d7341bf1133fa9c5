/**
 * Puts faults into the rules, one at a time, and asks whether a test fails: npm run mutants [-- FOLDER…] [--count N].
 *
 * For CONTRIBUTING:
 *   A test that cannot fail protects nobody. `npm run mutants` puts small faults into src/domain, src/inputs,
 *   src/policy, src/chapters and src/wizards (`<` for `<=`, + for −, a condition always true, a default or a filter left
 *   out …) and runs only the tests that reach the place. It is no part of `npm test`, and its exit code is 0 whatever it
 *   finds: it is for reading.
 *     npm run mutants                                   a sample of all folders, about a quarter of an hour on two cores
 *     npm run mutants -- src/domain/revenue --count all every fault in one folder or file
 *     npm run mutants -- --seed 7 --count 300           another sample; the same seed is the same sample
 *     --workers 1  leaves a core free · --patience 10  seconds of tests for one fault · --fresh  forgets earlier results
 *   What was found is kept in .cache/mutants: a second run tries again only faults whose file changed, or whose tests
 *   did. The survivors stand in .cache/mutants/report.md as a diff, each with its line. For a survivor that matters write
 *   a sentence of the manual as a test, naming who gains and who pays. A fault that changes nothing anyone can see goes
 *   into tests/mutants/equivalent.json with the reason; if the reason is hard to write, the code can often be simpler.
 *
 * Why not a library: Stryker 9.6 runs on Node 20, but makes 961 mutants of src/domain/revenue alone and had not finished
 * them after nine minutes; it takes no sample, and starts jest for each. Here the compiled tests stay warm in a process.
 */
import { parseArgs } from "node:util";
import { shareOut } from "./crew.mjs";
import { filesUnder, measureTests } from "./measure.mjs";
import { read } from "./modules.mjs";
import { mutantsOf } from "./mutations.mjs";
import { keyOf, placesOf } from "./probes.mjs";
import { writeReport } from "./report.mjs";
import { hash, hashOfFiles, openStore } from "./store.mjs";

const FOLDERS = ["domain", "inputs", "policy", "chapters", "wizards"].map((name) => `src/${name}`);
/** A test file costs this much before its first test, in milliseconds. */
const START_MS = 40;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "2500" },
    workers: { type: "string", default: "2" },
    patience: { type: "string", default: "10" },
    fresh: { type: "boolean", default: false },
  },
});
const workers = Number(options.workers);
const tell = (text) => process.stderr.write(`${text}\n`);
const begun = Date.now();
const reach = await measureTests({ workers, fresh: options.fresh, tell });
const equivalent = JSON.parse(read("tests/mutants/equivalent.json"));
const all = sourceFiles().flatMap(identified);
const sample = sampleOf(all);
const results = openStore("results");
await tryAll(sample.filter((mutant) => mutant.status === undefined));
for (const mutant of sample) mutant.status ??= results.get(mutant.id).status;
const leftOut = [...reach]
  .filter(([, { failed }]) => failed !== undefined)
  .map(([test, { failed }]) => ({ test, failed }));
writeReport({ sample, all: all.length, options, leftOut, stale: staleEntries(), seconds: (Date.now() - begun) / 1000 });

function sourceFiles() {
  const chosen = positionals.map((name) => name.replace(/\/$/, ""));
  const files = FOLDERS.flatMap((folder) => (isThere(folder) ? filesUnder(folder, /\.ts$/) : []));
  return files.filter(
    (file) => chosen.length === 0 || chosen.some((name) => file === name || file.startsWith(`${name}/`)),
  );
}

function isThere(folder) {
  return filesUnder("src", /\.ts$/).some((file) => file.startsWith(`${folder}/`));
}

/** The mutants of a file with what names them in every run, whatever else in the file has moved. */
function identified(file) {
  const text = read(file);
  const mutants = mutantsOf(file, text);
  const places = placesOf(mutants);
  const seen = new Map();
  return mutants.map((mutant) => {
    const { before, after } = linesOf(text, mutant);
    const name = hash(file, mutant.kind, before, after, text.slice(mutant.start, mutant.end), mutant.text);
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    const line = text.slice(0, mutant.start).split("\n").length;
    return { ...mutant, file, line, before, after, id: `${name}.${nth}`, place: places.get(keyOf(mutant.probe)).order };
  });
}

function linesOf(text, { start, end, text: other }) {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", end);
  const rest = to < 0 ? text.length : to;
  return { before: text.slice(from, rest), after: text.slice(from, start) + other + text.slice(end, rest) };
}

/** The mutants whose names come first when they are shuffled by the seed; what cannot be told apart is not tried. */
function sampleOf(mutants) {
  const shuffled = mutants
    .map((mutant) => ({ mutant, rank: hash(options.seed, mutant.id) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ mutant }) => mutant);
  const chosen = options.count === "all" ? shuffled : shuffled.slice(0, Number(options.count));
  for (const mutant of chosen) {
    mutant.runs = runsFor(mutant);
    mutant.why = equivalent.find((entry) => isSame(entry, mutant))?.why;
    if (mutant.why !== undefined) mutant.status = "equivalent";
    else if (mutant.runs.length === 0) mutant.status = mutant.forTypes ? "typed" : "unreached";
  }
  return chosen.sort((a, b) => (a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1));
}

function isSame(entry, { file, before, after }) {
  return entry.file === file && entry.before === squeezed(before) && entry.after === squeezed(after);
}

function squeezed(text) {
  return text.trim().replace(/\s+/g, " ");
}

function staleEntries() {
  return equivalent.filter(
    (entry) => sourceFiles().includes(entry.file) && !all.some((mutant) => isSame(entry, mutant)),
  );
}

/** The test files that reach a mutant: those of its own room first, then the quick ones, as long as patience lasts. */
function runsFor({ file, place }) {
  const runs = [];
  for (const [test, { reach: places, tests, failed }] of reach) {
    const reaching = failed === undefined && places[file]?.[place];
    if (!reaching) continue;
    const chosen = reaching === "all" ? tests.map((_, order) => order) : reaching;
    runs.push({ file: test, chosen, ms: chosen.reduce((sum, order) => sum + tests[order].ms, START_MS) });
  }
  runs.sort((a, b) => nearness(file, b.file) - nearness(file, a.file) || a.ms - b.ms);
  let left = Number(options.patience) * 1000;
  return runs.filter(({ ms }, index) => (left -= ms) >= 0 || index === 0);
}

function nearness(source, test) {
  const [ours, theirs] = [source, test].map((file) =>
    file
      .replace(/\.test\.tsx?$|\.ts$/, "")
      .split("/")
      .slice(1),
  );
  const differs = ours.findIndex((part, index) => part !== theirs[index]);
  return differs < 0 ? ours.length : differs;
}

async function tryAll(mutants) {
  const open = mutants.filter((mutant) => options.fresh || !isKnown(mutant));
  tell(`${open.length} of ${mutants.length} mutants to try`);
  let done = 0;
  await shareOut(open, workers, async (mutant, worker) => {
    const answer = await tryOne(mutant, worker);
    const status = answer.late ? "timeout" : answer.failed === undefined ? "survived" : "killed";
    const tests = status === "survived" ? mutant.runs.map(({ file }) => file) : [answer.file ?? mutant.runs[0].file];
    results.set(mutant.id, { status, tests, by: answer.failed, state: stateOf(mutant, tests) });
    done += 1;
    if (done % 50 === 0) results.save();
    if (done % 200 === 0) tell(`${done} tried, ${Math.round((Date.now() - begun) / 1000)} s`);
  });
  results.save();
}

function tryOne({ file, start, end, text, runs }, worker) {
  const whole = read(file);
  return worker.ask({ mutant: { file, text: whole.slice(0, start) + text + whole.slice(end) }, runs });
}

/** A result holds while the mutated file and the tests that decided it are the same; for a survivor, all that reach it. */
function isKnown(mutant) {
  const known = results.get(mutant.id);
  if (known === undefined || known.state !== stateOf(mutant, known.tests)) return false;
  const tried = new Set(known.tests);
  return known.status !== "survived" || mutant.runs.every(({ file }) => tried.has(file));
}

function stateOf({ file }, tests) {
  const files = tests.flatMap((test) => [
    test,
    ...(reach.get(test)?.files ?? []).filter((each) => each.startsWith("tests/")),
  ]);
  return hash(read(file), hashOfFiles(new Set(files)) ?? "");
}
