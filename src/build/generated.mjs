import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * Brings files up to date whose parts between `<!-- name: npm run command -->` and `<!-- /name -->` are made from the source;
 * with --check it only tells whether they are. `files` gives for each file what stands in its parts.
 */
export function bringUpToDate(command, files) {
  const check = process.argv.includes("--check");
  const stale = Object.entries(files).filter(([file, parts]) => {
    const name = path.join(root, file);
    const before = readFileSync(name, "utf8");
    const after = Object.entries(parts).reduce(
      (text, [part, content]) => replaced(text, part, command, content),
      before,
    );
    if (after !== before && !check) writeFileSync(name, after);
    return after !== before;
  });
  if (!check || stale.length === 0) return;
  console.error(`${stale.map(([file]) => file).join(" and ")}: not up to date. Run npm run ${command}.`);
  process.exit(1);
}

function replaced(text, part, command, content) {
  const [start, end] = [`<!-- ${part}: npm run ${command} -->`, `<!-- /${part} -->`];
  const from = text.indexOf(start) + start.length;
  const to = text.indexOf(end);
  if (from < start.length || to < from) throw new Error(`There is no part "${part}" between its two marks.`);
  // The closing mark stays where it is, at its own depth.
  const depth = /[ \t]*$/.exec(text.slice(0, to))[0];
  return `${text.slice(0, from)}\n${content}${depth}${text.slice(to)}`;
}
