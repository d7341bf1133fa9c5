/** Which places of which file each test reaches. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { read, root } from "./modules.mjs";
import { shareOut } from "./crew.mjs";
import { hash, hashOfFiles, openStore } from "./store.mjs";

/** Tests of the house and of whole pages run no rule of ours in this process. */
const LEFT_OUT = /^tests\/(e2e|house|bench|mutants|workbench)\//;

const tool = ["mutations", "probes"].map((name) => read(`tests/mutants/${name}.mjs`)).join("");

/** @returns test file -> `{ files, tests: [{ name, ms }], reach: { file: { place: "all" | order[] } }, failed? }` */
export async function measureTests({ workers, fresh, tell }) {
  const store = openStore("reach");
  const tests = filesUnder("tests", /\.test\.tsx?$/).filter((file) => !LEFT_OUT.test(file));
  const stateOf = (files) => hash(tool, hashOfFiles(files) ?? "");
  const open = tests.filter((test) => {
    const known = store.get(test);
    return fresh || known === undefined || known.failed !== undefined || known.state !== stateOf(known.files);
  });
  if (open.length > 0) tell(`measuring what ${open.length} of ${tests.length} test files reach`);
  await shareOut(open, workers, async (test, worker) => {
    const answer = await worker.ask({ measure: test });
    store.set(test, { ...answer, state: stateOf(answer.files ?? []) });
    store.save();
  });
  return new Map(tests.map((test) => [test, store.get(test)]));
}

export function filesUnder(start, pattern) {
  return readdirSync(path.join(root, start), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}
