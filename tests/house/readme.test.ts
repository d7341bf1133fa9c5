import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

describe("The manuals", () => {
  it("list the jobs and the functions as these tell of themselves", () => {
    const { status, stderr } = spawnSync(process.execPath, ["src/build/readme.mjs", "--check"], {
      cwd: resolve(__dirname, "../.."),
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});
