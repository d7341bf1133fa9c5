import { readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { wizards } from "../../src/wizards/all";

const src = resolve(__dirname, "../../src");
/** What stands in a folder: files and folders by their names alone. */
const rooms = (folder: string) =>
  readdirSync(join(src, folder))
    .map((name) => basename(name, ".ts"))
    .sort();

describe("A newcomer who knows one knows all", () => {
  it.each(readdirSync(join(src, "chapters")))("chapter %s has its five rooms", (chapter) => {
    expect(rooms(`chapters/${chapter}`)).toEqual(["answer", "read", "report", "tables", "words"]);
  });

  it.each(wizards.map(({ id }) => id))("wizard %s has its seven rooms", (wizard) => {
    expect(rooms(`wizards/${wizard}`)).toEqual(["choices", "compute", "index", "sheets", "sources", "steps", "views"]);
  });

  it("every wizard that has a room is listed, and the kit is none", () => {
    const listed = wizards.map(({ id }) => id);
    expect([...listed, "all", "kit", "year"].sort()).toEqual(rooms("wizards"));
  });
});
