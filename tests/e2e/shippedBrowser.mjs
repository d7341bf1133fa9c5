import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const { devDependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const folder = path.join(root, ".cache", `chromium-${devDependencies["@sparticuz/chromium"]}`);

/** Told that it runs in a bare container, the package unpacks the system libraries of the browser too. */
const BARE = { AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
const UNPACK = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';

/** Whether the npm package has a browser for this machine. */
export const isShipped = process.platform === "linux" && process.arch === "x64";

/**
 * Where the Chromium of the npm package and its system libraries stand, unpacked when they are not there yet.
 * The folder gets its name only when all is in it, so that nobody starts a browser that is still being written.
 */
export function unpackShipped() {
  if (!existsSync(folder)) {
    mkdirSync(path.dirname(folder), { recursive: true });
    const fresh = mkdtempSync(`${folder}-`);
    try {
      execFileSync(process.execPath, ["--input-type=module", "-e", UNPACK], {
        cwd: root,
        // The package unpacks into the folder for temporary files.
        env: { ...process.env, ...BARE, TMPDIR: fresh },
      });
      renameSync(fresh, folder);
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      // Another run of the tests may have been first.
      if (!existsSync(folder)) throw error;
    }
  }
  return { executablePath: path.join(folder, "chromium"), libraries: path.join(folder, "al2023", "lib") };
}
