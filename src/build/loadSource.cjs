const path = require("node:path");
const { build } = require("esbuild");

const root = path.resolve(__dirname, "../..");

/** What is loaded only when it is asked for is not wanted here. */
const lazy = {
  name: "lazy",
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ path: wanted, kind }) =>
      kind === "dynamic-import" ? { path: wanted, external: true } : undefined,
    ),
};

/** What a source file declares, for the build, the manifest and the manuals. Libraries named as `external` are not loaded. */
async function loadSource(file, external = []) {
  const bundle = await build({
    entryPoints: [path.join(root, file)],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    external,
    plugins: [lazy],
    logLevel: "silent",
  });
  const module = { exports: {} };
  new Function("module", "exports", "require", bundle.outputFiles[0].text)(module, module.exports, require);
  return module.exports;
}

module.exports = { loadSource, root };
