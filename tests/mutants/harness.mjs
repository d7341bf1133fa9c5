/** Runs the tests of one file in this process, by the runner that jest itself uses, and stops at the first that fails. */
import { createRequire } from "node:module";
import { createModules } from "./modules.mjs";
import { worked } from "./watchdog.mjs";

const require = createRequire(import.meta.url);
const circus = require("jest-circus");
const { jestExpect: expect } = require("@jest/expect");
const { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } = circus;
const globals = { afterAll, afterEach, beforeAll, beforeEach, describe, it, test, expect };

/** Random cases are the same in every run, and a failed case is not made smaller. */
require("fast-check").configureGlobal({ seed: 20_260_701, endOnFailure: true });

/** The watchdog ends what works too long; a busy machine is no reason. */
const PATIENCE_MS = 60_000;

export function createHarness(edited) {
  const evaluate = createModules(edited);
  /**
   * @param chosen which tests run, by their order in the file; all without it
   * @param watch `started(test)`, `done(test)` with the order of the test
   * @returns the files evaluated, the name and milliseconds of work of each test, and the name of the first that failed
   */
  return async function runFile(file, { mutant, chosen, watch } = {}) {
    circus.resetState();
    circus.getState().testTimeout = PATIENCE_MS;
    const tests = new Map();
    const costs = [];
    let begun = 0;
    let failed;
    const follow = (event) => {
      if (event.name === "run_start") number(circus.getState().rootDescribeBlock, tests);
      if (event.name === "test_start") {
        const order = tests.get(event.test);
        if (failed !== undefined || (chosen && !chosen.has(order))) event.test.mode = "skip";
        else watch?.started(order);
        begun = worked();
      }
      if (event.name === "test_done") {
        costs[tests.get(event.test)] = worked() - begun;
        watch?.done(tests.get(event.test));
        if (event.test.errors.length > 0) failed ??= nameOf(event.test);
      }
      if (event.name === "hook_failure") failed ??= `${file}: ${event.hook.type}`;
    };
    circus.addEventHandler(follow);
    try {
      const files = evaluate(file, globals, mutant);
      await circus.run();
      return {
        files,
        failed,
        tests: [...tests].map(([each, order]) => ({ name: nameOf(each), ms: costs[order] ?? 0 })),
      };
    } catch (fault) {
      return { files: [], failed: `${file} (${firstLine(fault)})`, tests: [] };
    } finally {
      circus.removeEventHandler(follow);
    }
  };
}

function number(block, tests) {
  for (const child of block.children) {
    if (child.type === "test") tests.set(child, tests.size);
    else number(child, tests);
  }
}

function nameOf(test) {
  const names = [];
  for (let at = test; at.parent; at = at.parent) names.unshift(at.name);
  return names.join(" ");
}

function firstLine(fault) {
  return String(fault?.message ?? fault).split("\n", 1)[0];
}
