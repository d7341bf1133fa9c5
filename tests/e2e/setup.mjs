import { buildWorkbench } from "../../src/workbench/build.mjs";
import { serveWorkbench } from "../../src/workbench/server.mjs";

/** Builds the workbench once for all browser tests and serves it on a free port; its address goes to the tests in the environment. */
export default async function setUp() {
  await buildWorkbench();
  const server = await serveWorkbench(0);
  process.env.WORKBENCH_URL = `http://localhost:${server.address().port}`;
  globalThis.workbenchServer = server;
}
