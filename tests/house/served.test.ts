import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { faultsServed } from "../../src/build/served.cjs";

let server: Server;
/** What the server says of each file: its type, its headers; a file that is not listed is not there. */
let files: Record<string, Record<string, string>>;
const open = { "Access-Control-Allow-Origin": "*" };

beforeEach(async () => {
  files = {
    "/planner/taskpane.html": { "Content-Type": "text/html; charset=utf-8" },
    "/planner/functions.json": { "Content-Type": "application/json", ...open },
    "/planner/help.html": { "Content-Type": "text/html; charset=utf-8" },
    "/planner/functions.zh-CN.json": { "Content-Type": "application/json", ...open },
    "/planner/functions.js": { "Content-Type": "text/javascript" },
  };
  server = createServer(({ url = "" }, response) => {
    const headers = files[url];
    response.writeHead(headers ? 200 : 404, headers).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const told = () => faultsServed(`http://127.0.0.1:${(server.address() as AddressInfo).port}/planner/`);

describe("The server of the add-in", () => {
  it("is right where pages, functions and their list are there, the list for every origin", async () => {
    expect(await told()).toEqual([]);
  });

  it("is told every file that is missing, of another type, or closed to Excel on the web", async () => {
    delete files["/planner/functions.js"];
    files["/planner/taskpane.html"] = { "Content-Type": "text/plain" };
    files["/planner/functions.json"] = { "Content-Type": "application/json", "Access-Control-Allow-Origin": "null" };
    expect(await told()).toEqual([
      expect.stringMatching(/taskpane\.html is served as text\/plain, and should be text\/html$/),
      expect.stringMatching(/functions\.json lacks the header Access-Control-Allow-Origin/),
      expect.stringMatching(/functions\.js answers 404$/),
    ]);
  });

  it("that is not there is told with its address", async () => {
    expect(await faultsServed("http://127.0.0.1:1")).toEqual(
      Array(5).fill(expect.stringContaining("cannot be fetched")),
    );
  });
});
