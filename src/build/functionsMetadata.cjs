const { exampleOf } = require("./formulaText.cjs");
const { helpPage } = require("./helpPage.cjs");
const { loadSource } = require("./loadSource.cjs");

const NAME = "FunctionsMetadata";

/** The functions as they are declared, loaded from their source: for the build, the manual and nothing else. */
async function loadFunctions() {
  const [{ allFunctions }, { metadata, helpPages }] = await Promise.all([
    // The formula parser is not needed to declare a function.
    loadSource("src/functions/all.ts", ["mathjs", "mathjs/*"]),
    loadSource("src/functions/metadata.ts"),
  ]);
  return { allFunctions, metadata, helpPages };
}

/** Writes functions.json and the page of help in each language, and the examples, from the declarations. */
class FunctionsMetadata {
  constructor({ deployUrl }) {
    this.deployUrl = deployUrl;
  }

  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: NAME, stage }, async () => {
        const { allFunctions, metadata, helpPages } = await loadFunctions();
        const { wizards } = await loadSource("src/wizards/all.ts");
        const examples = Object.fromEntries(
          allFunctions.flatMap((one) => {
            const example = exampleOf(one);
            return example ? [[one.id, example]] : [];
          }),
        );
        compilation.emitAsset("examples.json", new RawSource(JSON.stringify(examples)));
        const files = { "functions.json": "en", "functions.zh-CN.json": "zh" };
        for (const [file, language] of Object.entries(files)) {
          const described = metadata(allFunctions, language, this.deployUrl);
          const otherPage = helpPages[language === "zh" ? "en" : "zh"];
          const page = helpPage({ allFunctions, described, wizards, language, otherPage });
          compilation.emitAsset(file, new RawSource(`${JSON.stringify(described, null, 2)}\n`));
          compilation.emitAsset(helpPages[language], new RawSource(page));
        }
      });
    });
  }
}

module.exports = { FunctionsMetadata, loadFunctions };
