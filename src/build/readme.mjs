/**
 * Writes the lists of jobs and of functions into both manuals from what the wizards and the functions declare of themselves.
 * Usage: node src/build/readme.mjs [--check]; with --check it only tells whether they are up to date.
 */
import { loadFunctions } from "./functionsMetadata.cjs";
import { callOf, exampleOf } from "./formulaText.cjs";
import { bringUpToDate } from "./generated.mjs";
import { loadSource } from "./loadSource.cjs";

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
    .map(({ title, summary }) =>
      language === "zh" ? `- **${title.zh}**：${summary.zh}\n` : `- **${title.en}.** ${summary.en}\n`,
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

function heading(described) {
  return `### ${callOf(described)}\n`;
}

function parameter({ name, description }, index) {
  return `${index === 0 ? "\n" : ""}- **${name}** ${description}`;
}

function example(declared) {
  const shown = exampleOf(declared);
  return shown ? [`\n\`${shown.formula}\` → \`${shown.result}\``] : [];
}
