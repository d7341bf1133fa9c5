const path = require("node:path");
const { FunctionsMetadata } = require("./src/build/functionsMetadata.cjs");
const leanFunctions = require("./src/build/leanFunctions.cjs");
const { Licences } = require("./src/build/licences.cjs");
const { StaticFiles } = require("./src/build/staticFiles.cjs");

const MICROSOFT_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** What these files say for the manual and the pane only is left out of functions.js. */
const LEAN_SOURCES = leanFunctions.sources.map((place) => path.join(__dirname, place));

/** Rooms whose files do nothing but declare. */
const PURE_ROOMS = ["domain", "locale", "policy", "inputs", "chapters"].map((room) =>
  path.join(__dirname, "src", room),
);

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
      name: "functions",
      entry: { functions: "./src/functions/index.ts" },
      // One file that runs in any realm: whatever would be loaded on demand is inside.
      module: {
        rules: [
          ...shared.module.rules,
          {
            test: /\.ts$/,
            include: LEAN_SOURCES,
            enforce: "pre",
            loader: require.resolve("./src/build/leanFunctions.cjs"),
          },
          // A cell shows a tax's rates and their legal basis; where each was read is told in the pane.
          {
            test: /schemes[\\/].*\.json$/,
            type: "json",
            parser: { parse: (text) => JSON.parse(text, (key, value) => (key === "source" ? undefined : value)) },
          },
        ],
        parser: { javascript: { dynamicImportMode: "eager" } },
      },
      plugins: [new FunctionsMetadata(), ...licences],
    },
    {
      ...shared,
      name: "taskpane",
      entry: { taskpane: "./src/taskpane/index.tsx" },
      output: {
        ...shared.output,
        chunkFilename: "chunks/[name].js?[contenthash:8]",
        clean: { keep: (file) => !file.startsWith("chunks/") },
      },
      plugins: [new StaticFiles({ deployUrl, officeJsUrl }), ...licences],
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
