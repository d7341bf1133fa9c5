import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { allFunctions } from "../../src/functions/all";

const root = resolve(__dirname, "../..");
const KILOBYTE = 1024;

let dist: string;

beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), "dist-"));
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ["node_modules/webpack/bin/webpack.js", "--mode", "production", "--output-path", dist],
    {
      cwd: root,
      encoding: "utf8",
      env: {
        ...process.env,
        DEPLOY_URL: "https://planner.example/town/",
        OFFICE_JS_URL: "https://intranet.example/office.js",
      },
    },
  );
  if (status !== 0) throw new Error(stdout + stderr);
}, 180_000);

afterAll(() => rmSync(dist, { recursive: true, force: true }));

const text = (file: string) => readFileSync(join(dist, file), "utf8");
const zipped = (...files: string[]) =>
  files.reduce((size, file) => size + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0);

/** A realm that has CustomFunctions and the language itself, and nothing else: no window, no document, no process; perhaps Office's language. */
function bareRealm(extra: object = {}) {
  const registered = new Map<string, (...args: unknown[]) => unknown>();
  class CustomFunctionsError extends Error {
    constructor(
      readonly code: string,
      message?: string,
    ) {
      super(message);
    }
  }
  const realm = createContext({
    ...extra,
    CustomFunctions: {
      associate: (id: string, work: (...args: unknown[]) => unknown) => registered.set(id, work),
      Error: CustomFunctionsError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
    },
  });
  runInContext(text("functions.js"), realm);
  return { registered, CustomFunctionsError };
}

describe("functions.js", () => {
  it("registers every function under its id in a realm without a page", () => {
    expect([...bareRealm().registered.keys()].sort()).toEqual(allFunctions.map(({ id }) => id).sort());
  });

  it.each(allFunctions.map((one) => [one.id, one] as const))(
    "%s answers its example there, called as Excel calls it",
    async (id, { example, takes }) => {
      const work = bareRealm({ Office: { context: { displayLanguage: "en-US" } } }).registered.get(id);
      // What is left out comes as null, and the invocation comes last.
      const args = Object.keys(takes).map((_, index) => example.args[index] ?? null);
      const answer = JSON.parse(
        JSON.stringify(await work?.(...args, { address: "Sheet1!A1", functionName: id })),
      ) as unknown;
      expect(answer).toEqual(close(example.result));
    },
  );

  it("leaves out what only functions.json and the manual say", () => {
    for (const { summary } of allFunctions) expect(text("functions.js")).not.toContain(summary.zh);
  });

  it("answers bad input with a custom functions error that carries its sentence", async () => {
    const { registered, CustomFunctionsError } = bareRealm();
    const refusal = await Promise.resolve()
      .then(() => registered.get("SCORE.FORMULA")?.("人囗", [[1]], [["人口"]]))
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(CustomFunctionsError);
    expect(refusal).toMatchObject({ code: "#VALUE!", message: "没有名为“人囗”的列。现有的列：人口。" });
  });

  it("has at most 88 KB to load besides the formula parser", () => {
    const parser = buildSync({
      stdin: {
        contents:
          'import { create, parseDependencies } from "mathjs/number"; globalThis.parse = create(parseDependencies).parse;',
        resolveDir: root,
      },
      bundle: true,
      minify: true,
      write: false,
    });
    expect(zipped("functions.js") - gzipSync(parser.outputFiles[0]?.contents ?? "", { level: 9 }).length).toBeLessThan(
      88 * KILOBYTE,
    );
  });
});

describe("taskpane.html", () => {
  it("loads office.js from the address set at build time, then both bundles", () => {
    const scripts = [...text("taskpane.html").matchAll(/<script[^>]* src="?([^">\s]+)/g)].map(([, source]) => source);
    expect(scripts).toEqual(["https://intranet.example/office.js", "functions.js", "taskpane.js"]);
  });

  it("has at most 250 KB to load first", () => {
    expect(zipped("taskpane.js")).toBeLessThan(250 * KILOBYTE);
  });
});

describe("Each bundle", () => {
  it.each(["functions", "taskpane"])(
    "%s.js comes with the licences of the libraries in it, all of which let anyone use them",
    (name) => {
      const libraries = [...text(`${name}.licences.txt`).matchAll(/^(\S+) \d+\.\S+ \((.*)\)$/gm)];
      expect(libraries.map(([, library]) => library)).toContain("mathjs");
      for (const [, , licence] of libraries) expect(licence).toMatch(/^(MIT|0BSD|ISC|Apache-2\.0|BSD-[23]-Clause)$/);
    },
  );
});

describe("The deployed manifest", () => {
  it("points to the address set at build time, and to files that are there", () => {
    const addresses = [...text("manifest.xml").matchAll(/="(https:[^"]+)"/g)].map(([, url]) => new URL(url ?? ""));
    expect(new Set(addresses.map(({ origin }) => origin))).toEqual(new Set(["https://planner.example"]));
    const built = new Set(readdirSync(dist, { recursive: true }).map((file) => String(file).split("\\").join("/")));
    for (const { pathname } of addresses) expect(built).toContain(pathname.replace("/town/", ""));
  });

  it("has functions.json in both languages, with every function", () => {
    for (const file of ["functions.json", "functions.zh-CN.json"]) {
      const { functions } = JSON.parse(text(file)) as { functions: { id: string }[] };
      expect(functions.map(({ id }) => id)).toEqual(allFunctions.map(({ id }) => id));
    }
  });
});

function close(expected: unknown): unknown {
  if (Array.isArray(expected)) return expected.map(close);
  return typeof expected === "number" && !Number.isInteger(expected) ? expect.closeTo(expected, 9) : expected;
}
