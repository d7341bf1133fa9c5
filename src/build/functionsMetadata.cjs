const { loadSource } = require("./loadSource.cjs");

const NAME = "FunctionsMetadata";

/** The functions as they are declared, loaded from their source: for the build, the manual and nothing else. */
async function loadFunctions() {
  const [{ allFunctions }, { metadata }] = await Promise.all([
    // The formula parser is not needed to declare a function.
    loadSource("src/functions/all.ts", ["mathjs", "mathjs/*"]),
    loadSource("src/functions/metadata.ts"),
  ]);
  return { allFunctions, metadata };
}

/** Writes functions.json in each language from the declarations. */
class FunctionsMetadata {
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: NAME, stage }, async () => {
        const { allFunctions, metadata } = await loadFunctions();
        const files = { "functions.json": "en", "functions.zh-CN.json": "zh" };
        for (const [file, language] of Object.entries(files))
          compilation.emitAsset(file, new RawSource(`${JSON.stringify(metadata(allFunctions, language), null, 2)}\n`));
      });
    });
  }
}

module.exports = { FunctionsMetadata, loadFunctions };
