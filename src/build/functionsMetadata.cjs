const path = require("node:path");
const { build } = require("esbuild");

const NAME = "FunctionsMetadata";
const SOURCE = `
  export { allFunctions } from "./all";
  export { metadata } from "./metadata";
`;

/** The functions as they are declared, loaded from their source: for the build, the manual and nothing else. */
async function loadFunctions(root) {
  const bundle = await build({
    stdin: { contents: SOURCE, resolveDir: path.join(root, "src/functions"), loader: "ts" },
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    // The formula parser is not needed to declare a function.
    external: ["mathjs", "mathjs/*"],
    logLevel: "silent",
  });
  const module = { exports: {} };
  new Function("module", "exports", "require", bundle.outputFiles[0].text)(module, module.exports, require);
  return module.exports;
}

/** Writes functions.json in each language from the declarations. */
class FunctionsMetadata {
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: NAME, stage }, async () => {
        const { allFunctions, metadata } = await loadFunctions(compiler.context);
        const files = { "functions.json": "en", "functions.zh-CN.json": "zh" };
        for (const [file, language] of Object.entries(files))
          compilation.emitAsset(file, new RawSource(`${JSON.stringify(metadata(allFunctions, language), null, 2)}\n`));
      });
    });
  }
}

module.exports = { FunctionsMetadata, loadFunctions };
