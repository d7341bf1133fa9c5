const { existsSync, readFileSync, readdirSync } = require("node:fs");
const path = require("node:path");

const NAME = "Licences";

/** Writes the licences of every library that is in the bundles beside them, as those licences ask. */
class Licences {
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        const libraries = new Map();
        for (const module of allModules(compilation.modules)) {
          const folder = module.resource && packageFolder(module.resource);
          if (folder) libraries.set(folder, describe(folder));
        }
        const texts = [...libraries.values()].sort();
        if (texts.length > 0)
          compilation.emitAsset(`${compiler.options.name}.licences.txt`, new RawSource(texts.join(RULE)));
      });
    });
  }
}

const RULE = `\n\n${"-".repeat(80)}\n\n`;

/** Modules that were merged into one still stand for their files. */
function* allModules(modules) {
  for (const module of modules) {
    yield module;
    if (module.modules) yield* allModules(module.modules);
  }
}

/** The folder of the library that a file belongs to, or undefined for files of ours. */
function packageFolder(file) {
  if (!file.includes(`${path.sep}node_modules${path.sep}`)) return undefined;
  for (let folder = path.dirname(file); path.basename(folder) !== "node_modules"; folder = path.dirname(folder)) {
    const manifest = path.join(folder, "package.json");
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).version) return folder;
  }
  return undefined;
}

function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  return `${name} ${version} (${license})${file ? `\n\n${readFileSync(path.join(folder, file), "utf8").trim()}` : ""}`;
}

module.exports = { Licences };
