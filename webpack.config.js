const path = require("node:path");
const { FunctionsMetadata } = require("./src/build/functionsMetadata.cjs");
const { Licences } = require("./src/build/licences.cjs");
const { StaticFiles } = require("./src/build/staticFiles.cjs");

const MICROSOFT_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Rooms whose files do nothing but declare. */
const PURE_ROOMS = ["domain", "locale", "policy", "inputs", "chapters"].map((room) =>
  path.join(__dirname, "src", room),
);

/** Files that others name; whatever else a page loads has a folder of its own. */
const ENTRIES = ["functions", "taskpane"];
const LATER = "chunks/[name].js?[contenthash:8]";

/** Where the add-in will be served from; the manifest points there. */
const deployUrl = (process.env.DEPLOY_URL || "https://localhost:3000").replace(/\/+$/, "");
/** Where the pane loads office.js from: Microsoft's CDN, the CDN of China, or a copy inside a closed network. */
const officeJsUrl = process.env.OFFICE_JS_URL || MICROSOFT_CDN;

module.exports = (_env, { mode = "production" }) => {
  const licences = mode === "production" ? [new Licences()] : [];
  const shared = {
    mode,
    context: __dirname,
    target: ["web", "es2020"],
    devtool: mode === "production" ? false : "source-map",
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, include: path.join(__dirname, "src"), use: { loader: "swc-loader", options: swc() } },
        { test: /functions[\\/]registry\.ts$/, enforce: "post", loader: require.resolve("./src/build/constants.cjs") },
        // What these rooms declare is for those who import it: a file of which nothing is used is left out.
        { include: PURE_ROOMS, sideEffects: false },
      ],
    },
    output: { path: path.join(__dirname, "dist"), globalObject: "globalThis" },
    cache: {
      type: "filesystem",
      cacheDirectory: path.join(__dirname, ".cache/webpack"),
      buildDependencies: { config: [__filename] },
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
  return [
    {
      ...shared,
      name: "addin",
      // Functions and pane live in one page: what both need is loaded once, a family of functions on its first call.
      entry: {
        functions: "./src/functions/index.ts",
        taskpane: { import: "./src/taskpane/index.tsx", dependOn: "functions" },
      },
      output: {
        ...shared.output,
        filename: ({ chunk }) => (ENTRIES.includes(chunk.name) ? "[name].js" : LATER),
        chunkFilename: LATER,
        clean: { keep: (file) => !file.startsWith("chunks/") },
      },
      optimization: { splitChunks: { chunks: "all" } },
      plugins: [new FunctionsMetadata({ deployUrl }), new StaticFiles({ deployUrl, officeJsUrl }), ...licences],
    },
    {
      ...shared,
      name: "functions.all",
      // The same functions in one file, for realms that have no page to load more into.
      entry: { "functions.all": "./src/functions/index.ts" },
      module: { ...shared.module, parser: { javascript: { dynamicImportMode: "eager" } } },
      plugins: licences,
    },
  ];
};

function swc() {
  return {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2020",
    },
  };
}
