import { mkdir, copyFile, readFile, writeFile } from "node:fs/promises";
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
  await mkdir(path.join(output, "workbench"), { recursive: true });
  await Promise.all([buildAddin(), buildPage()]);
}

async function buildAddin() {
  const webpack = require("webpack");
  process.env.OFFICE_JS_URL = "/office-js/office.js";
  const configs = require(path.join(root, "webpack.config.js"))({}, { mode: "production" });
  const here = configs.map((config) => ({ ...config, output: { ...config.output, path: path.join(output, "addin") } }));
  const stats = await new Promise((resolve, reject) => {
    const compiler = webpack(here);
    compiler.run((error, result) => compiler.close(() => (error ? reject(error) : resolve(result))));
  });
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
}

async function buildPage() {
  await build({
    entryPoints: { main: path.join(root, "src/workbench/page/main.ts") },
    outdir: path.join(output, "workbench"),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    loader: { ".woff": "dataurl", ".woff2": "dataurl", ".ttf": "dataurl", ".svg": "dataurl" },
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    logLevel: "error",
  });
  const manifest = await readFile(path.join(root, "manifest.xml"), "utf8");
  for (const [language, locale] of [
    ["zh", "zh-CN"],
    ["en", "en-US"],
  ])
    await writeFile(
      path.join(output, "workbench", `ribbon.${language}.json`),
      JSON.stringify(ribbonOf(manifest, locale)),
    );
  await copyFile(path.join(root, "src/workbench/page/index.html"), path.join(output, "workbench", "index.html"));
}
