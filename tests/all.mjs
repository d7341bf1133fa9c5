/**
 * Everything that holds in the house, as npm test runs it: what needs one core stands side by side in two rows, then the
 * tests take both. A check that fails does not stop its neighbours, so that one run tells all; the browser comes last.
 */
import { spawn } from "node:child_process";

const ROWS = [["lint"], ["check", "layers", "unused", "layout"]];
const TESTS = ["unit", "e2e"];

const told = await Promise.all(ROWS.map(inTurn));
if (told.includes(false)) process.exit(1);
for (const name of TESTS) if (!(await run(name, "inherit"))) process.exit(1);

async function inTurn(names) {
  let all = true;
  for (const name of names) all = (await run(name, "pipe")) && all;
  return all;
}

/** Runs a script of package.json; what it prints is shown at its end, so that two do not mix, or at once. */
function run(name, output) {
  const start = performance.now();
  const child = spawn(`npm run --silent ${name}`, { shell: true, stdio: ["ignore", output, output] });
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code !== 0) process.stdout.write(Buffer.concat(chunks));
      const seconds = Math.round((performance.now() - start) / 1000);
      process.stdout.write(`${code === 0 ? "✓" : "✗"} npm run ${name} (${seconds} s)\n`);
      resolve(code === 0);
    });
  });
}
