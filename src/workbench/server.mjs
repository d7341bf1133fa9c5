import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { output } from "./build.mjs";

const require = createRequire(import.meta.url);
const officeJs = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".png": "image/png", ".xml": "application/xml", ".svg": "image/svg+xml", ".txt": "text/plain" };
/** Runs before office.js in the pane's page, so that office.js finds the workbook of the page around it. */
const ATTACH = "<script>parent.workbenchAttach(window)</script>";

/** Serves the workbench on this machine only; resolves with the server once it listens. @throws what the port answers */
export function serveWorkbench(port) {
  const server = createServer((request, response) => {
    respond(decodeURIComponent(new URL(request.url, "http://localhost").pathname), response).catch((error) => {
      const missing = error.code === "ENOENT" || error.code === "EISDIR";
      if (!response.headersSent) response.writeHead(missing ? 404 : 500, { "content-type": "text/plain" });
      response.end(missing ? "Not found" : "Error");
    });
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve(server));
  });
}

async function respond(pathname, response) {
  if (pathname === "/addin/taskpane.html") {
    const page = await readFile(path.join(output, "addin", "taskpane.html"), "utf8");
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
    response.end(page.replace("<script", `${ATTACH}<script`));
    return;
  }
  const file = fileOf(pathname);
  const { size } = await stat(file);
  const type = TYPES[path.extname(file)] ?? "application/octet-stream";
  response.writeHead(200, { "content-type": type.startsWith("text/") || type.endsWith("json") ? `${type}; charset=utf-8` : type, "content-length": size, "cache-control": "no-cache" });
  createReadStream(file).pipe(response);
}

/** The file of an address; nothing outside the three folders can be reached. */
function fileOf(pathname) {
  const [folder, base] = pathname.startsWith("/office-js/") ? [officeJs, "/office-js/"] : [output, "/"];
  const file = path.join(folder, pathname === "/" ? "workbench/index.html" : pathname.slice(base.length));
  if (!file.startsWith(folder + path.sep)) throw Object.assign(new Error("outside"), { code: "ENOENT" });
  return file;
}
