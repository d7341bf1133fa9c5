/**
 * Opens desktop Excel with the add-in: builds it, serves it over https on port 3000 with a development certificate, and sideloads the manifest.
 * Windows and macOS only. Stop with Ctrl+C, which also takes the add-in out of Excel again.
 */
import { spawnSync } from "node:child_process";
import { createServer } from "node:https";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import certificates from "office-addin-dev-certs";

/** Fetched when needed: one of its dependencies compiles native code, which nobody else should have to install. */
const DEBUGGING = "office-addin-debugging@7.0.0";
const PORT = 3000;
const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".xml": "application/xml",
};

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const dist = path.join(root, "dist");

if (!["win32", "darwin"].includes(process.platform)) {
  console.error("Desktop Excel runs on Windows and macOS. Here, npm start opens the workbench instead.");
  process.exit(1);
}

run("npx", ["webpack", "--mode", "development"]);
await serve();
debug("start");
console.log(`The add-in is served at https://localhost:${PORT}. Press Ctrl+C to stop.`);
process.once("SIGINT", () => {
  debug("stop");
  process.exit(0);
});

function debug(action) {
  run("npx", ["--yes", DEBUGGING, action, path.join(dist, "manifest.xml"), "desktop", "--app", "excel", "--no-debug"]);
}

function run(command, words) {
  // Windows starts npx through its shell, which splits at spaces.
  const shell = process.platform === "win32";
  const { status } = spawnSync(command, shell ? words.map((word) => `"${word}"`) : words, {
    cwd: root,
    stdio: "inherit",
    shell,
  });
  if (status !== 0) process.exit(status ?? 1);
}

async function serve() {
  const server = createServer(await certificates.getHttpsServerOptions(), async (request, response) => {
    const name = decodeURIComponent(new URL(request.url, "https://localhost").pathname);
    const file = path.join(dist, path.normalize(name));
    try {
      if (!file.startsWith(dist + path.sep)) throw new Error("outside");
      const content = await readFile(file);
      response.writeHead(200, {
        "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream",
        "Cache-Control": "no-store",
        // Excel on the web reads functions.json across origins.
        "Access-Control-Allow-Origin": "*",
      });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(PORT, resolve)).catch((error) => {
    console.error(
      error.code === "EADDRINUSE" ? `Port ${PORT} is in use. Stop what uses it, then try again.` : error.message,
    );
    process.exit(1);
  });
}
