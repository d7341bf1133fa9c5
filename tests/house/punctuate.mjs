/** Writes full-width punctuation into the Chinese texts of data and prose; with --check it only names the files. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fullWidth } from "./punctuation.mjs";

const FILES = [
  "assets/**/*.json",
  "src/**/*.json",
  "src/**/*.html",
  "manifest.xml",
  "README*.md",
  "docs/**/*.md",
  "*.md",
  "tests/manual/*.md",
];

const files = execFileSync("git", ["ls-files", ...new Set(FILES)], { encoding: "utf8" })
  .split("\n")
  .filter(Boolean);
const wrong = files.filter((file) => {
  const text = readFileSync(file, "utf8");
  const written = text
    .split("\n")
    .map((line) => fullWidth(line, { code: file.endsWith(".md"), chinese: file.includes("zh-CN") }))
    .join("\n");
  if (written === text) return false;
  if (!process.argv.includes("--check")) writeFileSync(file, written);
  return true;
});
if (wrong.length > 0 && process.argv.includes("--check")) {
  process.stderr.write(`Half-width punctuation in Chinese texts (npm run punctuate mends it): ${wrong.join(", ")}\n`);
  process.exit(1);
}
