import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { output } from "./build.mjs";

const require = createRequire(import.meta.url);
const officeJs = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".png": "image/png",
  ".xml": "application/xml",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
};
/** Names under which this machine calls itself: a page of another name that leads here is none of ours. */
const HOSTS = new Set(["localhost", "127.0.0.1", "[::1]"]);
/** How long a request may take to come, and an idle line stays open, in milliseconds. */
const PATIENCE = 10_000;
/** What every answer says: all that the page runs and asks for comes from here, and no other page holds it in a frame. */
const HEADERS = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "x-frame-options": "SAMEORIGIN",
  "content-security-policy":
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; " +
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; " +
    "object-src 'none'; base-uri 'self'; form-action 'none'; frame-ancestors 'self'",
};
/** Runs before office.js in the pane's page, so that office.js finds the workbook of the page around it. */
const ATTACH = "<script>parent.workbenchAttach(window)</script>";

/**
 * Serves the workbench on this machine only; resolves with the server once it listens.
 * @param port 0 takes a free one
 * @param folder where the workbench and the add-in have been built
 * @throws what the port answers, such as EADDRINUSE
 */
export function serveWorkbench(port, folder = output) {
  const limits = { requestTimeout: PATIENCE, headersTimeout: PATIENCE, keepAliveTimeout: PATIENCE };
  const server = createServer(limits, (request, response) => {
    respond(request, response, folder).catch((error) => {
      if (response.headersSent) response.destroy(error);
      else refuse(response, error.code === "ENOENT" || error.code === "ENOTDIR" ? 404 : 500);
    });
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve(server));
  });
}

const REASONS = { 400: "Bad request", 403: "Forbidden", 404: "Not found", 405: "Method not allowed", 500: "Error" };

function refuse(response, status) {
  response.writeHead(status, { ...HEADERS, "content-type": "text/plain" });
  response.end(REASONS[status]);
}

async function respond({ method, url, headers }, response, folder) {
  if (!HOSTS.has((headers.host ?? "").replace(/:\d+$/, "").toLowerCase())) return refuse(response, 403);
  if (method !== "GET" && method !== "HEAD") return refuse(response, 405);
  const pathname = pathOf(url);
  if (pathname === undefined) return refuse(response, 400);
  if (pathname === "/addin/taskpane.html") {
    const page = await readFile(path.join(folder, "addin", "taskpane.html"), "utf8");
    response.writeHead(200, { ...HEADERS, "content-type": "text/html; charset=utf-8" });
    response.end(method === "HEAD" ? undefined : page.replace("<script", `${ATTACH}<script`));
    return;
  }
  const file = fileOf(pathname, folder);
  const found = file === undefined ? undefined : await stat(file);
  if (!found?.isFile()) return refuse(response, 404);
  const type = TYPES[path.extname(file)] ?? "application/octet-stream";
  // The next build replaces the files under the same addresses, so that nothing may be kept.
  response.writeHead(200, {
    ...HEADERS,
    "content-type": type.startsWith("text/") || type.endsWith("json") ? `${type}; charset=utf-8` : type,
    "content-length": found.size,
  });
  if (method === "HEAD") response.end();
  // Closes the file also where the one who asked goes away before the end.
  else await pipeline(createReadStream(file), response).catch((error) => response.destroy(error));
}

/** The path of a request with its escapes resolved; undefined where it has none or a wrong one. */
function pathOf(url) {
  try {
    const pathname = decodeURIComponent(new URL(url, "http://localhost").pathname);
    return pathname.includes("\0") ? undefined : pathname;
  } catch {
    return undefined;
  }
}

/** The file of an address; undefined for anything outside the folders that are served. */
function fileOf(pathname, folder) {
  const [root, base] = pathname.startsWith("/office-js/") ? [officeJs, "/office-js/"] : [folder, "/"];
  const file = path.join(root, pathname === "/" ? "workbench/index.html" : pathname.slice(base.length));
  return file.startsWith(root + path.sep) ? file : undefined;
}
