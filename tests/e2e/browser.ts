import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

interface Machine {
  readonly platform: string;
  readonly architecture: string;
  readonly chromePath: string | undefined;
  readonly exists: (path: string) => boolean;
}

const thisMachine: Machine = {
  platform: process.platform,
  architecture: process.arch,
  chromePath: process.env["CHROME_PATH"],
  exists: existsSync,
};

interface Program {
  readonly executablePath: string;
  /** What the program needs beside the environment of the tests. */
  readonly env?: Record<string, string>;
}

/**
 * The browser for the tests: CHROME_PATH, an installed one, or on Linux the one that an npm package ships.
 * @throws Error that says what to install where there is none
 */
export function findBrowser({ platform, architecture, chromePath, exists }: Machine = thisMachine): Program {
  if (chromePath !== undefined && chromePath !== "") {
    if (exists(chromePath)) return { executablePath: chromePath };
    throw new Error(`CHROME_PATH is ${chromePath}, where there is no browser.`);
  }
  const found = INSTALLED.find(exists);
  if (found !== undefined) return { executablePath: found };
  if (platform === "linux" && architecture === "x64") return shipped();
  throw new Error("There is no Chrome, Edge or Chromium. Install one, or set CHROME_PATH to its program.");
}

/** The set-up of the tests has unpacked it, once for all of them. */
function shipped(): Program {
  const said = process.env["SHIPPED_BROWSER"];
  if (said === undefined) throw new Error("The browser that npm ships is unpacked by the set-up of the browser tests.");
  const { executablePath, libraries } = JSON.parse(said) as { executablePath: string; libraries: string };
  return { executablePath, env: { LD_LIBRARY_PATH: libraries } };
}

export function openBrowser({ executablePath, env }: Program = findBrowser()): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu"],
    ...(env && { env: { ...definite(process.env), ...env } }),
  });
}

function definite(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
