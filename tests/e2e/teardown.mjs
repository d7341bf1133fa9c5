/** Ends the server of the workbench. */
export default async function tearDown() {
  const server = globalThis.workbenchServer;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
