import { buildWorkbench } from "../../src/workbench/build.mjs";
import { serveWorkbench } from "../../src/workbench/server.mjs";
import { isShipped, unpackShipped } from "./shippedBrowser.mjs";

/**
 * Once for all browser tests: builds the workbench, serves it on a free port, and unpacks the browser that npm ships.
 * What the tests need of it goes to them in the environment.
 */
export default async function setUp() {
  if (isShipped) process.env.SHIPPED_BROWSER = JSON.stringify(unpackShipped());
  await buildWorkbench();
  const server = await serveWorkbench(0);
  process.env.WORKBENCH_URL = `http://localhost:${server.address().port}`;
  globalThis.workbenchServer = server;
}
