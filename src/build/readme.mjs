/**
 * Writes the list of functions into both manuals from the functions' own declarations.
 * Usage: node src/build/readme.mjs [--check]; with --check it only tells whether they are current.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import declarations from "./functionsMetadata.cjs";

const START = "<!-- functions: npm run readme -->";
const END = "<!-- /functions -->";
/** Longer examples are better read in a sheet. */
const MOST = 110;

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const { allFunctions, metadata } = await declarations.loadFunctions(root);
const stale = Object.entries({ "README.md": "en", "README.zh-CN.md": "zh" }).filter(
  ([file, language]) => !isCurrent(file, language),
);

if (process.argv.includes("--check") && stale.length > 0) {
  console.error(
    `${stale.map(([file]) => file).join(" and ")}: the list of functions is not current. Run npm run readme.`,
  );
  process.exit(1);
}

function isCurrent(file, language) {
  const name = path.join(root, file);
  const before = readFileSync(name, "utf8");
  const [head, rest] = before.split(START);
  const tail = rest.split(END)[1];
  const after = `${head}${START}\n${listing(language)}${END}${tail}`;
  if (after !== before && !process.argv.includes("--check")) writeFileSync(name, after);
  return after === before;
}

function listing(language) {
  return metadata(allFunctions, language)
    .functions.map(
      (one, index) =>
        [heading(one), one.description, ...one.parameters.map(parameter), ...example(allFunctions[index])].join("\n") +
        "\n\n",
    )
    .join("");
}

function heading({ id, parameters }) {
  return `### TOWN.${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})\n`;
}

function parameter({ name, description }, index) {
  return `${index === 0 ? "\n" : ""}- **${name}** ${description}`;
}

function example({ id, example: { args, result } }) {
  const given = args.slice(0, args.findLastIndex((arg) => arg !== null && arg !== undefined) + 1);
  const text = `=TOWN.${id}(${given.map(literal).join(", ")})`;
  return text.length > MOST ? [] : [`\n\`${text}\` → \`${literal(result)}\``];
}

/** A value as a formula writes it: {1,2;3,4} for rows. */
function literal(value) {
  if (Array.isArray(value))
    return `{${value.map((row) => (Array.isArray(row) ? row.map(literal).join(",") : literal(row))).join(";")}}`;
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null || value === undefined
    ? ""
    : String(typeof value === "number" ? Number(value.toPrecision(10)) : value);
}
