/**
 * Writes the lists of jobs and of functions into both manuals from what the wizards and the functions declare of themselves.
 * Usage: node src/build/readme.mjs [--check]; with --check it only tells whether they are up to date.
 */
import { loadFunctions } from "./functionsMetadata.cjs";
import { bringUpToDate } from "./generated.mjs";
import { loadSource } from "./loadSource.cjs";

/** Longer examples are better read in a sheet. */
const MOST = 110;

const { allFunctions, metadata } = await loadFunctions();
const { groups } = await loadSource("src/wizards/all.ts");
bringUpToDate("readme", { "README.md": parts("en"), "README.zh-CN.md": parts("zh") });

function parts(language) {
  return { jobs: jobs(language), functions: listing(language) };
}

/** Each job by the name of its button. */
function jobs(language) {
  return groups
    .flatMap(({ wizards }) => wizards)
    .map(({ button, summary }) =>
      language === "zh" ? `- **${button.label.zh}**：${summary.zh}\n` : `- **${button.label.en}.** ${summary.en}\n`,
    )
    .join("");
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
