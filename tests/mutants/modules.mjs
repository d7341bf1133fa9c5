/** Loads our TypeScript in this process, compiled once and evaluated anew for every run; libraries are Node's own. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { compileFunction } from "node:vm";
import { transformSync } from "@swc/core";

export const root = path.resolve(import.meta.dirname, "../..");
const libraries = createRequire(path.join(root, "package.json"));
const { jest } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const [, options] = Object.values(jest.projects[0].transform)[0];
const ENDINGS = ["", ".ts", ".tsx", "/index.ts", "/index.tsx"];

const texts = new Map();

/** The text of a file as it stood when this process first read it. */
export function read(file) {
  if (!texts.has(file)) texts.set(file, readFileSync(path.join(root, file), "utf8"));
  return texts.get(file);
}

/** @param edited the text of a file before it is compiled, where it differs from the file's own */
export function createModules(edited = () => undefined) {
  const compiled = new Map();
  const resolved = new Map();

  const compile = (file, text, globals) => {
    const { code } = transformSync(text, { ...options, filename: file, module: { type: "commonjs" }, swcrc: false });
    return compileFunction(code, ["exports", "require", "module", "__filename", "__dirname", ...globals], {
      filename: path.join(root, file),
    });
  };

  const resolve = (from, name) => {
    const key = `${path.dirname(from)}:${name}`;
    if (!resolved.has(key)) resolved.set(key, resolveFile(from, name));
    return resolved.get(key);
  };

  /**
   * Evaluates a file and all that it imports.
   * @param globals what the files find besides Node's own
   * @param mutant `{ file, text }`: stands in for the file in this run
   * @returns the files that were evaluated
   */
  return function evaluate(entry, globals, mutant) {
    const names = Object.keys(globals);
    const registry = new Map();
    const load = (file) => {
      const known = registry.get(file);
      if (known) return known.exports;
      const module = { exports: {} };
      registry.set(file, module);
      if (file.endsWith(".json")) {
        module.exports = JSON.parse(read(file));
        return module.exports;
      }
      if (mutant?.file !== file && !compiled.has(file))
        compiled.set(file, compile(file, edited(file) ?? read(file), names));
      const run = mutant?.file === file ? compile(file, mutant.text, names) : compiled.get(file);
      const require = (name) => (name.startsWith(".") ? load(resolve(file, name)) : libraries(name));
      const absolute = path.join(root, file);
      run(module.exports, require, module, absolute, path.dirname(absolute), ...Object.values(globals));
      return module.exports;
    };
    load(entry);
    return [...registry.keys()];
  };
}

function resolveFile(from, name) {
  const base = path.join(path.dirname(from), name);
  const found = ENDINGS.map((ending) => base + ending).find((file) => isFile(path.join(root, file)));
  if (found === undefined) throw new Error(`${from} imports ${name}, which is not there`);
  return found;
}

function isFile(file) {
  return existsSync(file) && statSync(file).isFile();
}
