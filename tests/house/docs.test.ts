import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const pages = ["CONTRIBUTING.md", "docs/ARCHITECTURE.md"];
const tracked = execFileSync("git", ["ls-files", "src", "tests"], { cwd: root, encoding: "utf8" }).split("\n");
/** The rooms of a folder: the folders that stand in it. */
const roomsOf = (folder: string) => [
  ...new Set(tracked.filter((file) => file.startsWith(folder)).flatMap((file) => rest(file, folder))),
];

function rest(file: string, folder: string): string[] {
  const parts = file.slice(folder.length).split("/");
  return parts.length > 1 ? [parts[0] as string] : [];
}

describe.each(pages)("%s", (page) => {
  it("names only files that are there", () => {
    const named = [...read(page).matchAll(/`((?:src|tests|assets|docs)\/[^`\s]*)`/g)].map(([, path = ""]) => path);
    const missing = named.filter((path) => !/[<*…]/.test(path) && !existsSync(join(root, path)));
    expect(missing).toEqual([]);
    expect(named.length).toBeGreaterThan(20);
  });

  it("names only commands that there are", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...read(page).matchAll(/`npm (?:run )?([a-z0-9:]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => name !== "ci" && !scripts[name])).toEqual([]);
  });
});

describe("The page of the house", () => {
  const page = read("docs/ARCHITECTURE.md");

  it("shows every room of src", () => {
    expect(roomsOf("src/").filter((room) => !page.includes(`| \`src/${room}/\` |`))).toEqual([]);
  });

  it("names what stands in the rooms that have rooms", () => {
    for (const room of ["domain", "taskpane", "workbench", "wizards"]) {
      const row = page.split("\n").find((line) => line.startsWith(`| \`src/${room}/\` |`));
      const unnamed = roomsOf(`src/${room}/`).filter((inner) => room !== "wizards" || inner === "kit");
      expect(unnamed.filter((inner) => !row?.includes(`\`${inner}\``))).toEqual([]);
    }
  });

  it("names what stands beside the tests of the rooms", () => {
    const beside = roomsOf("tests/").filter((room) => !existsSync(join(root, "src", room)));
    expect(beside.filter((room) => !page.includes(`\`${room}\``))).toEqual([]);
  });
});

describe("The changelog", () => {
  it("has what is not released yet on top, and the version of the package beneath once it is released", () => {
    const headings = [...read("CHANGELOG.md").matchAll(/^## \[(.*?)\]/gm)].map(([, name]) => name);
    const { version } = JSON.parse(read("package.json")) as { version: string };
    expect(headings[0]).toBe("Unreleased");
    expect(headings.slice(1, 2)).toEqual(headings.length > 1 ? [version] : []);
  });
});
