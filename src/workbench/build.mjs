import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { ribbonOf } from "./ribbon.mjs";

const require = createRequire(import.meta.url);
export const root = fileURLToPath(new URL("../../", import.meta.url));
/** The workbench and the add-in as it serves it; apart from dist/, which is what goes to Excel. */
export const output = path.join(root, ".cache", "workbench");

/** Builds the add-in exactly as for Excel, but for the address of office.js, and the page around it. */
export async function buildWorkbench() {
  await Promise.all([buildAddin(), build(page(output)).then(() => copyPage(output))]);
}

async function buildAddin() {
  const compiler = addin(output, "production");
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => compiler.close(() => (error ? reject(error) : resolve(result))));
  });
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
}

/** The compiler of the add-in; with the mode "development" its sources can be read in the browser. */
export function addin(folder, mode) {
  process.env.OFFICE_JS_URL = "/office-js/office.js";
  const configs = require(path.join(root, "webpack.config.js"))({}, { mode });
  const webpack = require("webpack");
  return webpack(
    configs.map((config) => ({ ...config, output: { ...config.output, path: path.join(folder, "addin") } })),
  );
}

/** What esbuild makes the page of. */
export function page(folder) {
  return {
    entryPoints: { main: path.join(root, "src/workbench/page/main.ts") },
    outdir: path.join(folder, "workbench"),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    loader: { ".woff": "dataurl", ".woff2": "dataurl", ".ttf": "dataurl", ".svg": "dataurl" },
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    logLevel: "error",
  };
}

/** Puts the page itself and the buttons of its ribbon, which are the manifest's, beside the bundle. */
export async function copyPage(folder, script = "") {
  const place = path.join(folder, "workbench");
  await mkdir(place, { recursive: true });
  for (const language of ["zh", "en"])
    await writeFile(path.join(place, `ribbon.${language}.json`), JSON.stringify(await ribbonOf(language)));
  const html = await readFile(path.join(root, "src/workbench/page/index.html"), "utf8");
  await writeFile(path.join(place, "index.html"), html.replace("</body>", `${script}</body>`));
}
