import { spawn } from "node:child_process";
import { buildWorkbench, output } from "./build.mjs";
import { serveWorkbench } from "./server.mjs";
import { watched, watchWorkbench } from "./watch.mjs";

const asked = process.env.PORT || "3000";
const port = Number(asked);
const address = `http://localhost:${port}`;
/** Whether somebody works on the sources: the workbench then follows every change. */
const watching = process.argv.includes("--watch");

try {
  // The port first: whoever has it taken learns so at once and not after the build.
  await serveWorkbench(port, watching ? watched : output);
  console.log("正在构建工作台…… Building the workbench …");
  await (watching
    ? watchWorkbench(() => console.log("已构建，页面随之更新。 Built; the page follows."))
    : buildWorkbench());
  console.log(`镇街规划工作台已就绪 Township Planner's workbench is ready: ${address}`);
  console.log("按 Ctrl+C 结束。 Press Ctrl+C to stop.");
  openBrowser();
} catch (error) {
  console.error(...sentences(error));
  process.exit(1);
}

/** What went wrong and how to mend it, in both languages. */
function sentences(error) {
  const again = (other) => (process.platform === "win32" ? `set PORT=${other}&& npm start` : `PORT=${other} npm start`);
  switch (error.code) {
    case "EADDRINUSE":
      return [
        `端口 ${port} 已被占用。请关闭占用它的程序，或换一个端口：${again(port + 1)}\nPort ${port} is in use. Close what uses it, or choose another: ${again(port + 1)}`,
      ];
    case "EACCES":
      return [
        `没有使用端口 ${port} 的权限。请换一个端口：${again(3000)}\nPort ${port} may not be used here. Choose another: ${again(3000)}`,
      ];
    case "ERR_SOCKET_BAD_PORT":
      return [
        `PORT=${asked} 不是端口号。请填 1 到 65535 的整数：${again(3000)}\nPORT=${asked} is no port. Give a whole number from 1 to 65535: ${again(3000)}`,
      ];
    default:
      return [error];
  }
}

/** Opens the page where somebody can see it: not in CI, not on a machine without a display. */
function openBrowser() {
  const { platform, env } = process;
  if (env.CI || (platform === "linux" && !env.DISPLAY && !env.WAYLAND_DISPLAY)) return;
  const [command, ...args] = { win32: ["cmd", "/c", "start", "", address], darwin: ["open", address] }[platform] ?? [
    "xdg-open",
    address,
  ];
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}
