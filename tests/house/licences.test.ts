import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

interface Package {
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

const root = resolve(__dirname, "../..");
const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
  packages: Record<string, Package>;
};
const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== "" && !dev);

describe("What ships", () => {
  it("is under licences that let anyone use it", () => {
    const others = shipped.filter(
      ([, { license = "none" }]) => !/^(MIT|0BSD|ISC|Apache-2\.0|BSD-[23]-Clause)$/.test(license),
    );
    expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
    expect(shipped.length).toBeGreaterThan(4);
  });

  it("is pinned exactly", () => {
    const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<
      "dependencies" | "devDependencies",
      Record<string, string>
    >;
    for (const version of [...Object.values(manifest.dependencies), ...Object.values(manifest.devDependencies)])
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
