const { readFileSync, readdirSync } = require("node:fs");
const path = require("node:path");

const NAME = "StaticFiles";
const LOCAL = "https://localhost:3000";

/** Puts the page, the manifest with its addresses, and the assets beside the bundles. */
class StaticFiles {
  constructor({ deployUrl, officeJsUrl }) {
    this.deployUrl = deployUrl;
    this.officeJsUrl = officeJsUrl;
  }

  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    const at = (file) => path.join(compiler.context, file);
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        const emit = (file, content) => compilation.emitAsset(file, new RawSource(content));
        const text = (file) => {
          compilation.fileDependencies.add(at(file));
          return readFileSync(at(file), "utf8");
        };
        const scripts = [
          "engine.js",
          this.officeJsUrl,
          ...filesOf(compilation, "functions"),
          ...filesOf(compilation, "taskpane"),
        ];
        emit(
          "taskpane.html",
          text("src/taskpane/taskpane.html").replace("{{SCRIPTS}}", scripts.map(tag).join("\n    ")),
        );
        emit("engine.js", text("src/taskpane/engine.js"));
        emit("manifest.xml", text("manifest.xml").replaceAll(LOCAL, escape(this.deployUrl)));
        for (const file of readdirSync(at("assets"), { recursive: true, withFileTypes: true }).filter((entry) =>
          entry.isFile(),
        )) {
          const name = path.relative(compiler.context, path.join(file.parentPath, file.name)).split(path.sep).join("/");
          if (SHIPPED.test(name)) emit(name, readFileSync(at(name)));
        }
      });
    });
  }
}

/** What a page loads for an entry, in its order. */
function filesOf(compilation, entry) {
  return compilation.entrypoints.get(entry).getFiles();
}

/** Ours wait for the page; it goes on when the two before them are there. */
function tag(url, index) {
  return `<script src="${escape(url)}"${index < 2 ? "" : " defer"}></script>`;
}

/** Pictures of the manual and drawings of the icons stay in the repository. */
const SHIPPED = /^assets\/(?!readme\/|.*\.svg$)/;

function escape(url) {
  return url.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}

module.exports = { StaticFiles };
