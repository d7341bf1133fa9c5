import { writeFile } from "node:fs/promises";
import path from "node:path";
import { context } from "esbuild";
import { addin, copyPage, page, root } from "./build.mjs";

/** The workbench while somebody works on it: readable sources, apart from the one that is served to planners. */
export const watched = path.join(root, ".cache", "workbench-dev");

const BUILD = "workbench/build.txt";
/** In the page: asks for the number of the build, and loads the page anew where it is another. */
const RELOAD = `<script>
  let build;
  setInterval(async () => {
    const now = await fetch("/${BUILD}").then((answer) => (answer.ok ? answer.text() : build), () => build);
    if (build !== undefined && now !== build) location.reload();
    build = now;
  }, 500);
</script>`;

/**
 * Builds the workbench and goes on doing so at every change of a source; resolves after the first build that succeeds.
 * A build that fails is told, and the page stays as it is.
 * @param done is called after every build that the page has been given
 */
export async function watchWorkbench(done) {
  const open = new Set(["addin", "page"]);
  let start;
  const started = new Promise((resolve) => (start = resolve));
  const built = async (part, fault) => {
    if (fault) {
      console.error(fault);
      open.add(part);
    } else open.delete(part);
    if (open.size > 0) return;
    await copyPage(watched, RELOAD);
    await writeFile(path.join(watched, BUILD), String(Date.now()));
    done();
    start();
  };
  addin(watched, "development").watch({ aggregateTimeout: 100 }, (error, stats) =>
    built("addin", error ?? (stats.hasErrors() ? stats.toString("errors-only") : undefined)),
  );
  const told = {
    name: "told",
    setup: (build) => build.onEnd(({ errors }) => built("page", errors.map(({ text }) => text).join("\n"))),
  };
  const bundle = await context({ ...page(watched), minify: false, sourcemap: true, plugins: [told] });
  await bundle.watch();
  await started;
}
