import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createContext, runInContext, type Context } from "node:vm";
import { gzipSync } from "node:zlib";
import { parse } from "acorn";
import { allFunctions, families } from "../../src/functions/all";

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
const zipped = (files: readonly string[]) =>
  files.reduce((size, file) => size + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0) / KILOBYTE;
const built = () => readdirSync(dist, { recursive: true }).map((file) => String(file).split("\\").join("/"));
const scripts = () => built().filter((file) => file.endsWith(".js"));
/** What the page loads first, in its order. */
const first = () =>
  [...text("taskpane.html").matchAll(/<script[^>]* src="?([^">\s?]+)/g)].map(([, source]) => source ?? "");

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
  runInContext(text("functions.all.js"), realm);
  return { registered, CustomFunctionsError };
}

describe("functions.all.js", () => {
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

  it("answers bad input with a custom functions error that carries its sentence", async () => {
    const { registered, CustomFunctionsError } = bareRealm();
    const refusal = await Promise.resolve()
      .then(() => registered.get("SCORE.FORMULA")?.("人囗", [[1]], [["人口"]]))
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(CustomFunctionsError);
    expect(refusal).toMatchObject({ code: "#VALUE!", message: "没有名为“人囗”的列。现有的列：人口。" });
  });
});

/** A page around functions.js: it fetches what is asked for from the build, unless the server is away. */
function page() {
  const registered = new Map<string, (...args: unknown[]) => Promise<unknown>>();
  const fetched: string[] = [];
  const server = { isAway: false };
  const append = (script: { src: string; onload(event: object): void; onerror(event: object): void }) => {
    const file = script.src.replace(/^.*\/place\//, "").replace(/\?.*/, "");
    queueMicrotask(() => {
      if (server.isAway) return script.onerror({ type: "error", target: script });
      fetched.push(file);
      runInContext(text(file), realm);
      script.onload({ type: "load", target: script });
    });
  };
  const realm: Context = createContext({
    document: {
      baseURI: "https://planner.example/place/taskpane.html",
      currentScript: { src: "https://planner.example/place/functions.js", tagName: "SCRIPT" },
      createElement: () => ({ setAttribute: () => undefined }),
      getElementsByTagName: () => [],
      head: { appendChild: append },
    },
    setTimeout,
    clearTimeout,
    Office: { context: { displayLanguage: "en-US" } },
    CustomFunctions: {
      associate: (id: string, work: (...args: unknown[]) => Promise<unknown>) => registered.set(id, work),
      Error: class extends Error {
        constructor(
          readonly code: string,
          message?: string,
        ) {
          super(message);
        }
      },
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
    },
  });
  runInContext("globalThis.self = globalThis; globalThis.window = globalThis;", realm);
  runInContext(text("functions.js"), realm);
  const call = async (id: string) => {
    const { example, takes } = allFunctions.find((one) => one.id === id)!;
    return registered.get(id)?.(...Object.keys(takes).map((_, index) => example.args[index] ?? null));
  };
  return { registered, fetched, server, call };
}

describe("functions.js", () => {
  it("registers every function and has at most 50 KB to load", () => {
    const { registered, fetched } = page();
    expect([...registered.keys()].sort()).toEqual(allFunctions.map(({ id }) => id).sort());
    expect(fetched).toEqual([]);
    expect(zipped(["functions.js"])).toBeLessThan(50);
  });

  it("fetches a family on the first call of one of its functions, at most 90 KB, and answers the second at once", async () => {
    const sizes: Record<string, number> = {};
    for (const [family, { functions }] of Object.entries(families)) {
      const { call, fetched } = page();
      const { id, example } = functions[0]!;
      expect(JSON.parse(JSON.stringify(await call(id)))).toEqual(close(example.result));
      sizes[family] = Math.round(10 * zipped(fetched)) / 10;
      const before = fetched.length;
      await call(id);
      expect(fetched.length).toBe(before);
    }
    process.stdout.write(`KB to fetch on the first call: ${JSON.stringify(sizes)}\n`);
    for (const size of Object.values(sizes)) expect(size).toBeLessThan(90);
  });

  it("says that the server is away, and asks again on the next call", async () => {
    const { call, server } = page();
    server.isAway = true;
    await expect(call("QUOTA")).rejects.toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("the add-in's server does not answer") as string,
    });
    server.isAway = false;
    expect(JSON.parse(JSON.stringify(await call("QUOTA")))).toEqual([[4], [2], [4]]);
  });
});

describe("taskpane.html", () => {
  it("looks at the engine, loads office.js from the address set at build time, then what functions and pane share", () => {
    const [engine, office, functions, ...rest] = first();
    expect([engine, office, functions]).toEqual(["engine.js", "https://intranet.example/office.js", "functions.js"]);
    expect(rest.pop()).toBe("taskpane.js");
    expect(rest.every((file) => file.startsWith("chunks/"))).toBe(true);
  });

  it("has at most 185 KB to load first", () => {
    const ours = first().filter((file) => !file.startsWith("https:"));
    expect(zipped(ours)).toBeLessThan(185);
  });

  it.each([
    ["BigInt", { BigInt: undefined }],
    ["replaceAll", {}],
  ])("says in an engine without %s that Office is too old, and is silent in any other", (_missing, lacking) => {
    const pane = { textContent: "" };
    const realm = createContext({
      document: { addEventListener: (_name: string, work: () => void) => work(), getElementById: () => pane },
      ...lacking,
    });
    runInContext("globalThis.window = globalThis;", realm);
    if (!("BigInt" in lacking)) runInContext("delete String.prototype.replaceAll;", realm);
    runInContext(text("engine.js"), realm);
    expect(pane.textContent).toContain("Excel 2021");
    pane.textContent = "";
    runInContext("BigInt = Number; String.prototype.replaceAll = String.prototype.replace;", realm);
    runInContext(text("engine.js"), realm);
    expect(pane.textContent).toBe("");
  });
});

describe("Every script", () => {
  it("can be read by Safari 15 and Chrome 85: ES2020, and no pattern that looks behind", () => {
    for (const file of scripts()) {
      const ecmaVersion = file === "engine.js" ? 5 : 2020;
      parse(text(file), { ecmaVersion, sourceType: "script" });
      expect(text(file)).not.toMatch(/\(\?<[=!]/);
    }
    expect(scripts().length).toBeGreaterThan(10);
  });
});

describe("Each bundle", () => {
  it.each(["addin", "functions.all"])(
    "%s comes with the licences of the libraries in it, all of which let anyone use them",
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
    for (const { pathname } of addresses) expect(built()).toContain(pathname.replace("/town/", ""));
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
