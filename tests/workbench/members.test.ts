import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { MemoryGrid } from "../../src/workbench/grid/memory";
import { Host } from "../../src/workbench/host/host";
import { HostObject } from "../../src/workbench/host/hostObject";
import { Workbook } from "../../src/workbench/host/model/workbook";

const MODEL = path.resolve(__dirname, "../../src/workbench/host/model");
const TYPES = require.resolve("@types/office-js/index.d.ts");

/** The requirement set that Microsoft documents for each member of each class of Excel's API; the lowest where a method has several forms. */
function documented(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const source = ts.createSourceFile("index.d.ts", readFileSync(TYPES, "utf8"), ts.ScriptTarget.Latest);
  const setOf = (node: ts.Node) => {
    const [, minor] = /\[Api set: ExcelApi 1\.(\d+)/.exec(source.text.slice(node.pos, node.getStart(source))) ?? [];
    return minor === undefined ? undefined : Number(minor);
  };
  const classes = new Map<string, Map<string, number>>();
  const visit = (node: ts.Node): void => {
    if (ts.isModuleDeclaration(node) && node.name.text === "Excel" && node.body && ts.isModuleBlock(node.body))
      node.body.statements.forEach(visit);
    if (!ts.isClassDeclaration(node) || !node.name) return;
    const members = classes.get(node.name.text) ?? new Map<string, number>();
    for (const member of node.members) {
      const set = setOf(member);
      if (!member.name || set === undefined) continue;
      const name = member.name.getText(source);
      members.set(name, Math.min(set, members.get(name) ?? Infinity));
    }
    classes.set(node.name.text, members);
  };
  source.statements.forEach(visit);
  return classes;
}

/** One object of every class of the model: a workbook with something of everything, followed along its links, lists and methods. */
async function everyObject(): Promise<ReadonlyMap<string, HostObject>> {
  const { book } = new Host(new MemoryGrid());
  const sheet = book.grid.activeSheet();
  await book.write(sheet, 0, 0, [
    ["镇街", "人口"],
    ["夏庄镇", 97048],
  ]);
  const found = new Map<string, HostObject>();
  const call = async (object: HostObject, method: string, ...args: unknown[]) =>
    (object as unknown as Record<string, (...given: unknown[]) => unknown>)[method]?.(...args);
  const visit = async (object: unknown): Promise<void> => {
    if (!(object instanceof HostObject) || found.has(object.typeName)) return;
    found.set(object.typeName, object);
    for (const [name, { kind }] of Object.entries(object.members))
      if (kind === "link") await visit(await (object as unknown as Record<string, unknown>)[name]);
    for (const item of object.items() ?? []) await visit(item);
    await visit(await ways[object.typeName]?.(object));
  };
  const ways: Readonly<Record<string, (object: HostObject) => Promise<unknown>>> = {
    ConditionalFormatCollection: (object) => call(object, "add", "Custom"),
    CustomXmlPartCollection: (object) => call(object, "getByNamespace", "urn:a"),
  };
  const workbook = new Workbook(book);
  await visit(workbook.functions.date(2000, 1, 1));
  const range = workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
  await workbook.tables.add(range, true);
  workbook.names.add("People", range);
  workbook.customXmlParts.add("<a/>");
  await workbook.worksheets.getActiveWorksheet().charts.add("ColumnClustered", range);
  await visit(workbook);
  await visit(range);
  return found;
}

let objects: ReadonlyMap<string, HostObject>;
let classes: ReturnType<typeof documented>;
beforeAll(async () => {
  objects = await everyObject();
  classes = documented();
});

/** How office.js calls on the wire what the documentation calls otherwise. */
const ON_THE_WIRE: Readonly<Record<string, string>> = { "Worksheet.gridlines": "showGridlines" };
/** What office.js calls by itself: the registration of events, checks of arrays, and names of a list by their place. */
const INTERNAL = /\._|^NamedItemCollection\.getItemAt$/;

const membersOf = (object: HostObject) => Object.entries(object.members).map(([name, member]) => ({ name, ...member }));

describe("The simulated workbook", () => {
  it("is looked at whole: every class of its model", () => {
    const declared = readdirSync(MODEL).flatMap((file) =>
      [...readFileSync(path.join(MODEL, file), "utf8").matchAll(/typeName = "(\w+)"/g)].map(([, name]) => name),
    );
    expect([...objects.keys()].sort()).toEqual([...new Set(declared)].sort());
  });

  it("has every member that it declares, and answers every value", async () => {
    const missing: string[] = [];
    for (const object of objects.values())
      for (const { name, kind } of membersOf(object)) {
        const member =
          kind === "method"
            ? (object as unknown as Record<string, unknown>)[name]
            : await (object as unknown as Record<string, unknown>)[name];
        const isThere =
          kind === "method"
            ? typeof member === "function"
            : kind === "link"
              ? member instanceof HostObject
              : member !== undefined && typeof member !== "function";
        if (!isThere) missing.push(`${object.typeName}.${name}`);
      }
    expect(missing).toEqual([]);
  });

  it("declares everything that it can set", () => {
    const hidden = [...objects.values()].flatMap((object) =>
      Object.getOwnPropertyNames(Object.getPrototypeOf(object))
        .filter((name) => /^set[A-Z]/.test(name))
        .flatMap((name) => {
          const value = name.charAt(3).toLowerCase() + name.slice(4);
          return object.members[name]?.kind === "method" || object.members[value]?.kind === "value"
            ? []
            : [`${object.typeName}.${name}`];
        }),
    );
    expect(hidden).toEqual([]);
  });

  it("gives each member the requirement set that Microsoft documents", () => {
    const wrong = [...objects.values()].flatMap((object) =>
      membersOf(object).flatMap(({ name, since }) => {
        const known = ON_THE_WIRE[`${object.typeName}.${name}`] ?? name;
        const set = classes.get(object.typeName)?.get(known);
        return INTERNAL.test(`${object.typeName}.${name}`) || since === `1.${set}`
          ? []
          : [`${object.typeName}.${name} is of ${set === undefined ? "no set" : `1.${set}`}, not ${since}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("simulates nothing newer than ExcelApi 1.13", () => {
    const newer = [...objects.values()].flatMap((object) =>
      membersOf(object)
        .filter(({ since }) => Number(since.split(".")[1]) > 13)
        .map(({ name }) => `${object.typeName}.${name}`),
    );
    expect(newer).toEqual([]);
  });
});
