/** What a run found: a table of the folders on the screen, and the survivors as a diff in a file. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { folder } from "./store.mjs";

const COLUMNS = ["killed", "timeout", "survived", "unreached", "equivalent", "typed"];
const MOST_LINES = 6;

export function writeReport({ sample, all, options, leftOut, stale, seconds }) {
  const table = tableOf(sample);
  const file = path.join(folder, "report.md");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    file,
    [
      `# Mutants`,
      facts({ sample, all, options, seconds }),
      table,
      legend(),
      ...notes(leftOut, stale),
      ...survivors(sample),
      "",
    ].join("\n\n"),
  );
  process.stdout.write(
    `${table}\n\n${notes(leftOut, stale).join("\n")}\nSurvivors: ${path.relative(process.cwd(), file)}\n`,
  );
}

function facts({ sample, all, options, seconds }) {
  return `${sample.length} of ${all} mutants, seed ${options.seed}, patience ${options.patience} s, ${Math.round(seconds)} s.`;
}

function legend() {
  return [
    "Rate: killed and timeout among killed, timeout, survived and unreached.",
    "Unreached: no test runs the place. Equivalent: tests/mutants/equivalent.json says why nobody can see it.",
    "Typed: the default of a lookup `list[i] ?? x` that no test reaches; the types ask for it.",
  ].join("\n");
}

/** src/domain/revenue, src/wizards/kit, but src/inputs as one. */
function roomOf(file) {
  const [, layer, room] = file.split("/");
  return ["domain", "chapters", "wizards"].includes(layer) ? `${layer}/${room}` : layer;
}

function tableOf(sample) {
  const rooms = [...new Set(sample.map(({ file }) => roomOf(file)))].sort();
  const rows = [
    ...rooms.map((room) => [room, sample.filter(({ file }) => roomOf(file) === room)]),
    ["all", sample],
  ].map(([room, mutants]) => {
    const counts = COLUMNS.map((status) => mutants.filter((mutant) => mutant.status === status).length);
    const [killed, timeout, survived, unreached] = counts;
    const tried = killed + timeout + survived + unreached;
    return [room, ...counts, tried === 0 ? "" : `${((100 * (killed + timeout)) / tried).toFixed(1)} %`];
  });
  const lines = [["folder", ...COLUMNS, "rate"], ...rows];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => String(line[column]).length)));
  const written = lines.map(
    (line) =>
      `| ${line.map((cell, column) => (column === 0 ? String(cell).padEnd(widths[0]) : String(cell).padStart(widths[column]))).join(" | ")} |`,
  );
  written.splice(
    1,
    0,
    `|${widths.map((width, column) => (column === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`,
  );
  return written.join("\n");
}

function notes(leftOut, stale) {
  return [
    ...leftOut.map(({ test, failed }) => `Left out, fails here without a fault: ${test}: ${failed}`),
    ...stale.map(({ file, before }) => `No such mutant any more (equivalent.json): ${file}: ${before}`),
  ];
}

function survivors(sample) {
  const left = sample.filter(({ status }) => status === "survived" || status === "unreached");
  return left.map(({ file, line, kind, status, before, after }) =>
    [
      `${file}:${line} ${kind}${status === "unreached" ? ", unreached" : ""}`,
      "```diff",
      ...signed("-", before),
      ...signed("+", after),
      "```",
    ].join("\n"),
  );
}

function signed(sign, text) {
  const lines = text.split("\n");
  const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), "…"] : lines;
  return shown.map((line) => sign + line);
}
