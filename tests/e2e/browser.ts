import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const INSTALLED = [
  "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe", "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The browser for the tests: CHROME_PATH, an installed one, or on Linux the one that an npm package ships. */
function executable(): string {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, where there is no browser.`);
  }
  const found = INSTALLED.find((path) => existsSync(path));
  if (found !== undefined) return found;
  if (process.platform === "linux" && process.arch === "x64") return shipped();
  throw new Error("There is no Chrome, Edge or Chromium. Install one, or set CHROME_PATH to its program.");
}

/** The package is an ES module, which jest does not load; a process of its own unpacks the browser and prints its path. */
function shipped(): string {
  const script = 'import chromium from "@sparticuz/chromium"; process.stdout.write(await chromium.executablePath());';
  return execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: executable(), args: ["--no-sandbox", "--disable-gpu"] });
}
