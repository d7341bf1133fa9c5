import { spawn } from "node:child_process";
import { buildWorkbench } from "./build.mjs";
import { serveWorkbench } from "./server.mjs";

const port = Number(process.env.PORT || 3000);
const address = `http://localhost:${port}`;

try {
  console.log("正在构建工作台…… Building the workbench …");
  await buildWorkbench();
  await serveWorkbench(port);
  console.log(`镇街规划工作台已就绪 Township Planner's workbench is ready: ${address}`);
  console.log("按 Ctrl+C 结束。 Press Ctrl+C to stop.");
  openBrowser();
} catch (error) {
  if (error.code === "EADDRINUSE") {
    console.error(`端口 ${port} 已被占用。请关闭占用它的程序,或换一个端口:PORT=${port + 1} npm start`);
    console.error(`Port ${port} is in use. Close what uses it, or choose another: PORT=${port + 1} npm start`);
  } else console.error(error);
  process.exitCode = 1;
}

/** Opens the page where somebody can see it: not in CI, not on a machine without a display. */
function openBrowser() {
  const { platform, env } = process;
  if (env.CI || (platform === "linux" && !env.DISPLAY && !env.WAYLAND_DISPLAY)) return;
  const [command, ...args] = { win32: ["cmd", "/c", "start", "", address], darwin: ["open", address] }[platform] ?? ["xdg-open", address];
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}
