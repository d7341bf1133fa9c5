/** What earlier runs found, kept under .cache/mutants and trusted as long as the files it came from are the same. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { read, root } from "./modules.mjs";

export const folder = path.join(root, ".cache/mutants");

export function hash(...texts) {
  const sum = createHash("sha256");
  for (const text of texts) sum.update(text).update("\0");
  return sum.digest("hex").slice(0, 20);
}

/** One hash for the present contents of some files; `null` where one is gone. */
export function hashOfFiles(files) {
  const sorted = [...files].sort();
  return sorted.every((file) => existsSync(path.join(root, file)))
    ? hash(...sorted.flatMap((file) => [file, read(file)]))
    : null;
}

export function openStore(name) {
  const file = path.join(folder, `${name}.json`);
  const entries = new Map(existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, "utf8"))) : []);
  return {
    get: (key) => entries.get(key),
    set: (key, value) => entries.set(key, value),
    save: () => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(entries)));
      renameSync(`${file}.new`, file);
    },
  };
}
