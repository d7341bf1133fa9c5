import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import semver from "semver";
import { lowest, refusal, satisfies } from "../../src/build/node.cjs";

interface Package {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly engines?: { readonly node?: string };
}

const root = resolve(__dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const { engines, version } = JSON.parse(read("package.json")) as { engines: { node: string }; version: string };
const { packages } = JSON.parse(read("package-lock.json")) as { packages: Record<string, Package> };
const locked = Object.entries(packages).filter(([place]) => place !== "");

describe("The lock file", () => {
  it("holds the hash of every package", () => {
    const bare = locked.filter(([, { integrity = "" }]) => !integrity.startsWith("sha512-")).map(([place]) => place);
    expect(bare).toEqual([]);
    expect(locked.length).toBeGreaterThan(500);
  });

  it("names no place to load from, so that everybody's own registry serves", () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([place]) => place)).toEqual([]);
  });
});

describe("Node.js", () => {
  it("runs every package in every version that we name", () => {
    const narrower = locked.filter(([, one]) => !semver.subset(engines.node, one.engines?.node ?? "*"));
    expect(narrower.map(([place, one]) => `${place}: ${one.engines?.node}`)).toEqual([]);
  });

  it("is named by both manuals as by the package", () => {
    for (const manual of ["README.md", "README.zh-CN.md"]) {
      const line = read(manual)
        .split("\n")
        .find((text) => text.includes("[Node.js]"));
      expect(line?.match(/\d+(\.\d+)?/g)).toEqual(lowest(engines.node));
    }
  });

  it.each(["18.20.8", "20.18.3", "20.19.0", "20.20.2", "21.7.3", "22.12.0", "22.13.1", "23.11.0", "24.0.0", "25.1.0"])(
    "%s is taken or refused as the range says",
    (version) => {
      expect(satisfies(version, engines.node)).toBe(semver.satisfies(version, engines.node));
    },
  );

  it("that is too old is told so in both languages", () => {
    expect(refusal("18.17.0", "^20.19.0 || ^22.13.0 || >=24.0.0")).toBe(
      [
        "镇街规划需要 Node.js 20.19+、22.13+ 或 24+，这里是 18.17.0。请到 https://nodejs.org 安装长期支持版（LTS）后再试。",
        "Township Planner needs Node.js 20.19+, 22.13+ or 24+; this is 18.17.0. Install the LTS version from https://nodejs.org, then try again.",
      ].join("\n"),
    );
  });

  it("is looked at before anything else starts", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    for (const name of ["start", "start:excel", "dev", "test"])
      expect(scripts[name]).toMatch(/^node src\/build\/node\.cjs && /);
    expect(spawnSync(process.execPath, ["src/build/node.cjs"], { cwd: root }).status).toBe(0);
  });
});

describe("The version", () => {
  it("is one in the package, the manifest and the pane", () => {
    expect(/<Version>(.*)<\/Version>/.exec(read("manifest.xml"))?.[1]).toBe(`${version}.0`);
    expect(read("src/taskpane/version.ts")).toContain(`version = "${version}"`);
  });
});
