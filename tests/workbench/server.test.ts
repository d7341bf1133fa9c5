import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.resolve(__dirname, "../..");
const start = path.join(root, "src/workbench/start.mjs");
const serve = `const [, server, folder] = process.argv; const { serveWorkbench } = await import(server); process.stdout.write(String((await serveWorkbench(0, folder)).address().port));`;

let folder: string;
let server: ChildProcess;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "workbench-"));
  writeFileSync(path.join(tmpdir(), `${path.basename(folder)}.secret`), "secret");
  const files = {
    "workbench/index.html": "<p>page</p>",
    "workbench/main.js": "1",
    "addin/taskpane.html": '<head><script src="/office-js/office.js"></script></head>',
    "addin/functions.json": "{}",
    "addin/assets/home-16.png": "png",
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  server = spawn(
    process.execPath,
    ["--input-type=module", "-e", serve, pathToFileURL(path.join(root, "src/workbench/server.mjs")).href, folder],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  port = await new Promise<number>((resolve) => server.stdout?.once("data", (text) => resolve(Number(text))));
});
afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true });
  rmSync(path.join(tmpdir(), `${path.basename(folder)}.secret`));
});

const get = (address: string, options?: RequestInit) => fetch(`http://localhost:${port}${address}`, options);

/** Asks for an address as it is: a browser, and fetch, would tidy it first. */
function rawStatus(address: string, host = "localhost"): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "localhost", () =>
      socket.write(`GET ${address} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    );
    socket.once("data", (text) => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(text.toString())?.[1])));
    socket.once("error", reject);
  });
}

describe("The server of the workbench", () => {
  it.each([
    ["/", "text/html; charset=utf-8", "<p>page</p>"],
    ["/workbench/main.js", "text/javascript; charset=utf-8", "1"],
    ["/addin/functions.json", "application/json; charset=utf-8", "{}"],
    ["/addin/assets/home-16.png", "image/png", "png"],
  ])("serves %s and lets nothing be kept", async (address, type, text) => {
    const answer = await get(address);
    expect([
      answer.status,
      answer.headers.get("content-type"),
      answer.headers.get("cache-control"),
      await answer.text(),
    ]).toEqual([200, type, "no-store", text]);
  });

  it("lets the pane find the workbook before its first script", async () => {
    expect(await (await get("/addin/taskpane.html")).text()).toBe(
      '<head><script>parent.workbenchAttach(window)</script><script src="/office-js/office.js"></script></head>',
    );
  });

  it("serves office.js as it is installed", async () => {
    expect(
      Number((await get("/office-js/office.js", { method: "HEAD" })).headers.get("content-length")),
    ).toBeGreaterThan(10_000);
  });

  it.each(["/nothing", "/workbench", "/workbench/", "/workbench/main.js/more", "/office-js/", "/favicon.ico"])(
    "has nothing at %s",
    async (address) => {
      expect((await get(address)).status).toBe(404);
    },
  );

  it.each(["/../", "/%2e%2e/", "/..%2f", "/%2e%2e%2f", "/..%5c", "/office-js/..%2f..%2f", "/workbench/../../"])(
    "does not leave its folders by %s",
    async (way) => {
      expect(await rawStatus(`${way}${path.basename(folder)}.secret`)).toBe(404);
      expect(await rawStatus(`${way}package.json`)).toBe(404);
    },
  );

  it.each([
    ["%E0%A4%A", 400],
    ["/%", 400],
    ["/%00", 400],
  ])("takes %s for a mistake and goes on", async (address, status) => {
    expect(await rawStatus(address)).toBe(status);
    expect((await get("/")).status).toBe(200);
  });

  it.each(["localhost:3000", "127.0.0.1", "[::1]:3000", "LOCALHOST"])(
    "answers a browser on this machine that calls it %s",
    async (host) => {
      expect(await rawStatus("/", host)).toBe(200);
    },
  );

  it.each(["evil.example", "localhost.evil.example", "192.168.1.5:3000"])(
    "refuses a page that reaches it under the name %s",
    async (host) => {
      expect(await rawStatus("/", host)).toBe(403);
    },
  );

  it("lets the page run what comes from here alone, and no other page hold it in a frame", async () => {
    for (const address of ["/", "/addin/taskpane.html", "/workbench/main.js", "/nothing"]) {
      const { headers } = await get(address);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
      expect(headers.get("content-security-policy")).toContain("default-src 'self'");
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
    }
  });

  // Only here a process shows its open files without a tool of its own.
  (existsSync("/proc/self/fd") ? it : it.skip)("closes a file whose download is broken off", async () => {
    writeFileSync(path.join(folder, "long.txt"), "x".repeat(20_000_000));
    const open = () => readdirSync(`/proc/${server.pid}/fd`).length;
    await get("/");
    const before = open();
    for (let count = 0; count < 30; count++) {
      const socket = connect(port, "localhost", () =>
        socket.write("GET /long.txt HTTP/1.1\r\nHost: localhost\r\n\r\n"),
      );
      await new Promise((resolve) => socket.once("data", resolve));
      socket.destroy();
    }
    for (let round = 0; open() > before + 5 && round < 100; round++)
      await new Promise((resolve) => setTimeout(resolve, 30));
    expect(open()).toBeLessThanOrEqual(before + 5);
  });

  it("only gives", async () => {
    expect((await get("/", { method: "POST", body: "x" })).status).toBe(405);
  });
});

describe("npm start", () => {
  const run = (asked: string) =>
    spawnSync(process.execPath, [start], {
      env: { ...process.env, PORT: asked, CI: "1" },
      encoding: "utf8",
      timeout: 30_000,
    });

  it("says which port is taken and how to choose another, before it builds anything", async () => {
    const other = createServer().listen(0, "localhost");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port: taken } = other.address() as AddressInfo;
    const { status, stdout, stderr } = run(String(taken));
    other.close();
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain(`端口 ${taken} 已被占用`);
    expect(stderr).toContain(`Port ${taken} is in use`);
    expect(stderr).toContain(`PORT=${taken + 1}`);
  });

  it.each(["abc", "70000", "-1"])("says that PORT=%s is no port", (asked) => {
    const { status, stderr } = run(asked);
    expect(status).toBe(1);
    expect(stderr).toContain(`PORT=${asked} is no port`);
  });
});
